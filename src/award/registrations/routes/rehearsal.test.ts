// The organiser tries an edition in the making on the registrations of another.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { registering, statusFor } from '../../../../test/registering.ts'
import { draftOf2028 } from '../../../../test/rehearsing.ts'
import { paths } from '../../../base/paths.ts'
import { answerQuestion } from '../actions/registering.ts'

const spring = '2027-03-01T09:00:00Z'
const site = await testApplication({ now: spring })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek', email: 'kim@example.se' })
const office = await site.as(prepared.organiser)
const page = paths.rehearsal.to({ year: 2028 })

await draftOf2028(site, prepared.organiser)

async function begunWith(name: string, plan: 'yes' | 'no') {
  const { id } = await prepared.answered(contact, { name })
  await site.act(contact, (act) =>
    answerQuestion(act, id, { question: 'plan', facts: { plan: { withGoals: plan } } }),
  )
  return id
}

test('it is the organiser’s alone', async () => {
  for (const path of [page, paths.rehearsalList.to({ year: 2028 })]) {
    expect(await statusFor(site.anonymous, path)).toBe(303)
    for (const roles of [[], ['examiner'], ['juror'], ['coordinator']] as const) {
      const visitor = await site.as(await site.someone({ roles: [...roles] }))
      expect(await statusFor(visitor, path)).toBe(403)
    }
    expect(await statusFor(office, path)).toBe(200)
  }
})

test('what is not there is not found, and what cannot be understood is the default', async () => {
  for (const year of ['1999', 'x', '20288']) {
    expect(await statusFor(office, paths.rehearsal.to({ year }))).toBe(404)
  }
  expect(await statusFor(office, `${page}?mot=1999`)).toBe(404)
  expect(await statusFor(office, `${page}?mot=2028`)).toBe(404) // a draft has no registrations
  expect(await statusFor(office, `${page}?mot=x&krav=x&visa=x&sida=x`)).toBe(200)
  expect(await statusFor(office, `${page}?sida=99`)).toBe(200)
})

test('an edition without registrations says so', async () => {
  const { body } = await office.get(`${page}?mot=2019`)
  expect(body).toContain('Det finns inga anmälningar till omgången 2019')
})

test('each registration is told with its outcome then and with the new rules', async () => {
  await begunWith('Lilla enheten', 'yes')
  await begunWith('Planlösa enheten', 'no')
  const { body } = await office.get(page)
  expect(body).toContain('Vad hade hänt? Kraven för 2028')
  expect(body).toContain('Lilla enheten')
  expect(body).toContain('Hindras')
  expect(body).toContain('Ni är 12 medarbetare med chefen, det behövs minst 20.')
  expect(body).toContain('2027: Minst 5 medarbetare med chefen.')
  expect(body).toContain('2028: Minst 20 medarbetare med chefen.')
  expect(body).toContain('Ekonomin är stabil.')
  expect(body).toContain('Tävlingsklasser som inte finns 2028')
  expect(body).toContain('Skola: 2 anmälningar')
  for (const change of ['Nytt', 'Ändrat', 'Borttaget']) expect(body).toContain(change)
})

test('it is narrowed to those whom the change concerns', async () => {
  const barred = await office.get(`${page}?visa=barred`)
  expect(barred.body).toContain('Lilla enheten')
  expect(barred.body).not.toContain('Planlösa enheten')
  const letIn = await office.get(`${page}?visa=let-in`)
  expect(letIn.body).toContain('Ingen anmälan passar urvalet')
  const award = await office.get(`${page}?krav=fa&visa=differing`)
  expect(award.body).toContain('Lilla enheten') // its category is gone, whatever the gate
})

test('an edition tried on its own registrations changes nothing', async () => {
  const own = paths.rehearsal.to({ year: 2027 })
  const { body } = await office.get(`${own}?mot=2027&visa=differing`)
  expect(body).toContain('0 anmälningar visas av 2')
})

test('all of it can be taken out, a row for each registration and rule', async () => {
  const list = paths.rehearsalList.to({ year: 2028 })
  const answer = await office.get(`${list}?mot=2027&visa=barred`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const lines = answer.body.trim().split('\r\n')
  expect(lines[0]).toContain('Enhet;Diarienummer;Tävlingsklass;Klassen finns 2028')
  const size = lines.find((line) => line.includes('minst fem medarbetare'))
  expect(size).toContain('Lilla enheten')
  expect(size).toContain(';Ändrat;Uppfyllt;Inte uppfyllt;')
  expect(size).toContain('det behövs minst 20.')
  expect(lines.some((line) => line.includes('Planlösa enheten'))).toBe(false)
})

test('it is there in English too', async () => {
  await office.post(paths.language.to(), { locale: 'en', back: '/' })
  const { body } = await office.get(page)
  expect(body).toContain('What would have happened? The rules of 2028')
  expect(body).toContain('You are 12 employees with the manager; at least 20 are needed.')
  await office.post(paths.language.to(), { locale: 'sv', back: '/' })
})

test('a hundred registrations cost no more questions than one, and come in pages', async () => {
  async function questions(): Promise<number> {
    site.queries.length = 0
    await office.get(page)
    return site.queries.length
  }
  await questions()
  const before = await questions()
  for (let i = 0; i < 52; i += 1) await prepared.begun(contact, { name: `Många ${i}` })
  expect(await questions()).toBe(before)
  expect(before).toBeLessThanOrEqual(12)
  const first = await office.get(page)
  expect(first.body).toContain('54 anmälningar visas av 54')
  expect(first.body).toContain('sida=2')
  expect((await office.get(`${page}?sida=2`)).body.match(/Många \d+</g)?.length).toBeLessThan(50)
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
