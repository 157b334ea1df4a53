// Random commands by a whole team, on the real database: the invariants of assessing never break.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import {
  type Assessed,
  aFinding,
  afterVisit,
  agreeOn,
  anAssessedEntry,
  anExaminer,
  assessAlone,
  assessing,
  visitDay,
} from '../../../test/assessing.ts'
import type { Act } from '../../base/db/call.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { Forbidden, NotFound } from '../../base/lib/failures.ts'
import type { Area } from '../editions/model.ts'
import {
  completeVisit,
  finishAssessment,
  keepNote,
  planVisit,
  reviseArea,
} from '../site-visits/actions.ts'
import { revisionsOf } from '../site-visits/public.ts'
import { listNotes } from '../site-visits/store.ts'
import {
  changeFinding,
  dropFinding,
  openAssessment,
  saveArea,
  submitAssessment,
} from './actions/alone.ts'
import { dropTogether, finishConsensus, openConsensus, saveAgreement } from './actions/together.ts'
import type { Assessment, Direction, FindingId } from './model.ts'
import { showConsensus } from './reads/together.ts'
import { scaleOf, supportOf } from './rules/alone.ts'
import { rangeOf, spreadOf, valueNow } from './rules/together.ts'
import { findOwn, listSubmitted } from './store/assessments.ts'
import { findConsensus } from './store/consensus.ts'

const site = await testApplication()
const kind = fc.constantFrom<Direction>('strength', 'improvement')
// The leader and one area are drawn more often, so that commands meet on the same ground.
const who = fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4)
const place = fc.constantFrom(0, 0, 0, 1)
const value = fc.integer({ min: 0, max: 7 })

type Hand = { readonly act: Act; readonly assessed: Assessed; readonly area: Area }
type Command = {
  readonly name: string
  readonly who: number
  readonly place: number
  readonly run: (hand: Hand) => Promise<unknown>
}

/** `run` gets the actor's own transaction; an area is one of the first two. */
function command<Draw>(
  name: string,
  draw: fc.Arbitrary<Draw>,
  run: (hand: Hand, drawn: Draw) => Promise<unknown>,
): fc.Arbitrary<Command> {
  return fc.record({ who, place, drawn: draw }).map((made) => ({
    name: `${name}(${made.who}, ${made.place}, ${JSON.stringify(made.drawn)})`,
    who: made.who,
    place: made.place,
    run: (hand) => run(hand, made.drawn),
  }))
}

const commands = fc.oneof(
  command('open', fc.constant(0), ({ act, assessed }) => openAssessment(act, assessed.entryId)),
  command('write', fc.record({ kind, value }), ({ act, assessed, area }, drawn) =>
    saveArea(act, assessed.entryId, area.key, {
      finding: aFinding(area, drawn.kind),
      value: drawn.value === 0 ? undefined : drawn.value,
    }),
  ),
  command('score', value, ({ act, assessed, area }, level) =>
    saveArea(act, assessed.entryId, area.key, { value: level === 0 ? null : level }),
  ),
  command('drop', fc.constant(0), async ({ act, assessed, area }) => {
    const own = await findOwn(act.db, assessed.entryId, act.actor.id)
    const finding = own?.findings.find((one) => one.area === area.key)
    return finding && dropFinding(act, assessed.entryId, finding.id)
  }),
  command('turn', kind, async ({ act, assessed, area }, drawn) => {
    const own = await findOwn(act.db, assessed.entryId, act.actor.id)
    const finding = own?.findings.find((one) => one.area === area.key)
    return finding && changeFinding(act, assessed.entryId, finding.id, aFinding(area, drawn))
  }),
  command('hand in', fc.constant(0), ({ act, assessed }) =>
    submitAssessment(act, assessed.entryId),
  ),
  command('begin', fc.constant(0), ({ act, assessed }) => openConsensus(act, assessed.entryId)),
  command(
    'agree',
    fc.record({ value, rationale: fc.constantFrom('', 'Hela kedjan syns.'), all: fc.boolean() }),
    async ({ act, assessed, area }, { all, ...drawn }) => {
      const submitted = await listSubmitted(act.db, assessed.entryId)
      const ids = submitted.flatMap(({ findings }) => findings.map(({ id }) => id))
      const take = all ? ids : []
      return saveAgreement(act, assessed.entryId, area.key, { take, ...drawn })
    },
  ),
  command('drop together', fc.constant(0), async ({ act, assessed, area }) => {
    const consensus = await findConsensus(act.db, assessed.entryId)
    const finding = consensus?.findings.find((one) => one.area === area.key)
    const findingId = finding?.id ?? ('00000000-0000-4000-8000-000000000000' as FindingId)
    return dropTogether(act, assessed.entryId, { area: area.key, findingId })
  }),
  command('close', fc.constant(0), ({ act, assessed }) => finishConsensus(act, assessed.entryId)),
  command('visit', fc.constant(0), async ({ act, assessed }) => {
    const plan = { date: visitDay, from: '09:00', to: '12:00', place: 'Hos enheten' }
    await planVisit(act, assessed.entryId, { ...plan, practical: '', meetings: [] })
    return completeVisit({ ...act, now: new Date(afterVisit) }, assessed.entryId)
  }),
  command('note', kind, ({ act, assessed, area }, drawn) => {
    const note = { area: area.key, kind: drawn, text: 'Syntes.', questionId: null, met: null }
    return keepNote({ ...act, now: new Date(afterVisit) }, assessed.entryId, note)
  }),
  command(
    'revise',
    fc.record({ to: value, all: fc.boolean() }),
    async ({ act, assessed, area }, { to, all }) => {
      const notes = await listNotes(act.db, assessed.entryId)
      const evidence = all ? notes.map(({ id }) => id) : []
      const command = { to, reason: 'Besöket visade det.', evidence }
      return reviseArea(act, assessed.entryId, area.key, command)
    },
  ),
  command('finish', fc.constant(0), ({ act, assessed }) => finishAssessment(act, assessed.entryId)),
)

/** Everything that the invariants are about, as it stands in the database. */
async function standing({ entryId, members }: Assessed) {
  const own = await Promise.all(members.map(({ id }) => findOwn(site.db, entryId, id)))
  const consensus = await findConsensus(site.db, entryId)
  const revisions = await revisionsOf(site.db, entryId)
  return { own: own.filter((one) => one !== undefined), consensus, revisions }
}
type Standing = Awaited<ReturnType<typeof standing>>

function levelsHaveSupport({ areas, edition }: Assessed, now: Standing): void {
  const model = edition.terms.assessment
  if (!model) throw new Error('the edition has a model')
  for (const area of areas) {
    const ground = { area, scale: scaleOf(model, area) }
    for (const { scores, findings } of now.own) {
      const score = scores.find((one) => one.area === area.key)
      if (score) expect(supportOf(findings, ground, score.value)).not.toEqual([])
    }
    const agreed = now.consensus && valueNow(now.consensus.agreed, area.key)
    if (agreed === undefined) continue
    const seen = now.revisions
      .filter((one) => one.area === area.key)
      .flatMap(({ evidence }) => evidence.map((one) => ({ area: area.key, kind: one.kind })))
      .filter((one): one is { area: string; kind: Direction } => one.kind !== 'neutral')
    const support = [...(now.consensus?.findings ?? []), ...seen]
    expect(supportOf(support, ground, agreed)).not.toEqual([])
  }
}

function agreedOnEnough({ edition }: Assessed, now: Standing): void {
  const model = edition.terms.assessment
  if (!now.consensus || !model) return
  const submitted = now.own.filter(({ state }) => state === 'submitted')
  expect(submitted.length).toBeGreaterThanOrEqual(model.minimumAssessments)
  if (now.consensus.state === 'open') return
  for (const { area, rationale } of now.consensus.agreed) {
    const range = rangeOf(submitted, area)
    expect(now.consensus.ranges[area]).toEqual(range)
    if (spreadOf(range) > model.spreadThreshold) expect(rationale.trim()).not.toBe('')
  }
}

function handedInIsFixed(before: Standing, now: Standing): void {
  const fixed = before.own.filter(({ state }) => state === 'submitted')
  for (const assessment of fixed) expect(now.own).toContainEqual<Assessment>(assessment)
}

function movesHaveEvidence(before: Standing, now: Standing): void {
  const agreedBefore = before.consensus?.state === 'open' ? [] : (before.consensus?.agreed ?? [])
  const moved = agreedBefore.filter(
    ({ area }) => valueNow(agreedBefore, area) !== valueNow(now.consensus?.agreed ?? [], area),
  )
  const fresh = now.revisions.slice(before.revisions.length)
  expect(fresh.map(({ area }) => area)).toEqual(moved.map(({ area }) => area))
  for (const { evidence } of fresh) expect(evidence.length).toBeGreaterThan(0)
}

/** Those who have not handed in see nothing; those who have see only what is handed in. */
async function comparesOnlyAfterwards({ entryId, members }: Assessed, now: Standing) {
  for (const actor of members) {
    const handedIn = now.own.some((one) => one.examinerId === actor.id && one.state === 'submitted')
    const seen = await site.act(actor, (act) => told(() => showConsensus(act, entryId)))
    expect(seen !== 'refused').toBe(handedIn)
    if (seen === 'refused' || seen.kind !== 'team') continue
    const states = seen.table.opinions.map(({ assessment }) => assessment.state)
    expect(states.filter((state) => state !== 'submitted')).toEqual([])
  }
}

async function told<Result>(work: () => Promise<Result>): Promise<Result | 'refused'> {
  try {
    return await work()
  } catch (reason) {
    if (reason instanceof Forbidden || reason instanceof NotFound) return 'refused'
    throw reason
  }
}

async function begin(from: 'opened' | 'handed-in' | 'agreed'): Promise<Assessed> {
  const assessed = await anAssessedEntry(site, 4)
  const [leader, second, third] = assessed.members
  if (from === 'agreed') await agreeOn(site, assessed, 4)
  if (from === 'handed-in' && leader && second && third) {
    for (const [member, level] of [
      [leader, 5],
      [second, 2],
      [third, 4],
    ] as const)
      await assessAlone(site, assessed, member, level)
  }
  return assessed
}

test('Invariants 14, 15, 16 and 17 hold whatever examiners, leader and others try in any order', async () => {
  const organiser = await site.someone({ roles: ['organiser'] })
  const outsider = await anExaminer(site, organiser)
  const from = fc.constantFrom('opened', 'handed-in', 'agreed')
  const stories = fc.record({ from, list: fc.array(commands, { minLength: 10, maxLength: 30 }) })
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const assessed = await begin(story.from)
      const cast: readonly Actor[] = [...assessed.members, outsider]
      site.clock.set(assessing)
      let before = await standing(assessed)
      for (const { who: one, place: where, run } of story.list) {
        const [actor, area] = [cast[one], assessed.areas[where]]
        if (!actor || !area) throw new Error('everyone and everything drawn is there')
        await told(() => site.act(actor, (act) => run({ act, assessed, area })))
        const now = await standing(assessed)
        levelsHaveSupport(assessed, now)
        agreedOnEnough(assessed, now)
        handedInIsFixed(before, now)
        movesHaveEvidence(before, now)
        before = now
      }
      await comparesOnlyAfterwards(assessed, before)
    }),
    { numRuns: 6 },
  )
}, 180_000)
