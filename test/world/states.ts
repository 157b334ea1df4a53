// One unit's way through an edition, stopped at each place where the doors change.
import { readFileSync } from 'node:fs'
import { reportBarrier } from '../../src/across/about/actions.ts'
import { importPaper } from '../../src/across/import/actions/import-paper.ts'
import { takeIn } from '../../src/across/mailbox/actions/take-in.ts'
import type { FetchedMail } from '../../src/across/mailbox/model.ts'
import {
  openAssessment,
  saveArea,
  submitAssessment,
} from '../../src/award/assessment/actions/alone.ts'
import { openConsensus, writeTogether } from '../../src/award/assessment/actions/together.ts'
import { proposeTeam } from '../../src/award/assignment/actions.ts'
import type { DecisionId } from '../../src/award/decisions/model.ts'
import { loadEdition, loadProgramme } from '../../src/award/editions/actions.ts'
import type { Edition } from '../../src/award/editions/model.ts'
import { editionOf } from '../../src/award/editions/public.ts'
import type { EntryId } from '../../src/award/entries/model.ts'
import { addEmployment, addExaminer, declareConflict } from '../../src/award/examiners/actions.ts'
import {
  checkReport,
  editReport,
  releaseReport,
  sendReport,
  startReport,
} from '../../src/award/feedback/actions.ts'
import { find as findReport } from '../../src/award/feedback/store.ts'
import {
  askJury,
  choose,
  openCategory,
  sealCategory,
  setPresence,
} from '../../src/award/jury/actions.ts'
import { offerEntry, publishItem } from '../../src/award/library/actions.ts'
import { recordAwardCheck } from '../../src/award/registrations/actions/administering.ts'
import type { RegistrationId } from '../../src/award/registrations/model.ts'
import { loadRegister } from '../../src/award/units/actions.ts'
import type { Writer } from '../../src/base/db/handle.ts'
import { theSystem } from '../../src/base/lib/actor.ts'
import { found } from '../../src/base/lib/failures.ts'
import {
  decide,
  extract,
  type Matter,
  prepare,
  verify,
} from '../../src/commands/demonstration/boards.ts'
import { emailOf, examiners } from '../../src/commands/demonstration/cast.ts'
import { finishedEdition, finishedYear } from '../../src/commands/demonstration/edition.ts'
import { declareNone, settle, visit } from '../../src/commands/demonstration/examining.ts'
import { played, type Stage, stageIn } from '../../src/commands/demonstration/stage.ts'
import { findingsIn } from '../../src/commands/demonstration/texts.ts'
import { operators, registered, units } from '../../src/commands/demonstration/units.ts'
import { handIn, register, send, write } from '../../src/commands/demonstration/writing.ts'
import { letter } from '../letters.ts'
import { realProgramme } from '../programme-files.ts'
import { aCourse, doneWhatIsAsked } from '../trained.ts'
import { assessors, other, own, team, visitors } from './cast.ts'
import { closingStates, formerManager } from './closing.ts'
import { comment, letIn } from './letting-in.ts'
import { askAndObject } from './objecting.ts'
import { planTeams } from './planning.ts'
import { recruit } from './recruiting.ts'

export type World = {
  readonly stage: Stage
  readonly edition: Edition
  registration: RegistrationId
  entry: EntryId | undefined
  decision: DecisionId | undefined
}

export type State = {
  readonly name: string
  /** What the clock shows while the doors are tried. */
  readonly now: string
  /** From the state before to this one. */
  readonly play: (world: World) => Promise<void>
}

const zone = 'Europe/Stockholm'

/** An award with an open edition of its own year, its people and their employers. */
export async function emptyWorld(db: Writer): Promise<World> {
  const programme = realProgramme()
  const act = { actor: theSystem, now: new Date('2025-01-07T08:00:00Z'), db }
  const past = programme.editions.filter(({ state }) => state === 'historic')
  await loadProgramme(act, { ...programme, editions: past })
  await loadRegister(act, {
    ...programme,
    organisations: [...programme.organisations, ...operators],
    units: [...programme.units, ...units.map(registered)],
  })
  const live = found(programme.editions.findLast(({ state }) => state !== 'historic'))
  await loadEdition(act, finishedEdition(live, zone), { zone, demonstration: true })
  const stage = await stageIn(db, zone)
  const people = [...Object.values(visitors), ...other.people, ...own.people]
  for (const player of people) if (player) await stage.enter(player, '2025-01-07T09:00')
  for (const examiner of examiners) await engage(stage, examiner)
  await comeIn(stage)
  await recruit(stage)
  const edition = found(await editionOf(db, finishedYear))
  const registration = await register(stage, own, edition, { on: '2025-02-03', answers: 'all' })
  await letIn(stage, registration)
  return { stage, edition, registration, entry: undefined, decision: undefined }
}

/** A paper that waits to be reviewed, and a report of something that is hard to use. */
async function comeIn(stage: Stage): Promise<void> {
  const act = stage.as(visitors.organiser, '2025-01-21T10:00')
  await aCourse(act, { year: finishedYear })
  const name = '2016-kbt-teamet.txt'
  const bytes = readFileSync(`programmes/kvalitetsutmarkelsen/papers/${name}`)
  const paper = await importPaper(act, { name, bytes: new Uint8Array(bytes) })
  if (paper.became !== 'new') throw new Error(`${name}: ${paper.became}`)
  await takeIn({ ...act, actor: theSystem }, aMessage(), 'whole')
  await played(
    'report',
    reportBarrier(act, { page: '/', problem: 'Bilden saknar text.', email: '' }),
  )
}

/** One that asks for a reply. */
function aMessage(): FetchedMail {
  const raw = letter({ subject: 'Protokollsutdrag', text: 'Det kommer i nästa vecka.' })
  return {
    ...{ mailbox: 'test@localhost/INBOX', uidValidity: 1n, uid: 1n },
    receivedAt: new Date('2025-01-21T10:00:00Z'),
    raw: new TextEncoder().encode(raw),
    head: null,
  }
}

async function engage(stage: Stage, examiner: (typeof examiners)[number]): Promise<void> {
  await stage.enter(examiner, '2025-01-07T09:00')
  const act = stage.as(visitors.organiser, '2025-01-20T10:00')
  const who = { ...examiner, languages: ['svenska'], capacity: 3, email: emailOf(examiner) }
  await played('examiner', addExaminer(act, who))
  const organisation = stage.organisation(examiner.worksAt)
  const posted = { unit: '', validFrom: '2019-01-01', validTo: null, organisation }
  await played('employer', addEmployment(act, stage.idOf(examiner), posted))
  await doneWhatIsAsked(act, [stage.idOf(examiner)], { year: finishedYear })
}

export const states: readonly State[] = [
  { name: 'registering', now: '2025-02-04T09:00:00Z', play: async () => undefined },
  { name: 'writing', now: '2025-04-04T09:00:00Z', play: toWriting },
  { name: 'handed in', now: '2025-05-13T09:00:00Z', play: toHandedIn },
  { name: 'teams planned', now: '2025-05-13T11:00:00Z', play: ({ stage }) => planTeams(stage) },
  { name: 'team chosen', now: '2025-06-13T09:00:00Z', play: toTeam },
  { name: 'assessing', now: '2025-08-21T09:00:00Z', play: toAssessing },
  { name: 'agreeing', now: '2025-09-04T09:00:00Z', play: toAgreeing },
  { name: 'reporting', now: '2025-10-14T09:00:00Z', play: toReporting },
  { name: 'deliberating', now: '2025-10-28T14:00:00Z', play: toDeliberating },
  { name: 'sealed', now: '2025-11-03T09:00:00Z', play: toSealed },
  { name: 'public', now: '2025-12-02T09:00:00Z', play: toPublic },
  ...closingStates,
]

async function toWriting(world: World): Promise<void> {
  const { stage, edition, registration } = world
  await send(stage, own, registration, '2025-02-03T15:00')
  const elsewhere = await register(stage, other, edition, { on: '2025-02-05', answers: 'all' })
  await send(stage, other, elsewhere, '2025-02-05T15:00')
  const areas = Number.POSITIVE_INFINITY
  world.entry = await write(stage, own, edition, { registration, on: '2025-04-03', areas })
  await comment(stage, edition, world.entry)
}

async function toHandedIn(world: World): Promise<void> {
  await handIn(world.stage, own, found(world.entry), '2025-05-12T14:00')
}

async function toTeam(world: World): Promise<void> {
  const { stage } = world
  world.decision = await prepare(stage, matterOf(world))
  await decide(stage, matterOf(world), world.decision)
  await extract(stage, matterOf(world), world.decision)
  const act = stage.as(visitors.organiser, '2025-05-26T10:00')
  const members = team.map((player) => stage.idOf(player))
  const choice = { members, leader: found(members[0]) }
  await played('team', proposeTeam(act, found(world.entry), choice))
  await askAndObject(stage, found(world.entry))
}

function matterOf({ registration }: World): Matter {
  return {
    coordinator: visitors.coordinator,
    board: 'Södermalms stadsdelsnämnd',
    units: [{ name: own.name, registration }],
    year: finishedYear,
    proposal: 'approved',
    written: '2025-05-20',
    meeting: '2025-06-12',
  }
}

/** The leader has handed in, the others have begun. */
async function toAssessing(world: World): Promise<void> {
  const { stage, decision } = world
  const entry = found(world.entry)
  await verify(stage, matterOf(world), found(decision), '2025-06-23T09:00')
  await declareNone(stage, assessors, entry, '2025-06-24T15:00')
  const aside = stage.as(visitors['conflicted examiner'], '2025-06-24T16:00')
  await played('conflict', declareConflict(aside, entry, formerManager))
  for (const [i, examiner] of assessors.entries()) {
    const act = stage.as(examiner, `2025-08-20T13:${10 + i}`)
    await openAssessment(act, entry)
    for (const area of world.edition.terms.instrument?.areas ?? []) {
      const [strength, improvement] = findingsIn(own, area)
      await played('finding', saveArea(act, entry, area.key, { finding: strength }))
      const marked = { finding: improvement, value: 3 + (i % 2) }
      await played('level', saveArea(act, entry, area.key, marked))
    }
    if (i === 0) await played('submit', submitAssessment(act, entry))
  }
}

async function toAgreeing({ stage, entry, edition }: World): Promise<void> {
  for (const examiner of assessors.slice(1)) {
    const act = stage.as(examiner, '2025-09-03T10:00')
    await played('submit', submitAssessment(act, found(entry)))
  }
  const act = stage.as(visitors.leader, '2025-09-03T12:00')
  await played('consensus', openConsensus(act, found(entry)))
  const area = found(edition.terms.instrument?.areas[0])
  const [together] = findingsIn(own, area)
  await played('finding', writeTogether(act, found(entry), { area: area.key }, together))
}

async function toReporting(world: World): Promise<void> {
  const { stage, edition } = world
  const entry = found(world.entry)
  const one = { unit: own, entry, team: assessors, level: 3, visit: '2025-09-18' }
  await settle(stage, edition, one, '2025-09-05')
  await visit(stage, edition, { ...one, moves: 'none' })
  const writer = stage.as(visitors.leader, '2025-10-13T10:00')
  await played('begin report', startReport(writer, entry))
  const check = { lastYearResult: 40, forecast: 15, forecastDate: '2025-09-30' }
  const office = stage.as(visitors.organiser, '2025-10-13T11:00')
  await played('budget', recordAwardCheck(office, world.registration, check))
}

const sitting = [visitors.chair, visitors.juror, visitors['second juror']]
const where = { year: finishedYear, category: own.category }

async function toDeliberating({ stage, entry }: World): Promise<void> {
  const office = stage.as(visitors.organiser, '2025-10-16T09:00')
  await askJury(office, where)
  await declareNone(stage, sitting, found(entry), '2025-10-20T16:00')
  const aside = stage.as(visitors['conflicted juror'], '2025-10-20T17:00')
  await played('conflict', declareConflict(aside, found(entry), formerManager))
  await played('open', openCategory(stage.as(visitors.chair, '2025-10-28T13:00'), where))
}

async function toSealed({ stage, entry }: World): Promise<void> {
  const act = stage.as(visitors.chair, '2025-10-28T15:00')
  const present = sitting.map((player) => stage.idOf(player))
  await played('presence', setPresence(act, where, present))
  const motivation = 'För ett arbetssätt som andra kan lära av.'
  await played(
    'choose',
    choose(act, where, { entryId: found(entry), kind: 'recipient', motivation }),
  )
  await played('seal', sealCategory(act, where, ''))
}

async function toPublic({ stage, ...world }: World): Promise<void> {
  const entry = found(world.entry)
  const writer = stage.as(visitors.leader, '2025-11-05T10:00')
  const { revision, items } = found(await findReport(stage.db, entry))
  const change = { revision, opening: 'En förskola med tydlig röd tråd.', items }
  await played('edit report', editReport(writer, entry, change))
  await played('send report', sendReport(writer, entry))
  const office = stage.as(visitors.organiser, '2025-12-01T09:00')
  await played('check', checkReport(office, entry))
  await played('release', releaseReport(office, entry))
  const offer = { summary: 'Vi är ute mer.', contact: '', operatorConsents: false }
  const contact = stage.as(visitors.member, '2025-12-01T10:00')
  await played('offer', offerEntry(contact, entry, offer))
  await played('publish', publishItem(office, entry, true))
}

/** The world as it is in that state, with the clock set to it. */
export async function worldIn(
  site: { readonly db: Writer; readonly clock: { readonly set: (when: string) => void } },
  name: string,
): Promise<World & { entry: EntryId }> {
  const world = await emptyWorld(site.db)
  const last = found(states.findIndex((state) => state.name === name) + 1 || undefined)
  for (const state of states.slice(0, last)) {
    await state.play(world)
    site.clock.set(state.now)
  }
  return { ...world, entry: found(world.entry) }
}
