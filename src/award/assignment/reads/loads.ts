// How many entries each examiner has.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import { entriesOf } from '../../entries/public.ts'
import { listTeams } from '../store.ts'

/** Entries of the edition that each person is in the team of. `apart`: that one is not counted. */
export async function loadsIn(db: Reader, edition: EditionId, apart?: EntryId) {
  const entries = await entriesOf(db, edition)
  const counted = entries.map(({ id }) => id).filter((id) => id !== apart)
  const load = new Map<PersonId, number>()
  for (const { members } of await listTeams(db, counted)) {
    for (const member of members) load.set(member, (load.get(member) ?? 0) + 1)
  }
  return (person: PersonId) => load.get(person) ?? 0
}
