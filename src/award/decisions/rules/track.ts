// How far a registration has come with its board.
import type { RegistrationId } from '../../registrations/model.ts'
import type {
  BoardState,
  BoardTrack,
  Decision,
  DecisionRegistration,
  Matter,
  MatterRegistration,
  OutcomeKind,
} from '../model.ts'

/** All that is kept of some registrations' matters. */
export type Kept = {
  readonly matters: readonly Matter[]
  readonly decisions: readonly Decision[]
  readonly inMatters: readonly MatterRegistration[]
  readonly inDecisions: readonly DecisionRegistration[]
}

/** Said yes in one of its forms. Whether the edition takes that form is another question. */
export function isFavourable(outcome: OutcomeKind | null): boolean {
  return outcome === 'approved' || outcome === 'noted' || outcome === 'nominated'
}

/** Postponed or referred back: it will be taken up again. */
export function isPutOff(outcome: OutcomeKind | null): boolean {
  return outcome === 'postponed' || outcome === 'referred-back'
}

export function stateOf(decision: Decision): BoardState {
  if (decision.verifiedAt !== null) return 'extract-verified'
  if (decision.outcome === null) return 'on-agenda'
  if (!isFavourable(decision.outcome)) {
    return decision.outcome as 'rejected' | 'postponed' | 'referred-back'
  }
  if (decision.extractSentAt !== null && decision.returnedAt === null) return 'extract-sent'
  return decision.adjustedOn === null ? 'decided' : 'adjusted'
}

/** The state of each registration. What is verified stays so; else the latest meeting tells. */
export function tracks(
  registrations: readonly RegistrationId[],
  kept: Kept,
): ReadonlyMap<RegistrationId, BoardTrack> {
  const decisionsOf = Map.groupBy(kept.inDecisions, ({ registration }) => registration)
  const mattersOf = Map.groupBy(kept.inMatters, ({ registration }) => registration)
  const decisions = new Map(kept.decisions.map((decision) => [decision.id, decision]))
  const matters = new Map(kept.matters.map((matter) => [matter.id, matter]))
  return new Map(
    registrations.map((registration) => {
      const own = {
        decisions: (decisionsOf.get(registration) ?? []).flatMap(
          (link) => decisions.get(link.decision) ?? [],
        ),
        matters: (mattersOf.get(registration) ?? []).flatMap(
          (link) => matters.get(link.matter) ?? [],
        ),
      }
      return [registration, trackOf(registration, own)] as const
    }),
  )
}

function trackOf(
  registration: RegistrationId,
  own: { readonly decisions: readonly Decision[]; readonly matters: readonly Matter[] },
): BoardTrack {
  const latest = [...own.decisions].sort(byMeeting).at(-1)
  const decision = own.decisions.find(({ verifiedAt }) => verifiedAt !== null) ?? latest ?? null
  const newest = [...own.matters].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const matter = own.matters.find(({ id }) => id === decision?.matter) ?? newest.at(-1) ?? null
  if (decision !== null) return { registration, state: stateOf(decision), matter, decision }
  return { registration, state: matter ? 'paper-drafted' : 'not-started', matter, decision }
}

/** A meeting whose date nobody knows counts as the earliest. */
function byMeeting(a: Decision, b: Decision): number {
  const [first, second] = [a.meetingDate ?? '', b.meetingDate ?? '']
  if (first !== second) return first < second ? -1 : 1
  return a.createdAt.getTime() - b.createdAt.getTime()
}
