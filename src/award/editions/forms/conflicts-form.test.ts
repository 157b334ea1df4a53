// The award's own rules of conflicts: in the file, as earlier versions wrote and kept them, and in force.
import { expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import { found } from '../../../base/lib/failures.ts'
import { conflictKinds, type KeptConflictRules } from '../model/conflict-rules.ts'
import { revivedTerms, withoutLater } from '../model/kept-terms.ts'
import type { EditionTerms } from '../model.ts'
import { conflictsField } from './conflicts-file.ts'

const edition = found(realProgramme().editions.find(({ year }) => year === 2027))
const { terms } = edition
const says = { sv: 'Regel.', en: 'Rule.' }

const before: KeptConflictRules & { readonly source: string } = {
  source: 'own',
  formerEmployerYears: 2,
  rules: [
    { key: 'same-administration', says },
    { key: 'former-employer', says },
    { key: 'coached', says },
    { key: 'kin', says },
  ],
}
const today = [
  { key: 'same-administration', kind: 'same-administration', years: null, says },
  { key: 'former-employer', kind: 'former-employer', years: 2, says },
  { key: 'coached', kind: 'coached', years: null, says },
  { key: 'kin', kind: 'declared', years: null, says },
]

test('the edition of 2027 lays down a rule of each kind, and how far those look back', () => {
  const rules = terms.conflicts?.rules ?? []
  expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(conflictKinds))
  const years = rules.flatMap(({ kind, years: back }) => (back === null ? [] : [[kind, back]]))
  expect(years).toEqual([
    ['former-employer', 2],
    ['coached', 3],
    ['examined', 2],
  ])
})

test('a file of before is read with its keys as kinds', () => {
  expect(conflictsField.parse(before)).toEqual({ source: 'own', objectionDays: 7, rules: today })
  const again = conflictsField.parse(conflictsField.parse(before))
  expect(again).toEqual(conflictsField.parse(before))
})

test('terms that were kept before are read so, too, and a file that says more changes nothing in them', () => {
  const kept = JSON.parse(JSON.stringify({ ...terms, conflicts: before })) as EditionTerms
  const revived = revivedTerms(kept)
  expect(revived.conflicts).toEqual({ source: 'own', objectionDays: 7, rules: today })
  expect(withoutLater(terms, new Set(['conflicts']), revived).conflicts).toBe(revived.conflicts)
  expect(withoutLater(terms, new Set(), revived).conflicts).toBe(terms.conflicts)
})

test.each([
  ['a kind that nobody looks for', { kind: 'same-star-sign' }],
  ['years below nothing', { years: -1 }],
  ['more years than anybody works', { years: 51 }],
])('%s is refused', (_, wrong) => {
  const rules = [{ key: 'a', kind: 'examined', says, ...wrong }]
  expect(conflictsField.safeParse({ source: 'own', rules }).success).toBe(false)
})
