// A unit that took part two years ago, and what was said of it then, for tests of its entry this year.
import { loadEdition } from '../src/award/editions/actions.ts'
import type { Edition, ProgrammeEdition } from '../src/award/editions/model.ts'
import { editionOf } from '../src/award/editions/public.ts'
import { handInEntry } from '../src/award/entries/actions/handing-in.ts'
import { saveAnswer, startEntry } from '../src/award/entries/actions/writing.ts'
import type { FeedbackPoint } from '../src/award/entries/model/earlier.ts'
import type { Entry } from '../src/award/entries/model.ts'
import { keepFeedback } from '../src/award/entries/public/earlier.ts'
import { allQuestions } from '../src/award/entries/rules/handing-in.ts'
import type { Registration } from '../src/award/registrations/model.ts'
import type { UnitId } from '../src/award/units/model.ts'
import type { Writer } from '../src/base/db/handle.ts'
import { type Actor, theSystem } from '../src/base/lib/actor.ts'
import { found } from '../src/base/lib/failures.ts'
import { finishedEdition, finishedYear } from '../src/commands/demonstration/edition.ts'
import { acting, edition2027, sentRegistration } from './entries.ts'
import { realProgramme } from './programme-files.ts'

const zone = 'Europe/Stockholm'
/** Asked that year, and never again. */
export const gone = 'behov-nedlagd'

/** The rules of 2027 in 2025, with one question more. */
export async function edition2025(db: Writer): Promise<Edition> {
  const known = await editionOf(db, finishedYear)
  if (known) return known
  await edition2027(db)
  const live = found(realProgramme().editions.at(-1))
  const past = withOneMore(finishedEdition(live, zone))
  const loaded = await acting(
    db,
    theSystem,
    (act) => loadEdition(act, past, { zone }),
    '2025-01-07',
  )
  if (!loaded.ok) throw new Error(loaded.reason)
  return found(await editionOf(db, finishedYear))
}

function withOneMore(edition: ProgrammeEdition): ProgrammeEdition {
  const instrument = found(edition.terms.instrument ?? undefined)
  const [first, ...rest] = instrument.areas
  const area = found(first)
  const question = { ...found(area.questions[0]), key: gone, text: { sv: 'Nedlagd?', en: 'Gone?' } }
  const areas = [{ ...area, questions: [...area.questions, question] }, ...rest]
  return { ...edition, terms: { ...edition.terms, instrument: { ...instrument, areas } } }
}

export type Past = { readonly registration: Registration; readonly entry: Entry }

/** Handed in that year, every answer in words of its own. */
export async function handedIn2025(
  db: Writer,
  writer: Actor,
  unit: { readonly id: UnitId; readonly name: string },
  people: readonly Pick<Actor, 'id'>[] = [writer],
): Promise<Past> {
  const edition = await edition2025(db)
  const about = { edition: edition.id, unit: unit.id, unitName: unit.name }
  const registration = await sentRegistration(db, people, about)
  const begun = await acting(db, writer, (act) => startEntry(act, registration.id), '2025-04-01')
  if (!begun.ok) throw new Error(begun.reason)
  const { id } = begun.value
  for (const question of allQuestions(edition.terms.instrument)) {
    const draft = { question, text: `Så här gjorde ${unit.name} med ${question}.`, revision: 0 }
    await acting(db, writer, (act) => saveAnswer(act, id, draft), '2025-04-02')
  }
  const receipt = await acting(db, writer, (act) => handInEntry(act, id), '2025-04-03')
  if (!receipt.ok) throw new Error(receipt.reason)
  return { registration, entry: begun.value }
}

/** One strength of the first question, and three points to improve: a question, its area, one that is gone. */
export const points: readonly FeedbackPoint[] = [
  aPoint('p1', 'strength', 'behov-kunskap', 'Ni lyssnar på många sätt.'),
  aPoint('p2', 'improvement', 'behov-kunskap', 'Det framgår inte hur behoven vägs.'),
  aPoint('p3', 'improvement', null, 'Hela området saknar uppföljning.'),
  aPoint('p4', 'improvement', gone, 'Det nedlagda kan förbättras.'),
]

function aPoint(
  key: string,
  kind: FeedbackPoint['kind'],
  question: string | null,
  mainIdea: string,
): FeedbackPoint {
  return { key, kind, question, mainIdea, area: 'behov', text: `Därför: ${mainIdea}` }
}

export function feedBack(db: Writer, { entry }: Past): Promise<void> {
  return acting(db, theSystem, (act) => keepFeedback(act, entry.id, points), '2025-12-01')
}
