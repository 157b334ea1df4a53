// Entries that have come in and teams that are cleared to assess them, for tests of those stages.
import {
  openAssessment,
  saveArea,
  submitAssessment,
} from '../src/award/assessment/actions/alone.ts'
import {
  finishConsensus,
  openConsensus,
  saveAgreement,
} from '../src/award/assessment/actions/together.ts'
import { listSubmitted } from '../src/award/assessment/store/assessments.ts'
import { proposeTeam } from '../src/award/assignment/actions.ts'
import type { Area, Edition } from '../src/award/editions/model.ts'
import { editionOf } from '../src/award/editions/public.ts'
import type { EntryId } from '../src/award/entries/model.ts'
import { addExaminer, declareConflict } from '../src/award/examiners/actions.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import type { TestApplication } from './application.ts'
import { handedInEntry, sentRegistration } from './entries.ts'
import { doneWhatIsAsked } from './trained.ts'

/** During the assessment of 2027. */
export const assessing = '2027-06-01T08:00:00Z'
/** A day in the weeks for visits, and one after. */
export const visitDay = '2027-09-23'
export const afterVisit = '2027-09-23T15:00:00Z'

export type Assessed = {
  readonly entryId: EntryId
  readonly unit: string
  readonly edition: Edition
  readonly areas: readonly Area[]
  readonly writer: Actor
  readonly organiser: Actor
  readonly leader: Actor
  /** The leader first. All are cleared of conflicts. */
  readonly members: readonly Actor[]
}

let people = 0

export async function anExaminer(site: TestApplication, organiser: Actor): Promise<Actor> {
  people += 1
  const name = `Examinator ${people}`
  const email = `examinator-${people}@example.se`
  const profile = { categories: [], fields: [], languages: ['sv'], capacity: 3 }
  const added = await site.act(organiser, (act) => addExaminer(act, { name, email, ...profile }))
  if (!added.ok) throw new Error(added.reason)
  const id = added.value.personId
  await site.act(organiser, (act) => doneWhatIsAsked(act, [id]))
  return { id, name, email, roles: new Set(['examiner']), organisations: new Set() }
}

/** An entry handed in on 1 March and a team of three or more for it. The clock then stands in June. */
export async function anAssessedEntry(site: TestApplication, size = 3): Promise<Assessed> {
  site.clock.set('2027-03-01T09:00:00Z')
  const organiser = await site.someone({ roles: ['organiser'] })
  const writer = await site.someone()
  const registration = await sentRegistration(site.db, [writer])
  const entry = await handedInEntry(site.db, writer, registration)
  const edition = await editionOf(site.db, 2027)
  if (!edition?.terms.instrument) throw new Error('the edition of 2027 has no instrument')

  site.clock.set(assessing)
  const members: Actor[] = []
  for (let place = 0; place < size; place += 1) members.push(await anExaminer(site, organiser))
  const [leader] = members
  if (!leader) throw new Error('a team has a leader')
  const choice = { members: members.map(({ id }) => id), leader: leader.id }
  const team = await site.act(organiser, (act) => proposeTeam(act, entry.id, choice))
  if (!team.ok) throw new Error(team.reason)
  for (const member of members) await declareNone(site, member, entry.id)
  const { areas } = edition.terms.instrument
  const unit = registration.unitName
  return { entryId: entry.id, unit, edition, areas, writer, organiser, leader, members }
}

export async function declareNone(
  site: TestApplication,
  person: Actor,
  entryId: EntryId,
): Promise<void> {
  const answering = { answer: 'none', explanation: '', lawGrounds: [], awardGrounds: [] } as const
  const declared = await site.act(person, (act) => declareConflict(act, entryId, answering))
  if (!declared.ok) throw new Error(declared.reason)
}

/** A finding that rests on the answer to the area's first question, as `answerAll` wrote it. */
export function aFinding(area: Area, kind: 'strength' | 'improvement') {
  const question = area.questions[0]?.key ?? ''
  const mainIdea = kind === 'strength' ? 'Enheten arbetar så varje vecka.' : 'Uppföljningen saknas.'
  const quote = kind === 'strength' ? `arbetar med ${question}` : ''
  return { kind, mainIdea, relevance: '', question, quote }
}

/** Opens, scores every area with the value, and hands in. */
export async function assessAlone(
  site: TestApplication,
  { entryId, areas }: Assessed,
  examiner: Actor,
  value: number,
): Promise<void> {
  await site.act(examiner, (act) => openAssessment(act, entryId))
  for (const area of areas) {
    const finding = aFinding(area, value > 3 ? 'strength' : 'improvement')
    const saved = await site.act(examiner, (act) =>
      saveArea(act, entryId, area.key, { finding, value }),
    )
    if (saved.refusal) throw new Error(saved.refusal)
  }
  const done = await site.act(examiner, (act) => submitAssessment(act, entryId))
  if (done.refusal) throw new Error(done.refusal)
}

/** Everyone hands in, and the leader closes the consensus at that value in every area. */
export async function agreeOn(
  site: TestApplication,
  assessed: Assessed,
  value: number,
): Promise<void> {
  const { entryId, areas, leader, members } = assessed
  for (const member of members) await assessAlone(site, assessed, member, value)
  await site.act(leader, (act) => openConsensus(act, entryId))
  const submitted = await listSubmitted(site.db, entryId)
  const findings = submitted.flatMap((assessment) => assessment.findings)
  for (const area of areas) {
    const [first] = findings.filter((finding) => finding.area === area.key)
    const take = first ? [first.id] : []
    const saved = await site.act(leader, (act) =>
      saveAgreement(act, entryId, area.key, { take, value, rationale: '' }),
    )
    if (saved.refusal) throw new Error(saved.refusal)
  }
  const closed = await site.act(leader, (act) => finishConsensus(act, entryId))
  if (closed.refusal) throw new Error(closed.refusal)
}
