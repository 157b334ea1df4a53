// An edition with rules of every kind asks for their facts, and answers with them.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { registering } from '../../../../test/registering.ts'
import { editionFromRules } from '../../../../test/rules-of-years.ts'
import { paths } from '../../../base/paths.ts'
import { loadEdition } from '../../editions/actions.ts'
import { editionOf } from '../../editions/public.ts'
import { registrationById } from '../public.ts'

const site = await testApplication({ now: '2028-03-01T09:00:00Z' })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek' })
const kim = await site.as(contact)

const rest =
  'gate: participation, appliesTo: all, says: { sv: Kravet., en: The rule. }, source: own'
const rules = [
  `{ key: manager, kind: responsibility, params: { bears: [budget, operations] }, ${rest} }`,
  `{ key: unit, kind: responsibility, params: { bears: [staff], borneBy: unit }, ${rest} }`,
  `{ key: share, kind: share-for-residents, params: { percent: 50, comparison: more-than, of: assignments }, ${rest} }`,
  `{ key: balance, kind: budget-in-balance, params: { lastYear: false }, ${rest} }`,
  `{ key: economy, kind: stable-economy, params: { years: 3 }, ${rest} }`,
  `{ key: survey, kind: employee-survey, params: { index: 75 }, advisory: true, ${rest} }`,
  `{ key: later, kind: stable-economy, params: { years: 5 }, gate: award, appliesTo: all, says: { sv: 'Fem år.', en: Five. }, source: own }`,
  `{ key: size, kind: minimum-employees, params: { employees: 5, managerCounts: false }, ${rest} }`,
  `{ key: complaints, kind: no-complaints, params: { months: 18 }, ${rest} }`,
]

await site.act(prepared.organiser, async (act) => {
  const of2027 = await editionOf(site.db, 2027)
  if (!of2027) throw new Error('no edition 2027')
  const { eligibility } = editionFromRules(rules).terms
  const calendar = {
    ...of2027.terms.calendar,
    registrationOpens: new Date('2028-01-10T00:00:00Z'),
    registrationCloses: new Date('2028-05-17T21:59:59Z'),
    entryDue: new Date('2028-05-17T21:59:59Z'),
    ceremony: new Date('2028-11-21T15:00:00Z'),
  }
  const terms = { ...of2027.terms, eligibility, calendar }
  const fresh = { year: 2028, state: 'open' as const, version: 1, announcements: [], terms }
  await loadEdition(act, fresh, { zone: 'Europe/Stockholm' })
})
const { id: registration } = await prepared.begun(contact, { name: 'Frågvisa enheten' })

function at(question: string) {
  return paths.registrationQuestion.to({ registration, question })
}

async function fieldsOf(question: string) {
  const { body } = await kim.get(at(question))
  const names = [...body.matchAll(/<input[^>]* name="([a-zA-Z]+)"/g)].map(([, name]) => name)
  return [...new Set(names)].filter((name) => !['csrf', 'back', 'locale'].includes(name ?? ''))
}

test('each question has the fields that the rules want, and no others', async () => {
  expect(await fieldsOf('manager')).toEqual(['name', 'budget', 'operations'])
  expect(await fieldsOf('bearing')).toEqual(['staff'])
  expect(await fieldsOf('share')).toEqual(['all', 'residents', 'notKnown'])
  expect(await fieldsOf('balance')).toEqual(['forecast'])
  expect(await fieldsOf('economy')).toEqual(['yearsInBalance', 'notKnown'])
  expect(await fieldsOf('survey')).toEqual(['index', 'notKnown'])
  expect(await fieldsOf('complaints')).toEqual(['unresolved'])
  expect((await kim.get(at('employees'))).body).toContain('Chefen räknas inte med')
  expect((await kim.get(at('plan'))).status).toBe(404)
})

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['manager', { name: 'Robin', budget: 'yes' }, 'Uppgifter saknas'],
  ['bearing', {}, 'Uppgifter saknas'],
  ['economy', { yearsInBalance: 'tre' }, 'Skriv ett heltal'],
  ['survey', { index: '101' }, 'Skriv ett heltal från 0 till 100'],
  ['complaints', { unresolved: 'kanske' }, 'Välj ett svar'],
  ['employees', { besidesManager: '-1' }, 'Skriv ett heltal'],
  ['balance', { lastYear: 'balance' }, 'Välj ett svar'],
])('a bad answer to %s is refused, and nothing is kept', async (question, fields) => {
  const answer = await kim.post(at(question), fields)
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('class="ds-error-summary"')
  expect((await registrationById(site.db, registration))?.facts).toEqual({})
})

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['manager', { name: 'Robin', budget: 'yes', operations: 'no' }, 'inte har verksamhetsansvar.'],
  ['bearing', { staff: 'yes' }, 'Ni har svarat att enheten har personalansvar.'],
  [
    'share',
    { all: '10', residents: '5' },
    '5 av 10 uppdrag utförs åt staden. Det är 50 procent, men mer än 50 procent krävs.',
  ],
  ['balance', { forecast: 'deficit' }, 'Prognosen för 2028 visar underskott.'],
  [
    'employees',
    { besidesManager: '5' },
    'Ni är 5 medarbetare utöver chefen, och det behövs minst 5.',
  ],
  ['economy', { yearsInBalance: '2' }, 'Ni har haft 2 år i rad utan underskott, men'],
  ['survey', { index: '60' }, 'Kravet är rådgivande och hindrar inte att ni deltar.'],
  [
    'complaints',
    { unresolved: 'yes' },
    'Ni har svarat att ett allvarligt klagomål från de senaste 18 månaderna är olöst.',
  ],
])('the answer to %s is kept, and the rule says why', async (question, fields, sentence) => {
  expect((await kim.post(at(question), fields)).status).toBe(303)
  expect((await kim.get(at(question))).body).toContain(sentence)
})

test('a question that also decides a rule for receiving tells both', async () => {
  const { body } = await kim.get(at('economy'))
  expect(body).toContain('Krav för att få priset')
  expect(body).toContain('men det behövs minst 5.')
})

test('all answers are told together, and those that bar are not the advisory one', async () => {
  await kim.post(at('category'), { category: 'skola' })
  const { body } = await kim.get(paths.registrationCheck.to({ registration }))
  expect(body).toContain('Robin. Budgetansvar: ja. Verksamhetsansvar: nej.')
  expect(body).toContain('5 av 10 uppdrag')
  expect(body).toContain('60 av 100')
  expect(body).toContain('Ja (de senaste 18 månaderna)')
  expect(body.match(/Inte uppfyllt/g)).toHaveLength(6)
  expect((await kim.post(paths.registrationSend.to({ registration }))).status).toBe(422)
  const good = [
    ['manager', { name: 'Robin', budget: 'yes', operations: 'yes' }],
    ['share', { all: '10', residents: '6' }],
    ['balance', { forecast: 'balance' }],
    ['economy', { yearsInBalance: '3' }],
    ['complaints', { unresolved: 'no' }],
  ] as const
  for (const [question, fields] of good) await kim.post(at(question), fields)
  expect((await kim.post(paths.registrationSend.to({ registration }))).status).toBe(303)
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
