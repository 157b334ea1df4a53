// How questions are asked, and bad answers come back.
import { beforeEach, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { eventsAbout, registering, statusFor } from '../../../../test/registering.ts'
import { paths } from '../../../base/paths.ts'
import { recordHonour } from '../../units/public.ts'
import type { RegistrationId } from '../model.ts'
import { registrationById } from '../public.ts'

const spring = '2027-03-01T09:00:00Z'
const site = await testApplication({ now: spring })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek', email: 'kim@example.se' })
const kim = await site.as(contact)

beforeEach(() => site.clock.set(spring))

async function begun(name?: string) {
  return (await prepared.begun(contact, name ? { name } : {})).id
}

async function answered(name?: string) {
  return (await prepared.answered(contact, name ? { name } : {})).id
}

function newUnit(name?: string) {
  return prepared.newUnit(name ? { name } : {})
}

function answerAt(registration: RegistrationId, question: string) {
  return paths.registrationQuestion.to({ registration, question })
}

test('questions are asked one by one, and the last leads back to the list', async () => {
  const registration = await begun()
  const next = await kim.post(answerAt(registration, 'financing'), { financedByCity: 'yes' })
  expect(next.location).toBe(answerAt(registration, 'manager'))
  const last = await kim.post(answerAt(registration, 'category'), { category: 'skola' })
  expect(last.location).toBe(paths.registration.to({ registration }))
  expect(await eventsAbout(site.db, registration)).toEqual([
    'registration.begun',
    'registration.answered',
    'registration.answered',
  ])
})

test('while one writes, the rules answer to what stands in the form, and nothing is kept', async () => {
  const registration = await begun()
  const path = paths.registrationAnswers.to({ registration, question: 'employees' })
  const few = await kim.post(path, { besidesManager: '3' })
  expect(few.status).toBe(200)
  expect(few.body).toContain('Ni är 4 medarbetare med chefen, det behövs minst 5.')
  expect(few.body).not.toContain('<html')
  expect((await kim.post(path, { besidesManager: 'tre' })).body).toContain('Uppgiften saknas ännu.')
  expect((await registrationById(site.db, registration))?.facts).toEqual({})
  const category = paths.registrationAnswers.to({ registration, question: 'category' })
  expect((await kim.post(category, { category: 'skola' })).body).toBe('')
})

test('a change from the check page leads back to it', async () => {
  const registration = await answered()
  const page = await kim.get(`${answerAt(registration, 'plan')}?till=kontroll`)
  expect(page.body).toContain('name="back" value="check"')
  const answer = await kim.post(answerAt(registration, 'plan'), { withGoals: 'yes', back: 'check' })
  expect(answer.location).toBe(paths.registrationCheck.to({ registration }))
})

test.each([
  ['financing', {}, 'financedByCity', 'Välj ett svar.'],
  ['manager', { name: '', budget: 'yes', staff: 'yes' }, 'name', 'Skriv chefens namn'],
  ['employees', { besidesManager: 'ganska många' }, 'besidesManager', 'Skriv ett heltal'],
  ['category', { category: 'simning' }, 'category', 'Välj en tävlingsklass.'],
  [
    'unit',
    { administration: 'x', operatingForm: 'municipal' },
    'administration',
    'Välj en förvaltning',
  ],
] as const)(
  'a bad answer to %s comes back with what was typed',
  async (question, fields, field, says) => {
    const registration = await begun()
    const answer = await kim.post(answerAt(registration, question), fields)
    expect(answer.status).toBe(422)
    expect(answer.body).toContain(`href="#${field}">${says}`)
    expect(answer.body).toContain('<title>Fel: ')
    const typed = Object.entries(fields).find(([name]) => name === field && name !== 'category')
    if (typed && field !== 'administration') expect(answer.body).toContain(`value="${typed[1]}"`)
  },
)

test('a question that is not asked of the unit is no page', async () => {
  const registration = await begun()
  expect(await statusFor(kim, answerAt(registration, 'share'))).toBe(404)
  expect(await statusFor(kim, answerAt(registration, 'shoe-size'))).toBe(404)
})

test('a private operation is asked for its share, counted on its own kind', async () => {
  const registration = await begun()
  const unit = { administration: prepared.home.id, operatingForm: 'private-places' }
  await kim.post(answerAt(registration, 'unit'), unit)
  const page = await kim.get(answerAt(registration, 'share'))
  expect(page.body).toContain('Hur många av platserna köper staden?')
  const wrong = await kim.post(answerAt(registration, 'share'), { all: '10', residents: '11' })
  expect(wrong.body).toContain('Talet kan inte vara större')
  await kim.post(answerAt(registration, 'share'), { all: '1 000', residents: '509' })
  const shown = await kim.get(paths.registration.to({ registration }))
  expect(shown.body).toContain('509 av')
  expect(shown.body).toContain('Inte uppfyllt')
})

test('«we do not know yet» is an answer, and does not stop the sending', async () => {
  const registration = await answered()
  await kim.post(answerAt(registration, 'employees'), { besidesManager: '', notKnown: 'yes' })
  const check = await kim.get(paths.registrationCheck.to({ registration }))
  expect(check.body).toContain('Något behöver besked')
  const answer = await kim.post(paths.registrationSend.to({ registration }))
  expect(answer.status).toBe(303)
})

test('Invariant 9: a recipient of 2025 is told when it is welcome again', async () => {
  const unit = await newUnit()
  await site.act(prepared.organiser, (act) =>
    recordHonour(act, {
      key: `test-${unit.id}`,
      unit: unit.id,
      kind: 'recipient',
      year: 2025,
      firstYear: null,
      lastYear: null,
      unitName: unit.name,
      board: null,
      operator: null,
      category: null,
      confidence: 'high',
      inferred: [],
      sources: ['test'],
      note: null,
      publicFrom: null,
    }),
  )
  const begin = await kim.post(paths.registrations.to(), { unit: unit.id })
  const page = await kim.get(begin.location ?? '')
  expect(page.body).toContain('Enheten var mottagare 2025 och kan därför delta igen tidigast 2028.')
})

test('Invariant 8: a deficit is neither asked for nor held against taking part in 2027', async () => {
  const registration = await begun()
  expect(await statusFor(kim, answerAt(registration, 'balance'))).toBe(404)
})

test('after the deadline a draft can be read, but neither answered nor sent', async () => {
  const registration = await answered()
  site.clock.set('2027-05-17T22:00:00Z')
  const late = await site.as(contact)
  const page = await late.get(paths.registration.to({ registration }))
  expect(page.body).toContain('Tiden för anmälan har gått ut')
  expect(page.body).toContain('Robin Al')
  const answer = await late.post(answerAt(registration, 'plan'), { withGoals: 'no' })
  expect([answer.status, answer.body.includes('Anmälan är inte öppen')]).toEqual([422, true])
  expect((await late.post(paths.registrationSend.to({ registration }))).status).toBe(422)
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
