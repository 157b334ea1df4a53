// What registrations do on a real database: numbers without gaps, and no invariant broken by any order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { realProgramme } from '../../../test/programme-files.ts'
import type { Act } from '../../base/db/call.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { loadProgramme } from '../editions/actions.ts'
import { currentEdition, editionOf } from '../editions/public.ts'
import { loadRegister } from '../units/actions.ts'
import type { Unit } from '../units/model.ts'
import { administrations, enterUnit } from '../units/public.ts'
import { moveToCategory, waiveRule } from './actions/administering.ts'
import {
  answerQuestion,
  beginRegistration,
  sendRegistration,
  withdrawRegistration,
} from './actions/registering.ts'
import type { Answered, Registration } from './model.ts'
import {
  eligibilityOf,
  enterPastRegistration,
  everyRegistrationOf,
  registrationsOf,
} from './public.ts'
import { unanswered } from './rules/questions.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const organiser = await site.someone({ roles: ['organiser'] })
const contact = await site.someone()
await site.act(organiser, async (act) => {
  await loadProgramme(act, realProgramme())
  await loadRegister(act, realProgramme())
})
const edition = await currentEdition(site.db)
const [bromma] = await administrations(site.db, '2027-03-01')

let units = 0
function newUnit(act: Act): Promise<Unit> {
  units += 1
  const fields = { name: `Enhet ${units}`, administration: bromma?.id ?? null, department: null }
  return enterUnit(act, { ...fields, operatingForm: 'municipal', source: 'test' }, 'confirmed')
}

const goodAnswers: readonly Answered[] = [
  { question: 'financing', facts: { financing: { financedByCity: 'yes' } } },
  { question: 'manager', facts: { manager: { name: 'Kim', budget: 'yes', staff: 'yes' } } },
  { question: 'plan', facts: { plan: { withGoals: 'yes' } } },
  { question: 'employees', facts: { employees: { besidesManager: 9 } } },
  { question: 'category', category: 'skola' },
]

function as<Result>(actor: Actor, work: (act: Act) => Promise<Result>): Promise<Result> {
  return site.act(actor, work)
}

async function completeDraft(): Promise<Registration> {
  const unit = await as(organiser, newUnit)
  const begun = await as(contact, (act) => beginRegistration(act, unit.id))
  if (!begun.ok) throw new Error(begun.reason)
  for (const answered of goodAnswers) {
    await as(contact, (act) => answerQuestion(act, begun.value.id, answered))
  }
  return begun.value
}

function numbersOf(all: readonly Registration[]): readonly number[] {
  const taken = all.flatMap(({ recordNumber }) => recordNumber ?? [])
  return taken.map((number) => Number(number.split('/')[1])).sort((a, b) => a - b)
}

test('record numbers have no gap, although many send at once and some are refused', async () => {
  const drafts = []
  for (let i = 0; i < 12; i += 1) drafts.push(await completeDraft())
  const [refused] = drafts
  if (!refused) throw new Error('no draft')
  const short = { question: 'employees', facts: { employees: { besidesManager: 1 } } } as const
  await as(contact, (act) => answerQuestion(act, refused.id, short))
  const outcomes = await Promise.all(
    drafts.map(({ id }) => as(contact, (act) => sendRegistration(act, id))),
  )
  expect(outcomes.filter(({ ok }) => ok).length).toBe(11)
  const all = await everyRegistrationOf(site.db, edition.id)
  expect(numbersOf(all)).toEqual(Array.from({ length: 11 }, (_, i) => i + 1))
})

test('Invariant 2: of many who begin for the same unit at once, one does', async () => {
  const unit = await as(organiser, newUnit)
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => as(contact, (act) => beginRegistration(act, unit.id))),
  )
  expect(outcomes.filter(({ ok }) => ok).length).toBe(1)
})

test('a number whose sending was rolled back is given again', async () => {
  const before = numbersOf(await everyRegistrationOf(site.db, edition.id)).at(-1) ?? 0
  const { id } = await completeDraft()
  const broken = as(contact, async (act) => {
    await sendRegistration(act, id)
    throw new Error('the machine stops here')
  })
  await expect(broken).rejects.toThrow('stops here')
  const outcome = await as(contact, (act) => sendRegistration(act, id))
  const expected = `KU 2027/${String(before + 1).padStart(4, '0')}`
  expect(outcome).toMatchObject({ ok: true, value: { recordNumber: expected } })
})

const yesNo = fc.constantFrom('yes', 'no', 'unknown')
const anyAnswer: fc.Arbitrary<Answered> = fc.oneof(
  ...goodAnswers.map((answered) => fc.constant(answered)),
  yesNo.map((withGoals) => ({ question: 'plan', facts: { plan: { withGoals } } }) as Answered),
  fc.option(fc.nat(12)).map(
    (besidesManager): Answered => ({
      question: 'employees',
      facts: { employees: { besidesManager } },
    }),
  ),
  fc
    .constantFrom('forskola', 'skola')
    .map((category): Answered => ({ question: 'category', category })),
)
const command = fc.oneof(
  fc.record({ do: fc.constant('begin' as const) }),
  fc.record({ do: fc.constant('answer' as const), answered: anyAnswer }),
  fc.record({ do: fc.constant('answer' as const), answered: anyAnswer }),
  fc.record({ do: fc.constant('answer all' as const) }),
  fc.record({ do: fc.constant('send' as const) }),
  fc.record({ do: fc.constant('withdraw' as const) }),
  fc.record({ do: fc.constant('move' as const), to: fc.constantFrom('forskola', 'skola') }),
  fc.record({ do: fc.constant('waive' as const) }),
)
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never

async function run(unit: Unit, next: Command): Promise<void> {
  const mine = await ofUnit(unit)
  const latest = mine.find(({ state }) => state !== 'withdrawn') ?? mine.at(-1)
  if (next.do === 'begin') return void (await as(contact, (act) => beginRegistration(act, unit.id)))
  if (!latest) return
  const { id } = latest
  const doing: Record<Exclude<Command['do'], 'begin'>, () => Promise<unknown>> = {
    answer: () =>
      as(contact, (act) =>
        answerQuestion(act, id, next.do === 'answer' ? next.answered : neverAsked()),
      ),
    'answer all': async () => {
      for (const answered of goodAnswers)
        await as(contact, (act) => answerQuestion(act, id, answered))
    },
    send: () => as(contact, (act) => sendRegistration(act, id)),
    withdraw: () => as(contact, (act) => withdrawRegistration(act, id, '')),
    move: () =>
      as(organiser, (act) =>
        moveToCategory(act, id, {
          category: next.do === 'move' ? next.to : '',
          reason: 'Fel vald',
        }),
      ),
    waive: () =>
      as(organiser, (act) =>
        waiveRule(act, id, 'minimum-employees', { reason: 'Växer', until: '2027-12-31' }),
      ),
  }
  await doing[next.do]()
}

function neverAsked(): Answered {
  throw new Error('not an answer')
}

async function ofUnit(unit: Unit): Promise<readonly Registration[]> {
  const all = await everyRegistrationOf(site.db, edition.id)
  return all
    .filter((registration) => registration.unit === unit.id)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}

/** What must hold after every step, with what stood before it. */
async function holds(before: readonly Registration[], after: readonly Registration[]) {
  expect(after.filter(({ state }) => state !== 'withdrawn').length).toBeLessThanOrEqual(1)
  for (const registration of after) {
    const was = before.find(({ id }) => id === registration.id)
    if (was?.state === 'withdrawn') expect(registration).toEqual(was)
    if (was?.state === 'sent') expect(registration.facts).toEqual(was.facts)
    if (was?.recordNumber) expect(registration.recordNumber).toBe(was.recordNumber)
    if (registration.state === 'draft') expect(registration.recordNumber).toBeNull()
    if (registration.state !== 'sent') continue
    expect(registration.category).not.toBeNull()
    expect(unanswered(registration, edition)).toEqual([])
    const now = site.clock.now()
    const eligibility = await eligibilityOf(site.db, registration.id, 'participation', now)
    expect(eligibility?.state).not.toBe('failed')
  }
  const all = numbersOf(await everyRegistrationOf(site.db, edition.id))
  expect(all).toEqual(Array.from({ length: all.length }, (_, i) => i + 1))
}

test('Invariant 2: no order of deeds leaves a registration that breaks a rule', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 16 }), async (commands) => {
      const unit = await as(organiser, newUnit)
      for (const next of commands) {
        const before = await ofUnit(unit)
        site.clock.forward(1000)
        await run(unit, next)
        await holds(before, await ofUnit(unit))
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('Invariant 26: an imported registration keeps the names of its time, once, without a number', async () => {
  const past = await editionOf(site.db, 2015)
  if (!past) throw new Error('no edition 2015')
  const unit = await as(organiser, newUnit)
  const enter = () => as(organiser, (act) => enterPastRegistration(act, past, unit, null))
  const [first, again] = [await enter(), await enter()]
  expect(again.id).toBe(first.id)
  expect(first).toMatchObject({
    state: 'sent',
    origin: 'import',
    unitName: unit.name,
    category: null,
    recordNumber: null,
    contact: null,
  })
  expect((await registrationsOf(site.db, past.id)).map(({ id }) => id)).toEqual([first.id])
})
