// Puts a plain text in the place of an answer: as it is, or as a change of what is shared by several.
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import type { Act } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { readWritten } from '../../../base/lib/written/read.ts'
import { writeWritten } from '../../../base/lib/written/write.ts'
import { record } from '../../../support/audit/public.ts'
import type { Answer, AnswerVersion, Draft, Entry, EntryId, Placed } from '../model.ts'
import { questionOf } from '../rules/handing-in.ts'
import { closedBecause, saving, unwritten, type WriteRefusal } from '../rules/writing.ts'
import { findAnswer, findStood, replace } from '../store/answers.ts'
import { announceAnswer, holdAnswer, readShared } from '../store/together.ts'
import { writersDesk } from './desk.ts'
import { changeTo } from './together/difference.ts'
import { project } from './together/document.ts'
import { keep } from './together/keep.ts'

type Placing = { readonly entry: Entry; readonly answer: Answer; readonly draft: Draft }

/** Upon the revision that the writer had before them, or not at all. */
export async function place(
  act: Act,
  permit: Permit<'entry.write'>,
  { entry, answer, draft: typed }: Placing,
): Promise<Placed> {
  const draft = { ...typed, text: asKept(typed.text, answer.text) }
  const result = saving(permit, answer, draft)
  if (result.kind === 'unchanged') return { kind: 'unchanged', answer }
  if (result.kind === 'saved') {
    const saved = await put(act, { entry, answer, draft })
    if (saved) return { kind: 'saved', answer: saved }
  }
  const stands = (await findAnswer(act.db, entry.id, draft.question)) ?? answer
  const stood = await findStood(act.db, entry.id, draft)
  return stood
    ? { kind: 'stood', revision: stood.revision, answer: stands }
    : { kind: 'clash', answer: stands }
}

/** In the one shape of the written form, unless it is what stands already. */
function asKept(text: string, standing: string): string {
  return text === standing ? text : writeWritten(readWritten(text))
}

/** Undefined: another came first. */
async function put(
  act: Act,
  { entry, answer, draft: { question, text } }: Placing,
): Promise<AnswerVersion | undefined> {
  const saved = {
    ...{ question, text, revision: answer.revision + 1 },
    ...{ savedAt: act.now, savedBy: act.actor.id },
  }
  if (await replace(act.db, entry.id, saved)) return saved
  return change(act, { entry, upon: answer, saved })
}

type Changing = {
  readonly entry: Entry
  readonly upon: Pick<Answer, 'revision'>
  readonly saved: AnswerVersion
}

/** What is shared becomes this text, and stays the same thing: those who write in it see the change. */
async function change(
  act: Act,
  { entry, upon, saved }: Changing,
): Promise<AnswerVersion | undefined> {
  const answer = { entry: entry.id, question: saved.question }
  const { standing } = found(await holdAnswer(act.db, answer))
  if (standing.revision !== upon.revision || standing.seq === 0) return undefined
  const { changes } = found(await readShared(act.db, answer))
  const doc = new Doc()
  for (const each of changes) applyUpdate(doc, each)
  const made = changeTo(doc, saved.text)
  const projection = project(doc)
  const whole = () => encodeStateAsUpdate(doc)
  const one = { answer, entry, standing, change: made, projection, whole, how: 'plain' } as const
  const revision = await keep(act, one)
  await announceAnswer(act.db, answer, standing.seq + 1)
  return { ...saved, text: projection.text, revision }
}

/**
 * The text stands from now on, whatever stood before: what is brought in from a file, taken over or
 * put back. Those who write in the answer see it at once, and it is a version of its own.
 */
export async function replaceText(
  act: Act,
  id: EntryId,
  question: string,
  text: string,
): Promise<Outcome<Placed, WriteRefusal>> {
  const { entry, standing, written } = found(await holdAnswer(act.db, { entry: id, question }))
  const { permit, edition } = await writersDesk(act, entry)
  found(questionOf(edition.terms.instrument, question))
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)

  const { revision } = standing
  const answer = written ? found(await findAnswer(act.db, id, question)) : unwritten(question)
  const draft = { question, text, revision }
  const placed = await place(act, permit, { entry, answer, draft })
  if (placed.kind === 'saved') {
    await record(act, 'entry.answer-saved', id, { question, revision: placed.answer.revision })
  }
  return yes(placed)
}
