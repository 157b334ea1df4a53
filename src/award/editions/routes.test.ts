// The pages of editions, through the whole site.
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { realProgramme } from '../../../test/programme-files.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { loadProgramme } from './actions.ts'
import { editionOf } from './public.ts'

const site = await testApplication({ now: '2026-11-22T10:00:00Z' })
const organiser = await site.as(await site.someone({ roles: ['organiser'] }))
const examiner = await site.as(await site.someone({ roles: ['examiner'] }))
await site.act(theSystem, async (act) => {
  const programme = realProgramme()
  await loadProgramme(act, programme)
  const next = programme.editions.flatMap((edition) =>
    edition.year === 2027 ? [{ ...edition, year: 2028, state: 'announced' as const }] : [],
  )
  await loadProgramme(act, { ...programme, editions: next })
})

test('the page of the open edition tells its deadlines and the rules of both gates', async () => {
  const { status, body } = await site.get(paths.edition.to({ year: 2027 }))
  expect(body).toContain('årets utbildning, en övning mot facit och ett tystnadslöfte')
  expect(status).toBe(200)
  expect(body).toContain('måndag 17 maj 2027 kl. 23:59')
  expect(body).toContain('tisdag 23 november 2027 kl. 16:00')
  expect(body).toContain('Verksamheten består av minst fem medarbetare')
  expect(body).toContain('Ett underskott hindrar inte att ni deltar')
})

test('a historic edition says what its sources do not say, and guesses nothing', async () => {
  const { body } = await site.get(paths.edition.to({ year: 2015 }))
  expect(body).not.toContain('Krav på examinatorerna')
  expect(body).toContain('framgår inte av källorna')
  expect(body).toContain('Nämnden nominerar Enheten för ekonomiskt bistånd')
  expect(body).not.toContain('51 procent')
  expect(body).not.toContain('maj 2015')
})

test('where the papers of 2023 disagree both stand side by side', async () => {
  const { body } = await site.get(paths.edition.to({ year: 2023 }))
  expect(body).toContain('Här säger källorna olika')
  expect(body).toContain('Minst 51 procent av verksamheten vänder sig till stockholmare')
  expect(body).toContain('minst fem medarbetare inklusive chef')
  expect(body).toContain('Anmilan noteras och laggs till handlingarna.')
})

test('a month is told as a month', async () => {
  const { body } = await site.get(paths.edition.to({ year: 2024 }))
  expect(body).toContain('november 2024')
  expect(body).not.toMatch(/\d+ november 2024/)
})

test('all questions are shown in full, in both languages', async () => {
  const { terms } = (await editionOf(site.db, 2027)) ?? {}
  const texts = terms?.instrument?.areas.flatMap(({ questions }) => questions) ?? []
  expect(texts.length).toBeGreaterThan(10)
  const swedish = await site.get(paths.questions.to({ year: 2027 }))
  for (const { text } of texts) expect(swedish.body).toContain(text.sv)
  await site.post(paths.language.to(), { locale: 'en', back: '/' })
  const english = await site.get(paths.questions.to({ year: 2027 }))
  await site.post(paths.language.to(), { locale: 'sv', back: '/' })
  for (const { text } of texts) expect(english.body).toContain(escaped(text.en))
})

test('how to take part tells a private operator whom to turn to', async () => {
  const { body } = await site.get(paths.takePart.to())
  expect(body).toContain('den stadsdelsförvaltning där ni har flest uppdrag')
  expect(body).toContain('måndag 11 januari 2027 kl. 00:00')
})

test('all editions are listed, newest first', async () => {
  const { body } = await site.get(paths.editions.to())
  const years = [...body.matchAll(/omgangar\/(\d{4})"/g)].map(([, year]) => year)
  expect(years).toEqual(['2028', '2027', '2024', '2023', '2019', '2016', '2015'])
})

test('what is not there is not found', async () => {
  for (const year of ['1999', 'x', '20277']) {
    expect((await site.get(paths.edition.to({ year }))).status).toBe(404)
  }
  expect((await site.get(paths.questions.to({ year: 2015 }))).status).toBe(404)
})

test('the organiser opens an announced edition, and it is written down', async () => {
  const page = await organiser.get(paths.steering.to({ year: 2028 }))
  expect(page.body).toContain('Öppna omgången')
  const unsure = await organiser.post(paths.openEdition.to({ year: 2028 }))
  expect(unsure.status).toBe(422)
  expect(unsure.body).toContain('Kryssa i rutan')
  const sure = { sure: 'yes' }
  expect((await organiser.post(paths.openEdition.to({ year: 2028 }), sure)).status).toBe(303)
  const edition = await editionOf(site.db, 2028)
  expect(edition?.state).toBe('open')
  const trail = await trailOf(site.db, edition?.id ?? '')
  expect(trail.map(({ what }) => what)).toContain('edition.opened')
})

test('an edition that is open already is refused, and why', async () => {
  const answer = await organiser.post(paths.openEdition.to({ year: 2027 }))
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('så är den redan öppen')
})

test('the way to steer an edition is shown to the organiser alone', async () => {
  const page = paths.edition.to({ year: 2027 })
  const link = paths.steering.to({ year: 2027 })
  expect((await organiser.get(page)).body).toContain(link)
  expect((await examiner.get(page)).body).not.toContain(link)
})

test('nobody else steers an edition', async () => {
  expect((await site.get(paths.steering.to({ year: 2027 }))).status).toBe(303)
  expect((await site.post(paths.openEdition.to({ year: 2027 }))).status).toBe(401)
  expect((await examiner.get(paths.steering.to({ year: 2027 }))).status).toBe(403)
  expect((await examiner.post(paths.openEdition.to({ year: 2027 }))).status).toBe(403)
})

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#39;')
}
