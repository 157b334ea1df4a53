// What an extract that came another way than by the form has changed.
import type { DocumentId } from '../../../support/documents/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { Decision, DecisionId, DecisionRegistration, MatterId } from '../model.ts'

/** What was there before, so that it can be undone as long as nobody has gone on from it. */
export type ReceivedReceipt = {
  readonly decision: DecisionId
  readonly document: DocumentId
  readonly before: Decision | null
  readonly fates: readonly DecisionRegistration[]
  readonly madeMatter: MatterId | null
  readonly joined: readonly RegistrationId[]
}
