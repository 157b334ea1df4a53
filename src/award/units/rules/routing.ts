// Which row of the table holds for whom, and which rows would contradict each other.
import type { RoutingRow, Seeker } from '../model/routing.ts'
import { searchText } from './names.ts'

const conditions = ['category', 'district', 'operator'] as const
type Conditions = Pick<RoutingRow, 'operatingForm' | (typeof conditions)[number]>
type Time = Pick<RoutingRow, 'validFrom' | 'validTo'>

/** The row that says most of the one who asks. Undefined: the table says nothing, or not one thing. */
export function rowFor(
  rows: readonly RoutingRow[],
  seeker: Seeker,
  day: string,
): RoutingRow | undefined {
  const fitting = rows.filter((row) => isInForce(row, day) && fits(row, seeker))
  const [best, ...others] = fitting.filter(
    (row) => !fitting.some((other) => other !== row && isNarrower(other, row)),
  )
  return others.length === 0 ? best : undefined
}

export function isInForce({ validFrom, validTo }: Time, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}

function fits(row: RoutingRow, seeker: Seeker): boolean {
  if (row.operatingForm !== seeker.operatingForm) return false
  return conditions.every((one) => row[one] === null || isAlike(row[one], seeker[one] ?? null))
}

/** Districts are written by hand: dots and case make no difference. */
function isAlike(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && searchText(one) === searchText(other))
}

/** It asks for all that the other asks for, and more. */
function isNarrower(one: Conditions, other: Conditions): boolean {
  const asks = conditions.filter((each) => other[each] !== null)
  const more = conditions.some((each) => one[each] !== null && other[each] === null)
  return more && asks.every((each) => isAlike(one[each], other[each]))
}

/**
 * A row that contradicts this one: somebody may fit both on the same day, neither says more than the
 * other, and no third row says what holds then.
 */
export function clashWith(
  rows: readonly RoutingRow[],
  fresh: Omit<RoutingRow, 'key'>,
): RoutingRow | undefined {
  const others = rows.filter(({ id }) => id !== fresh.id)
  return others.find(
    (row) =>
      row.operatingForm === fresh.operatingForm &&
      overlap(row, fresh) &&
      meet(row, fresh) &&
      !isNarrower(row, fresh) &&
      !isNarrower(fresh, row) &&
      (isSame(row, fresh) || (!sayTheSame(row, fresh) && !isSettled(others, row, fresh))),
  )
}

function overlap(one: Time, other: Time): boolean {
  const begins = (of: Time) => of.validFrom ?? '0000'
  const ends = (of: Time) => of.validTo ?? '9999'
  return begins(one) <= ends(other) && begins(other) <= ends(one)
}

function meet(one: Conditions, other: Conditions): boolean {
  return conditions.every(
    (each) => one[each] === null || other[each] === null || isAlike(one[each], other[each]),
  )
}

function isSame(one: Conditions, other: Conditions): boolean {
  return conditions.every((each) => isAlike(one[each], other[each]))
}

type Told = Pick<RoutingRow, 'administration' | 'choice'>

function sayTheSame(one: Told, other: Told): boolean {
  return one.administration === other.administration && one.choice === other.choice
}

/** A third row holds for just those who fit both. */
function isSettled(
  rows: readonly RoutingRow[],
  one: Conditions & Time,
  other: Conditions & Time,
): boolean {
  const both = {
    operatingForm: one.operatingForm,
    category: one.category ?? other.category,
    district: one.district ?? other.district,
    operator: one.operator ?? other.operator,
  }
  const covers = (row: Time) =>
    [one, other].every((each) => (row.validFrom ?? '0000') <= (each.validFrom ?? '0000')) &&
    [one, other].every((each) => (row.validTo ?? '9999') >= (each.validTo ?? '9999'))
  return rows.some(
    (row) => row.operatingForm === both.operatingForm && isSame(row, both) && covers(row),
  )
}
