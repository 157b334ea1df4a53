// What a team of certain people would break of the edition's rules.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Outline } from '../../examiners/model.ts'
import { visitDays } from '../../examiners/rules/visit-days.ts'
import type { BrokenRule } from '../model/obeying.ts'
import type { SeasonEntry, SeasonExaminer } from '../model/season.ts'
import { brokenBy } from '../rules/obeying.ts'
import { seasonEntries } from './season-entries.ts'
import { seasonPeople } from './season-people.ts'

export type TeamGround = {
  readonly entry: SeasonEntry | undefined
  readonly people: ReadonlyMap<PersonId, SeasonExaminer>
  readonly brokenBy: (members: readonly PersonId[]) => readonly BrokenRule[]
}

/** Of an edition without rules for teams nothing is broken. */
export async function obeyingFor(
  { db, now }: Pick<Ask, 'db' | 'now'>,
  outline: Outline,
  people: readonly PersonId[],
): Promise<TeamGround> {
  const { edition } = outline
  const { team: rules } = edition.terms
  const [entry] = await seasonEntries(db, [outline], rules?.districts ?? [])
  const known = await seasonPeople(db, edition, { people, now })
  const byId = new Map(known.map((one) => [one.person, one]))
  const obeying = rules && entry && { rules, entry, days: visitDays(edition) }
  return {
    entry,
    people: byId,
    brokenBy: (members) =>
      obeying
        ? brokenBy(
            obeying,
            members.flatMap((person) => byId.get(person) ?? []),
          )
        : [],
  }
}
