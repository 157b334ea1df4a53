// SQL about extracts that came in by mail: units that join, and what undoing takes away.
import { type Writer, writing } from '../../../base/db/handle.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type {
  Decision,
  DecisionId,
  DecisionRegistration,
  Matter,
  MatterId,
  MatterRegistration,
} from '../model.ts'

type Tables = {
  boardMatter: Matter
  boardMatterRegistration: MatterRegistration
  boardDecision: Decision
  boardDecisionRegistration: DecisionRegistration
}

export async function addUnitsToDecision(
  db: Writer,
  decision: DecisionId,
  registrations: readonly RegistrationId[],
): Promise<void> {
  if (registrations.length === 0) return
  const rows = registrations.map((registration) => ({ decision, registration }))
  await writing<Tables>(db)
    .insertInto('boardDecisionRegistration')
    .values(rows.map((row) => ({ ...row, listed: null, outcome: null })))
    .execute()
}

/** The units of a decision as they were: those that joined are gone, the others have their outcome. */
export async function restoreOutcomes(
  db: Writer,
  decision: DecisionId,
  fates: readonly DecisionRegistration[],
): Promise<void> {
  await writing<Tables>(db)
    .deleteFrom('boardDecisionRegistration')
    .where('decision', '=', decision)
    .execute()
  if (fates.length === 0) return
  await writing<Tables>(db)
    .insertInto('boardDecisionRegistration')
    .values([...fates])
    .execute()
}

type Received = {
  readonly decision: DecisionId
  readonly before: Decision | null
  readonly madeMatter: MatterId | null
  readonly joined: readonly RegistrationId[]
}

/** What came into being with the extract and was not there before. */
export async function dropReceived(
  db: Writer,
  received: Received,
  matter: MatterId,
): Promise<void> {
  const to = writing<Tables>(db)
  if (received.before === null) {
    await to
      .deleteFrom('boardDecisionRegistration')
      .where('decision', '=', received.decision)
      .execute()
    await to.deleteFrom('boardDecision').where('id', '=', received.decision).execute()
  }
  if (received.joined.length > 0) {
    const links = to.deleteFrom('boardMatterRegistration').where('matter', '=', matter)
    await links.where('registration', 'in', received.joined).execute()
  }
  if (received.madeMatter === null) return
  await to.deleteFrom('boardMatterRegistration').where('matter', '=', received.madeMatter).execute()
  await to.deleteFrom('boardMatter').where('id', '=', received.madeMatter).execute()
}
