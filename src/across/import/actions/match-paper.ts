// Asks the other stages who takes part, so that a paper can be matched to its registrations.
import { boardTrackOf } from '../../../award/decisions/public.ts'
import type { Edition } from '../../../award/editions/model.ts'
import { registrationsOf } from '../../../award/registrations/public.ts'
import { organisations } from '../../../award/units/public.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { coordinationsOf, personByEmail } from '../../../support/accounts/public.ts'
import type { Participant } from '../rules/matching.ts'

/** Everyone who takes part in the edition: as many questions for many as for one. */
export async function participantsIn(
  db: Reader,
  edition: Edition,
  sender: string | null,
): Promise<readonly Participant[]> {
  const registrations = await registrationsOf(db, edition.id)
  const tracks = await boardTrackOf(
    db,
    registrations.map(({ id }) => id),
  )
  const byId = new Map((await organisations(db)).map((each) => [each.id, each]))
  const own = await administrationsOf(db, sender)
  return registrations.map((registration) => {
    const { administration } = registration
    const serving = administration === null ? undefined : byId.get(administration)
    const board = serving?.board ? byId.get(serving.board)?.name : undefined
    const company = serving?.kind === 'company' ? `Styrelsen för ${serving.name}` : null
    const matter = tracks.get(registration.id)?.matter
    return {
      registration,
      board: board ?? matter?.boardName ?? company,
      recordNumber: matter?.paper.recordNumber || null,
      isSenders: administration !== null && own.has(administration),
    }
  })
}

/** For which administrations the sender coordinates, if it is one of us. */
async function administrationsOf(db: Reader, sender: string | null): Promise<ReadonlySet<string>> {
  const person = sender === null ? undefined : await personByEmail(db, sender)
  const held = person ? await coordinationsOf(db, [person.id]) : []
  return new Set(held.flatMap(({ organisationId }) => organisationId ?? []))
}
