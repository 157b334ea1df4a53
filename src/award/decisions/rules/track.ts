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

type Fate = Pick<DecisionRegistration, 'outcome' | 'listed'>

/** What a decision means to one of its units. */
export function outcomeFor(decision: Decision, fate: Pick<Fate, 'outcome'>): OutcomeKind | null {
  return decision.outcome === null ? null : (fate.outcome ?? decision.outcome)
}

/** How far one unit has come by a decision: verified only if the extract was found to name it. */
export function stateFor(decision: Decision, fate: Fate): BoardState {
  if (decision.verifiedAt !== null && fate.listed !== null) return 'extract-verified'
  return stateWith(decision, outcomeFor(decision, fate))
}

/** How far a meeting as a whole has come: with an extract to follow as soon as one unit got a yes. */
export function stateOf(decision: Decision, fates: readonly Fate[]): BoardState {
  if (decision.verifiedAt !== null) return 'extract-verified'
  const all = fates.map((fate) => outcomeFor(decision, fate))
  return stateWith(decision, all.find(isFavourable) ?? decision.outcome)
}

function stateWith(decision: Decision, outcome: OutcomeKind | null): BoardState {
  if (outcome === null) return 'on-agenda'
  if (!isFavourable(outcome)) return outcome as 'rejected' | 'postponed' | 'referred-back'
  if (decision.extractSentAt !== null && decision.returnedAt === null) return 'extract-sent'
  if (decision.adjustedOn === null) return 'decided'
  return decision.postedOn === null ? 'adjusted' : 'posted'
}

/** A matter that was referred back is on its way again when its paper has been changed since. */
export function isReworked(matter: Matter, decision: Decision): boolean {
  return decision.enteredAt !== null && matter.changedAt > decision.enteredAt
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
        decided: (decisionsOf.get(registration) ?? []).flatMap((fate) => {
          const decision = decisions.get(fate.decision)
          return decision ? [{ decision, fate }] : []
        }),
        matters: (mattersOf.get(registration) ?? []).flatMap(
          (link) => matters.get(link.matter) ?? [],
        ),
      }
      return [registration, trackOf(registration, own)] as const
    }),
  )
}

type Decided = { readonly decision: Decision; readonly fate: DecisionRegistration }
type Own = { readonly decided: readonly Decided[]; readonly matters: readonly Matter[] }

function trackOf(registration: RegistrationId, own: Own): BoardTrack {
  const latest = own.decided.toSorted((a, b) => byMeeting(a.decision, b.decision)).at(-1)
  const verified = own.decided.find(
    (one) => stateFor(one.decision, one.fate) === 'extract-verified',
  )
  const telling = verified ?? latest
  const newest = own.matters
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .at(-1)
  const of = own.matters.find(({ id }) => id === telling?.decision.matter)
  if (!telling || (newest && isAskedAnew(telling, of, newest))) {
    const state = newest ? 'paper-drafted' : 'not-started'
    return { registration, state, matter: newest ?? null, decision: null, outcome: null }
  }
  const { decision, fate } = telling
  const state = stateFor(decision, fate)
  const again = state === 'referred-back' && of !== undefined && isReworked(of, decision)
  return {
    registration,
    state: again ? 'paper-drafted' : state,
    matter: of ?? newest ?? null,
    decision,
    outcome: outcomeFor(decision, fate),
  }
}

/** After a no the board may be asked anew, in another matter. */
function isAskedAnew({ decision, fate }: Decided, of: Matter | undefined, newest: Matter): boolean {
  const refused = outcomeFor(decision, fate) === 'rejected'
  return refused && of !== undefined && newest.createdAt > of.createdAt
}

/** A meeting whose date nobody knows counts as the earliest. */
function byMeeting(a: Decision, b: Decision): number {
  const [first, second] = [a.meetingDate ?? '', b.meetingDate ?? '']
  if (first !== second) return first < second ? -1 : 1
  return a.createdAt.getTime() - b.createdAt.getTime()
}
