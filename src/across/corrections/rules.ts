// Whom a difference between two versions of an edition concerns: units, coordinators, examiners, jury.
import type { SectionKey } from '../../award/editions/model/sections.ts'
import type { CalendarKey, EditionTerms } from '../../award/editions/model.ts'
import { type DeadlineKey, deadlineKeys } from '../../award/editions/rules/dates.ts'
import { difference } from '../../award/editions/rules/difference.ts'
import { toldOf } from '../../award/editions/rules/told.ts'
import type { Eligibility, Registration } from '../../award/registrations/model.ts'
import type { Concern, Hat, Reason, TouchedUnit } from './model.ts'

/** The dates that are for examiners and the jury among themselves. */
const notForUnits: readonly CalendarKey[] = ['assessmentDue', 'consensusDue', 'juryMeeting']
const forExaminers: readonly CalendarKey[] = [
  'entryDue',
  'assessmentDue',
  'consensusDue',
  'visitsFrom',
  'visitsTo',
  'juryMeeting',
  'ceremony',
  'feedbackDue',
]
const forJury: readonly CalendarKey[] = ['juryMeeting', 'ceremony']

/** What is different, as far as anybody is concerned by it. */
export type Changed = {
  readonly dates: readonly CalendarKey[]
  readonly sections: readonly SectionKey[]
  /** Keys of categories that are renamed, described otherwise or gone. */
  readonly categories: readonly string[]
  readonly prize: boolean
}

export function changedBetween(was: EditionTerms, is: EditionTerms): Changed {
  const sections = difference(toldOf(was), toldOf(is)).map(({ section }) => section)
  const keys = new Set([...Object.keys(was.calendarFacts), ...Object.keys(is.calendarFacts)])
  const dates = [...keys] as CalendarKey[]
  const other = (one: unknown, two: unknown) => JSON.stringify(one) !== JSON.stringify(two)
  return {
    dates: dates.filter((key) => was.calendarFacts[key]?.told !== is.calendarFacts[key]?.told),
    sections,
    categories: was.categories.flatMap(({ key, name, includes }) => {
      const now = is.categories.find((one) => one.key === key)
      return now &&
        !other([name.sv, name.en], [now.name.sv, now.name.en]) &&
        !other([includes?.sv, includes?.en], [now.includes?.sv, now.includes?.en])
        ? []
        : [key]
    }),
    prize: was.prizeAmount !== is.prizeAmount || was.prize?.sv !== is.prize?.sv,
  }
}

type Answers = { readonly was: readonly Eligibility[]; readonly is: readonly Eligibility[] }

/** Null: nothing of it is changed for the unit. */
export function touchedUnit(
  changed: Changed,
  registration: Registration,
  known: Answers & { readonly entry: TouchedUnit['entry'] },
): TouchedUnit | null {
  const outcome = outcomeChange(known)
  const found: readonly (readonly [Reason, boolean])[] = [
    ['calendar', changed.dates.some((key) => !notForUnits.includes(key))],
    [
      'category',
      registration.category !== null && changed.categories.includes(registration.category),
    ],
    ['eligibility', outcome !== null],
    ['questions', changed.sections.includes('instrument')],
    ['decisions', changed.sections.includes('decisions')],
    ['assessment', changed.sections.includes('assessment')],
    ['after', changed.sections.includes('after')],
    ['prize', changed.prize],
  ]
  const reasons = found.flatMap(([reason, holds]) => (holds ? [reason] : []))
  if (reasons.length === 0) return null
  const { id, unitName: name } = registration
  return { registration: id, name, reasons, entry: known.entry, outcome }
}

/** Rules that answer otherwise than before, or are new and not met. */
function outcomeChange({ was, is }: Answers): TouchedUnit['outcome'] {
  const [before, after] = [answersOf(was), answersOf(is)]
  const keys = new Set([...before.keys(), ...after.keys()])
  const moved = [...keys].filter((key) => (before.get(key) ?? 'met') !== (after.get(key) ?? 'met'))
  if (moved.length === 0) return null
  const failing = (answers: ReadonlyMap<string, string>) =>
    moved.some((key) => answers.get(key) === 'not-met')
  if (failing(after)) return 'worse'
  return failing(before) ? 'better' : 'other'
}

function answersOf(gates: readonly Eligibility[]): ReadonlyMap<string, string> {
  return new Map(
    gates.flatMap(({ gate, results }) =>
      results.map(({ rule, answer }) => [`${gate} ${rule.key}`, answer] as const),
    ),
  )
}

/** What concerns those who examine or decide, whoever takes part. */
export function reasonsFor(hat: Extract<Hat, 'examiner' | 'juror'>, changed: Changed): Reason[] {
  const dates = hat === 'examiner' ? forExaminers : forJury
  const has = (section: SectionKey) => changed.sections.includes(section)
  const found: readonly (readonly [Reason, boolean])[] = [
    ['calendar', changed.dates.some((key) => dates.includes(key))],
    ['category', hat === 'juror' && has('categories')],
    ['questions', hat === 'examiner' && has('instrument')],
    ['assessment', has('assessment')],
    ['team', hat === 'examiner' && has('team')],
    ['training', hat === 'examiner' && has('training')],
    ['jury', hat === 'juror' && has('jury')],
    ['conflicts', has('conflicts')],
    ['after', hat === 'examiner' && has('after')],
    ['prize', hat === 'juror' && changed.prize],
  ]
  return found.flatMap(([reason, holds]) => (holds ? [reason] : []))
}

/** The same person may be there in several ways: one letter, with each of them once. */
export function joined(concerns: readonly Concern[]): readonly Concern[] {
  const seen = new Set<string>()
  return concerns.filter(({ as, unit }) => {
    const name = `${as} ${unit}`
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/** Deadlines that the correction brings forward: who counted on the old time may be too late. */
export function broughtForward(was: EditionTerms, is: EditionTerms): readonly DeadlineKey[] {
  return deadlineKeys.filter((key) => {
    const [before, after] = [was.calendarFacts[key]?.told, is.calendarFacts[key]?.told]
    return before !== undefined && after !== undefined && after < before
  })
}
