// What is declared, objected and decided, in any order: the entry is closed unless all of it is clear.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Edition } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'
import {
  longestObjection,
  type Naming,
  type Objection,
  type ObjectionId,
} from '../model/objections.ts'
import type {
  Answer,
  ConflictCase,
  ConflictDecision,
  Declaration,
  DeclarationId,
  Parties,
} from '../model.ts'
import { clearanceOf, decide, isObjected, needsDecision, objectionState } from './declaring.ts'
import { isTimeToObject, object, objectUntil, takeBack } from './objecting.ts'

const [personId, entryId] = [newId<'person'>() as PersonId, newId<'entry'>() as EntryId]
const parties: Parties = {
  unitId: 'unit' as UnitId,
  administrationId: 'administration' as OrganisationId,
  operatorId: null,
}
const edition = { state: 'open', zone: 'Europe/Stockholm', terms: { conflicts: null } } as Edition
const told = new Date('2027-06-01T08:00:00Z')
const naming: Naming = {
  ...{ entryId, personId, namedAt: told, objectUntil: objectUntil(edition, told) },
  ...{ acceptedAt: null, endedAt: null },
}
const [mayObject, mayDecide] = [permit('objection.make'), permit('conflict.decide')]

function anObjection(over: Partial<Objection> = {}): Objection {
  return {
    ...{ id: newId<'objection'>() as ObjectionId, entryId, personId, reason: 'Skäl.' },
    ...{ madeBy: newId<'person'>() as PersonId, madeAt: told, takenBackAt: null },
    ...over,
  }
}

function aDecision(about: string, outcome: ConflictDecision['outcome']): ConflictDecision {
  return {
    ...{ id: newId<'conflict-decision'>(), personId, entryId, about, outcome, reason: 'Skäl.' },
    ...{ decidedBy: newId<'person'>() as PersonId, decidedAt: told },
  }
}

function aDeclaration(answer: Answer, over: Partial<Parties> = {}): Declaration {
  return {
    ...{ id: newId<'declaration'>() as DeclarationId, personId, entryId, ...parties, ...over },
    ...{ answer, lawGrounds: [], awardGrounds: [], explanation: '', declaredAt: told },
  }
}

function aCase(over: Partial<ConflictCase> = {}): ConflictCase {
  const nothing = { ties: [], declarations: [], decisions: [], objections: [] }
  return { personId, entryId, parties, ...nothing, ...over }
}

test('a unit has seven days where the edition says nothing, to the last moment of the last', () => {
  expect(naming.objectUntil.toISOString()).toBe('2027-06-08T21:59:59.999Z')
  const at = (when: string) => isTimeToObject(naming, edition, new Date(when))
  expect([at('2027-06-08T21:59:59.999Z'), at('2027-06-08T22:00:00Z')]).toEqual([true, false])
})

test('the days are the edition’s own, and may be none', () => {
  const rules = { objectionDays: 0 } as NonNullable<Edition['terms']['conflicts']>
  const strict = { ...edition, terms: { ...edition.terms, conflicts: rules } }
  expect(objectUntil(strict, told).toISOString()).toBe('2027-06-01T21:59:59.999Z')
})

test.each([
  ['in time', {}, [], 'Gift med chefen.', undefined],
  ['too late', { now: '2027-06-08T22:00:00Z' }, [], 'Gift med chefen.', 'objection-late'],
  ['in a closed edition', { state: 'closed' }, [], 'Skäl.', 'objection-late'],
  ['against one who has left', { endedAt: told }, [], 'Skäl.', 'objection-late'],
  ['without a reason', {}, [], ' \n ', 'objection-reason'],
  ['too long', {}, [], 'a'.repeat(longestObjection + 1), 'objection-long'],
  ['twice', {}, [anObjection()], 'Skäl.', 'objection-already'],
  ['after one that was taken back', {}, [anObjection({ takenBackAt: told })], 'Skäl.', undefined],
] as const)('objecting %s', (_, over, objections, reason, refusal) => {
  const {
    now = '2027-06-03T08:00:00Z',
    state = 'open',
    endedAt = null,
  } = over as {
    now?: string
    state?: Edition['state']
    endedAt?: Date | null
  }
  const ground = { naming: { ...naming, endedAt }, edition: { state }, now: new Date(now) }
  const outcome = object(mayObject, reason, { ...ground, objections })
  expect(outcome.ok ? undefined : outcome.reason).toBe(refusal)
})

test('it is taken back before it is decided, once', () => {
  const objection = anObjection()
  const reasons = [
    takeBack(mayObject, objection, []),
    takeBack(mayObject, objection, [aDecision(objection.id, 'no-conflict')]),
    takeBack(mayObject, { ...objection, takenBackAt: told }, []),
  ].map((outcome) => (outcome.ok ? undefined : outcome.reason))
  expect(reasons).toEqual([undefined, 'objection-decided', 'objection-gone'])
})

test('an objection closes the entry until it is decided, and for good when it is upheld', () => {
  const objection = anObjection()
  const about = aCase({ declarations: [aDeclaration('none')], objections: [objection] })
  expect([clearanceOf(about), needsDecision(about)]).toEqual(['open', true])
  const after = (['no-conflict', 'conflict'] as const).map((outcome) => {
    const settled = { ...about, decisions: [aDecision(objection.id, outcome)] }
    return [clearanceOf(settled), needsDecision(settled)]
  })
  expect(after).toEqual([
    ['clear', false],
    ['conflict', false],
  ])
  const takenBack = { ...about, objections: [{ ...objection, takenBackAt: told }] }
  expect([clearanceOf(takenBack), needsDecision(takenBack)]).toEqual(['clear', false])
})

test('a conflict that stands already does not hide that an objection waits for an answer', () => {
  const about = aCase({ declarations: [aDeclaration('conflict')], objections: [anObjection()] })
  expect([clearanceOf(about), needsDecision(about)]).toEqual(['conflict', true])
})

test('a dismissed objection takes nobody’s declaration’s place', () => {
  const objection = anObjection()
  const decisions = [aDecision(objection.id, 'no-conflict')]
  expect(clearanceOf(aCase({ objections: [objection], decisions }))).toBe('undeclared')
})

test('what was taken back is nothing to decide', () => {
  const gone = anObjection({ takenBackAt: told })
  const word = { about: gone.id, outcome: 'conflict', reason: 'Skäl.' } as const
  expect(decide(mayDecide, aCase({ objections: [gone] }), word)).toEqual({
    ok: false,
    reason: 'nothing-to-decide',
  })
})

/** What anybody may try, in any order. */
const deed = fc.oneof(
  fc.record({
    kind: fc.constant('declare' as const),
    answer: fc.constantFrom<Answer>('none', 'conflict', 'unsure'),
  }),
  fc.record({ kind: fc.constant('object' as const), hours: fc.integer({ min: 0, max: 300 }) }),
  fc.record({ kind: fc.constant('take back' as const) }),
  fc.record({ kind: fc.constant('move' as const), to: fc.constantFrom('unit', 'other') }),
  fc.record({
    kind: fc.constant('decide' as const),
    which: fc.nat({ max: 20 }),
    outcome: fc.constantFrom('conflict' as const, 'no-conflict' as const),
  }),
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

function play(about: ConflictCase, one: Deed): ConflictCase {
  switch (one.kind) {
    case 'declare':
      return {
        ...about,
        declarations: [...about.declarations, { ...aDeclaration(one.answer), ...about.parties }],
      }
    case 'move':
      return { ...about, parties: { ...about.parties, unitId: one.to as UnitId } }
    case 'object': {
      const now = new Date(told.getTime() + one.hours * 3_600_000)
      const ground = { edition, naming, objections: about.objections, now }
      const made = object(mayObject, 'Skäl.', ground)
      return made.ok ? { ...about, objections: [...about.objections, anObjection()] } : about
    }
    case 'take back':
      return takenBack(about)
    case 'decide':
      return decidedIn(about, one)
  }
}

function takenBack(about: ConflictCase): ConflictCase {
  const latest = about.objections.at(-1)
  if (!latest || !takeBack(mayObject, latest, about.decisions).ok) return about
  const rest = about.objections.slice(0, -1)
  return { ...about, objections: [...rest, { ...latest, takenBackAt: told }] }
}

function decidedIn(about: ConflictCase, { which, outcome }: Extract<Deed, { kind: 'decide' }>) {
  const subjects = [...about.declarations, ...about.objections].map(({ id }) => id as string)
  const subject = subjects[which % Math.max(1, subjects.length)] ?? 'nothing'
  const word = { about: subject, outcome, reason: 'Skäl.' }
  const made = decide(mayDecide, about, word)
  return made.ok
    ? { ...about, decisions: [...about.decisions, aDecision(subject, outcome)] }
    : about
}

/** A line for each law that is broken. */
function broken(about: ConflictCase): readonly string[] {
  const standing = about.objections.filter(({ takenBackAt }) => takenBackAt === null)
  const states = about.objections.map((each) => objectionState(each, about.decisions))
  const clearance = clearanceOf(about)
  const settled = states.every((state) => state === 'dismissed' || state === 'taken-back')
  const covered = about.declarations.at(-1)?.unitId === about.parties.unitId
  const laws = {
    'one objection at a time': standing.length <= 1,
    'closed while open': !states.includes('open') || ['open', 'conflict'].includes(clearance),
    'closed when upheld': !states.includes('upheld') || clearance === 'conflict',
    'somebody must decide': !isObjected(about) || needsDecision(about),
    'clear only when settled': clearance !== 'clear' || (settled && covered),
  }
  return Object.entries(laws).flatMap(([law, holds]) => (holds ? [] : [law]))
}

test('Invariant 12: whatever is declared, objected, taken back, moved and decided, the entry is closed unless clear', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      let about = aCase()
      for (const one of deeds) {
        about = play(about, one)
        expect(broken(about)).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
})
