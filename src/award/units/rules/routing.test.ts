// Whom a private operator turns to, and which rows contradict each other.
import { describe, expect, test } from 'vitest'
import type { RoutingRow, Seeker } from '../model/routing.ts'
import { clashWith, rowFor } from './routing.ts'

function row(
  id: string,
  change: Partial<Record<keyof RoutingRow, string | null>> = {},
): RoutingRow {
  const made = {
    ...{ id, key: null, operatingForm: 'home-care-choice', category: null, district: null },
    ...{ operator: null, administration: `to-${id}`, choice: null, validFrom: null },
    ...{ validTo: null, source: 'test' },
    ...change,
  }
  return made as unknown as RoutingRow
}
function seeker(change: Partial<Record<keyof Seeker, string | null>> = {}): Seeker {
  return { operatingForm: 'home-care-choice', operator: null, ...change } as unknown as Seeker
}
const day = '2027-03-15'
const general = row('general')
const older = row('older', { category: 'aldreomsorg' })
const inKista = row('kista', { category: 'aldreomsorg', district: 'Kista' })
const solvik = row('solvik', { operator: 'solvik-ab', validFrom: '2026-01-01' })
const rows = [
  general,
  older,
  inKista,
  solvik,
  row('school', { operatingForm: 'independent-school' }),
]

describe('the row that says most holds', () => {
  test.each([
    [{}, 'general'],
    [{ category: 'skola' }, 'general'],
    [{ category: 'aldreomsorg' }, 'older'],
    [{ category: 'aldreomsorg', district: 'kista' }, 'kista'],
    [{ category: 'aldreomsorg', district: 'Farsta' }, 'older'],
    [{ operator: 'solvik-ab' }, 'solvik'],
    [{ operatingForm: 'contract' }, undefined],
    [{ operatingForm: 'independent-school' }, 'school'],
    [{ operator: 'solvik-ab', category: 'aldreomsorg' }, undefined],
  ])('%j: %s', (change, expected) => {
    expect(rowFor(rows, seeker(change), day)?.id).toBe(expected)
  })

  test('a row holds only in its time', () => {
    expect(rowFor(rows, seeker({ operator: 'solvik-ab' }), '2025-12-31')?.id).toBe('general')
  })
})

describe('rows that contradict each other are refused', () => {
  test.each([
    ['the same again', row('new'), 'general'],
    [
      'the same before its time',
      row('new', { operator: 'solvik-ab', validTo: '2025-12-31' }),
      undefined,
    ],
    [
      'the same on its last day',
      row('new', { operator: 'solvik-ab', validTo: '2026-01-01' }),
      'solvik',
    ],
    [
      'narrower than another',
      row('new', { district: 'Farsta', category: 'aldreomsorg' }),
      undefined,
    ],
    ['a cross of two conditions', row('new', { district: 'Farsta' }), 'older'],
    [
      'a cross that says the same',
      row('new', { district: 'Farsta', administration: 'to-older' }),
      undefined,
    ],
    ['another form', row('new', { operatingForm: 'contract' }), undefined],
    [
      'another spelling of the district',
      row('new', { category: 'aldreomsorg', district: 'KISTA' }),
      'kista',
    ],
  ])('%s', (_, fresh, expected) => {
    const some = fresh.operator === null ? rows.filter((one) => one !== solvik) : [general, solvik]
    expect(clashWith(some, fresh)?.id).toBe(expected)
  })

  test('a cross is allowed once a third row says what holds for both', () => {
    const third = row('third', { district: 'Farsta', category: 'aldreomsorg' })
    const some = [general, older, third]
    expect(clashWith(some, row('new', { district: 'Farsta' }))).toBeUndefined()
    const short = { ...third, validTo: '2026-12-31' }
    expect(clashWith([general, older, short], row('new', { district: 'Farsta' }))?.id).toBe('older')
  })

  test('a row does not contradict itself when it is changed', () => {
    expect(clashWith(rows, { ...general, source: 'again' })).toBeUndefined()
  })
})
