// The rules of visiting: planned after consensus, noted while there, and a value moves only with evidence.
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import type { Permit } from '../../base/lib/permit.ts'
import { instantOf, plainDate } from '../../base/lib/time.ts'
import type { ConsensusState, Evidence } from '../assessment/model.ts'
import type { Edition } from '../editions/model.ts'
import type {
  Note,
  NoteId,
  NoteText,
  Plan,
  PlanCommand,
  ReviseCommand,
  Revision,
  Visit,
  VisitQuestion,
} from './model.ts'

export type PlanRefusal = 'ends-before-start' | 'visit-over'

/** A visit can be moved as long as it has not taken place. */
export function planFrom(
  _permit: Permit<'visit.lead'>,
  visit: Visit | undefined,
  { date, from, to, place, practical, meetings }: PlanCommand,
  zone: string,
): Outcome<Plan, PlanRefusal> {
  if (visit && visit.state !== 'planned') return no('visit-over')
  const startsAt = instantOf(date, from, zone)
  const endsAt = instantOf(date, to, zone)
  if (endsAt <= startsAt) return no('ends-before-start')
  return yes({ startsAt, endsAt, place, practical, meetings })
}

/** Outside the edition's weeks for visits. It is allowed, and told. */
export function isOutsideWindow(plan: Plan, { terms, zone }: Edition): boolean {
  const { visitsFrom, visitsTo } = terms.calendar
  const day = plainDate(plan.startsAt, zone)
  return (visitsFrom !== null && day < visitsFrom) || (visitsTo !== null && day > visitsTo)
}

export type DoneRefusal = 'not-planned' | 'visit-over' | 'not-begun'

export function complete(
  _permit: Permit<'visit.lead'>,
  visit: Visit | undefined,
  now: Date,
): Outcome<Visit, DoneRefusal> {
  if (!visit?.plan) return no('not-planned')
  if (visit.state !== 'planned') return no('visit-over')
  if (now < visit.plan.startsAt) return no('not-begun')
  return yes({ ...visit, state: 'done', doneAt: now })
}

/** No visit, and why. Then no value can change: there is no evidence. */
export function waive(
  _permit: Permit<'visit.waive'>,
  visit: Visit,
  reason: string,
): Outcome<Visit, 'visit-over'> {
  if (visit.state !== 'planned') return no('visit-over')
  return yes({ ...visit, state: 'waived', waivedBecause: reason })
}

export type QuestionRefusal = 'visit-over' | 'question-answered'

export function mayAskNow(visit: Visit | undefined): boolean {
  return visit === undefined || visit.state === 'planned'
}

/** A question that notes answer stays: they would not be understood without it. */
export function removable(
  question: VisitQuestion,
  visit: Visit | undefined,
  notes: readonly Note[],
): Outcome<true, QuestionRefusal> {
  if (!mayAskNow(visit)) return no('visit-over')
  const answered = notes.some(({ questionId }) => questionId === question.id)
  return answered ? no('question-answered') : yes(true)
}

export type NoteRefusal = 'not-begun' | 'already-final' | 'question-elsewhere' | 'is-evidence'

/** Where a note would stand: the visit, its questions, and what the assessment has come to. */
export type NoteGround = {
  readonly visit: Visit | undefined
  readonly questions: readonly VisitQuestion[]
  readonly consensus: ConsensusState
}

/** What was seen is noted from when the visit begins until the assessment is final. */
export function mayNoteNow(
  { visit, consensus }: Pick<NoteGround, 'visit' | 'consensus'>,
  now: Date,
): Outcome<true, 'not-begun' | 'already-final'> {
  if (consensus === 'final') return no('already-final')
  const begun = visit?.plan && visit.state !== 'waived' && visit.plan.startsAt <= now
  return begun ? yes(true) : no('not-begun')
}

/** A note that carries a revision is evidence, and stays as it is. */
export function writeNote(
  note: NoteText & { readonly id?: NoteId | undefined },
  ground: NoteGround,
  revisions: readonly Revision[],
  now: Date,
): Outcome<NoteText, NoteRefusal> {
  const open = mayNoteNow(ground, now)
  if (!open.ok) return open
  if (note.id && linkedNotes(revisions).has(note.id)) return no('is-evidence')
  const question = ground.questions.find(({ id }) => id === note.questionId)
  if (note.questionId !== null && question?.area !== note.area) return no('question-elsewhere')
  return yes(note)
}

export function linkedNotes(revisions: readonly Revision[]): ReadonlySet<NoteId> {
  return new Set(revisions.flatMap(({ evidence }) => evidence))
}

/** Notes of the area that point somewhere: what a revision of it can rest on. */
export function evidenceIn(notes: readonly Note[], area: string): readonly (Note & Evidence)[] {
  return notes.filter((note): note is Note & Evidence => isEvidence(note) && note.area === area)
}

function isEvidence(note: Note): note is Note & Evidence {
  return note.kind !== 'neutral'
}

/** Those of the chosen that are evidence of the area. Others do not count, whoever posted them. */
export function chosenEvidence(
  { evidence }: Pick<ReviseCommand, 'evidence'>,
  notes: readonly Note[],
  area: string,
): readonly (Note & Evidence)[] {
  return evidenceIn(notes, area).filter(({ id }) => evidence.includes(id))
}
