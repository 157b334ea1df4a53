// How a category is opened, decided and sealed.
import type { PersonId } from '../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import type { Permit } from '../../base/lib/permit.ts'
import { countWords } from '../../base/lib/text.ts'
import type { EntryId } from '../entries/model.ts'
import {
  type Candidate,
  type Choosing,
  motivationLimit,
  type Seat,
  type Session,
  type WholeSession,
} from './model.ts'

/**
 * How a juror stands to a category. A conflict with one candidate keeps them from the whole
 * category: they neither see it nor are present (domain rule 13; SFS 2017:900 §16-17).
 */
export type Stand = 'takes-part' | 'must-declare' | 'stands-aside'

export function standOf(seat: Pick<Seat, 'clearances'>): Stand {
  if (seat.clearances.some((one) => one === 'conflict')) return 'stands-aside'
  return seat.clearances.every((one) => one === 'clear') ? 'takes-part' : 'must-declare'
}

export type OpenRefusal = 'no-candidates' | 'assessment-not-final'

/** Every candidate is assessed to the end before one of them is looked at. */
export function mayOpen(candidates: readonly Candidate[]): Outcome<true, OpenRefusal> {
  if (candidates.length === 0) return no('no-candidates')
  const final = candidates.every(({ consensus }) => consensus?.state === 'final')
  return final ? yes(true) : no('assessment-not-final')
}

export type Obstacle = 'award-gate-not-met' | 'award-gate-unknown' | 'board-not-verified'

/** What keeps a candidate from receiving the award today (domain rules 4 and 21). */
export function obstacles(candidate: Candidate): readonly Obstacle[] {
  const found: Obstacle[] = []
  const gate = candidate.award?.state
  if (gate === 'failed') found.push('award-gate-not-met')
  if (gate === undefined || gate === 'provisional') found.push('award-gate-unknown')
  if (!candidate.boardVerified) found.push('board-not-verified')
  return found
}

export type ChooseRefusal =
  | 'sealed'
  | 'not-candidate'
  | 'motivation-missing'
  | 'motivation-too-long'
  | Obstacle

/** None, one or several recipients and mentions. A mention asks for no money, so for no balance. */
export function choose(
  _permit: Permit<'jury.lead'>,
  session: WholeSession,
  candidates: readonly Candidate[],
  choosing: Choosing,
): Outcome<Choosing, ChooseRefusal> {
  if (session.state === 'sealed') return no('sealed')
  const candidate = candidates.find(({ entry }) => entry.id === choosing.entryId)
  if (!candidate) return no('not-candidate')
  if (choosing.motivation.trim() === '') return no('motivation-missing')
  if (countWords(choosing.motivation) > motivationLimit) return no('motivation-too-long')
  const [obstacle] = obstaclesFor(candidate, choosing.kind)
  return obstacle ? no(obstacle) : yes(choosing)
}

function obstaclesFor(candidate: Candidate, kind: Choosing['kind']): readonly Obstacle[] {
  const all = obstacles(candidate)
  return kind === 'recipient' ? all : all.filter((one) => one === 'board-not-verified')
}

export type SealRefusal =
  | 'sealed'
  | 'no-quorum'
  | 'present-not-clear'
  | 'reason-missing'
  | 'choice-no-longer-allowed'

/** What a seal rests on, looked up anew in the same transaction. */
export type Table = {
  readonly candidates: readonly Candidate[]
  readonly seats: readonly Seat[]
  readonly quorum: number
}

/** Nobody is present who has a conflict; all is checked anew at the seal (domain rules 13, 20, 21). */
export function seal(
  _permit: Permit<'jury.lead'>,
  session: WholeSession,
  table: Table,
  by: { readonly id: PersonId; readonly at: Date },
): Outcome<WholeSession, SealRefusal> {
  if (session.state === 'sealed') return no('sealed')
  if (!session.present.every((person) => takesPart(person, table.seats))) {
    return no('present-not-clear')
  }
  if (session.present.length < table.quorum) return no('no-quorum')
  const recipients = session.choices.filter(({ kind }) => kind === 'recipient')
  if (recipients.length === 0 && session.noAwardReason.trim() === '') return no('reason-missing')
  if (!session.choices.every((choice) => stillAllowed(choice, table.candidates))) {
    return no('choice-no-longer-allowed')
  }
  return yes({ ...session, state: 'sealed', sealedBy: by.id, sealedAt: by.at })
}

function takesPart(person: PersonId, seats: readonly Seat[]): boolean {
  const seat = seats.find((one) => one.person === person)
  return seat !== undefined && standOf(seat) === 'takes-part'
}

function stillAllowed(
  choice: { readonly entryId: EntryId; readonly kind: Choosing['kind'] },
  candidates: readonly Candidate[],
): boolean {
  const candidate = candidates.find(({ entry }) => entry.id === choice.entryId)
  return candidate !== undefined && obstaclesFor(candidate, choice.kind).length === 0
}

export type UnsealRefusal = 'not-sealed' | 'already-public'

/** Until the ceremony the jury may take a category up again. */
export function unseal(
  _permit: Permit<'jury.lead'>,
  session: Session,
  ceremony: Date | null,
  now: Date,
): Outcome<Session, UnsealRefusal> {
  if (session.state !== 'sealed') return no('not-sealed')
  if (isPublic(session, ceremony, now)) return no('already-public')
  return yes({ ...session, state: 'open', sealedBy: null, sealedAt: null })
}

/** Sealed until the ceremony's instant, not a millisecond less (domain rule 22). */
export function isPublic(
  session: Pick<Session, 'state'>,
  ceremony: Date | null,
  now: Date,
): boolean {
  return session.state === 'sealed' && ceremony !== null && now >= ceremony
}

/** The highest after the visit first, then before it, then in the order of the record numbers. */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort(
    (a, b) =>
      (b.consensus?.after ?? 0) - (a.consensus?.after ?? 0) ||
      (b.consensus?.before ?? 0) - (a.consensus?.before ?? 0) ||
      (a.entry.recordNumber ?? '').localeCompare(b.entry.recordNumber ?? ''),
  )
}
