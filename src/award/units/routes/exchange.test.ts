// The register out as a file and in again: shown first, all or nothing.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { eventsAbout, registering } from '../../../../test/registering.ts'
import { csv, decodedCsv, readCsv } from '../../../base/lib/csv.ts'
import { paths } from '../../../base/paths.ts'
import { spreadsheet } from '../../../support/documents/public.ts'
import { changeUnitFrom } from '../actions/unit-times.ts'
import { findUnits, unitById, unitOn } from '../public.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const prepared = await registering(site)
const office = await site.as(prepared.organiser)
const today = '2027-03-01'
const wild = await prepared.newUnit({
  name: '=HYPERLINK("http://example.org"); «Åsen»',
  note: '@x\n"y"',
})
await prepared.newUnit({ name: "'=redan", department: 'Avdelning; ett' })
await site.act(prepared.organiser, (act) =>
  changeUnitFrom(
    act,
    wild.id,
    {
      ...{ name: '+Enheten', day: '2026-05-01', operator: 'Tärnan AB', department: null },
      ...{ administration: wild.administration, operatingForm: 'contract' },
    },
    today,
  ),
)

async function sheet(key: string): Promise<readonly (readonly string[])[]> {
  const answer = await office.get(paths.registerSheet.to({ sheet: `${key}.csv` }))
  expect(answer.status).toBe(200)
  return readCsv(decodedCsv(answer.bytes)).map(({ cells }) => cells)
}

async function upload(bytes: Uint8Array | string, name = 'register.csv') {
  const file = new File([bytes as BlobPart], name)
  return office.post(paths.registerExchange.to(), { file })
}

async function previewed(bytes: Uint8Array | string, name?: string) {
  const answer = await upload(bytes, name)
  expect(answer.status).toBe(303)
  const path = answer.location ?? ''
  return { path, page: (await office.get(path)).body }
}

function asCsv([head = [], ...body]: readonly (readonly string[])[]): string {
  return csv(head, body)
}

test('every sheet that goes out comes in again without a change', async () => {
  for (const key of ['organisations', 'units', 'successions']) {
    const out = await office.get(paths.registerSheet.to({ sheet: `${key}.csv` }))
    const { page } = await previewed(out.bytes)
    expect(page).toContain('Filen ändrar ingenting.')
  }
  const book = await office.get(paths.registerBook.to())
  const { page } = await previewed(book.bytes, 'registret.xlsx')
  expect(page).toContain('Filen ändrar ingenting.')
  expect(page).toContain('oförändrade.')
})

test('nothing that goes out is run as a formula, and each time has its row', async () => {
  const out = await office.get(paths.registerSheet.to({ sheet: 'units.csv' }))
  expect([...out.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const cells = readCsv(decodedCsv(out.bytes)).flatMap((row) => row.cells)
  expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  const all = await sheet('units')
  const own = all.filter(([id]) => id === wild.id)
  expect(own.map(([, name, from, to]) => [name, from, to])).toEqual([
    ['\'=HYPERLINK("http://example.org"); «Åsen»', '', '2026-04-30'],
    ["'+Enheten", '2026-05-01', ''],
  ])
})

async function isThere(name: string): Promise<boolean> {
  const found = await findUnits(site.db, name)
  return found.some((unit) => unit.name === name)
}

const head = ['Id', 'Namn', 'Från', 'Till', 'Förvaltning', 'Avdelning', 'Utförare', 'Driftsform']

test('a file is shown before it is saved, and saved whole', async () => {
  const unit = (await findUnits(site.db, 'Gubbängsskolan'))[0]
  if (!unit) throw new Error('no unit')
  const file = asCsv([
    head,
    [
      '',
      'Förskolan Lillstugan',
      '2024-01-01',
      '',
      'Farsta stadsdelsförvaltning',
      '',
      '',
      'kommunal regi',
    ],
    ['ny 1', 'Hemtjänst Ett', '', '2025-12-31', '', '', 'Temabo AB', 'Valfrihetssystem'],
    ['ny 1', 'Hemtjänst Två', '2026-01-01', '', '', '', 'Temabo AB', 'Valfrihetssystem'],
    [unit.id, 'Gubbängens skola', '', '2026-06-30', '', '', '', ''],
  ])
  const { path, page } = await previewed(file)
  for (const text of ['2 nya.', '1 avslutad.', 'Namn: Gubbängsskolan blir Gubbängens skola'])
    expect(page).toContain(text)
  expect(await isThere('Förskolan Lillstugan')).toBe(false)
  expect((await office.post(path, { do: 'confirm' })).status).toBe(303)
  const [found] = await findUnits(site.db, 'hemtjanst tva')
  expect(found).toMatchObject({
    name: 'Hemtjänst Två',
    operatingForm: 'home-care-choice',
    confirmedAt: site.clock.now(),
  })
  if (!found) return
  expect((await unitOn(site.db, found, '2025-12-31')).name).toBe('Hemtjänst Ett')
  expect((await findUnits(site.db, 'hemtjänst ett'))[0]?.id).toBe(found.id)
  expect(await unitById(site.db, unit.id)).toMatchObject({
    name: 'Gubbängens skola',
    validTo: '2026-06-30',
  })
  const [, id = ''] = /inlasningar\/(.+)$/.exec(path) ?? []
  expect(await eventsAbout(site.db, id)).toEqual(['register.file-read', 'register.imported'])
  expect((await office.get(path)).status).toBe(404)
})

test('columns and times that the file leaves out stay as they are', async () => {
  const unit = await prepared.newUnit({ name: 'Mötesplatsen Ett', note: 'Viktigt' })
  const { administration } = unit
  const change = { administration, department: null, operatingForm: null, operator: null }
  await site.act(prepared.organiser, (act) =>
    changeUnitFrom(act, unit.id, { ...change, name: 'Mötesplatsen Två', day: '2026-01-01' }, today),
  )
  const file = asCsv([
    ['Id', 'Namn', 'Driftsform'],
    [unit.id, 'Mötesplatsen Tre', 'Kommunal regi'],
  ])
  const { path, page } = await previewed(file)
  expect(page).toContain('1 ändrad.')
  expect((await office.post(path, { do: 'confirm' })).status).toBe(303)
  const found = await unitById(site.db, unit.id)
  expect(found).toMatchObject({ name: 'Mötesplatsen Tre', note: 'Viktigt', administration })
  if (found) expect((await unitOn(site.db, found, '2025-12-31')).name).toBe('Mötesplatsen Ett')
  const earlier = asCsv([
    ['Id', 'Namn', 'Från', 'Till', 'Driftsform'],
    [unit.id, 'Mötesplatsen Noll', '', '2025-12-31', ''],
  ])
  const second = await previewed(earlier)
  expect((await office.post(second.path, { do: 'confirm' })).status).toBe(303)
  expect(await unitById(site.db, unit.id)).toMatchObject({
    name: 'Mötesplatsen Tre',
    validTo: null,
  })
})

test('one wrong row and nothing is saved: each is named by its line and column', async () => {
  const file = asCsv([
    head,
    ['', 'Förskolan Rätt', '', '', 'Farsta stadsdelsförvaltning', '', '', ''],
    ['', '', '', '', '', '', '', ''],
    ['', '', 'i går', '', 'Ingenstans', '', '', 'på entreprenad'],
    ['ny', 'Ett', '', '2025-12-30', '', '', '', ''],
    ['ny', 'Två', '2026-01-01', '2025-01-01', '', '', '', ''],
    ['', 'Bakvänd', '2026-01-01', '2025-01-01', '', '', '', ''],
  ])
  const { path, page } = await previewed(file)
  expect(page).not.toContain('Bekräfta och spara')
  const told = [
    ...page.matchAll(/<th scope="row">Enheter<\/th><td[^>]*>(\d+)<\/td><td[^>]*>([^<]+)</g),
  ]
  expect(told.map(([, line, column]) => `${line} ${column}`)).toEqual([
    '4 Från',
    '6 Till',
    '6 Från',
    '7 Till',
  ])
  const refused = await office.post(path, { do: 'confirm' })
  expect([refused.status, refused.body.includes('Filen har fel som måste rättas först.')]).toEqual([
    422,
    true,
  ])
  expect(await isThere('Förskolan Rätt')).toBe(false)
})

test('words, places and circles that cannot be are told too', async () => {
  const places = asCsv([
    head,
    ['', 'Okänd plats', '', '', 'Ingenstans', '', 'Ingen AB', 'på entreprenad'],
  ])
  const first = (await previewed(places)).page
  for (const text of ['Finns varken i registret eller i filen.', 'Ordet känns inte igen.'])
    expect(first).toContain(text)
  const [, ...links] = await sheet('successions')
  const link = links.find(([what]) => what === 'Organisation') ?? []
  const [what = '', id = '', name = '', heir = '', heirName = '', day = '', sure = ''] = link
  const circle = asCsv([
    ['Gäller', 'Id', 'Namn', 'Efterföljarens id', 'Efterföljare', 'Dag', 'Bekräftad'],
    [what, heir, heirName, id, name, day, sure],
  ])
  expect((await previewed(circle)).page).toContain('Något skulle komma efter sig självt.')
  const numbers = asCsv([
    ['Id', 'Slag', 'Namn', 'Organisationsnummer'],
    ['', 'Utförare', 'Ett AB', '556000-4616'],
    ['', 'Utförare', 'Två AB', '556000-4615'],
    ['', 'Utförare', 'Tre AB', '5560004615'],
    ['', 'Stiftelse', 'Fyra', ''],
  ])
  const third = (await previewed(numbers)).page
  for (const text of [
    'Kontrollsiffran stämmer inte',
    'En annan organisation har det numret',
    'Stiftelse',
  ])
    expect(third).toContain(text)
})

test('organisations, units and links come together, and point at each other', async () => {
  const book = await spreadsheet([
    {
      name: 'Organisationer',
      rows: [
        ['Id', 'Slag', 'Namn', 'Från', 'Nämnd', 'Förvaltning', 'Organisationsnummer'],
        ['', 'Nämnd', 'Hamnnämnden', '2026-01-01', '', '', ''],
        ['', 'Förvaltning', 'Hamnförvaltningen', '2026-01-01', 'Hamnnämnden', '', ''],
        ['', 'Avdelning', 'Kajavdelningen', '', '', 'Hamnförvaltningen', ''],
        ['', 'Utförare', 'Kaj och Kran AB', '', '', '', '212000-0142'],
      ],
    },
    {
      name: 'Enheter',
      rows: [
        [...head, 'Anmärkning'],
        [
          'a',
          'Hamnenheten norra',
          '',
          '2026-12-31',
          'Hamnförvaltningen',
          'Kajavdelningen',
          '',
          '',
          '',
        ],
        [
          'b',
          'Hamnenheten',
          '',
          '',
          'hamnforvaltningen',
          '',
          'Kaj och Kran AB',
          'Entreprenad',
          'Ny',
        ],
      ],
    },
    {
      name: 'Övergångar',
      rows: [
        ['Gäller', 'Id', 'Efterföljarens id', 'Dag', 'Bekräftad'],
        ['Enhet', 'a', 'b', '2027-01-01', 'ja'],
      ],
    },
  ])
  const { path, page } = await previewed(book, 'hamnen.xlsx')
  expect(page).toContain('7 nya.')
  expect((await office.post(path, { do: 'confirm' })).status).toBe(303)
  const found = await findUnits(site.db, 'hamnenheten norra', today)
  expect(found[0]).toMatchObject({
    name: 'Hamnenheten',
    through: { name: 'Hamnenheten norra', kind: 'before' },
  })
  const inPort = await findUnits(site.db, 'kajavdelningen')
  expect(inPort.map(({ department }) => department)).toContain('Kajavdelningen')
})

test('what was compared with another register is compared anew before it is saved', async () => {
  const file = asCsv([head, ['', 'Förskolan Sist', '', '', '', '', '', '']])
  const { path } = await previewed(file)
  await prepared.newUnit({ name: 'Kom emellan' })
  const stale = await office.post(path, { do: 'confirm' })
  expect([stale.status, stale.body.includes('Registret har ändrats')]).toEqual([422, true])
  expect(await isThere('Förskolan Sist')).toBe(false)
  expect((await office.post(path, { do: 'confirm' })).status).toBe(303)
  expect(await isThere('Förskolan Sist')).toBe(true)
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
