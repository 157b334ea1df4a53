// What mergers mean for names, boards and old honours.
import { expect, test } from 'vitest'
import type { Organisation, Past, UnitSuccession } from '../model.ts'
import { ancestorsOf, boardOn, inherited, isCurrent, isSure, organisationOn } from './succession.ts'

function organisation(id: string, change: Partial<Organisation> = {}): Organisation {
  return {
    id: id as Organisation['id'],
    key: id,
    kind: 'board',
    name: id,
    board: null,
    validFrom: null,
    validTo: null,
    standing: 'current',
    source: 'test',
    note: null,
    ...change,
  }
}
const id = (name: string) => name as Organisation['id']
const ended = { validTo: '2023-06-30', standing: 'ended' } as const
const register = {
  organisations: [
    organisation('spanga-tensta', ended),
    organisation('rinkeby-kista', ended),
    organisation('jarva', { validFrom: '2023-07-01' }),
    organisation('maria', { validTo: '2006-12-31' }),
    organisation('one-half'),
    organisation('other-half'),
    organisation('lost', { validTo: '1999-12-31' }),
    organisation('forvaltning', { kind: 'administration', board: id('spanga-tensta') }),
    organisation('ring-a', { validTo: '2000-01-01' }),
    organisation('ring-b', { validTo: '2000-01-01' }),
  ],
  successions: [
    ['spanga-tensta', 'jarva'],
    ['rinkeby-kista', 'jarva'],
    ['maria', 'one-half'],
    ['maria', 'other-half'],
    ['ring-a', 'ring-b'],
    ['ring-b', 'ring-a'],
  ].map(([from = '', to = '']) => ({ organisation: id(from), successor: id(to) })),
}

test.each([
  ['spanga-tensta', '2015-05-01', 'spanga-tensta'],
  ['spanga-tensta', '2023-06-30', 'spanga-tensta'],
  ['spanga-tensta', '2023-07-01', 'jarva'],
  ['rinkeby-kista', '2027-05-01', 'jarva'],
  ['lost', '2027-05-01', 'lost'],
  ['maria', '2027-05-01', undefined],
  ['ring-a', '2027-05-01', undefined],
  ['unheard-of', '2027-05-01', undefined],
])('who answers for %s on %s: %s', (from, date, expected) => {
  expect(organisationOn(register, id(from), date)?.name).toBe(expected)
})

test('the board of a unit is that of its administration, through mergers', () => {
  const unit = { administration: id('forvaltning'), board: null }
  expect(boardOn(register, unit, '2015-05-01')?.name).toBe('spanga-tensta')
  expect(boardOn(register, unit, '2027-05-01')?.name).toBe('jarva')
})

test('where only the board is told, it is that one, and nothing is guessed otherwise', () => {
  expect(boardOn(register, { administration: null, board: id('jarva') }, '2027-01-01')?.name).toBe(
    'jarva',
  )
  expect(boardOn(register, { administration: null, board: null }, '2027-01-01')).toBeUndefined()
})

const unit = (name: string) => name as Past['unit']
function link(from: string, to: string, sure: 'sure' | 'unsure' = 'sure'): UnitSuccession {
  const confirmed = sure === 'sure'
  return {
    unit: unit(from),
    successor: unit(to),
    confirmedBy: confirmed ? ('p' as NonNullable<UnitSuccession['confirmedBy']>) : null,
    confirmedAt: confirmed ? new Date('2027-01-01') : null,
  }
}

test('a chain is as sure as its weakest link', () => {
  const links = [link('a', 'b', 'unsure'), link('b', 'c'), link('x', 'c')]
  expect(Object.fromEntries(ancestorsOf(unit('c'), links))).toEqual({
    c: 'own',
    b: 'confirmed',
    x: 'confirmed',
    a: 'possible',
  })
})

test('of two ways to the same unit the sure one counts', () => {
  const links = [link('a', 'c', 'unsure'), link('a', 'b'), link('b', 'c')]
  expect(ancestorsOf(unit('c'), links).get(unit('a'))).toBe('confirmed')
})

test('a circle in the register ends, and nobody is its own ancestor', () => {
  const links = [link('a', 'b'), link('b', 'a')]
  expect(Object.fromEntries(ancestorsOf(unit('a'), links))).toEqual({ a: 'own', b: 'confirmed' })
})

function past(of: string, change: Partial<Past> = {}): Past {
  return {
    id: `${of}-${change.year}` as Past['id'],
    key: null,
    unit: unit(of),
    kind: 'recipient',
    year: 2020,
    firstYear: null,
    lastYear: null,
    unitName: of,
    board: null,
    operator: null,
    category: null,
    confidence: 'high',
    inferred: [],
    sources: [],
    note: null,
    publicFrom: null,
    ...change,
  }
}

test('Invariant 26: what is inherited keeps the name of its time, newest first', () => {
  const pasts = [past('a', { year: 2010 }), past('b', { year: 2019 }), past('stranger')]
  expect(
    inherited(unit('b'), [link('a', 'b')], pasts).map((one) => [one.unitName, one.year, one.link]),
  ).toEqual([
    ['b', 2019, 'own'],
    ['a', 2010, 'confirmed'],
  ])
})

test.each([
  [{}, true],
  [{ confidence: 'medium' }, false],
  [{ confidence: 'proposal' }, false],
  [{ year: null }, false],
  [{ inferred: ['year'] }, false],
  [{ inferred: ['unit'] }, false],
  [{ inferred: ['board'] }, true],
] as const)('Invariant 26: sure enough for a rule, %j: %s', (change, expected) => {
  expect(isSure(past('a', change))).toBe(expected)
})

test('a unit is current until its last day is over', () => {
  expect([
    isCurrent({ validTo: null }, '2027-01-01'),
    isCurrent({ validTo: '2027-01-01' }, '2027-01-01'),
    isCurrent({ validTo: '2026-12-31' }, '2027-01-01'),
  ]).toEqual([true, true, false])
})
