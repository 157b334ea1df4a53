// What a closed consensus comes to.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../../../base/lib/id.ts'
import { instrumentDefaults } from '../../editions/model/instrument.ts'
import type { EditionId, Instrument } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { CommonFinding, Consensus } from '../model.ts'
import { closedView, weightedTotal } from './closed.ts'

const words = { sv: '', en: '' }
const instrument: Instrument = {
  example: true,
  ...instrumentDefaults,
  areas: [
    { key: 'mal', name: words, about: words, dimension: 'approach', weight: 100, questions: [] },
  ],
}
const now = new Date('2027-09-10T10:00:00Z')
const levels = fc.integer({ min: 1, max: 7 })

function common(): CommonFinding {
  const text = { mainIdea: 'Tät uppföljning.', relevance: '', question: 'mal-1', quote: 'följer' }
  return { id: newId<'finding'>(), area: 'mal', kind: 'strength', from: null, ...text }
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

test('the weighted total is exact to the hundredth of a level', () => {
  expect(
    weightedTotal([
      { weight: 15, value: 4 },
      { weight: 85, value: 5 },
    ]),
  ).toBe(485)
})

test('the weighted total lies between the lowest and the highest value, in hundredths', () => {
  const parts = fc.array(levels, { minLength: 1, maxLength: 10 }).map((values) => {
    const weight = Math.floor(100 / values.length)
    const rest = 100 - weight * values.length
    return values.map((value, index) => ({ value, weight: index === 0 ? weight + rest : weight }))
  })
  fc.assert(
    fc.property(parts, (areas) => {
      const values = areas.map(({ value }) => value)
      const total = weightedTotal(areas)
      expect(Number.isInteger(total)).toBe(true)
      expect(total).toBeGreaterThanOrEqual(100 * Math.min(...values))
      expect(total).toBeLessThanOrEqual(100 * Math.max(...values))
    }),
  )
})

test('an open consensus is shown to nobody outside; a closed one without names', () => {
  const edition = { terms: { instrument } } as Parameters<typeof closedView>[1]
  expect(closedView(consensus(), edition)).toBeUndefined()
  const one = common()
  const visited = consensus({
    state: 'visited',
    closedAt: now,
    agreed: [{ area: 'mal', value: 3, rationale: '', revised: 4 }],
    ranges: { mal: { lowest: 2, highest: 4 } },
    findings: [one],
  })
  const { from: _, ...told } = one
  expect(closedView(visited, edition)).toEqual({
    entryId: 'e',
    state: 'visited',
    closedAt: now,
    before: 300,
    after: 400,
    areas: [
      {
        area: 'mal',
        weight: 100,
        value: 3,
        valueAfter: 4,
        lowest: 2,
        highest: 4,
        spread: 2,
        rationale: '',
        findings: [told],
      },
    ],
  })
})
