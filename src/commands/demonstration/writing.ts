// How the made-up units register, and write and hand in their entries.
import type { Edition } from '../../award/editions/model.ts'
import { handInEntry } from '../../award/entries/actions/handing-in.ts'
import { addResult } from '../../award/entries/actions/results.ts'
import { saveArea, startEntry } from '../../award/entries/actions/writing.ts'
import type { Draft, EntryId } from '../../award/entries/model.ts'
import { addMember } from '../../award/registrations/actions/members.ts'
import {
  answerQuestion,
  beginRegistration,
  sendRegistration,
} from '../../award/registrations/actions/registering.ts'
import type {
  Answered,
  Facts,
  Needs,
  QuestionKey,
  Registration,
  RegistrationId,
} from '../../award/registrations/model.ts'
import { needsOf, questionsFor } from '../../award/registrations/rules/questions.ts'
import { emailOf } from './cast.ts'
import { figuresOf, ownFigures } from './figures.ts'
import { played, type Stage } from './stage.ts'
import { allAnswers } from './texts.ts'
import type { BoardUnit, DemoUnit } from './units.ts'

/** `all`: every question is answered. `half`: the contact has stopped in the middle. */
export async function register(
  stage: Stage,
  unit: BoardUnit,
  edition: Edition,
  how: { readonly on: string; readonly answers: 'all' | 'half' },
): Promise<RegistrationId> {
  const [contact, colleague] = unit.people
  const act = stage.as(contact, `${how.on}T09:10`)
  const begun = await played('begin', beginRegistration(act, stage.unit(unit.key)))
  if (!begun.ok) throw new Error('unreachable')
  const asked = questionsFor(edition, begun.value)
  const answered = how.answers === 'all' ? asked : asked.slice(0, Math.ceil(asked.length / 2))
  for (const question of answered) {
    const answer = answerOf(stage, unit, question, { edition, registration: begun.value })
    await played(question, answerQuestion(act, begun.value.id, answer))
  }
  const part = { role: 'writer', until: null } as const
  const who = { name: colleague.name, email: emailOf(colleague), ...part }
  await addMember(act, begun.value.id, who)
  return begun.value.id
}

export async function send(
  stage: Stage,
  unit: BoardUnit,
  id: RegistrationId,
  when: string,
): Promise<void> {
  await played('send', sendRegistration(stage.as(unit.people[0], when), id))
}

function answerOf(
  stage: Stage,
  unit: BoardUnit,
  question: QuestionKey,
  at: { readonly edition: Edition; readonly registration: Registration },
): Answered {
  const operatingForm = unit.form
  if (question === 'category') return { question, category: unit.category }
  if (question === 'unit') {
    const administration = stage.organisation(unit.administration)
    return { question, unit: { administration, operatingForm } }
  }
  const facts = goodFacts(unit.people[0].name, needsOf(at.edition, { operatingForm }))
  return { question, facts: { [question]: facts[question] } }
}

/** Every rule is met by them, whichever of them an edition asks for. */
function goodFacts(name: string, needs: Needs): Facts {
  const yesTo = (what: Needs['bearing']) => Object.fromEntries(what.map((one) => [one, 'yes']))
  return {
    financing: { financedByCity: 'yes' },
    manager: { name, ...yesTo(needs.manager) },
    bearing: yesTo(needs.bearing),
    plan: { withGoals: 'yes' },
    employees: { besidesManager: 17 },
    share: { of: needs.share ?? 'whole-operation', all: 84, residents: 80 },
    balance: { lastYear: 'balance', forecast: 'balance' },
    economy: { yearsInBalance: 6 },
    survey: { index: 84 },
    complaints: { months: needs.months, unresolved: 'no' },
  }
}

/** The first answer about results shows them. */
function withFigures([first, ...others]: readonly Draft[]): readonly Draft[] {
  if (!first) return []
  return [{ ...first, text: `${first.text}\n\n![](resultat:${ownFigures})` }, ...others]
}

/** The contact and the colleague write every other area. */
export async function write(
  stage: Stage,
  unit: DemoUnit,
  edition: Edition,
  what: { readonly registration: RegistrationId; readonly on: string; readonly areas: number },
): Promise<EntryId> {
  const [contact, colleague] = unit.people
  const started = await played(
    'start',
    startEntry(stage.as(contact, `${what.on}T08:30`), what.registration),
  )
  if (!started.ok) throw new Error('unreachable')
  const figures = figuresOf(unit, edition.year)
  await played(
    'figures',
    addResult(stage.as(contact, `${what.on}T08:45`), started.value.id, figures),
  )
  const areas = edition.terms.instrument?.areas.slice(0, what.areas) ?? []
  for (const [i, area] of areas.entries()) {
    const writer = i % 2 === 0 ? contact : colleague
    const act = stage.as(writer, `${what.on}T${String(9 + i).padStart(2, '0')}:20`)
    const last = i === (edition.terms.instrument?.areas.length ?? 0) - 1
    const drafts = last ? withFigures(allAnswers(unit, area)) : allAnswers(unit, area)
    const posted = { drafts, done: true }
    await played(area.key, saveArea(act, started.value.id, area.key, posted))
  }
  return started.value.id
}

export async function handIn(
  stage: Stage,
  unit: DemoUnit,
  entry: EntryId,
  when: string,
): Promise<void> {
  await played('hand in', handInEntry(stage.as(unit.people[0], when), entry))
}
