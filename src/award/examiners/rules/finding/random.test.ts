// Random registers with planted conflicts: all are found, none is made up, and each way is real.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questions } from '../../../../../test/conflicts/random-register.ts'
import { isReal, leadsTo } from '../../../../../test/conflicts/real-steps.ts'
import { naiveTies } from '../../../../../test/conflicts/slow-search.ts'
import type { OrganisationId, UnitId } from '../../../units/model.ts'
import type { Employment } from '../../model/employment.ts'
import type { Tie } from '../../model/ties.ts'
import { findTies, type TieQuestion } from '../ties.ts'

/** By kind and by the row of the person that it begins with. */
function nameOf({ kind, key, employment }: Tie): string {
  if (kind === 'writes-entry' || kind === 'same-manager') return kind
  return `${kind} ${employment?.id ?? key.split(':')[1]}`
}

function endsFor(q: TieQuestion, { kind }: Tie): readonly string[] {
  const { unitId, administrationId, operatorId } = q.parties
  const places = [administrationId, ...q.further, operatorId].filter((id) => id !== null)
  if (kind === 'same-manager') return [q.manager?.manager ?? '']
  return [unitId, ...places]
}

test('Invariant 12: whatever the register and the life, exactly the ties are found that a slow search finds', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const found = new Set(findTies(question).map(nameOf))
      expect(found).toEqual(naiveTies(question))
    }),
    { numRuns: 2500 },
  )
})

test('Invariant 12: each step of a way is a row of the register or of the person, and the steps hang together', () => {
  let steps = 0
  fc.assert(
    fc.property(questions, (question) => {
      for (const tie of findTies(question)) {
        for (const step of tie.path) expect([step, isReal(question, step)]).toEqual([step, true])
        expect([tie, leadsTo(tie.path, endsFor(question, tie))]).toEqual([tie, true])
        steps += tie.path.length
      }
    }),
    { numRuns: 2500 },
  )
  expect(steps).toBeGreaterThan(1000)
})

type Planting = (question: TieQuestion, seed: number) => TieQuestion | undefined

/** Some that the unit or organisation has become, or has come from. */
function relative<Key>(
  known: ReadonlyMap<Key, { readonly successors: readonly { readonly successor: Key }[] }>,
  start: Key,
  seed: number,
): Key {
  let here = start
  for (let step = 0; step < seed % 4; step++) {
    const ahead = known.get(here)?.successors.map(({ successor }) => successor) ?? []
    const behind = [...known].filter(([, one]) => one.successors.some((s) => s.successor === here))
    const ways = seed % 2 === 0 ? ahead : behind.map(([key]) => key)
    here = ways[seed % Math.max(1, ways.length)] ?? here
  }
  return here
}

function employed(question: TieQuestion, over: Partial<Employment>): TieQuestion {
  const job = {
    id: 'planted',
    personId: 'person',
    organisationId: 'outside',
    unitId: null,
    validFrom: '2014-01-01',
    validTo: null,
    ...over,
  } as Employment
  const employments = [...question.person.employments, job]
  return { ...question, person: { ...question.person, employments } }
}

function ruled(question: TieQuestion, kind: TieQuestion['terms']['rules'][number]['kind']) {
  const others = question.terms.rules.filter((one) => one.kind !== kind)
  const rule = { key: kind, kind, years: 2, says: { sv: '', en: '' } }
  return { ...question, terms: { ...question.terms, rules: [...others, rule] } }
}

const plantings: Readonly<Record<string, Planting>> = {
  'employed in the unit, or one of its line': (question, seed) => {
    const unitId = relative(question.register.units, question.parties.unitId, seed)
    return employed(question, { unitId })
  },
  'employed in the administration, or one of its line': (question, seed) => {
    const { administrationId } = question.parties
    if (administrationId === null) return undefined
    const organisationId = relative(question.register.organisations, administrationId, seed)
    return ruled(employed(question, { organisationId }), 'same-administration')
  },
  'employed until lately by the operator, or one of its line': (question, seed) => {
    const { operatorId } = question.parties
    if (operatorId === null || question.terms.countedFrom === null) return undefined
    const organisationId = relative(question.register.organisations, operatorId, seed)
    const validTo = ['2027-05-16', '2026-01-31', '2025-05-17'][seed % 3] ?? null
    return ruled(employed(question, { organisationId, validTo }), 'former-employer')
  },
  'employed by a company that owns the operator': (question) => {
    const { operatorId } = question.parties
    if (operatorId === null) return undefined
    const owner = question.register.organisations.get(operatorId)?.owners[0]
    if (!owner || (owner.to !== null && owner.to < '2027-05-17')) return undefined
    return ruled(employed(question, { organisationId: owner.parent }), 'same-group')
  },
  'the same manager': (question) => {
    if (!question.manager) return undefined
    return ruled(employed(question, { manager: question.manager.manager }), 'same-manager')
  },
  'examined the unit, or one of its line, last year': (question, seed) => {
    const unit = relative(question.register.units, question.parties.unitId, seed)
    const deed = { kind: 'examined', entry: 'planted', unit, at: unit, year: 2026 } as never
    const deeds = [...question.person.deeds, deed]
    return ruled({ ...question, person: { ...question.person, deeds } }, 'examined')
  },
}

test.each(Object.entries(plantings))('Invariant 12: planted, found: %s', (_, plant) => {
  let planted = 0
  fc.assert(
    fc.property(questions, fc.nat(1000), (question, seed) => {
      const asked = plant(question, seed)
      fc.pre(asked !== undefined)
      planted += 1
      const added = naiveTies(asked)
      const found = findTies(asked)
      const own = found.filter(({ key, path }) =>
        [key, JSON.stringify(path)].some((text) => text.includes('planted')),
      )
      const manager = found.some(({ kind }) => kind === 'same-manager')
      expect(own.length > 0 || manager).toBe(true)
      expect(new Set(found.map(nameOf))).toEqual(added)
    }),
    { numRuns: 400 },
  )
  expect(planted).toBe(400)
})

test('nobody is tied to what they never had to do with', () => {
  const stranger = { organisationId: 'elsewhere' as OrganisationId, unitId: 'nowhere' as UnitId }
  fc.assert(
    fc.property(questions, (question) => {
      const person = { ...question.person, deeds: [], involvements: [], coordinations: [] }
      const alone = { ...person, writes: false, employments: [] }
      const asked = employed({ ...question, managings: [], person: alone }, stranger)
      expect(findTies(asked)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
