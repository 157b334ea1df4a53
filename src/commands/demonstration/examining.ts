// How the made-up examiners read, judge, agree and visit.
import { openAssessment, saveArea, submitAssessment } from '../../award/assessment/actions/alone.ts'
import {
  finishConsensus,
  openConsensus,
  saveAgreement,
} from '../../award/assessment/actions/together.ts'
import { showTable } from '../../award/assessment/reads/together.ts'
import { proposeTeam } from '../../award/assignment/actions.ts'
import type { Area, Edition } from '../../award/editions/model.ts'
import type { EntryId } from '../../award/entries/model.ts'
import { declareConflict } from '../../award/examiners/actions.ts'
import {
  completeVisit,
  finishAssessment,
  keepNote,
  planVisit,
  reviseArea,
} from '../../award/site-visits/actions.ts'
import { showTeamVisit } from '../../award/site-visits/reads.ts'
import { found } from '../../base/lib/failures.ts'
import { organiser, type Player } from './cast.ts'
import { played, type Stage } from './stage.ts'
import { findingsIn } from './texts.ts'
import type { DemoUnit } from './units.ts'

export type Case = {
  readonly unit: DemoUnit
  readonly entry: EntryId
  /** The leader first. */
  readonly team: readonly Player[]
  /** The level that the team comes to in most areas. */
  readonly level: number
  /** The first day that the story may use for the visit. */
  readonly visit: string
}

const noConflict = { answer: 'none', lawGrounds: [], awardGrounds: [], explanation: '' } as const

export async function declareNone(
  stage: Stage,
  people: readonly Player[],
  entry: EntryId,
  when: string,
): Promise<void> {
  for (const person of people) {
    await played('declare', declareConflict(stage.as(person, when), entry, noConflict))
  }
}

export async function chooseTeam(stage: Stage, { entry, team }: Case, on: string): Promise<void> {
  const members = team.map((player) => stage.idOf(player))
  const choice = { members, leader: members[0] ?? null }
  await played('team', proposeTeam(stage.as(organiser, `${on}T10:00`), entry, choice))
  await declareNone(stage, team, entry, `${on}T15:00`)
}

/** The leader writes what speaks for and against, the others what their level rests on. */
export async function assessAlone(
  stage: Stage,
  edition: Edition,
  { unit, entry, team, level }: Case,
  on: string,
): Promise<void> {
  const areas = edition.terms.instrument?.areas ?? []
  for (const [i, examiner] of team.entries()) {
    const act = stage.as(examiner, `${on}T13:${10 + i}`)
    await openAssessment(act, entry)
    for (const [j, area] of areas.entries()) {
      const value = levelOf(level, i, j)
      const [strength, improvement] = findingsIn(unit, area)
      const [carries, other] = value > 3 ? [strength, improvement] : [improvement, strength]
      await played('level', saveArea(act, entry, area.key, { finding: carries, value }))
      if (i === 0) await played('finding', saveArea(act, entry, area.key, { finding: other }))
    }
    await played('submit', submitAssessment(act, entry))
  }
}

/** People do not see alike: one a step above, one a step below, in turn. */
function levelOf(level: number, examiner: number, area: number): number {
  const away = ((examiner + area) % 3) - 1
  return Math.min(6, Math.max(1, level + (area % 2 === 0 ? away : Math.min(away, 0))))
}

export async function agree(stage: Stage, edition: Edition, one: Case, on: string): Promise<void> {
  const act = stage.as(found(one.team[0]), `${on}T08:30`)
  await played('open consensus', openConsensus(act, one.entry))
  await settle(stage, edition, one, on)
}

/** A value and the first member's findings in each area, and the end of the consensus. */
export async function settle(
  stage: Stage,
  edition: Edition,
  { entry, team, level }: Case,
  on: string,
): Promise<void> {
  const act = stage.as(found(team[0]), `${on}T09:00`)
  const { opinions } = await showTable(act, entry)
  for (const area of edition.terms.instrument?.areas ?? []) {
    const take = (opinions[0]?.assessment.findings ?? [])
      .filter((finding) => finding.area === area.key)
      .map(({ id }) => id)
    const rationale =
      'Vi hade läst olika. Vi gick igenom svaret tillsammans och enades om det som har belägg i texten.'
    const command = { take, value: Math.min(6, level), rationale }
    await played('agree', saveAgreement(act, entry, area.key, command))
  }
  await played('close consensus', finishConsensus(act, entry))
}

/** The visit moves one area a step up, with what was seen there as evidence. */
export async function visit(
  stage: Stage,
  edition: Edition,
  what: Case & { readonly moves: 'up' | 'none' },
): Promise<void> {
  const [leader, member] = what.team
  const area = edition.terms.instrument?.areas.find(({ dimension }) => dimension === 'results')
  if (!leader || !member || !area) throw new Error('nothing to visit for')
  await played('plan', planVisit(stage.as(leader, '2025-09-13T09:00'), what.entry, planOf(what)))
  const there = stage.as(member, `${what.visit}T10:30`)
  await played('note', keepNote(there, what.entry, noteOf(area)))
  const after = stage.as(leader, `${what.visit}T16:00`)
  await played('visited', completeVisit(after, what.entry))
  if (what.moves === 'up') await moveUp(after, what, area)
  await played('final', finishAssessment(stage.as(leader, '2025-10-08T14:00'), what.entry))
}

async function moveUp(act: ReturnType<Stage['as']>, { entry, level }: Case, area: Area) {
  const { notes } = await showTeamVisit(act, entry)
  const evidence = notes.filter((note) => note.area === area.key).map(({ id }) => id)
  const reason =
    'Medarbetare och ledning visade mätningar för fyra år, också för grupper som texten inte nämner.'
  await played('revise', reviseArea(act, entry, area.key, { to: level + 1, reason, evidence }))
}

function planOf({ unit, visit: date }: Case) {
  return {
    date,
    from: '09:30',
    to: '15:00',
    place: unit.name,
    practical: 'Vi äter lunch på egen hand. Ni behöver inte förbereda något särskilt.',
    meetings: [
      { role: 'manager', about: 'Chefen' },
      { role: 'employees', about: 'Fyra medarbetare med olika uppdrag' },
    ],
  } as const
}

function noteOf({ key }: Area) {
  return {
    area: key,
    kind: 'strength',
    text: 'Visade mätserien från fyra år. Alla som vi mötte kunde berätta vad siffrorna betyder för dem.',
    questionId: null,
    met: 'employees',
  } as const
}
