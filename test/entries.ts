// A unit that takes part in the open edition of the real programme, for tests of its entry.
import { loadProgramme } from '../src/award/editions/actions.ts'
import type { Edition } from '../src/award/editions/model.ts'
import { editionOf } from '../src/award/editions/public.ts'
import { handInEntry } from '../src/award/entries/actions/handing-in.ts'
import { saveAnswer, startEntry } from '../src/award/entries/actions/writing.ts'
import type { Entry, EntryId } from '../src/award/entries/model.ts'
import { allQuestions } from '../src/award/entries/rules/handing-in.ts'
import type { Registration } from '../src/award/registrations/model.ts'
import { insert, saveMember } from '../src/award/registrations/store.ts'
import { enterUnit } from '../src/award/units/public.ts'
import type { Act } from '../src/base/db/call.ts'
import type { Writer } from '../src/base/db/handle.ts'
import { inTransaction } from '../src/base/db/transaction.ts'
import { type Actor, theSystem } from '../src/base/lib/actor.ts'
import { newId } from '../src/base/lib/id.ts'
import { paths } from '../src/base/paths.ts'
import type { TestApplication } from './application.ts'
import { realProgramme } from './programme-files.ts'

/** The edition of 2027, loaded once. */
export async function edition2027(db: Writer): Promise<Edition> {
  const known = await editionOf(db, 2027)
  if (known) return known
  const loaded = await bySystem(db, (act) => loadProgramme(act, realProgramme()))
  if (!loaded.ok) throw new Error('the programme was refused')
  const edition = await editionOf(db, 2027)
  if (!edition) throw new Error('the programme has no edition 2027')
  return edition
}

let units = 0

/** A sent registration in 2027. The first of the people is its contact. */
export async function sentRegistration(
  db: Writer,
  people: readonly Pick<Actor, 'id'>[],
  fields: Partial<Registration> = {},
): Promise<Registration> {
  units += 1
  const number = units
  const edition = await edition2027(db)
  const about = {
    name: fields.unitName ?? `Enhet ${number}`,
    administration: null,
    department: null,
    operatingForm: 'municipal',
    source: 'test',
  } as const
  const unit = await bySystem(db, (act) => enterUnit(act, about, 'confirmed'))
  const registration: Registration = {
    id: newId<'registration'>(),
    edition: edition.id,
    unit: unit.id,
    unitName: unit.name,
    administration: null,
    operatingForm: 'municipal',
    category: edition.terms.categories[0]?.key ?? null,
    state: 'sent',
    origin: 'web',
    contact: people[0]?.id ?? null,
    facts: {},
    recordNumber: `KU 2027/${String(1000 + number)}`,
    createdAt: new Date('2027-01-12T09:00:00Z'),
    sentAt: new Date('2027-01-12T09:30:00Z'),
    withdrawnAt: null,
    ...fields,
  }
  if (!(await insert(db, registration))) throw new Error('the unit takes part already')
  for (const { id } of people.slice(1)) {
    const addedAt = registration.createdAt
    const asWriter = { role: 'writer', addedAt, addedBy: null, until: null } as const
    await saveMember(db, { registration: registration.id, person: id, ...asWriter })
  }
  return registration
}

/** A colleague who hands in, too. */
export async function letManage(
  db: Writer,
  { id, createdAt }: Registration,
  person: Pick<Actor, 'id'>,
): Promise<void> {
  const asManager = { role: 'manager', addedAt: createdAt, addedBy: null, until: null } as const
  await saveMember(db, { registration: id, person: person.id, ...asManager })
}

export async function begunEntry(
  db: Writer,
  writer: Actor,
  registration: Registration,
): Promise<Entry> {
  const started = await acting(db, writer, (act) => startEntry(act, registration.id))
  if (!started.ok) throw new Error(started.reason)
  return started.value
}

/** Answers every question with a few words of its own. */
export async function answerAll(db: Writer, writer: Actor, entry: EntryId): Promise<void> {
  const { instrument } = (await edition2027(db)).terms
  for (const question of allQuestions(instrument)) {
    const draft = { question, text: `Vi arbetar med ${question} varje vecka.`, revision: 0 }
    await acting(db, writer, (act) => saveAnswer(act, entry, draft))
  }
}

/** Begun, answered and handed in, all on 1 March 2027. */
export async function handedInEntry(
  db: Writer,
  writer: Actor,
  registration: Registration,
): Promise<Entry> {
  const entry = await begunEntry(db, writer, registration)
  await answerAll(db, writer, entry.id)
  const receipt = await acting(db, writer, (act) => handInEntry(act, entry.id))
  if (!receipt.ok) throw new Error(receipt.reason)
  const { number, handedInAt } = receipt.value
  return { ...entry, state: 'handed-in', recordNumber: number, handedInAt, handIns: 1 }
}

/** Two colleagues with a draft, and those who are not to read it, all signed in. */
export async function aDesk(site: TestApplication) {
  const anna = await site.someone({ name: 'Anna Ek' })
  const bo = await site.someone({ name: 'Bo Alm' })
  const registration = await sentRegistration(site.db, [anna, bo])
  const entry = await begunEntry(site.db, anna, registration)
  const office = await site.someone({ roles: ['organiser'] })
  const roles = ['coordinator', 'examiner', 'juror', 'chair'] as const
  const outsider = await site.someone({ roles: [...roles] })
  const signIn = async () => ({
    her: await site.as(anna),
    him: await site.as(bo),
    organiser: await site.as(office),
    stranger: await site.as(outsider),
  })
  return { anna, bo, office, registration, entry, signIn, ...(await signIn()) }
}

/** The addresses of an entry, and of one of its areas and questions. */
export function addressesOf(entry: EntryId, area: string, question: string) {
  return {
    entry: paths.entry.to({ entry }),
    area: paths.entryArea.to({ entry, area }),
    answer: paths.entryAnswer.to({ entry, question }),
    versions: paths.entryVersions.to({ entry, question }),
    check: paths.entryCheck.to({ entry }),
    handIn: paths.entryHandIn.to({ entry }),
    takeBack: paths.entryTakeBack.to({ entry }),
    withdraw: paths.entryWithdraw.to({ entry }),
    resume: paths.entryResume.to({ entry }),
    read: paths.entryReading.to({ entry }),
  }
}

/** The posted page of an area: for each question its text and the revision it was written upon. */
export function areaForm(
  texts: Readonly<Record<string, readonly [string, number]>>,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const fields = Object.entries(texts).flatMap(([key, [text, revision]]) => [
    [`answer-${key}`, text],
    [`revision-${key}`, String(revision)],
  ])
  return { ...Object.fromEntries(fields), ...more }
}

export function acting<Result>(
  db: Writer,
  actor: Actor,
  work: (act: Act) => Promise<Result>,
  now = '2027-03-01T09:00:00Z',
): Promise<Result> {
  return inTransaction(db, (tx) => work({ actor, now: new Date(now), db: tx }))
}

function bySystem<Result>(db: Writer, work: (act: Act) => Promise<Result>): Promise<Result> {
  return acting(db, theSystem, work, '2027-01-11T09:00:00Z')
}

/** The first question of the instrument. */
export async function firstQuestion(db: Writer): Promise<string> {
  const [question] = allQuestions((await edition2027(db)).terms.instrument)
  if (question === undefined) throw new Error('nothing is asked')
  return question
}

/** Saves an answer to the first question. */
export async function write(
  db: Writer,
  who: Actor,
  on: { readonly entry: EntryId; readonly text: string; readonly revision: number },
  now?: string,
) {
  const draft = { question: await firstQuestion(db), text: on.text, revision: on.revision }
  return acting(db, who, (act) => saveAnswer(act, on.entry, draft), now)
}
