// What the start page and the pages about the award show, from all stages.
import type { Edition } from '../../award/editions/model.ts'
import { allEditions, currentEdition, knownHistory, theAward } from '../../award/editions/public.ts'
import { categoryName } from '../../award/editions/rules.ts'
import { entriesByIds } from '../../award/entries/public.ts'
import type { Honoured } from '../../award/jury/model.ts'
import { publicHonours } from '../../award/jury/public.ts'
import { registrationsByIds } from '../../award/registrations/public.ts'
import { honours, organisations, unitsByIds } from '../../award/units/public.ts'
import type { Ask } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { required } from '../../base/lib/failures.ts'
import type { Celebrated, KnownHonour, Latest } from './model.ts'
import { mayHandleReports } from './policy.ts'
import { list } from './store.ts'

export async function showStart(ask: Ask) {
  const edition = await currentEdition(ask.db)
  return { edition, latest: await latestHonours(ask) }
}

/** Of the newest edition whose ceremony has been. Undefined: there is none yet. */
async function latestHonours({ db, now }: Ask): Promise<Latest | undefined> {
  const editions = await allEditions(db)
  const all = await publicHonours(db, editions, now)
  const edition = editions.find(({ id }) => all.some(({ editionId }) => editionId === id))
  if (edition === undefined) return undefined
  const own = all.filter(({ editionId }) => editionId === edition.id)
  return { edition, honours: await celebrated(db, edition, own) }
}

/** In the order of the categories, recipients first. */
async function celebrated(
  db: Reader,
  { terms }: Edition,
  honoured: readonly Honoured[],
): Promise<readonly Celebrated[]> {
  const entries = await entriesByIds(
    db,
    honoured.map(({ entryId }) => entryId),
  )
  const registrations = await registrationsByIds(
    db,
    [...entries.values()].map(({ registration }) => registration),
  )
  const place = (category: string) => terms.categories.findIndex(({ key }) => key === category)
  return [...honoured]
    .sort((a, b) => place(a.category) - place(b.category) || b.kind.localeCompare(a.kind))
    .flatMap(({ entryId, kind, motivation, category }) => {
      const entry = entries.get(entryId)
      const registration = entry && registrations.get(entry.registration)
      if (registration === undefined) return []
      const { unitName } = registration
      return [{ entryId, kind, motivation, unitName, category: categoryName(terms, category) }]
    })
}

/** Every recipient that is known of, what is known of the years, and the sources of both. */
export async function showRecipients({ db, now }: Ask) {
  const past = await honours(db, now)
  const ids = past.map(({ unit }) => unit)
  const units = await unitsByIds(db, ids)
  const names = new Map((await organisations(db)).map(({ id, name }) => [id, name]))
  const known = past.map((one): KnownHonour => {
    const unit = units.get(one.unit)
    const owner = unit?.operator ?? unit?.administration ?? unit?.board
    const belongsTo = one.board ?? one.operator ?? (owner && names.get(owner)) ?? null
    return { ...one, belongsTo, demonstration: unit?.demonstration ?? false }
  })
  const { rows, sources } = await knownHistory(db)
  const used = new Set([...known, ...rows].flatMap((row) => row.sources))
  return { known, years: rows, sources: sources.filter(({ key }) => used.has(key)) }
}

export async function showStatement(ask: Ask) {
  return (await theAward(ask.db)).accessibility
}

export function showReports(ask: Ask) {
  required(mayHandleReports(ask.actor))
  return list(ask.db)
}
