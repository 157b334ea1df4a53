// In the open edition a unit stands in each state that a board's matter can be in.
import { enterDecision, openMatter } from '../../award/decisions/actions.ts'
import type { DecisionFacts, DecisionId, OutcomeKind } from '../../award/decisions/model.ts'
import type { Edition } from '../../award/editions/model.ts'
import type { RegistrationId } from '../../award/registrations/model.ts'
import { found } from '../../base/lib/failures.ts'
import { decide, extract, type Matter, paperOf, prepare, verify } from './boards.ts'
import { coordinators, type Player } from './cast.ts'
import { played, type Stage } from './stage.ts'
import type { BoardUnit } from './units.ts'
import { register, send } from './writing.ts'

const colleague: Player = { key: 'oskar.kollega', name: 'Oskar Vik', roles: [] }
const contacts: Readonly<Record<string, Player>> = {
  'forvaltning-bromma': { key: 'maja.bromma', name: 'Maja Lindgren', roles: [] },
  'forvaltning-farsta': { key: 'david.farsta', name: 'David Ståhl', roles: [] },
  'forvaltning-jarva': { key: 'selma.jarva', name: 'Selma Öberg', roles: [] },
  'forvaltning-kungsholmen': { key: 'viktor.kungsholmen', name: 'Viktor Dahl', roles: [] },
}

function unitOf(key: string, name: string, administration: string, category: string): BoardUnit {
  return {
    ...{ key: `demo-${key}`, name, administration, category },
    ...{ department: null, form: 'municipal', operator: null },
    people: [found(contacts[administration]), colleague],
  }
}

const blaklinten = unitOf('blaklinten', 'Förskolan Blåklinten', 'forvaltning-bromma', 'forskola')
const vitsippan = unitOf('vitsippan', 'Förskolan Vitsippan', 'forvaltning-bromma', 'forskola')
const kompassen = unitOf('kompassen', 'Fritidsgården Kompassen', 'forvaltning-farsta', 'andra')
const angsro = unitOf('angsro', 'Ängsro dagverksamhet', 'forvaltning-farsta', 'aldreomsorg')
const tallbacken = unitOf(
  'tallbacken',
  'Stödboendet Tallbacken',
  'forvaltning-farsta',
  'socialtjanst',
)
const porten = unitOf('porten', 'Medborgarkontoret Porten', 'forvaltning-jarva', 'andra')
const trollet = unitOf('trollet', 'Öppna förskolan Trollet', 'forvaltning-jarva', 'socialtjanst')
const havsutsikten = unitOf(
  'havsutsikten',
  'Havsutsiktens vårdboende',
  'forvaltning-kungsholmen',
  'aldreomsorg',
)
const navet = unitOf('navet', 'Ungdomsteamet Navet', 'forvaltning-kungsholmen', 'socialtjanst')

export const boardUnits: readonly BoardUnit[] = [
  ...[blaklinten, vitsippan, kompassen, angsro, tallbacken],
  ...[porten, trollet, havsutsikten, navet],
]

const boards: Readonly<Record<string, string>> = {
  'forvaltning-bromma': 'Bromma stadsdelsnämnd',
  'forvaltning-farsta': 'Farsta stadsdelsnämnd',
  'forvaltning-jarva': 'Järva stadsdelsnämnd',
  'forvaltning-kungsholmen': 'Kungsholmens stadsdelsnämnd',
}

/** `day`: so many days after registration opened. `has`: that day lies behind. */
export type Days = {
  readonly day: (days: number) => string
  readonly has: (days: number) => boolean
}
type Story = Days & { readonly stage: Stage; readonly edition: Edition }

export async function playBoards(story: Story): Promise<void> {
  if (!story.has(14)) return
  const { stage, day } = story
  for (const player of [...Object.values(contacts), colleague]) {
    await stage.enter(player, `${day(10)}T08:00`)
  }
  await drafted(story)
  await onAgenda(story)
  await decidedApart(story)
  await adjusted(story)
  await posted(story)
  await referredBack(story)
  await verified(story)
  await rejected(story)
}

async function joined({ stage, edition, day }: Story, unit: BoardUnit): Promise<RegistrationId> {
  const id = await register(stage, unit, edition, { on: day(12), answers: 'all' })
  await send(stage, unit, id, `${day(12)}T15:10`)
  return id
}

async function matterOf(
  story: Story,
  units: readonly [BoardUnit, ...BoardUnit[]],
  days: { readonly written: number; readonly meeting: number },
): Promise<Matter> {
  const { administration } = units[0]
  const named: { name: string; registration: RegistrationId }[] = []
  for (const unit of units) {
    named.push({ name: unit.name, registration: await joined(story, unit) })
  }
  return {
    coordinator: found(coordinators.find(({ acts }) => acts === administration)),
    board: found(boards[administration]),
    units: named,
    year: story.edition.year,
    proposal: story.edition.terms.acceptedDecisions[0] ?? 'approved',
    written: story.day(days.written),
    meeting: story.day(days.meeting),
  }
}

/** The paper is written, and no meeting chosen. */
async function drafted(story: Story): Promise<void> {
  const matter = await matterOf(story, [blaklinten], { written: 50, meeting: 0 })
  if (!story.has(50)) return
  const act = story.stage.as(matter.coordinator, `${matter.written}T10:00`)
  const ids = matter.units.map(({ registration }) => registration)
  const facts = { boardName: matter.board, paper: paperOf(matter) }
  await played('open matter', openMatter(act, ids, facts))
}

/** The meeting lies in April. */
async function onAgenda(story: Story): Promise<void> {
  const matter = await matterOf(story, [vitsippan], { written: 52, meeting: 101 })
  if (story.has(52)) await prepare(story.stage, matter)
}

/** Two units in one paper: the board says yes to one, and puts the other off. */
async function decidedApart(story: Story): Promise<void> {
  const matter = await matterOf(story, [kompassen, angsro], { written: 40, meeting: 58 })
  const late = matter.units[1]
  if (!story.has(58) || !late) return
  const decision = await prepare(story.stage, matter)
  const apart = new Map([[String(late.registration), 'postponed' as const]])
  await entered(story, matter, decision, { apart })
}

async function adjusted(story: Story): Promise<void> {
  const matter = await matterOf(story, [tallbacken], { written: 30, meeting: 44 })
  if (!story.has(53)) return
  const decision = await prepare(story.stage, matter)
  await entered(story, matter, decision, { adjustedOn: story.day(53) })
}

async function posted(story: Story): Promise<void> {
  const matter = await matterOf(story, [porten], { written: 30, meeting: 44 })
  if (!story.has(53)) return
  const decision = await prepare(story.stage, matter)
  const days = { adjustedOn: story.day(52), postedOn: story.day(53) }
  await entered(story, matter, decision, days)
}

async function referredBack(story: Story): Promise<void> {
  const matter = await matterOf(story, [trollet], { written: 35, meeting: 51 })
  if (!story.has(51)) return
  const decision = await prepare(story.stage, matter)
  await entered(story, matter, decision, { outcome: 'referred-back' })
}

async function verified(story: Story): Promise<void> {
  const matter = await matterOf(story, [havsutsikten], { written: 28, meeting: 43 })
  if (!story.has(46)) return
  const decision = await prepare(story.stage, matter)
  await decide(story.stage, matter, decision)
  await extract(story.stage, matter, decision)
  await verify(story.stage, matter, decision, `${story.day(46)}T09:30`)
}

async function rejected(story: Story): Promise<void> {
  const matter = await matterOf(story, [navet], { written: 36, meeting: 50 })
  if (!story.has(50)) return
  const decision = await prepare(story.stage, matter)
  await entered(story, matter, decision, { outcome: 'rejected' })
}

type Told = Partial<Pick<DecisionFacts, 'adjustedOn' | 'postedOn'>> & {
  readonly outcome?: OutcomeKind
  readonly apart?: ReadonlyMap<string, OutcomeKind>
}

/** What the meeting decided, entered when the last of its days has come. */
async function entered(
  { stage }: Story,
  matter: Matter,
  decision: DecisionId,
  { apart, ...told }: Told,
): Promise<void> {
  const facts: DecisionFacts = {
    ...{ meetingDate: matter.meeting, outcome: matter.proposal, paragraph: '9' },
    ...{ recordNumber: null, immediateAdjustment: false, adjustedOn: null, postedOn: null },
    ...told,
  }
  const last = facts.postedOn ?? facts.adjustedOn ?? matter.meeting
  const act = stage.as(matter.coordinator, `${last}T21:15`)
  await played('enter decision', enterDecision(act, decision, facts, apart))
}
