// What the team does about a visit, and how a value comes to change.
import type { Act } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { peopleByIds } from '../../support/accounts/public.ts'
import { record } from '../../support/audit/public.ts'
import { queue } from '../../support/messages/public.ts'
import { consensusOf, markFinal, markVisited, reviseScore, workOf } from '../assessment/public.ts'
import type { Entry, EntryId } from '../entries/model.ts'
import { peopleOf, registrationById } from '../registrations/public.ts'
import { visitLetter } from './mails.ts'
import type {
  NoteId,
  NoteText,
  Plan,
  PlanCommand,
  ReviseCommand,
  Visit,
  VisitQuestionId,
} from './model.ts'
import { mayLead, mayTakePart, mayWaive } from './policy.ts'
import {
  chosenEvidence,
  complete,
  isOutsideWindow,
  linkedNotes,
  mayAskNow,
  planFrom,
  removable,
  waive,
  writeNote,
} from './rules.ts'
import * as store from './store.ts'

/** The unit's people are told by mail, the first time and when it is moved. */
export async function planVisit(act: Act, entryId: EntryId, command: PlanCommand) {
  const { entry, edition, standing } = await workOf(act, entryId)
  const permit = required(mayLead(act.actor, standing))
  if (!(await consensusOf(act.db, entryId))) return { refusal: 'not-agreed' } as const
  const known = await store.lock(act.db, entryId)

  const outcome = planFrom(permit, known, command, edition.zone)
  if (!outcome.ok) return { refusal: outcome.reason }

  const plan = outcome.value
  await store.save(act.db, { ...(known ?? fresh(entryId)), state: 'planned', plan })
  await tellUnit(act, entry, plan, { zone: edition.zone, moved: known !== undefined })
  await record(act, known ? 'visit.moved' : 'visit.planned', entryId)
  return { outside: isOutsideWindow(plan, edition) }
}

function fresh(entryId: EntryId): Visit {
  const id = newId<'visit'>()
  return { id, entryId, state: 'planned', plan: null, doneAt: null, waivedBecause: null }
}

async function tellUnit(
  act: Act,
  { registration }: Entry,
  plan: Plan,
  how: { readonly zone: string; readonly moved: boolean },
): Promise<void> {
  const unit = found(await registrationById(act.db, registration)).unitName
  const ids = await peopleOf(act.db, registration, act.now)
  const people = await peopleByIds(act.db, ids)
  for (const { email } of people.values()) await queue(act, visitLetter(email, unit, plan, how))
}

export async function askQuestion(
  act: Act,
  entryId: EntryId,
  { area, text }: { readonly area: string; readonly text: string },
) {
  const { edition } = await partOf(act, entryId)
  if (!mayAskNow(await store.lock(act.db, entryId))) return { refusal: 'visit-over' } as const
  found(edition.terms.instrument?.areas.find(({ key }) => key === area))

  const id = newId<'visit-question'>()
  const who = { askedBy: act.actor.id, askedAt: act.now }
  await store.insertQuestion(act.db, { id, entryId, area, text, ...who })
  await record(act, 'visit-question.added', entryId, { area })
  return {}
}

export async function dropQuestion(act: Act, entryId: EntryId, questionId: VisitQuestionId) {
  await partOf(act, entryId)
  const visit = await store.lock(act.db, entryId)
  const questions = await store.listQuestions(act.db, entryId)
  const question = found(questions.find(({ id }) => id === questionId))

  const outcome = removable(question, visit, await store.listNotes(act.db, entryId))
  if (!outcome.ok) return { refusal: outcome.reason }

  await store.deleteQuestion(act.db, questionId)
  await record(act, 'visit-question.removed', entryId, { area: question.area })
  return {}
}

/** A new note when there is no id. */
export async function keepNote(
  act: Act,
  entryId: EntryId,
  note: NoteText & { readonly id?: NoteId | undefined },
) {
  const { edition, consensus } = await partOf(act, entryId)
  found(edition.terms.instrument?.areas.find(({ key }) => key === note.area))
  const visit = await store.lock(act.db, entryId)
  const questions = await store.listQuestions(act.db, entryId)
  const revisions = await store.listRevisions(act.db, [entryId])
  if (note.id) await noteOf(act, entryId, note.id)

  const ground = { visit, questions, consensus: consensus.state }
  const outcome = writeNote(note, ground, revisions, act.now)
  if (!outcome.ok) return { refusal: outcome.reason }

  const { area, kind, text, questionId, met } = outcome.value
  const written = { area, kind, text, questionId, met }
  const who = { writtenBy: act.actor.id, writtenAt: act.now }
  if (note.id) await store.saveNote(act.db, note.id, written)
  else await store.insertNote(act.db, { id: newId<'visit-note'>(), entryId, ...written, ...who })
  await record(act, note.id ? 'visit-note.changed' : 'visit-note.written', entryId, { area, kind })
  return {}
}

export async function dropNote(act: Act, entryId: EntryId, noteId: NoteId) {
  const { consensus } = await partOf(act, entryId)
  await store.lock(act.db, entryId)
  const note = await noteOf(act, entryId, noteId)
  const revisions = await store.listRevisions(act.db, [entryId])
  if (consensus.state === 'final') return { refusal: 'already-final' } as const
  if (linkedNotes(revisions).has(noteId)) return { refusal: 'is-evidence' } as const

  await store.deleteNote(act.db, noteId)
  await record(act, 'visit-note.removed', entryId, { area: note.area })
  return {}
}

export async function completeVisit(act: Act, entryId: EntryId) {
  const { standing } = await workOf(act, entryId)
  const permit = required(mayLead(act.actor, standing))
  const outcome = complete(permit, await store.lock(act.db, entryId), act.now)
  if (!outcome.ok) return { refusal: outcome.reason }

  await store.save(act.db, outcome.value)
  const step = await markVisited(act, entryId)
  if (!step.ok) throw new Error(`A visit was done before its consensus: ${step.reason}`)
  await record(act, 'visit.done', entryId)
  return {}
}

/** The organiser's way on where no visit can be made. The reason is kept. */
export async function waiveVisit(act: Act, entryId: EntryId, reason: string) {
  const { standing } = await workOf(act, entryId)
  const permit = required(mayWaive(act.actor, standing))
  if (!(await consensusOf(act.db, entryId))) return { refusal: 'not-agreed' } as const
  const visit = (await store.lock(act.db, entryId)) ?? fresh(entryId)

  const outcome = waive(permit, visit, reason)
  if (!outcome.ok) return { refusal: outcome.reason }

  await store.save(act.db, outcome.value)
  const step = await markVisited(act, entryId)
  if (!step.ok) throw new Error(`A visit was waived after it was done: ${step.reason}`)
  await record(act, 'visit.waived', entryId)
  return {}
}

/** Changes a value, with the evidence that it rests on. */
export async function reviseArea(act: Act, entryId: EntryId, area: string, command: ReviseCommand) {
  const { standing } = await workOf(act, entryId)
  required(mayLead(act.actor, standing))
  await store.lock(act.db, entryId)
  const evidence = chosenEvidence(command, await store.listNotes(act.db, entryId), area)

  const outcome = await reviseScore(act, entryId, { area, value: command.to }, evidence)
  if (!outcome.ok) return { refusal: outcome.reason }

  await store.insertRevision(act.db, {
    id: newId<'score-revision'>(),
    entryId,
    area,
    ...outcome.value,
    reason: command.reason,
    evidence: evidence.map(({ id }) => id),
    revisedAt: act.now,
    revisedBy: act.actor.id,
  })
  await record(act, 'visit.revised-score', entryId, { area, evidence: evidence.length })
  return {}
}

/** The leader's last word: the jury and the feedback can begin. */
export async function finishAssessment(act: Act, entryId: EntryId) {
  const { standing } = await workOf(act, entryId)
  required(mayLead(act.actor, standing))
  await store.lock(act.db, entryId)
  const outcome = await markFinal(act, entryId)
  return outcome.ok ? {} : { refusal: outcome.reason }
}

async function noteOf(act: Act, entryId: EntryId, noteId: NoteId) {
  const notes = await store.listNotes(act.db, entryId)
  return found(notes.find(({ id }) => id === noteId))
}

/** A member who takes part in the visit, of an entry that the team has agreed about. */
async function partOf(act: Act, entryId: EntryId) {
  const { edition, standing } = await workOf(act, entryId)
  required(mayTakePart(act.actor, standing))
  return { edition, consensus: found(await consensusOf(act.db, entryId)) }
}
