// What the writers' pages show.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Area, Edition, Question } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import type { Answer, Entry, EntryId, ReceiptHead } from '../model.ts'
import { mayReadDraft, mayWrite } from '../policy.ts'
import { type PartFinding, partFindings } from '../rules/checking.ts'
import {
  allQuestions,
  type Problem,
  type Progress,
  problems,
  progress,
} from '../rules/handing-in.ts'
import { textsBeside } from '../rules/warnings.ts'
import { mayStart, type StartRefusal, unwritten } from '../rules/writing.ts'
import { list, listMarks, listSizes } from '../store/answers.ts'
import { findOf, listReceipts } from '../store/entries.ts'
import { type Beside, besideOf } from './beside.ts'
import { belonging, type Desk, type Names, namesOf, openDesk } from './desk.ts'
import { partsOf, type StandingParts } from './parts.ts'
import { type Warnings, warningsOf } from './warnings.ts'

export type Start = {
  readonly registration: Registration
  readonly edition: Edition
  readonly begun: Entry | undefined
  readonly refusal: StartRefusal | null
  /** Whether the one who asks may begin to write. */
  readonly mayBegin: boolean
}

export async function showStart(ask: Ask, id: RegistrationId): Promise<Start> {
  const { registration, role } = await belonging(ask, id)
  required(mayReadDraft(ask.actor, { role }))
  const edition = await editionById(ask.db, registration.edition)
  const outcome = mayStart(registration, edition, ask.now)
  const begun = await findOf(ask.db, id)
  return {
    registration,
    edition,
    begun,
    refusal: outcome.ok ? null : outcome.reason,
    mayBegin: mayWrite(ask.actor, { role }) !== undefined,
  }
}

export type Overview = Desk & {
  readonly progress: readonly Progress[]
  readonly receipts: readonly ReceiptHead[]
  readonly names: Names
}

export async function showEntry(ask: Ask, id: EntryId): Promise<Overview> {
  const desk = await openDesk(ask, id)
  const sizes = await listSizes(ask.db, id)
  const receipts = await listReceipts(ask.db, id)
  const areas = desk.edition.terms.instrument?.areas ?? []
  return {
    ...desk,
    progress: progress(areas, sizes, await doneAreas(ask, id)),
    receipts,
    names: await namesOf(
      ask,
      receipts.map(({ handedInBy }) => handedInBy),
    ),
  }
}

async function doneAreas(ask: Ask, id: EntryId): Promise<ReadonlySet<string>> {
  const marks = await listMarks(ask.db, id)
  return new Set(marks.filter(({ done }) => done).map(({ area }) => area))
}

export type Asked = { readonly question: Question; readonly answer: Answer }
export type AreaDesk = Desk & {
  readonly area: Area
  /** From 1. */
  readonly place: number
  readonly places: number
  readonly asked: readonly Asked[]
  readonly done: boolean
  readonly names: Names
  readonly beside: Beside
}

export async function showArea(ask: Ask, id: EntryId, key: string): Promise<AreaDesk> {
  const desk = await openDesk(ask, id)
  const areas = desk.edition.terms.instrument?.areas ?? []
  const area = found(areas.find((one) => one.key === key))
  const answers = await list(
    ask.db,
    id,
    area.questions.map((question) => question.key),
  )
  return {
    ...desk,
    area,
    place: areas.indexOf(area) + 1,
    places: areas.length,
    asked: askedOf(area, answers),
    done: (await doneAreas(ask, id)).has(key),
    names: await namesOf(
      ask,
      answers.map(({ savedBy }) => savedBy),
    ),
    beside: await besideOf(ask, desk, area),
  }
}

function askedOf(area: Area, answers: readonly Answer[]): readonly Asked[] {
  const known = new Map(answers.map((answer) => [answer.question, answer]))
  return area.questions.map((question) => ({
    question,
    answer: known.get(question.key) ?? unwritten(question.key),
  }))
}

export type Check = Desk & {
  readonly areas: readonly {
    readonly area: Area
    readonly asked: readonly Asked[]
    readonly done: boolean
  }[]
  readonly problems: readonly Problem[]
  /** What its files and figures lack. */
  readonly lacking: readonly PartFinding[]
  readonly parts: StandingParts
  readonly warnings: Warnings
}

export async function showCheck(ask: Ask, id: EntryId): Promise<Check> {
  const desk = await openDesk(ask, id)
  const { instrument } = desk.edition.terms
  const answers = await list(ask.db, id, allQuestions(instrument))
  const done = await doneAreas(ask, id)
  const areas = instrument?.areas ?? []
  const parts = await partsOf(ask.db, id)
  const texts = answers.map(({ question, text }) => ({ place: question, text }))
  return {
    ...desk,
    areas: areas.map((area) => ({
      area,
      asked: askedOf(area, answers),
      done: done.has(area.key),
    })),
    problems: instrument ? problems(instrument, answers) : [],
    lacking: instrument ? partFindings(instrument, answers, parts) : [],
    parts,
    warnings: await warningsOf(ask, id, [...texts, ...textsBeside(parts)]),
  }
}
