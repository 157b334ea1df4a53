// Everything of an edition that its teams are chosen from, read at once.
import type { Reader } from '../../../base/db/handle.ts'
import { found } from '../../../base/lib/failures.ts'
import type { Edition } from '../../editions/model.ts'
import { entriesOf } from '../../entries/public.ts'
import { isReadable } from '../../entries/rules/writing.ts'
import { clearances, examiners, outlines } from '../../examiners/public.ts'
import { visitDays } from '../../examiners/rules/visit-days.ts'
import type { Season, SeasonEntry, SeasonExaminer } from '../model/season.ts'
import { seasonEntries } from './season-entries.ts'
import { seasonPeople } from './season-people.ts'

/** Of an edition with rules for teams. The number of queries does not depend on how many take part. */
export async function readSeason(db: Reader, edition: Edition, now: Date): Promise<Season> {
  const rules = found(edition.terms.team ?? undefined)
  const all = await entriesOf(db, edition.id)
  const ids = all.filter((entry) => isReadable(entry, edition, now)).map(({ id }) => id)
  const told = [...(await outlines(db, ids)).values()]
  const entries = await seasonEntries(db, told, rules.districts)
  const active = await examiners(db)
  const people = active.map(({ personId }) => personId)
  const pool = await seasonPeople(db, edition, { people, now })
  return {
    edition: edition.id,
    year: edition.year,
    rules,
    days: visitDays(edition),
    entries,
    examiners: pool,
    closed: await closedIn(db, entries, pool),
  }
}

/** Nothing that is undeclared is closed: who is chosen is asked to declare, and opens nothing before. */
async function closedIn(
  db: Reader,
  entries: readonly SeasonEntry[],
  people: readonly SeasonExaminer[],
): Promise<Season['closed']> {
  const pairs = entries.flatMap(({ id }) =>
    people.map(({ person }) => ({ personId: person, entryId: id })),
  )
  const clearanceOf = await clearances(db, pairs)
  return pairs.flatMap(({ personId, entryId }) => {
    const why = clearanceOf(personId, entryId)
    return why === 'conflict' || why === 'open' ? [{ entry: entryId, person: personId, why }] : []
  })
}
