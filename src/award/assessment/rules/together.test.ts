// The rules of agreeing, each branch.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import { instrumentDefaults } from '../../editions/model/instrument.ts'
import type { Area, AssessmentModel, EditionId, Instrument, Level } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Assessment, CommonFinding, Consensus, Direction, Evidence } from '../model.ts'
import { directionOf, supportOf } from './alone.ts'
import {
  agree,
  carryOn,
  closeConsensus,
  mayOpen,
  ofMembers,
  rangeOf,
  removeCommon,
  revise,
  stateOf,
  writeCommon,
} from './together.ts'

const words = { sv: '', en: '' }
const area: Area = {
  key: 'mal',
  name: words,
  about: words,
  dimension: 'approach',
  weight: 100,
  questions: [
    { key: 'mal-1', text: words, guidance: words, wordLimit: 400, evidence: [], was: [] },
  ],
}
const scale: readonly Level[] = [1, 2, 3, 4, 5, 6].map((value) => ({
  value,
  name: words,
  descriptor: words,
}))
const model: AssessmentModel = {
  levels: { approach: scale, results: scale },
  spreadThreshold: 1,
  minimumAssessments: 3,
}
const instrument: Instrument = { example: true, ...instrumentDefaults, areas: [area] }
const answers = { 'mal-1': 'Vi följer upp varje vecka.' }
const ground = { area, scale, answers }
const now = new Date('2027-09-10T10:00:00Z')
const may = permit('consensus.lead')

function common(kind: Direction = 'strength'): CommonFinding {
  const quote = kind === 'strength' ? 'följer upp' : ''
  const text = { kind, mainIdea: 'Tät uppföljning.', relevance: '', question: 'mal-1', quote }
  return { id: newId<'finding'>(), area: 'mal', from: null, ...text }
}
function scored(...values: readonly number[]): readonly Assessment[] {
  return values.map((value, index) => ({
    id: newId<'assessment'>(),
    entryId: 'e' as EntryId,
    examinerId: `p${index}` as PersonId,
    state: 'submitted',
    openedAt: now,
    submittedAt: now,
    findings: [],
    scores: [{ area: 'mal', value }],
  }))
}
function consensus(over: Partial<Consensus> = {}): Consensus {
  return {
    id: newId<'consensus'>(),
    entryId: 'e' as EntryId,
    editionId: 'y' as EditionId,
    state: 'open',
    openedAt: now,
    closedAt: null,
    finalAt: null,
    agreed: [],
    ranges: {},
    findings: [common()],
    ...over,
  }
}
function meeting(...values: readonly number[]) {
  return { area, scale, model, submitted: scored(...values) }
}
function agreed(value: number, revised: number | null = null) {
  return [{ area: 'mal', value, rationale: '', revised }]
}

test('Invariant 15: consensus begins when enough have handed in', () => {
  expect(mayOpen(may, scored(4, 4), undefined, model)).toEqual({
    ok: false,
    reason: 'too-few-assessments',
  })
  expect(mayOpen(may, scored(4, 4, 5), undefined, model)).toEqual({ ok: true, value: true })
  expect(mayOpen(may, scored(4, 4, 5), consensus(), model)).toEqual({
    ok: false,
    reason: 'already-open',
  })
})

test('Invariant 15: a value needs enough assessments, also when a member has left since', () => {
  expect(agree(may, consensus(), { value: 4, rationale: '' }, meeting(4, 5))).toEqual({
    ok: false,
    reason: 'too-few-assessments',
  })
})

test('Invariant 15: a spread above the threshold needs a rationale, one at it does not', () => {
  const silent = { value: 4, rationale: '  ' }
  expect(agree(may, consensus(), silent, meeting(3, 4, 5))).toEqual({
    ok: false,
    reason: 'rationale-missing',
  })
  expect(agree(may, consensus(), silent, meeting(4, 4, 5)).ok).toBe(true)
  const told = { value: 4, rationale: 'Svaret visar hela kedjan.' }
  expect(agree(may, consensus(), told, meeting(3, 4, 5))).toMatchObject({
    ok: true,
    value: { agreed: [{ area: 'mal', ...told, revised: null }] },
  })
})

test('Invariant 15: the reason is asked for again when the consensus closes', () => {
  const silent = consensus({ agreed: agreed(4) })
  const close = (...values: readonly number[]) =>
    closeConsensus(may, silent, { instrument, model, submitted: scored(...values) }, now)
  expect(close(4, 4, 5, 1)).toEqual({ ok: false, reason: 'rationale-missing' })
  expect(close(4, 4)).toEqual({ ok: false, reason: 'too-few-assessments' })
  expect(close(4, 4, 5)).toEqual({
    ok: true,
    value: {
      ...silent,
      state: 'closed',
      closedAt: now,
      ranges: { mal: { lowest: 4, highest: 5 } },
    },
  })
})

test('Invariant 17: the agreed value rests on a common finding of its direction', () => {
  const value = { value: 2, rationale: '' }
  expect(agree(may, consensus(), value, meeting(2, 2, 2))).toEqual({
    ok: false,
    reason: 'unsupported',
  })
  const only = common()
  const settled = consensus({ findings: [only], agreed: agreed(4) })
  const refusal = { ok: false, reason: 'supports-value' }
  expect(removeCommon(may, settled, only, ground)).toEqual(refusal)
  const turned: CommonFinding = { ...only, kind: 'improvement' }
  expect(writeCommon(may, settled, turned, ground)).toEqual(refusal)
})

test('a common finding rests on the answer as any other', () => {
  const made = { ...common(), quote: 'varje dag' }
  expect(writeCommon(may, consensus(), made, ground)).toEqual({
    ok: false,
    reason: 'quote-not-in-answer',
  })
})

test('a consensus with an area left does not close', () => {
  const ground = { instrument, model, submitted: scored(4, 4, 4) }
  expect(closeConsensus(may, consensus(), ground, now)).toEqual({
    ok: false,
    reason: 'areas-left',
  })
})

test('nothing changes once the consensus is closed', () => {
  const closed = consensus({ state: 'closed', closedAt: now, agreed: agreed(4) })
  const refusal = { ok: false, reason: 'consensus-closed' }
  expect(agree(may, closed, { value: 5, rationale: '' }, meeting(4, 4, 4))).toEqual(refusal)
  expect(writeCommon(may, closed, common(), ground)).toEqual(refusal)
  expect(removeCommon(may, closed, common(), ground)).toEqual(refusal)
})

test('one who has left the team takes their scores along', () => {
  const submitted = scored(1, 4, 5)
  const staying = ofMembers(submitted, { members: ['p1' as PersonId, 'p2' as PersonId] })
  expect(rangeOf(staying, 'mal')).toEqual({ lowest: 4, highest: 5 })
})

test('Invariant 16: a value moves only after the visit, with evidence that points its way', () => {
  const visited = consensus({ state: 'visited', agreed: agreed(3) })
  const to = (value: number, ...kinds: readonly Direction[]) =>
    revise(visited, { area: 'mal', value }, kinds.map(evidence), scale)
  expect(to(4)).toEqual({ ok: false, reason: 'no-evidence' })
  expect(to(4, 'improvement')).toEqual({ ok: false, reason: 'evidence-other-way' })
  expect(to(2, 'strength')).toEqual({ ok: false, reason: 'evidence-other-way' })
  expect(to(3, 'strength')).toEqual({ ok: false, reason: 'unchanged' })
  expect(to(9, 'strength')).toEqual({ ok: false, reason: 'unknown-level' })
  expect(to(4, 'improvement', 'strength')).toEqual({
    ok: true,
    value: { ...visited, agreed: agreed(3, 4) },
  })
  const states = ['open', 'closed', 'final'] as const
  const refusals = states.map((state) =>
    revise({ ...visited, state }, { area: 'mal', value: 4 }, [evidence('strength')], scale),
  )
  expect(refusals).toEqual(states.map(() => ({ ok: false, reason: 'not-visited' })))
})

function evidence(kind: Direction): Evidence {
  return { id: newId<'visit-note'>(), kind }
}

const levels = fc.integer({ min: 1, max: 7 })
const kinds = fc.subarray<Direction>(['strength', 'improvement'])

test('Invariant 17: however the visits move a value, something of its direction supports it', () => {
  const moves = fc.array(fc.record({ value: levels, kinds }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 7 }), levels, moves, (size, start, list) => {
      const steps = Array.from({ length: size }, (_, index) => ({
        value: index + 1,
        name: words,
        descriptor: words,
      }))
      const first = Math.min(start, size)
      const direction = directionOf(steps, first)
      const support: { area: string; kind: Direction }[] = [
        { area: 'mal', kind: direction === 'either' ? 'strength' : direction },
      ]
      let now = consensus({ state: 'visited', agreed: agreed(first) })
      for (const { value, kinds: chosen } of list) {
        const moved = revise(now, { area: 'mal', value }, chosen.map(evidence), steps)
        if (!moved.ok) continue
        now = moved.value
        support.push(...chosen.map((kind) => ({ area: 'mal', kind })))
        expect(supportOf(support, { area, scale: steps }, value).length).toBeGreaterThan(0)
      }
    }),
  )
})

test('the steps on are taken in order, and each once', () => {
  const closed = consensus({ state: 'closed', closedAt: now })
  expect(carryOn(closed, 'final', now)).toEqual({ ok: false, reason: 'not-agreed' })
  expect(carryOn(consensus(), 'visited', now)).toEqual({ ok: false, reason: 'not-agreed' })
  const visited = { ...closed, state: 'visited', finalAt: null } as const
  expect(carryOn(closed, 'visited', now)).toEqual({ ok: true, value: visited })
  expect(carryOn(visited, 'visited', now)).toEqual({ ok: false, reason: 'already-there' })
  const final = { ...closed, state: 'final', finalAt: now } as const
  expect(carryOn(visited, 'final', now)).toEqual({ ok: true, value: final })
  expect(carryOn(final, 'visited', now)).toEqual({ ok: false, reason: 'already-there' })
})

test('an entry goes from nobody to one by one, to together, to the visit, to its end', () => {
  const states = [null, 'open', 'closed', 'visited', 'final'] as const
  expect(states.map((state) => stateOf(true, state))).toEqual([
    'individual',
    'consensus',
    'consensus',
    'visited',
    'final',
  ])
  expect(stateOf(false, null)).toBe('unassigned')
})
