// What is posted about a registration.
import { z } from 'zod'
import { type Form, type ReadForm, readForm } from '../../base/lib/form.ts'
import { isPlainDate } from '../../base/lib/time.ts'
import type {
  Denominator,
  FactName,
  OperatingForm,
  Responsibility,
} from '../editions/model/eligibility.ts'
import type { OrganisationId } from '../units/model.ts'
import { operatingForms } from '../units/model.ts'
import { type RehearsalAsked, rehearsalShows } from './model/rehearsal.ts'
import {
  type AddMember,
  type Answered,
  type ChangeMember,
  eligibilityStates,
  type Facts,
  type Filter,
  type GrantWaiver,
  type MakeAwardCheck,
  type Needs,
  privateForms,
  type QuestionKey,
  registrationStates,
  type StateUnit,
  teamRoles,
} from './model.ts'

const line = (error: string, most = 200) =>
  z.string({ error }).trim().min(1, error).max(most, error)
const optionalLine = z
  .string()
  .trim()
  .max(200, 'error.too-long')
  .default('')
  .transform((text) => text || null)
const yesNo = z.enum(['yes', 'no', 'unknown'], 'error.choose')
const balance = z.enum(['balance', 'deficit', 'unknown'], 'error.choose')
const form = z.enum(operatingForms as readonly [OperatingForm, ...OperatingForm[]], 'error.form')
const day = z.string({ error: 'error.date' }).trim().refine(isPlainDate, 'error.date')
const reason = line('error.reason', 2000)

/** A whole number as people write it: «1 200», «−40» where it may be below zero. */
function wholeNumber(pattern: RegExp) {
  return z
    .string({ error: 'error.number' })
    .transform((text) => text.replace(/\s/g, '').replace(/^[−–]/, '-'))
    .pipe(z.string().regex(pattern, 'error.number'))
    .transform(Number)
}
const count = wholeNumber(/^\d{1,7}$/)
const amount = wholeNumber(/^-?\d{1,8}$/)

/** What an answer may be chosen from, and what the rules want to know. */
export type Choices = {
  readonly categories: readonly string[]
  readonly administrations: readonly string[]
  readonly needs: Needs
}

/** Each question has its own form. */
export function readAnswer(
  question: QuestionKey,
  posted: Form,
  choices: Choices,
): ReadForm<Answered> {
  const schemas: Record<QuestionKey, () => z.ZodType<Answered>> = {
    unit: () => unitFacts(choices),
    financing: () => facts('financing', z.object({ financedByCity: yesNo })),
    manager: () =>
      facts('manager', bearing(choices.needs.manager).extend({ name: line('error.manager') })),
    bearing: () => facts('bearing', bearing(choices.needs.bearing)),
    plan: () => facts('plan', z.object({ withGoals: yesNo })),
    employees: () => facts<'employees', Facts['employees']>('employees', employees(posted)),
    share: () =>
      facts<'share', Facts['share']>(
        'share',
        shareOf(choices.needs.share ?? 'whole-operation', posted),
      ),
    balance: () => facts('balance', balances(choices.needs.balance)),
    economy: () => facts<'economy', Facts['economy']>('economy', economy(posted)),
    survey: () => facts<'survey', Facts['survey']>('survey', survey(posted)),
    complaints: () => facts('complaints', complaints(choices.needs.months)),
    category: () => categoryOf(choices),
  }
  return readForm(schemas[question](), posted)
}

function unitFacts({ administrations }: Choices) {
  return z
    .object({
      administration: z.enum(administrations, 'error.administration'),
      operatingForm: form,
    })
    .transform((unit) => ({
      question: 'unit' as const,
      unit: { ...unit, administration: unit.administration as OrganisationId },
    }))
}

function categoryOf({ categories }: Choices) {
  return z
    .object({ category: z.enum(categories, 'error.category') })
    .transform(({ category }) => ({ question: 'category' as const, category }))
}

function facts<Key extends FactName, Fact>(question: Key, schema: z.ZodType<Fact>) {
  return schema.transform((fact) => ({ question, facts: { [question]: fact } }))
}

/** Ticked: the numbers are not known yet, and whatever stands in the fields is left. */
function isTicked(posted: Form): boolean {
  return posted['notKnown'] === 'yes'
}

function employees(posted: Form) {
  if (isTicked(posted)) return z.object({}).transform(() => ({ besidesManager: null }))
  return z.object({ besidesManager: count })
}

function bearing(asked: readonly Responsibility[]) {
  return z.object(Object.fromEntries(asked.map((what) => [what, yesNo])))
}

function balances(asked: Needs['balance']) {
  return z.object(Object.fromEntries(asked.map((side) => [side, balance])))
}

function economy(posted: Form) {
  if (isTicked(posted)) return z.object({}).transform(() => ({ yearsInBalance: null }))
  return z.object({ yearsInBalance: count })
}

function survey(posted: Form) {
  if (isTicked(posted)) return z.object({}).transform(() => ({ index: null }))
  return z.object({ index: count.refine((index) => index <= 100, 'error.index') })
}

function complaints(months: number) {
  return z.object({ unresolved: yesNo }).transform((fact) => ({ months, ...fact }))
}

function shareOf(of: Denominator, posted: Form) {
  if (isTicked(posted)) {
    return z.object({}).transform(() => ({ of, all: null, residents: null }))
  }
  return z
    .object({ all: count, residents: count })
    .refine(({ all, residents }) => residents <= all, {
      path: ['residents'],
      message: 'error.more-than-all',
    })
    .transform((numbers) => ({ of, ...numbers }))
}

export function readStateUnit(
  posted: Form,
  administrations: readonly string[],
): ReadForm<StateUnit> {
  const schema = z
    .object({
      name: line('error.name'),
      administration: z.enum(['', ...administrations], 'error.administration').default(''),
      department: optionalLine,
      operatingForm: form,
      operator: optionalLine,
      category: optionalLine,
      district: optionalLine,
      reason: optionalLine,
    })
    .refine(({ operatingForm, operator }) => operator || !privateForms.includes(operatingForm), {
      path: ['operator'],
      message: 'error.operator',
    })
    .transform((unit) => ({
      ...unit,
      administration: (unit.administration || null) as OrganisationId | null,
    }))
  return readForm(schema, posted)
}

const part = z.object({
  role: z.enum(teamRoles, 'error.team-role'),
  until: z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || isPlainDate(text), 'error.date')
    .transform((text) => text || null),
})

export function readMember(posted: Form): ReadForm<AddMember> {
  const schema = part.extend({
    name: line('error.person-name', 120),
    email: z.string({ error: 'error.email' }).trim().toLowerCase().pipe(z.email('error.email')),
  })
  return readForm(schema, posted)
}

export function readPart(posted: Form): ReadForm<ChangeMember> {
  return readForm(part, posted)
}

export function readMoveCategory(posted: Form, categories: readonly string[]) {
  return readForm(z.object({ category: z.enum(categories, 'error.category'), reason }), posted)
}

export function readWaiver(posted: Form): ReadForm<GrantWaiver> {
  return readForm(z.object({ reason, until: day }), posted)
}

export function readAwardCheck(posted: Form): ReadForm<MakeAwardCheck> {
  return readForm(z.object({ lastYearResult: amount, forecast: amount, forecastDate: day }), posted)
}

/** The organiser says why. The unit may. */
export function readWithdrawal(posted: Form, mustSayWhy: 'must' | 'may') {
  const why =
    mustSayWhy === 'must' ? reason : z.string().trim().max(2000, 'error.too-long').default('')
  return readForm(z.object({ reason: why }), posted)
}

/** From an address. What is not understood narrows nothing. */
export function readFilter(query: Readonly<Record<string, string>>): Filter {
  const among = <Value extends string>(text: string | undefined, all: readonly Value[]) =>
    all.find((one) => one === text) ?? ''
  return {
    state: among(query['status'], registrationStates),
    category: query['klass'] ?? '',
    administration: query['forvaltning'] ?? '',
    eligibility: among(query['behorighet'], eligibilityStates),
    search: (query['sok'] ?? '').slice(0, 200),
  }
}

/** From an address, too. */
export function readRehearsal(query: Readonly<Record<string, string>>): RehearsalAsked {
  const { mot = '', krav, visa, sida } = query
  return {
    against: /^\d{4}$/.test(mot) ? Number(mot) : null,
    gate: krav === 'fa' ? 'award' : 'participation',
    show: rehearsalShows.find((one) => one === visa) ?? 'all',
    page: Math.max(1, Number.parseInt(sida ?? '1', 10) || 1),
  }
}
