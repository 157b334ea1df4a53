// What goes into one paper to a board, and what it proposes.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { DecisionKind, Edition } from '../../editions/model.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import type { BoardTrack, Matter, OutcomeKind, Regrouping } from '../model.ts'
import { isFavourable, isReworked } from './track.ts'

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

export type TakeUpRefusal = 'none-chosen' | 'not-in-matter' | 'already-on-agenda' | 'paper-first'

/** What a unit of a matter waits for. */
export type Waiting = 'meeting' | 'paper' | 'nothing'

/**
 * A new meeting can take up those without an answer, those postponed, and those whose board said
 * yes in a form that the edition does not take. What was referred back goes by way of its paper.
 */
export function waitsFor(track: BoardTrack, matter: Matter, edition: Edition): Waiting {
  const { decision, outcome } = track
  if (track.matter?.id !== matter.id || track.state === 'extract-verified') return 'nothing'
  if (decision === null || outcome === 'postponed') return 'meeting'
  if (outcome === 'referred-back') return isReworked(matter, decision) ? 'meeting' : 'paper'
  return isFavourable(outcome) && !isAccepted(edition, outcome) ? 'meeting' : 'nothing'
}

/** Whether the edition takes this kind of decision. */
export function isAccepted(edition: Pick<Edition, 'terms'>, outcome: OutcomeKind | null): boolean {
  return acceptedKinds(edition).some((kind) => kind === outcome)
}

type TakenUp = {
  readonly matter: Matter
  readonly edition: Edition
  readonly tracks: readonly BoardTrack[]
}

/** Puts units of a matter on the agenda of a meeting. */
export function takeUp(
  _permit: Permit<'board.change'>,
  chosen: readonly RegistrationId[],
  { matter, edition, tracks }: TakenUp,
): Outcome<readonly RegistrationId[], TakeUpRefusal> {
  if (chosen.length === 0) return no('none-chosen')
  const own = tracks.filter(({ registration }) => chosen.includes(registration))
  if (own.length !== new Set(chosen).size) return no('not-in-matter')
  const waiting = own.map((track) => waitsFor(track, matter, edition))
  if (waiting.includes('paper')) return no('paper-first')
  return waiting.includes('nothing') ? no('already-on-agenda') : yes([...new Set(chosen)])
}

export type RegroupRefusal = OpenRefusal | 'has-meeting' | 'last-unit'

/**
 * Other units in a paper than before: those that no meeting has taken up may leave it, free ones
 * of the same administration may join. At least one stays.
 */
export function regroup(
  _permit: Permit<'board.change'>,
  { matter, edition, tracks }: TakenUp,
  wanted: readonly Chosen[],
): Outcome<Regrouping, RegroupRefusal> {
  if (edition.state !== 'open') return no('edition-closed')
  if (wanted.length === 0) return no('last-unit')
  const inside = new Set(tracks.map(({ registration }) => registration))
  const keep = new Set(wanted.map(({ registration }) => registration.id))
  const leaving = tracks.filter(({ registration }) => !keep.has(registration))
  if (!leaving.every((track) => mayLeave(track, matter))) return no('has-meeting')
  const joining = wanted.filter(({ registration }) => !inside.has(registration.id))
  const elsewhere = joining.some(
    ({ registration }) => registration.administration !== matter.administration,
  )
  if (elsewhere) return no('several-administrations')
  const gathered = joining.length === 0 ? yes([]) : gather(joining, edition)
  if (!gathered.ok) return gathered
  return yes({
    leaving: leaving.map(({ registration }) => registration),
    joining: joining.map(({ registration }) => registration.id),
  })
}

/** Nothing has happened to it in this matter but the paper. */
export function mayLeave(track: BoardTrack, matter: Matter): boolean {
  return track.matter?.id === matter.id && track.decision === null
}
