import { describe, expect, test } from 'vitest'
import { aBoardPaper } from '../../../../test/board.ts'
import { firstPaper, ownTexts, pointLines, signatureFrom, titleOf } from './paper.ts'

const beginning = {
  proposal: 'approved',
  units: 2,
  date: '2027-04-01',
  caseOfficer: 'Anna Ek',
  needsImmediate: false,
  latest: null,
} as const

describe('a new paper', () => {
  test.each([
    ['approved', 'full', 'together'],
    ['noted', 'short', 'together'],
    ['nominated', 'full', 'each'],
  ] as const)('that proposes %s is %s, with its units %s', (proposal, shape, pointStyle) => {
    expect(firstPaper({ ...beginning, proposal })).toMatchObject({ shape, pointStyle })
  })

  test('asks for immediate adjustment when no meeting to come leaves time for the ordinary way', () => {
    expect(firstPaper({ ...beginning, needsImmediate: true }).immediateAdjustment).toBe(true)
  })

  test('takes over who signs from the latest, but no telephone of somebody else', () => {
    const latest = aBoardPaper({ caseOfficer: 'Bo Ek', phone: '08-1', texts: { title: 'Gammal' } })
    const { signatures, phone, caseOfficer, texts } = firstPaper({ ...beginning, latest })
    expect({ phone, caseOfficer, texts }).toEqual({ phone: '', caseOfficer: 'Anna Ek', texts: {} })
    expect(signatures).toEqual(latest.signatures)
    expect(firstPaper({ ...beginning, caseOfficer: '', latest })).toMatchObject({
      caseOfficer: 'Bo Ek',
      phone: '08-1',
    })
  })
})

describe('own texts', () => {
  test.each([
    ['the same with other line ends and spaces', 'En text. \r\n\r\nTill.\n', {}],
    ['other words', 'Andra ord.', { equality: 'Andra ord.' }],
    ['nothing at all: the part is left out', ' ', { equality: '' }],
  ])('%s', (_, equality, own) => {
    expect(ownTexts({ equality }, { equality: 'En text.\n\nTill.' })).toEqual(own)
  })

  test('a paper keeps its title, points and summary, even when they are emptied', () => {
    expect(ownTexts({ title: '', points: '', summary: '' }, { title: 'A', points: 'B' })).toEqual(
      {},
    )
  })
})

test.each([
  ['tf. Avdelningschef', 'regular', 'tf. avdelningschef'],
  ['Tillförordnad stadsdelsdirektör', 'regular', 'tf. stadsdelsdirektör'],
  ['Stadsdelsdirektör', 'acting', 'tf. stadsdelsdirektör'],
  ['Stadsdelsdirektör', 'regular', 'Stadsdelsdirektör'],
  ['Tfn-ansvarig', 'regular', 'Tfn-ansvarig'],
  ['', 'acting', ''],
] as const)('%s, %s, signs as %s', (title, ticked, signed) => {
  expect(titleOf(signatureFrom('Eva Lind', title, ticked))).toBe(signed)
})

test('points are lines, typed numbers are left out, and dashes belong to the point above', () => {
  expect(pointLines('– Ensam\n1. Ett:\n– a\n- b\n\n2) Två')).toEqual([
    { text: '– Ensam', below: [] },
    { text: 'Ett:', below: ['a', 'b'] },
    { text: 'Två', below: [] },
  ])
})
