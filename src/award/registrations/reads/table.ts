// The table of an edition's registrations, for those who look after many.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { folded } from '../../../base/lib/text.ts'
import type { Edition } from '../../editions/model.ts'
import { allEditions, currentEdition, editionOf } from '../../editions/public.ts'
import type { Organisation } from '../../units/model.ts'
import { organisations } from '../../units/public.ts'
import type { Eligibility, Filter, Registration } from '../model.ts'
import { mayList } from '../policy.ts'
import { eligibilitiesOf } from '../public.ts'
import { listOf } from '../store.ts'

export type Listed = {
  readonly registration: Registration
  readonly eligibility: Eligibility
  readonly administration: string
}
export type Table = {
  readonly edition: Edition
  readonly editions: readonly Edition[]
  readonly filter: Filter
  readonly rows: readonly Listed[]
  /** How many there are without the filter. */
  readonly all: number
  readonly administrations: readonly Organisation[]
}

/** All of an edition for the organiser, those of the own administrations for a coordinator. */
export async function listTable(
  ask: Ask,
  year: number | undefined,
  filter: Filter,
): Promise<Table> {
  const { db, now } = ask
  const { scope } = required(mayList(ask.actor))
  const edition = year === undefined ? await currentEdition(db) : found(await editionOf(db, year))
  const all = await listOf(
    db,
    edition.id,
    ['draft', 'sent', 'withdrawn'],
    scope === 'all' ? 'all' : [...scope],
  )
  const named = new Map((await organisations(db)).map((one) => [one.id, one]))
  const eligibilities = await eligibilitiesOf(db, edition, all, { gate: 'participation', now })
  const rows = all.flatMap((registration) => {
    const eligibility = eligibilities.get(registration.id)
    if (!eligibility) return []
    const { administration } = registration
    const name = administration ? (named.get(administration)?.name ?? '') : ''
    return [{ registration, eligibility, administration: name }]
  })
  const present = new Set(all.map(({ administration }) => administration))
  return {
    edition,
    editions: await allEditions(db),
    filter,
    rows: rows.filter((row) => passes(row, filter)),
    all: all.length,
    administrations: [...named.values()].filter(({ id }) => present.has(id)),
  }
}

function passes({ registration, eligibility, administration }: Listed, filter: Filter): boolean {
  const { state, category, search } = filter
  const text = folded(
    `${registration.unitName} ${administration} ${registration.recordNumber ?? ''}`,
  )
  return (
    (state === '' || registration.state === state) &&
    (category === '' || registration.category === category) &&
    (filter.administration === '' || registration.administration === filter.administration) &&
    (filter.eligibility === '' || eligibility.state === filter.eligibility) &&
    text.includes(folded(search.trim()))
  )
}
