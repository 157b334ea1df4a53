// The demonstration is played by the stages' own rules, from call to library.
import { describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { testDatabase } from '../../../test/database.ts'
import { realProgramme } from '../../../test/programme-files.ts'
import { boardStates } from '../../award/decisions/model.ts'
import { boardTrackOf } from '../../award/decisions/public.ts'
import { loadProgramme } from '../../award/editions/actions.ts'
import { currentEdition, editionOf } from '../../award/editions/public.ts'
import { entriesOf, entryOf } from '../../award/entries/public.ts'
import { reportStatesOf } from '../../award/feedback/public.ts'
import { publicHonours } from '../../award/jury/public.ts'
import { examples } from '../../award/library/public.ts'
import { eligibilityOf, everyRegistrationOf } from '../../award/registrations/public.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { found } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'
import { personByEmail } from '../../support/accounts/public.ts'
import { verifyChain } from '../../support/audit/public.ts'
import { finishedYear } from './edition.ts'
import { loadDemonstration } from './load.ts'

const now = '2027-03-15T09:00:00Z'
const site = await testApplication({ now, demonstration: true })
const programme = realProgramme()
const first = await loadDemonstration(site.db, programme, new Date(now))
const finished = found(await editionOf(site.db, finishedYear))

test('it is loaded once, and never into a database that holds an award', async () => {
  expect(first).toBe('loaded')
  expect(await loadDemonstration(site.db, programme, new Date(now))).toBe('skipped')
})

describe('the finished edition', () => {
  test('is marked as a demonstration and closed', () => {
    expect(finished).toMatchObject({ demonstration: true, state: 'closed' })
  })

  test('gave everyone who took part their feedback', async () => {
    const entries = await entriesOf(site.db, finished.id)
    expect(entries).toHaveLength(5)
    const states = await reportStatesOf(
      site.db,
      entries.map(({ id }) => id),
    )
    expect([...states.values()]).toEqual(Array(5).fill('acknowledged'))
  })

  test('has two recipients, one mention and a category without an award', async () => {
    const honours = await publicHonours(site.db, [finished], new Date(now))
    expect(honours.map(({ category, kind }) => [category, kind]).sort()).toEqual([
      ['aldreomsorg', 'recipient'],
      ['forskola', 'recipient'],
      ['socialtjanst', 'honourable'],
    ])
  })

  test('left two good examples in the library', async () => {
    const all = await examples(site.db, { text: '', category: null, year: null, page: 1 })
    expect(all.map(({ unitName }) => unitName).sort()).toEqual([
      'Förskolan Kastanjen',
      'Solgläntans vård- och omsorgsboende',
    ])
  })
})

describe('the open edition', () => {
  test('is the real one, and has registrations in every state', async () => {
    const edition = await currentEdition(site.db)
    expect(edition).toMatchObject({ year: 2027, demonstration: false })
    const registrations = await everyRegistrationOf(site.db, edition.id)
    expect(registrations.map(({ unitName, state }) => [unitName, state]).sort()).toEqual([
      ['Ekdungens grundskola', 'sent'],
      ['Fritidsgården Kompassen', 'sent'],
      ['Förskolan Blåklinten', 'sent'],
      ['Förskolan Kastanjen', 'draft'],
      ['Förskolan Månstenen', 'sent'],
      ['Förskolan Vitsippan', 'sent'],
      ['Havsutsiktens vårdboende', 'sent'],
      ['Medborgarkontoret Porten', 'sent'],
      ['Omtankens hemtjänst', 'withdrawn'],
      ['Stödboendet Tallbacken', 'sent'],
      ['Ungdomsteamet Navet', 'sent'],
      ['Verkstans dagliga verksamhet', 'draft'],
      ['Ängsro dagverksamhet', 'sent'],
      ['Öppna förskolan Trollet', 'sent'],
    ])
  })

  test('has a unit that writes with another’s earlier year beside it, and has answered a point', async () => {
    const { id } = await currentEdition(site.db)
    const all = await everyRegistrationOf(site.db, id)
    const ekdungen = found(all.find(({ unitName }) => unitName === 'Ekdungens grundskola'))
    const entry = found(await entryOf(site.db, ekdungen.id))
    const asa = found(await personByEmail(site.db, 'asa.ekdungen@demo.example'))
    const her = await site.as(asa)
    const area = paths.entryArea.to({ entry: entry.id, area: 'behov' })
    const { body } = await her.get(area)
    expect(body).toContain('Tidigare svar och återföring: 2025, Lillskogens skola')
    expect(body).toContain('Det framgår inte hur de olika gruppernas behov vägs mot varandra.')
    // Both were published in the same moment.
    expect(body).toMatch(
      /Så svarade (Solgläntans vård- och omsorgsboende|Förskolan Kastanjen) 2025\./,
    )
    const points = await her.get(paths.entryImprovements.to({ entry: entry.id }))
    expect(points.body).toContain('Vi beskriver nu i verksamhetsplanen')
  })

  test('has a unit in each state that a board’s matter can be in', async () => {
    const { id } = await currentEdition(site.db)
    const sent = (await everyRegistrationOf(site.db, id)).filter(({ state }) => state === 'sent')
    const tracks = await boardTrackOf(
      site.db,
      sent.map((registration) => registration.id),
    )
    const states = [...tracks.values()].map(({ state }) => state)
    expect([...new Set(states)].sort()).toEqual([...boardStates].sort())
  })

  test('keeps the recipient of the finished one in quarantine', async () => {
    const { id } = await currentEdition(site.db)
    const all = await everyRegistrationOf(site.db, id)
    const kastanjen = found(all.find(({ unitName }) => unitName === 'Förskolan Kastanjen'))
    const gate = await eligibilityOf(site.db, kastanjen.id, 'participation', new Date(now))
    const failed = gate?.results.filter(({ answer }) => answer === 'not-met')
    expect(failed?.map(({ rule }) => rule.kind)).toEqual(['quarantine'])
  })
})

test('its people can be become, and none has a real address', async () => {
  const { body } = await site.get(paths.become.to())
  expect(body).toContain('Karin Lindqvist')
  expect(body).toContain('Anna Berglund')
  const karin = await personByEmail(site.db, 'karin.kansli@demo.example')
  expect(karin?.demonstration).toBe(true)
})

test('the start page celebrates the recipients and says that they are made up', async () => {
  const { body } = await site.get(paths.start.to())
  expect(body).toContain('Mottagare 2025')
  expect(body).toContain('För att språket har blivit allas sak.')
  expect(body).toContain('påhittad omgång')
})

test('earlier recipients are real ones, and the made-up ones are marked', async () => {
  const { body } = await site.get(paths.earlierRecipients.to())
  expect(body).toContain('Gubbängsskolan')
  expect(body).toMatch(/Förskolan Kastanjen[\s\S]*?Demonstration/)
})

test('every step stands in the trail, unbroken', async () => {
  const { events, breaks } = await verifyChain(site.db)
  expect(events).toBeGreaterThan(500)
  expect(breaks).toEqual([])
})

test('before registration opens the open edition is empty, and the finished one is there', async () => {
  const { db } = await testDatabase()
  await loadDemonstration(db, programme, new Date('2026-11-22T10:00:00Z'))
  const { id, year } = await currentEdition(db)
  expect([year, await everyRegistrationOf(db, id)]).toEqual([2027, []])
  expect((await editionOf(db, finishedYear))?.state).toBe('closed')
}, 120_000)

test('a database with an award in it stays as it is', async () => {
  const { db } = await testDatabase()
  await loadProgramme({ actor: theSystem, now: new Date(now), db }, programme)
  expect(await loadDemonstration(db, programme, new Date(now))).toBe('skipped')
  expect(await editionOf(db, finishedYear)).toBe(undefined)
})
