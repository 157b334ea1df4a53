// The rules of judging alone, each branch.
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Area, Level } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Assessment, Consensus, Finding, FindingText } from '../model.ts'
import {
  directionOf,
  handIn,
  plain,
  removeFinding,
  restsOnAnswer,
  scoreArea,
  supportOf,
  writeFinding,
} from './alone.ts'

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
const answers = { 'mal-1': 'Vi följer upp\nvarje  vecka, och ändrar det som inte fungerar.' }
const now = new Date('2027-06-01T10:00:00Z')
const may = permit('assessment.write')

function scale(levels: number): readonly Level[] {
  return Array.from({ length: levels }, (_, index) => ({
    value: index + 1,
    name: words,
    descriptor: words,
  }))
}
const ground = { area, scale: scale(6), answers }

const text: FindingText = {
  kind: 'strength',
  mainIdea: 'Uppföljningen är tät.',
  relevance: '',
  question: 'mal-1',
  quote: 'följer upp varje vecka',
}
function finding(over: Partial<Finding> = {}): Finding {
  return { id: newId<'finding'>(), area: 'mal', ...text, ...over }
}
function assessment(over: Partial<Assessment> = {}): Assessment {
  return {
    id: newId<'assessment'>(),
    entryId: 'e' as EntryId,
    examinerId: 'p' as PersonId,
    state: 'open',
    openedAt: now,
    submittedAt: null,
    findings: [],
    scores: [],
    ...over,
  }
}

test('the upper half of a scale of six asks for a strength, the lower half for an improvement', () => {
  const directions = [1, 2, 3, 4, 5, 6].map((value) => directionOf(scale(6), value))
  const [low, high] = ['improvement', 'strength']
  expect(directions).toEqual([low, low, low, high, high, high])
})

test('the middle of an odd scale stands on either', () => {
  const directions = [1, 2, 3, 4, 5].map((value) => directionOf(scale(5), value))
  expect(directions).toEqual(['improvement', 'improvement', 'either', 'strength', 'strength'])
})

test('a level rests on the findings of its own area and direction, and on no others', () => {
  const right = finding()
  const findings = [right, finding({ area: 'annat' }), finding({ kind: 'improvement' })]
  expect(supportOf(findings, ground, 5)).toEqual([right])
})

test('Invariant 17: no level without a finding of its direction', () => {
  const weak = assessment({ findings: [finding({ kind: 'improvement' })] })
  expect(scoreArea(may, weak, 4, ground)).toEqual({ ok: false, reason: 'unsupported' })
  expect(scoreArea(may, weak, 3, ground)).toMatchObject({
    ok: true,
    value: { scores: [{ area: 'mal', value: 3 }] },
  })
})

test('Invariant 17: the finding that alone supports the level cannot go, nor turn round', () => {
  const only = finding()
  const scored = assessment({ findings: [only], scores: [{ area: 'mal', value: 5 }] })
  const refusal = { ok: false, reason: 'supports-level' }
  expect(removeFinding(may, scored, only, ground)).toEqual(refusal)
  expect(writeFinding(may, scored, { ...only, kind: 'improvement' }, ground)).toEqual(refusal)

  const second = finding()
  const both = { ...scored, findings: [only, second] }
  expect(removeFinding(may, both, only, ground)).toEqual({
    ok: true,
    value: { ...scored, findings: [second] },
  })
})

test('a level can be taken away, and then the finding can go', () => {
  const only = finding()
  const scored = assessment({ findings: [only], scores: [{ area: 'mal', value: 5 }] })
  const without = scoreArea(may, scored, null, ground)
  expect(without).toEqual({ ok: true, value: { ...scored, scores: [] } })
})

test('a level that the scale does not have is refused', () => {
  const commented = assessment({ findings: [finding()] })
  expect(scoreArea(may, commented, 7, ground)).toEqual({ ok: false, reason: 'unknown-level' })
})

test('the quoted words must stand in the answer; spaces, line breaks and quotation marks do not count', () => {
  const quoted = { ...text, quote: '  »följer  upp varje\nvecka” ' }
  expect(restsOnAnswer(quoted, ground)).toEqual({
    ok: true,
    value: { ...text, quote: 'följer upp varje vecka' },
  })
  expect(restsOnAnswer({ ...text, quote: 'varje dag' }, ground)).toEqual({
    ok: false,
    reason: 'quote-not-in-answer',
  })
})

test('letters typed as two are the same as letters typed as one', () => {
  expect(plain('fo\u0308ljer')).toBe('följer')
})

test('a strength rests on words; an improvement may rest on what is not there', () => {
  expect(restsOnAnswer({ ...text, quote: ' ' }, ground)).toEqual({
    ok: false,
    reason: 'quote-missing',
  })
  const lack: FindingText = { ...text, kind: 'improvement', quote: '' }
  expect(restsOnAnswer(lack, ground)).toEqual({ ok: true, value: lack })
})

test('a finding rests on a question of its own area', () => {
  expect(restsOnAnswer({ ...text, question: 'resultat-1' }, ground)).toEqual({
    ok: false,
    reason: 'question-elsewhere',
  })
})

test('an assessment goes in whole', () => {
  const rest = { areas: [area], consensus: undefined }
  expect(handIn(may, assessment(), rest, now)).toEqual({ ok: false, reason: 'areas-unscored' })
  const whole = assessment({ scores: [{ area: 'mal', value: 5 }] })
  expect(handIn(may, whole, rest, now)).toEqual({
    ok: true,
    value: { ...whole, state: 'submitted', submittedAt: now },
  })
})

test('nothing comes in after the team has agreed', () => {
  const whole = assessment({ scores: [{ area: 'mal', value: 5 }] })
  const closed = { state: 'closed' } as Consensus
  const open = { state: 'open' } as Consensus
  expect(handIn(may, whole, { areas: [area], consensus: closed }, now)).toEqual({
    ok: false,
    reason: 'consensus-closed',
  })
  expect(handIn(may, whole, { areas: [area], consensus: open }, now).ok).toBe(true)
})

test('Invariant 14: what has been handed in is fixed', () => {
  const only = finding()
  const fixed = assessment({
    state: 'submitted',
    findings: [only],
    scores: [{ area: 'mal', value: 5 }],
  })
  const refusal = { ok: false, reason: 'already-submitted' }
  expect(writeFinding(may, fixed, finding(), ground)).toEqual(refusal)
  expect(removeFinding(may, fixed, only, ground)).toEqual(refusal)
  expect(scoreArea(may, fixed, 4, ground)).toEqual(refusal)
  expect(handIn(may, fixed, { areas: [area], consensus: undefined }, now)).toEqual(refusal)
})

test('a quote may run over signs, points and cells', () => {
  const answers = {
    [text.question]: '## Mål\n\n- Vi **lyssnar** varje dag\n- [Vi ändrar](https://a.se)',
  }
  const quote = 'Mål Vi lyssnar varje dag Vi ändrar'
  expect(restsOnAnswer({ ...text, quote }, { ...ground, answers }).ok).toBe(true)
})
