import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../base/lib/actor.ts'
import { permit } from '../../base/lib/permit.ts'
import type { EntryId } from '../entries/model.ts'
import type { Item, ItemId, ReportId, WholeReport } from './model.ts'
import * as rules from './rules.ts'

const [ann, bo] = ['ann', 'bo'] as PersonId[] as [PersonId, PersonId]
const noon = new Date('2027-10-01T10:00:00Z')
const item = (over: Partial<Item> = {}): Item => ({
  id: 'i1' as ItemId,
  area: 'a',
  kind: 'strength',
  place: 0,
  question: null,
  mainIdea: 'Enheten följer upp varje mål.',
  text: 'I bidraget visar ni hur målen följs upp varje månad.',
  ...over,
})
const improvement = item({ id: 'i2' as ItemId, kind: 'improvement' })
const report = (over: Partial<WholeReport> = {}): WholeReport => ({
  id: 'r' as ReportId,
  entryId: 'e' as EntryId,
  state: 'drafting',
  opening: 'En verksamhet med tydlig röd tråd.',
  revision: 3,
  startedAt: noon,
  editedAt: noon,
  editedBy: ann,
  checkedBy: null,
  checkedAt: null,
  returnedWhy: null,
  releasedBy: null,
  releasedAt: null,
  acknowledgedBy: null,
  acknowledgedAt: null,
  items: [item(), improvement],
  writers: [ann],
  ...over,
})
const editing = permit('report.edit')
const checking = permit('report.check')

describe('writing', () => {
  test('a change on top of the newest revision is saved', () => {
    const change = {
      revision: 3,
      opening: 'Ny',
      items: [{ id: item().id, mainIdea: 'M', text: 'T' }],
    }
    expect(rules.edit(editing, report(), change)).toEqual({
      ok: true,
      value: report({
        opening: 'Ny',
        revision: 4,
        items: [item({ mainIdea: 'M', text: 'T' }), improvement],
      }),
    })
  })
  test('a change on top of an older revision overwrites nothing', () => {
    const late = rules.edit(editing, report(), { revision: 2, opening: 'x', items: [] })
    expect(late).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
  test('what is sent for checking is not edited', () => {
    const sent = report({ state: 'checking' })
    expect(rules.edit(editing, sent, { revision: 3, opening: 'x', items: [] })).toEqual({
      ok: false,
      reason: 'not-open',
    })
  })
})

describe('sending for a check', () => {
  test.each([
    ['a report without summary', { opening: ' ' }, 'opening-missing'],
    ['only praise', { items: [item()] }, 'no-improvement'],
    ['only blame', { items: [improvement] }, 'no-strength'],
    ['an item without idea', { items: [item({ mainIdea: '' }), improvement] }, 'empty-item'],
    ['a summary over its limit', { opening: 'ord '.repeat(301) }, 'too-long'],
  ] as const)('%s is refused', (_, over, reason) => {
    expect(rules.sendForCheck(editing, report(over), [])).toEqual({ ok: false, reason })
  })
  test("Invariant 19: an examiner's name in the text is refused, however it is spelt", () => {
    const named = report({ opening: 'Vi, bland dem ASA EK, tackar.' })
    expect(rules.sendForCheck(editing, named, ['Åsa Ek'])).toEqual({
      ok: false,
      reason: 'names-examiner',
    })
  })
  test('Invariant 19: what grows out of the consensus holds no score and no name', () => {
    const finding = { ...item(), relevance: 'R', question: 'q', quote: 'Q' }
    const area = {
      lowest: 1,
      highest: 5,
      area: 'a',
      weight: 100,
      value: 3,
      valueAfter: 3,
      spread: 4,
    }
    const items = rules.itemsFrom({
      entryId: 'e' as EntryId,
      state: 'final',
      closedAt: noon,
      before: 300,
      after: 300,
      areas: [{ ...area, rationale: 'hemligt', findings: [finding as never] }],
    })
    expect(items).toEqual([
      {
        ...{ area: 'a', question: 'q', kind: 'strength', place: 0 },
        ...{ mainIdea: item().mainIdea, text: 'R' },
      },
    ])
  })
})

describe('checking', () => {
  const waiting = report({ state: 'checking' })
  test('nobody checks a text of their own', () => {
    expect(rules.check(checking, waiting, { id: ann, at: noon })).toEqual({
      ok: false,
      reason: 'own-text',
    })
  })
  test('a second person checks it', () => {
    expect(rules.check(checking, waiting, { id: bo, at: noon })).toEqual({
      ok: true,
      value: { ...waiting, state: 'checked', checkedBy: bo, checkedAt: noon },
    })
  })
  test('what was not checked is not released', () => {
    const out = rules.release(permit('report.release'), waiting, { id: bo, at: noon })
    expect(out).toEqual({ ok: false, reason: 'not-checked' })
  })
})

test('advice is given on words that prescribe or grade, and on items without an example', () => {
  expect(rules.hintsFor({ mainIdea: 'Ni bör mäta mer.', text: 'Bra!' })).toEqual([
    'prescribes',
    'judges',
    'no-example',
  ])
  expect(rules.hintsFor(item())).toEqual([])
})

type Step = (
  now: WholeReport,
) => { ok: true; value: Partial<WholeReport> } | { ok: false; reason: string }
const steps: Readonly<Record<string, Step>> = {
  send: (now) => rules.sendForCheck(editing, now, []),
  'check by a writer': (now) => rules.check(checking, now, { id: ann, at: noon }),
  'check by another': (now) => rules.check(checking, now, { id: bo, at: noon }),
  'give back': (now) => rules.giveBack(checking, now, { id: bo, why: 'x' }),
  release: (now) => rules.release(permit('report.release'), now, { id: bo, at: noon }),
  edit: (now) => rules.edit(editing, now, { revision: now.revision, opening: 'o', items: [] }),
  read: (now) => rules.acknowledge(permit('report.acknowledge'), now, { id: bo, at: noon }),
}

test('no order of steps releases a report that a second person has not checked', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 30 }), (taken) => {
      let now = report()
      for (const name of taken) {
        const outcome = steps[name]?.(now)
        if (outcome?.ok) now = { ...now, ...outcome.value }
        if (rules.isReleased(now)) expect(now.checkedBy).toBe(bo)
      }
    }),
  )
})
