// What declarations and decisions come to.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { EntryId } from '../../entries/model.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'
import type {
  Answer,
  Answering,
  ConflictCase,
  ConflictDecision,
  Declaration,
  DeclarationId,
  Parties,
  Tie,
} from '../model.ts'
import { clearanceOf, decide, declare, lawGrounds, needsDecision } from './declaring.ts'

const [personId, entryId] = [newId<'person'>() as PersonId, newId<'entry'>() as EntryId]
const parties: Parties = {
  unitId: 'unit' as UnitId,
  administrationId: 'administration' as OrganisationId,
  operatorId: 'operator' as OrganisationId,
}

function said(answer: Answer, about: Partial<Parties> = {}): Declaration {
  return {
    id: newId<'declaration'>() as DeclarationId,
    ...{ personId, entryId, ...parties, ...about },
    ...{ answer, lawGrounds: [], awardGrounds: [], explanation: '' },
    declaredAt: new Date('2027-06-01T08:00:00Z'),
  }
}

function decided(about: string, outcome: ConflictDecision['outcome']): ConflictDecision {
  return {
    id: newId<'conflict-decision'>(),
    ...{ personId, entryId, about, outcome, reason: 'Skäl.' },
    decidedBy: newId<'person'>() as PersonId,
    decidedAt: new Date('2027-06-02T08:00:00Z'),
  }
}

function aTie(key = 'same-administration:1:administration'): Tie {
  const names = { employer: 'Järva', party: 'Järva', throughSuccessor: false }
  return { kind: 'same-administration', key, rule: null, employment: null, path: [], ...names }
}

function aCase(over: Partial<ConflictCase> = {}): ConflictCase {
  return {
    personId,
    entryId,
    parties,
    ties: [],
    declarations: [],
    decisions: [],
    objections: [],
    ...over,
  }
}

test('Invariant 12: without a declaration nothing is clear', () => {
  expect(clearanceOf(aCase())).toBe('undeclared')
})

test('Invariant 12: a declaration of no conflict clears, and the two other answers do not', () => {
  const answers: readonly Answer[] = ['none', 'conflict', 'unsure']
  const states = answers.map((answer) => clearanceOf(aCase({ declarations: [said(answer)] })))
  expect(states).toEqual(['clear', 'conflict', 'open'])
})

test.each([
  ['unit', { unitId: 'other' as UnitId }],
  ['administration', { administrationId: 'other' as OrganisationId }],
  ['administration', { administrationId: null }],
  ['operator', { operatorId: 'other' as OrganisationId }],
])('Invariant 12: a declaration about another %s covers the entry no longer', (_, about) => {
  expect(clearanceOf(aCase({ declarations: [said('none', about)] }))).toBe('undeclared')
})

test('a conflict that was declared stands also when the parties have changed since', () => {
  const before = said('conflict', { unitId: 'other' as UnitId })
  expect(clearanceOf(aCase({ declarations: [before] }))).toBe('conflict')
})

test('Invariant 12: a tie is a conflict whatever was declared, until the organiser has decided otherwise', () => {
  const [tie, declarations] = [aTie(), [said('none')]]
  expect(clearanceOf(aCase({ ties: [tie], declarations }))).toBe('conflict')
  const let_be = aCase({ ties: [tie], declarations, decisions: [decided(tie.key, 'no-conflict')] })
  expect(clearanceOf(let_be)).toBe('clear')
  const again = [...let_be.decisions, decided(tie.key, 'conflict')]
  expect(clearanceOf({ ...let_be, decisions: again })).toBe('conflict')
})

test('a decision about one tie says nothing of another', () => {
  const ties = [aTie('same-administration:1:a'), aTie('same-administration:2:a')]
  const decisions = [decided('same-administration:1:a', 'no-conflict')]
  expect(clearanceOf(aCase({ ties, declarations: [said('none')], decisions }))).toBe('conflict')
})

test('a tie that is let be does not take the place of a declaration', () => {
  const tie = aTie()
  const about = aCase({ ties: [tie], decisions: [decided(tie.key, 'no-conflict')] })
  expect(clearanceOf(about)).toBe('undeclared')
})

test('an open question becomes what the organiser decides', () => {
  const declaration = said('unsure')
  const asked = aCase({ declarations: [declaration] })
  expect([clearanceOf(asked), needsDecision(asked)]).toEqual(['open', true])
  const states = (['no-conflict', 'conflict'] as const).map((outcome) =>
    clearanceOf({ ...asked, decisions: [decided(declaration.id, outcome)] }),
  )
  expect(states).toEqual(['clear', 'conflict'])
})

test.each(['conflict', 'unsure'] as const)('nobody takes back the answer %s alone', (first) => {
  const declarations = [said(first), said('none')]
  const about = aCase({ declarations })
  expect([clearanceOf(about), needsDecision(about)]).toEqual(['open', true])
  const decisions = [decided(declarations[1]?.id ?? '', 'no-conflict')]
  expect(clearanceOf({ ...about, decisions })).toBe('clear')
})

test('an answer after a settled question clears at once', () => {
  const declarations = [said('unsure'), said('none')]
  const decisions = [decided(declarations[0]?.id ?? '', 'no-conflict')]
  expect(clearanceOf(aCase({ declarations, decisions }))).toBe('clear')
})

test('Invariant 12: whatever is said and decided, only a covering no or a decided no opens the entry', () => {
  const answer = fc.constantFrom<Answer>('none', 'conflict', 'unsure')
  const covering = fc.boolean()
  const verdict = fc.constantFrom('conflict', 'no-conflict', undefined)
  const row = fc.record({ answer, covering, verdict })
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 5 }),
      fc.array(verdict, { maxLength: 3 }),
      (rows, found) => {
        const ties = found.map((_, index) => aTie(`tie:${index}`))
        const declarations = rows.map((one) =>
          said(one.answer, one.covering ? {} : { unitId: 'other' as UnitId }),
        )
        const decisions = [
          ...rows.flatMap((one, index) =>
            one.verdict ? [decided(declarations[index]?.id ?? '', one.verdict)] : [],
          ),
          ...found.flatMap((one, index) => (one ? [decided(`tie:${index}`, one)] : [])),
        ]
        const clear = clearanceOf(aCase({ ties, declarations, decisions })) === 'clear'
        const last = rows.at(-1)
        const opened = last?.covering && (last.verdict ?? last.answer)
        const allowed = opened === 'no-conflict' || opened === 'none'
        if (clear)
          expect([allowed, found.every((one) => one === 'no-conflict')]).toEqual([true, true])
      },
    ),
  )
})

const may = permit('conflict.declare')
function answering(over: Partial<Answering>): Answering {
  return { answer: 'none', lawGrounds: [], awardGrounds: [], explanation: '', ...over }
}

test.each<[string, Partial<Answering>, string | undefined]>([
  ['no conflict', {}, undefined],
  ['no conflict with a ground', { lawGrounds: ['interest'] }, 'grounds-contradict'],
  ['no conflict with a rule', { awardGrounds: ['kin'] }, 'grounds-contradict'],
  [
    'a conflict without ground',
    { answer: 'conflict', explanation: 'Min syster.' },
    'grounds-missing',
  ],
  [
    'a conflict without words',
    { answer: 'conflict', awardGrounds: ['kin'] },
    'explanation-missing',
  ],
  [
    'a conflict under the law',
    { answer: 'conflict', lawGrounds: ['interest'], explanation: 'Min syster.' },
    undefined,
  ],
  ['a question without words', { answer: 'unsure', explanation: ' ' }, 'explanation-missing'],
  ['a question', { answer: 'unsure', explanation: 'Min granne.' }, undefined],
])('%s is declared as it should', (_, over, reason) => {
  const outcome = declare(may, answering(over))
  expect(outcome.ok ? undefined : outcome.reason).toBe(reason)
})

test('the organiser decides only what is there, and says why', () => {
  const about = aCase({ ties: [aTie('tie')], declarations: [said('none'), said('unsure')] })
  const reasons = [
    'tie',
    about.declarations[1]?.id ?? '',
    about.declarations[0]?.id ?? '',
    'x',
  ].map((subject) => {
    const word = { about: subject, outcome: 'no-conflict', reason: 'Skäl.' } as const
    const outcome = decide(permit('conflict.decide'), about, word)
    return outcome.ok ? 'decided' : outcome.reason
  })
  expect(reasons).toEqual(['decided', 'decided', 'nothing-to-decide', 'nothing-to-decide'])
  const silent = { about: 'tie', outcome: 'conflict', reason: ' ' } as const
  expect(decide(permit('conflict.decide'), about, silent)).toEqual({
    ok: false,
    reason: 'reason-missing',
  })
})

test('the law has four grounds', () => {
  expect(lawGrounds).toHaveLength(4)
})
