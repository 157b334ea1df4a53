// What goes into one paper to a board, and what it proposes.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { DecisionKind, Edition } from '../../editions/model.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import type { BoardTrack, Matter, OutcomeKind } from '../model.ts'
import { isPutOff } from './track.ts'

export type OpenRefusal =
  | 'none-chosen'
  | 'not-sent'
  | 'several-administrations'
  | 'already-in-matter'
  | 'edition-closed'

export type Chosen = { readonly registration: Registration; readonly track: BoardTrack }

/** One paper goes to one board: all its units belong to the same administration. */
export function gather(
  chosen: readonly Chosen[],
  edition: Edition,
): Outcome<readonly Registration[], OpenRefusal> {
  const registrations = chosen.map(({ registration }) => registration)
  const [first] = registrations
  if (!first) return no('none-chosen')
  if (edition.state !== 'open') return no('edition-closed')
  if (registrations.some(({ state }) => state !== 'sent')) return no('not-sent')
  if (registrations.some(({ administration }) => administration !== first.administration)) {
    return no('several-administrations')
  }
  if (chosen.some(({ track }) => !isFree(track))) return no('already-in-matter')
  return yes(registrations)
}

/** Has no paper yet, or its board has said no and may be asked anew. */
export function isFree(track: BoardTrack): boolean {
  return track.state === 'not-started' || track.state === 'rejected'
}

/** What a board did in an earlier year, or in a matter here. */
export type Precedent = {
  readonly board: string | null
  readonly kind: OutcomeKind
  readonly year: number
}

/** The kinds of decision that a paper of the edition may propose. Where the sources say nothing, all. */
export function acceptedKinds(edition: Pick<Edition, 'terms'>): readonly DecisionKind[] {
  const { acceptedDecisions } = edition.terms
  return acceptedDecisions.length > 0 ? acceptedDecisions : ['approved', 'noted', 'nominated']
}

/** What this board usually does, if the edition takes it; else its first kind. */
export function usualProposal(
  edition: Pick<Edition, 'terms'>,
  board: string,
  precedents: readonly Precedent[],
): DecisionKind {
  const accepted = acceptedKinds(edition)
  const own = precedents
    .filter((one) => one.board !== null && sameName(one.board, board))
    .toSorted((a, b) => b.year - a.year)
  const usual = own.map(({ kind }) => accepted.find((each) => each === kind)).find(Boolean)
  return usual ?? accepted[0] ?? 'approved'
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv')
}

export type TakeUpRefusal = 'none-chosen' | 'not-in-matter' | 'already-on-agenda'

/** Which units of a matter a new meeting can take up: those without an answer, and those put off. */
export function canBeTakenUp(track: BoardTrack, matter: Matter): boolean {
  if (track.matter?.id !== matter.id) return false
  return track.decision === null || isPutOff(track.decision.outcome)
}

/** Puts units of a matter on the agenda of a meeting. */
export function takeUp(
  _permit: Permit<'board.change'>,
  matter: Matter,
  chosen: readonly RegistrationId[],
  tracksOfMatter: readonly BoardTrack[],
): Outcome<readonly RegistrationId[], TakeUpRefusal> {
  if (chosen.length === 0) return no('none-chosen')
  const own = tracksOfMatter.filter(({ registration }) => chosen.includes(registration))
  if (own.length !== new Set(chosen).size) return no('not-in-matter')
  if (!own.every((track) => canBeTakenUp(track, matter))) return no('already-on-agenda')
  return yes([...new Set(chosen)])
}
