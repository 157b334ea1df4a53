// Finding a unit among 20,000: whatever is typed, and without reading the whole register.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { dice } from '../../../../test/dice.ts'
import { edited, loadManyUnits } from '../../../../test/many-units.ts'
import { registering } from '../../../../test/registering.ts'
import { rows } from '../../../base/db/handle.ts'
import { changeUnitFrom, joinUnits } from '../actions/unit-times.ts'
import type { UnitId } from '../model.ts'
import { administrations, enterUnit } from '../public.ts'
import { findByQuery } from './find.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const { organiser } = await registering(site)
const today = '2027-03-01'
const places = await administrations(site.db, today)

function placeOf(name: string) {
  return places.find((one) => one.name.startsWith(name))?.id ?? null
}

async function unitNamed(name: string, place: string, operator: string | null = null) {
  const fields = { name, administration: placeOf(place), operator, department: null }
  return site.act(organiser, (act) =>
    enterUnit(act, { ...fields, operatingForm: 'municipal', source: 'test' }, 'confirmed'),
  )
}

const rinkeby = await unitNamed('Rinkeby förskolor', 'Järva')
const jarva = await unitNamed('Järva västra förskolor', 'Järva')
const hagersten = await unitNamed('Hägerstens hemtjänst', 'Hägersten')
await unitNamed('Enheten för utredning och placering', 'Farsta')
for (const [name, place, operator] of [
  ['Fruängsgårdens vård- och omsorgsboende', 'Hägersten', null],
  ['Hem för vård eller boende Ljusningen', 'Socialförvaltningen', null],
  ['HVB Båthuset', 'Socialförvaltningen', null],
  ['Bäckahagens skola', 'Utbildningsförvaltningen', null],
  ['Skarpabyskolan', 'Utbildningsförvaltningen', null],
  ['Äldreboendet Tallgläntan', 'Bromma', null],
  ['Enheten för ekonomiskt bistånd', 'Farsta', null],
  ['Korttidsboendet Örnen', 'Enskede', null],
  ['Förskolan Sankt Örjan', 'Norra innerstaden', null],
  ['Dagliga verksamheten Slöjdkällaren', 'Skärholmen', null],
  ['Solbackens hemvård', 'Bromma', 'Vårdglädje i Västerort AB'],
  ['Individ- och familjeomsorgen', 'Kungsholmen', null],
] as const) {
  await unitNamed(name, place, operator)
}
await site.act(organiser, async (act) => {
  const { administration, department, operatingForm } = hagersten
  const change = { administration, department, operatingForm, operator: null, day: '2025-01-01' }
  await changeUnitFrom(act, hagersten.id, { ...change, name: 'Hemvården Mälarhöjden' }, today)
  const link = { unit: rinkeby.id, successor: jarva.id, day: '2023-07-01' }
  await joinUnits(act, link, today)
})
const names = await loadManyUnits(site.db)

test.each([
  ['fruangsgarden', 'Fruängsgårdens vård- och omsorgsboende'],
  ['FRUÄNGSGÅRDEN', 'Fruängsgårdens vård- och omsorgsboende'],
  ['vobo fruängsg', 'Fruängsgårdens vård- och omsorgsboende'],
  ['fruängsgårdens vob', 'Fruängsgårdens vård- och omsorgsboende'],
  ['fruängsgådrens', 'Fruängsgårdens vård- och omsorgsboende'],
  ['hvb ljusningen', 'Hem för vård eller boende Ljusningen'],
  ['ljusnigen', 'Hem för vård eller boende Ljusningen'],
  ['hem för vård eller boende båthuset', 'HVB Båthuset'],
  ['bathuset hvb', 'HVB Båthuset'],
  ['backahagens skola', 'Bäckahagens skola'],
  ['skola bäckahagen', 'Bäckahagens skola'],
  ['bäckahagensskola', 'Bäckahagens skola'],
  ['bäckahaggens skola', 'Bäckahagens skola'],
  ['skarpaby', 'Skarpabyskolan'],
  ['skarpaby skolan', 'Skarpabyskolan'],
  ['skarpabysk', 'Skarpabyskolan'],
  ['äldreb. tallgläntan', 'Äldreboendet Tallgläntan'],
  ['äb tallgläntan', 'Äldreboendet Tallgläntan'],
  ['talglantan äldreb', 'Äldreboendet Tallgläntan'],
  ['ekonomiskt bistånd farsta', 'Enheten för ekonomiskt bistånd'],
  ['enh ek bist farsta sdf', 'Enheten för ekonomiskt bistånd'],
  ['ekonomsikt bistånd farsta', 'Enheten för ekonomiskt bistånd'],
  ['eup farsta', 'Enheten för utredning och placering'],
  ['utredning placering', 'Enheten för utredning och placering'],
  ['placering och utredning', 'Enheten för utredning och placering'],
  ['korttids örnen', 'Korttidsboendet Örnen'],
  ['ornen korttidsboende', 'Korttidsboendet Örnen'],
  ['fsk st örjan', 'Förskolan Sankt Örjan'],
  ['förskola s:t örjan', 'Förskolan Sankt Örjan'],
  ['slojdkallaren', 'Dagliga verksamheten Slöjdkällaren'],
  ['dv slöjdkällaren', 'Dagliga verksamheten Slöjdkällaren'],
  ['slöjd källaren', 'Dagliga verksamheten Slöjdkällaren'],
  ['vårdglädje', 'Solbackens hemvård'],
  ['solbacken vardgladje ab', 'Solbackens hemvård'],
  ['ifo kungsholmen', 'Individ- och familjeomsorgen'],
  ['LSS-hilsan', 'LSS-hälsan'],
  ['gubbängsskolan', 'Gubbängsskolan'],
  ['förskolan sagan södermalm', 'Förskolan Sagan'],
  ['temabo', 'Bergsunds vård- och omsorgsboende'],
])('«%s» finds %s first', async (query, name) => {
  expect((await findByQuery(site.db, query))[0]?.name).toBe(name)
})

async function through(query: string, endedBy?: string) {
  const found = await findByQuery(site.db, query, endedBy)
  return found.slice(0, 2).map((unit) => [unit.name, unit.through?.name, unit.through?.untilDay])
}

test('an earlier name leads to the unit of today, and tells until when it was called so', async () => {
  expect((await through('hägerstens hemtjänst'))[0]).toEqual([
    'Hemvården Mälarhöjden',
    'Hägerstens hemtjänst',
    '2024-12-31',
  ])
})

test('the name of a unit that is no more leads to the one that took over', async () => {
  expect(await through('rinkeby förskolor')).toEqual([
    ['Rinkeby förskolor', undefined, undefined],
    ['Järva västra förskolor', 'Rinkeby förskolor', '2023-06-30'],
  ])
  expect((await through('rinkbey förskolor', today))[0]).toEqual([
    'Järva västra förskolor',
    'Rinkeby förskolor',
    '2023-06-30',
  ])
})

test('what nobody is called finds nobody', async () => {
  for (const query of ['zzqqxx wvvw', '', ' -- ', '!!', '%%%', "'; drop table unit; --"]) {
    expect([query, await findByQuery(site.db, query)]).toEqual([query, []])
  }
})

test('any one wrong letter in a name of eight letters or more still finds the unit', async () => {
  const roll = dice(7)
  const tried = Array.from({ length: 300 }, () => names[Math.floor(roll() * names.length)] ?? '')
  let found = 0
  for (const name of tried) {
    const first = (await findByQuery(site.db, edited(name, roll))).slice(0, 5)
    if (first.some((unit) => unit.name === name)) found += 1
  }
  expect(Math.min(...tried.map(({ length }) => length))).toBeGreaterThanOrEqual(8)
  expect(found / tried.length).toBeGreaterThanOrEqual(0.95)
}, 120_000)

const searched = ['unit', 'register_term', 'register_word', 'register_piece', 'register_called']

/** Rows read one after another, rows read by way of an index, and looks into an index, so far. */
async function rowsRead() {
  const [read] = await rows<{ inOrder: number; byIndex: number; looks: number }>(
    site.db,
    sql`SELECT sum(seq_tup_read)::int AS "inOrder", sum(idx_scan)::int AS looks,
        (SELECT sum(idx_tup_read)::int FROM pg_stat_user_indexes
          WHERE relname = ANY (${searched})) AS "byIndex"
      FROM pg_stat_user_tables WHERE relname = ANY (${searched})`,
  )
  return read ?? { inOrder: 0, byIndex: 0, looks: 0 }
}

/** Counters leave each connection of the pool when it is told so. */
async function settled() {
  const told = sql`SELECT pg_stat_force_next_flush(), pg_sleep(0.2)`
  await Promise.all(Array.from({ length: 10 }, () => rows(site.db, told)))
  return rowsRead()
}

test('a search reads through indexes only, and few rows', async () => {
  const before = await settled()
  const queries = [
    ...names.slice(100, 110),
    ...names.slice(200, 210).map((name) => edited(name, dice(name.length))),
    'zzqqxx wvvw',
    'förskola södermalm',
    'förskola',
  ]
  for (const query of queries) await findByQuery(site.db, query)
  const after = await settled()
  expect(after.looks - before.looks).toBeGreaterThan(queries.length)
  expect(after.inOrder - before.inOrder).toBe(0)
  expect((after.byIndex - before.byIndex) / queries.length).toBeLessThan(3000)
}, 120_000)

test('a search is eight statements, however much it finds', async () => {
  for (const query of ['förskola', 'LSS-hälsan']) {
    site.queries.length = 0
    await findByQuery(site.db, query)
    expect(site.queries.length).toBeLessThanOrEqual(8)
  }
})

test('a unit that is entered now is found at once', async () => {
  const { id } = await unitNamed('Paviljongen Nyckelpigan', 'Bromma')
  const found = await findByQuery(site.db, 'nyckelpgan')
  expect(found.map((unit) => unit.id)).toContain<UnitId>(id)
})
