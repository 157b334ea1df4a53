// The start page and the pages about the award, through the whole site.
import { beforeEach, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { realProgramme } from '../../../test/programme-files.ts'
import { loadProgramme } from '../../award/editions/actions.ts'
import { loadRegister } from '../../award/units/actions.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { reportsAnHour } from './model.ts'
import { list } from './store.ts'

const site = await testApplication({ now: '2027-03-01T10:00:00Z' })
const organiser = await site.as(await site.someone({ roles: ['organiser'] }))
const juror = await site.as(await site.someone({ roles: ['juror'] }))
await site.act(theSystem, async (act) => {
  await loadProgramme(act, realProgramme())
  await loadRegister(act, realProgramme())
})

beforeEach(() => site.clock.set('2027-03-01T10:00:00Z'))

test('the start page says what the prize is and where the year stands', async () => {
  const { status, body } = await site.get(paths.start.to())
  expect(status).toBe(200)
  expect(body).toContain('<h1>Kvalitetsutmärkelsen är Stockholms stads årliga pris')
  expect(body).toMatch(/<li class="now" aria-current="step"><span class="step-label">Bidrag/)
  expect(body).toContain('Anmäl er verksamhet')
})

test('before it opens the start page says when, and after it has shut that it has', async () => {
  site.clock.set('2026-11-22T10:00:00Z')
  const before = await site.get(paths.start.to())
  expect(before.body).toContain('Anmälan öppnar måndag 11 januari 2027 kl. 00:00.')
  expect(before.body).not.toContain('Anmäl er verksamhet')
  site.clock.set('2027-05-17T22:00:00Z')
  const after = await site.get(paths.start.to())
  expect(after.body).toContain('Årets anmälan är stängd')
})

test('earlier recipients are shown with how sure each is', async () => {
  const { body } = await site.get(paths.earlierRecipients.to())
  expect(body).toContain('Äppelängens förskola')
  expect(body).toContain('Förskolan Sagan (Reimersholme)')
  expect(body).toContain('år osäkert')
  expect(body).toContain('<h2>Något av åren 2015–2018</h2>')
  expect(body).toContain('<h2>Okänt år</h2>')
  expect(body).not.toContain('LSS-hälsan')
})

test('the years are told with their entries and prizes to no unit', async () => {
  const { body } = await site.get(paths.earlierRecipients.to())
  expect(body).toContain('Trafikkontoret – markförbättrande åtgärder för gatuträd')
  expect(body).toContain('17 oktober 2000')
})

test('the statement has all that the law wants, and every page leads to it', async () => {
  const { body } = await site.get(paths.accessibility.to())
  for (const part of [
    'Stockholms stad',
    'delvis förenlig med lagen',
    'https://www.digg.se/tdosanmalan',
    'Senaste bedömningen gjordes 22 november 2026',
    'Redogörelsen uppdaterades 22 november 2026',
    'Vi har prövat webbplatsen själva',
    'Undantag för oskäligt betungande anpassning',
    'Innehåll som inte omfattas av lagen',
    paths.accessibilityReport.to(),
  ]) {
    expect(body).toContain(part)
  }
  const start = await site.get(paths.start.to())
  expect(start.body).toContain(`href="${paths.accessibility.to()}"`)
})

test('anyone reports a barrier without signing in, and it lands with the organiser', async () => {
  const answer = await site.post(paths.accessibilityReport.to(), {
    page: '/bidrag',
    problem: 'Knappen syns inte.',
    email: '',
  })
  expect(answer.status).toBe(303)
  const [report] = await list(site.db)
  expect(report).toMatchObject({ problem: 'Knappen syns inte.', handledAt: null })
  expect((await trailOf(site.db, report?.id ?? '')).map(({ what }) => what)).toEqual([
    'accessibility-report.received',
  ])
  const page = await organiser.get(paths.accessibilityReports.to())
  expect(page.body).toContain('Knappen syns inte.')
  const done = paths.accessibilityReportDone.to({ report: report?.id ?? '' })
  expect((await organiser.post(done)).status).toBe(303)
  expect((await list(site.db))[0]?.handledAt).toEqual(site.clock.now())
})

test('a report without a problem is refused with every value kept', async () => {
  const answer = await site.post(paths.accessibilityReport.to(), {
    page: 'Sidan om datum',
    problem: ' ',
    email: 'fel',
  })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Skriv vad som inte fungerade.')
  expect(answer.body).toContain('Skriv en hel e-postadress')
  expect(answer.body).toContain('value="Sidan om datum"')
})

test('a flood of reports is stopped, and the text is kept', async () => {
  site.clock.set('2027-04-01T10:00:00Z')
  for (let sent = 0; sent < reportsAnHour; sent += 1) {
    await site.post(paths.accessibilityReport.to(), { problem: `Hinder ${sent}` })
  }
  const answer = await site.post(paths.accessibilityReport.to(), { problem: 'Ett till' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Ett till')
  site.clock.forward(61 * 60 * 1000)
  expect((await site.post(paths.accessibilityReport.to(), { problem: 'Nu' })).status).toBe(303)
})

test('only the organiser reads and handles reports', async () => {
  const [report] = await list(site.db)
  const done = paths.accessibilityReportDone.to({ report: report?.id ?? '' })
  expect((await site.get(paths.accessibilityReports.to())).status).toBe(303)
  expect((await juror.get(paths.accessibilityReports.to())).status).toBe(403)
  expect((await site.post(done)).status).toBe(401)
  expect((await juror.post(done)).status).toBe(403)
  const unknown = '00000000-0000-7000-8000-000000000000'
  const none = paths.accessibilityReportDone.to({ report: unknown })
  expect((await organiser.post(none)).status).toBe(404)
})

test('the pages of personal data and about are there in both languages', async () => {
  expect((await site.get(paths.privacy.to())).body).toContain('personuppgiftsansvarig')
  expect((await site.get(paths.about.to())).body).toContain('EUPL-1.2')
  await site.post(paths.language.to(), { locale: 'en', back: '/' })
  expect((await site.get(paths.privacy.to())).body).toContain('is the controller')
  expect((await site.get(paths.start.to())).body).toContain('How to take part')
  await site.post(paths.language.to(), { locale: 'sv', back: '/' })
})
