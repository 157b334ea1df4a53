// Thousands of random steps through the rules alone: what must always hold does.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { newId } from '../../../base/lib/id.ts'
import type { Outcome } from '../../../base/lib/outcome.ts'
import { permit } from '../../../base/lib/permit.ts'
import { instrumentDefaults } from '../../editions/model/instrument.ts'
import type { Area, AssessmentModel, EditionId, Instrument } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Assessment, Consensus, Direction, FindingText } from '../model.ts'
import { handIn, removeFinding, scaleOf, scoreArea, supportOf, writeFinding } from './alone.ts'
import {
  agree,
  closeConsensus,
  mayOpen,
  rangeOf,
  removeCommon,
  spreadOf,
  writeCommon,
} from './together.ts'

const words = { sv: '', en: '' }
const now = new Date('2027-06-01T10:00:00Z')
const [write, lead] = [permit('assessment.write'), permit('consensus.lead')]
const areas: readonly Area[] = ['mal', 'resultat'].map((key) => ({
  key,
  name: words,
  about: words,
  dimension: 'approach',
  weight: 50,
  questions: [
    { key: `${key}-1`, text: words, guidance: words, wordLimit: 400, evidence: [], was: [] },
  ],
}))
const answers = { 'mal-1': 'Vi följer upp.', 'resultat-1': 'Vi följer upp.' }
const instrument: Instrument = { example: true, ...instrumentDefaults, areas }

function modelOf(levels: number): AssessmentModel {
  const scale = Array.from({ length: levels }, (_, index) => ({
    value: index + 1,
    name: words,
    descriptor: words,
  }))
  const both = { approach: scale, results: scale }
  return { levels: both, spreadThreshold: 1, minimumAssessments: 2 }
}

type World = {
  readonly model: AssessmentModel
  readonly own: readonly Assessment[]
  readonly consensus: Consensus | undefined
}
const step = fc.record({
  // What leads on is drawn more often than what undoes it.
  verb: fc.constantFrom(
    ...(['write', 'write', 'score', 'score', 'hand in', 'hand in', 'begin', 'take'] as const),
    ...(['take', 'agree', 'agree', 'close', 'turn', 'remove', 'clear', 'retext', 'drop'] as const),
  ),
  who: fc.integer({ min: 0, max: 2 }),
  where: fc.integer({ min: 0, max: 1 }),
  kind: fc.constantFrom<Direction>('strength', 'improvement'),
  value: fc.integer({ min: 0, max: 7 }),
  rationale: fc.constantFrom('', ' ', 'Hela kedjan syns.', 'Alla är överens.'),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

function textOf(area: Area, kind: Direction): FindingText {
  const quote = kind === 'strength' ? 'följer upp' : ''
  return { kind, mainIdea: 'x', relevance: '', question: area.questions[0]?.key ?? '', quote }
}

function alone(world: World, { verb, who, where, kind, value }: Step): Outcome<Assessment, string> {
  const [one, area] = [world.own[who], areas[where]]
  if (!one || !area) throw new Error('everyone and everything drawn is there')
  const ground = { area, scale: scaleOf(world.model, area), answers }
  const known = one.findings.find((finding) => finding.area === area.key)
  const fresh = { id: newId<'finding'>(), area: area.key, ...textOf(area, kind) }
  const nothing = { ok: false, reason: 'nothing there' } as const
  switch (verb) {
    case 'write':
      return writeFinding(write, one, fresh, ground)
    case 'turn':
      return known ? writeFinding(write, one, { ...fresh, id: known.id }, ground) : nothing
    case 'remove':
      return known ? removeFinding(write, one, known, ground) : nothing
    case 'score':
      return scoreArea(write, one, value, ground)
    case 'clear':
      return scoreArea(write, one, null, ground)
    case 'hand in':
      return handIn(write, one, { areas, consensus: world.consensus }, now)
    default:
      return nothing
  }
}

function together(world: World, drawn: Step): Outcome<Consensus, string> {
  const { model, consensus } = world
  const area = areas[drawn.where]
  if (!area) throw new Error('everything drawn is there')
  const submitted = world.own.filter(({ state }) => state === 'submitted')
  const ground = { area, scale: scaleOf(model, area), answers }
  if (drawn.verb === 'begin') {
    const may = mayOpen(lead, submitted, consensus, model)
    return may.ok ? { ok: true, value: aConsensus() } : may
  }
  if (!consensus) return { ok: false, reason: 'nothing there' }
  const known = consensus.findings.find((finding) => finding.area === area.key)
  const text = { area: area.key, from: null, ...textOf(area, drawn.kind) }
  switch (drawn.verb) {
    case 'take':
      return writeCommon(lead, consensus, { id: newId<'finding'>(), ...text }, ground)
    case 'retext':
      return writeCommon(lead, consensus, { id: known?.id ?? newId(), ...text }, ground)
    case 'drop':
      return known
        ? removeCommon(lead, consensus, known, ground)
        : { ok: false, reason: 'nothing there' }
    case 'agree':
      return agree(lead, consensus, drawn, { ...ground, submitted, model })
    case 'close':
      return closeConsensus(lead, consensus, { instrument, model, submitted }, now)
    default:
      return { ok: false, reason: 'nothing there' }
  }
}

function aConsensus(): Consensus {
  const ids = { entryId: 'e' as EntryId, editionId: 'y' as EditionId }
  const times = { openedAt: now, closedAt: null, finalAt: null }
  const empty = { agreed: [], ranges: {}, findings: [] }
  return { id: newId<'consensus'>(), ...ids, state: 'open', ...times, ...empty }
}

function begin(levels: number): World {
  const own = ['p0', 'p1', 'p2'].map((id) => ({
    ...{ id: newId<'assessment'>(), entryId: 'e' as EntryId, examinerId: id as PersonId },
    ...{ state: 'open' as const, openedAt: now, submittedAt: null, findings: [], scores: [] },
  }))
  return { model: modelOf(levels), own, consensus: undefined }
}

function after(world: World, drawn: Step): World {
  const one = alone(world, drawn)
  const own = world.own.map((other, index) => (one.ok && index === drawn.who ? one.value : other))
  const all = together(world, drawn)
  return { ...world, own, consensus: all.ok ? all.value : world.consensus }
}

const stories = fc.record({
  levels: fc.integer({ min: 2, max: 7 }),
  steps: fc.array(step, { minLength: 80, maxLength: 200, size: 'max' }),
})

function always(check: (before: World, now: World) => void): void {
  fc.assert(
    fc.property(stories, ({ levels, steps }) => {
      let world = begin(levels)
      for (const drawn of steps) {
        const next = after(world, drawn)
        check(world, next)
        world = next
      }
    }),
    { numRuns: 300 },
  )
}

test('Invariant 14: whatever is tried, what has been handed in stays as it was', () => {
  always((before, next) => {
    before.own.forEach((one, index) => {
      if (one.state === 'submitted') expect(next.own[index]).toBe(one)
    })
  })
})

test('Invariant 15: whatever is tried, values need enough assessments, and spread its reason', () => {
  always((before, { consensus, own, model }) => {
    if (consensus === before.consensus || !consensus) return
    const submitted = own.filter(({ state }) => state === 'submitted')
    expect(submitted.length).toBeGreaterThanOrEqual(model.minimumAssessments)
    if (consensus.state !== 'closed') return
    for (const { area, rationale } of consensus.agreed) {
      if (spreadOf(rangeOf(submitted, area)) > model.spreadThreshold)
        expect(rationale.trim()).not.toBe('')
    }
    expect(consensus.agreed.length).toBe(areas.length)
  })
})

test('Invariant 17: whatever is tried, each level and each agreed value has its support', () => {
  always((_, { own, consensus, model }) => {
    for (const area of areas) {
      const ground = { area, scale: scaleOf(model, area) }
      const judged = [
        ...own.map((one) => ({ values: one.scores, findings: one.findings })),
        ...(consensus ? [{ values: consensus.agreed, findings: consensus.findings }] : []),
      ]
      for (const { values, findings } of judged) {
        const value = values.find((one) => one.area === area.key)?.value
        if (value !== undefined)
          expect(supportOf(findings, ground, value).length).toBeGreaterThan(0)
      }
    }
  })
})

test('the random steps do get as far as a closed consensus', () => {
  const closed = fc
    .sample(stories, { numRuns: 400, seed: 7 })
    .filter(({ levels, steps }) => steps.reduce(after, begin(levels)).consensus?.state === 'closed')
  expect(closed.length).toBeGreaterThan(0)
})
