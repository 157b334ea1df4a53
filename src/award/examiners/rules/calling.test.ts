// Declaring before many entries at once: what a step says, and what it never says by itself.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'
import {
  type CallRow,
  type DeclarationCall,
  type EarlierAnswer,
  type PostedRow,
  rowAnswers,
} from '../model/calls.ts'
import type { Answer, ConflictCase, Declaration, DeclarationId, Outline, Tie } from '../model.ts'
import {
  earlierAnswers,
  groupsOf,
  isReminderTime,
  openCall,
  progressOf,
  readStep,
  rowStateOf,
} from './calling.ts'

const may = permit('conflict.declare')
const personId = 'me' as PersonId
const zone = 'Europe/Stockholm'
const aTie = { kind: 'same-unit', key: 'same-unit:1', rule: null, path: [] } as unknown as Tie

function said(about: Pick<ConflictCase, 'entryId' | 'parties'>, answer: Answer): Declaration {
  const told = answer === 'none' ? '' : 'Min syster är chef där.'
  return {
    ...{ id: newId<'declaration'>() as DeclarationId, personId, entryId: about.entryId },
    ...{ ...about.parties, answer, lawGrounds: answer === 'conflict' ? ['interest'] : [] },
    ...{ awardGrounds: [], explanation: told, declaredAt: new Date('2027-06-01T08:00:00Z') },
  }
}

type Made = {
  readonly tied?: boolean
  readonly now?: Answer | undefined
  readonly before?: Answer | undefined
  readonly administration?: string | null
}

function aRow({ tied = false, now, before, administration = 'Järva' }: Made = {}): CallRow {
  const entryId = newId<'entry'>() as EntryId
  const parties = {
    unitId: entryId as string as UnitId,
    administrationId: administration as OrganisationId | null,
    operatorId: null,
  }
  const bare = { personId, entryId, parties, ties: tied ? [aTie] : [], decisions: [] }
  const about: ConflictCase = {
    ...bare,
    objections: [],
    declarations: now ? [said(bare, now)] : [],
  }
  const earlier: EarlierAnswer | undefined = before && {
    year: 2026,
    declaration: said(bare, before),
  }
  const outline = { unit: entryId as string, administration } as Outline
  return { outline, about, state: rowStateOf(about), ties: bare.ties, earlier }
}

const nothing = { lawGrounds: [], awardGrounds: [], explanation: '' } as const
const grounded = { ...nothing, awardGrounds: ['kin'], explanation: 'Min bror arbetar där.' }

function step(row: CallRow, posted: PostedRow | undefined, rest = false) {
  const rows = new Map(posted ? [[row.about.entryId, posted]] : [])
  return readStep(may, [row], { rest, rows })
}

test('no, yes and unsure are declared with their grounds, and wrong ones are refused', () => {
  const row = aRow()
  const reading = (posted: PostedRow) => {
    const { declared, refused } = step(row, posted)
    return declared[0]?.answering.answer ?? refused.get(row.about.entryId)
  }
  expect(reading({ ...nothing, answer: 'none' })).toBe('none')
  expect(reading({ ...grounded, answer: 'conflict' })).toBe('conflict')
  expect(reading({ ...nothing, answer: 'conflict' })).toBe('grounds-missing')
  expect(reading({ ...nothing, answer: 'unsure' })).toBe('explanation-missing')
  expect(reading({ ...grounded, answer: 'unsure' })).toBe('unsure')
  expect(reading({ ...nothing, answer: 'again' })).toBe('nothing-earlier')
  expect(reading({ ...nothing, answer: undefined })).toBeUndefined()
})

test('what the register shows cannot be taken away', () => {
  const row = aRow({ tied: true })
  expect(step(row, { ...nothing, answer: 'none' }, true)).toEqual({
    declared: [],
    refused: new Map(),
  })
})

test('an earlier answer is repeated only when it is asked for', () => {
  const row = aRow({ before: 'conflict' })
  expect(step(row, undefined, true).declared).toEqual([])
  const { declared } = step(row, { ...nothing, answer: 'again' })
  const { answer, explanation, lawGrounds } = declared[0]?.answering ?? {}
  expect([answer, explanation, lawGrounds]).toEqual([
    'conflict',
    'Min syster är chef där.',
    ['interest'],
  ])
})

test('the same answer twice is one, and a changed one is new', () => {
  const row = aRow({ now: 'none' })
  expect(step(row, { ...nothing, answer: 'none' }).declared).toEqual([])
  expect(step(row, { ...grounded, answer: 'conflict' }).declared).toHaveLength(1)
  const { parties } = row.about
  const moved = { ...row.about, parties: { ...parties, unitId: 'other' as UnitId } }
  expect(step({ ...row, about: moved }, { ...nothing, answer: 'none' }).declared).toHaveLength(1)
})

const answers = fc.constantFrom<Answer | undefined>('none', 'conflict', 'unsure', undefined)
const anyRow = fc
  .record({ tied: fc.boolean(), now: answers, before: answers })
  .map((made) => aRow(made))
const anyPosted = fc.option(
  fc.record({
    answer: fc.constantFrom(undefined, ...rowAnswers),
    lawGrounds: fc.constant([]),
    awardGrounds: fc.constantFrom([], ['kin']),
    explanation: fc.constantFrom('', 'Min bror.'),
  }),
  { nil: undefined },
)

test('whatever is posted, nothing is declared that was not said, and no row stops another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyRow, anyPosted), { maxLength: 8 }),
      fc.boolean(),
      (all, rest) => {
        const rows = new Map(
          all.flatMap(([row, posted]) => (posted ? [[row.about.entryId, posted] as const] : [])),
        )
        const { declared, refused } = readStep(
          may,
          all.map(([row]) => row),
          { rest, rows },
        )
        for (const [row, posted] of all) {
          const alone = step(row, posted, rest)
          const { entryId } = row.about
          const own = declared.filter((one) => one.entryId === entryId)
          expect(own).toEqual(alone.declared)
          expect(refused.get(entryId)).toBe(alone.refused.get(entryId))
          if (row.state === 'tied') expect(own).toEqual([])
          if (posted?.answer !== undefined || own.length === 0) continue
          expect(own[0]?.answering.answer).toBe('none')
          expect(row.state).toBe('unanswered')
          expect([undefined, 'none']).toContain(row.earlier?.declaration.answer)
        }
      },
    ),
  )
})

test('what is left is counted: what the register shows is done', () => {
  const rows = [aRow({ tied: true }), aRow({ now: 'unsure' }), aRow(), aRow()]
  const cases = rows.map(({ about }) => about)
  expect(progressOf(personId, cases)).toEqual({ person: personId, done: 2, all: 4 })
})

test('steps are administrations by name, and those without one come last', () => {
  const rows = [null, 'Östermalm', 'Bromma', 'Östermalm'].map((administration) =>
    aRow({ administration }),
  )
  expect(groupsOf(rows).map(({ key, rows: own }) => [key, own.length])).toEqual([
    ['Bromma', 1],
    ['Östermalm', 2],
    ['utan', 1],
  ])
})

test('of earlier answers the last word of the latest edition is offered', () => {
  const { about } = aRow()
  const [first, second, third] = (['conflict', 'none', 'unsure'] as const).map((answer) =>
    said(about, answer),
  )
  const found = earlierAnswers([
    { year: 2026, declaration: first as Declaration },
    { year: 2026, declaration: second as Declaration },
    { year: 2025, declaration: third as Declaration },
  ])
  expect(found.get(about.parties.unitId)).toEqual({ year: 2026, declaration: second })
})

const edition = { id: 'e' as EditionId, state: 'open', zone } as Edition
test.each([
  ['2027-06-15', 'open', undefined],
  ['2027-06-14', 'open', 'call-past'],
  ['i juni', 'open', 'call-day'],
  ['2027-06-20', 'announced', 'call-not-open'],
] as const)('asking to answer by %s in an edition that is %s', (day, state, refusal) => {
  const now = new Date('2027-06-15T09:00:00Z')
  const outcome = openCall(permit('examiners.keep'), day, { ...edition, state }, now)
  expect(outcome.ok ? undefined : outcome.reason).toBe(refusal)
})

test('reminders go out by day, seven and two days before and on the day, and not on the first', () => {
  const call: DeclarationCall = {
    ...{ editionId: edition.id, dueOn: '2027-06-20', openedBy: personId },
    openedAt: new Date('2027-06-13T06:00:00Z'),
  }
  const at = (when: string) => isReminderTime(call, edition, new Date(when))
  const days = ['13', '14', '18', '19', '20', '21'].map((day) => at(`2027-06-${day}T07:00:00Z`))
  expect(days).toEqual([false, false, true, false, true, false])
  expect([at('2027-06-18T05:59:00Z'), at('2027-06-18T18:00:00Z')]).toEqual([false, false])
  const before = { ...call, openedAt: new Date('2027-06-12T06:00:00Z') }
  expect(isReminderTime(before, edition, new Date('2027-06-13T07:00:00Z'))).toBe(true)
})
