// Which files are read as the register, and what they cost.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { registering } from '../../../../test/registering.ts'
import { rows } from '../../../base/db/handle.ts'
import { csv } from '../../../base/lib/csv.ts'
import { paths } from '../../../base/paths.ts'
import { spreadsheet, spreadsheetIn } from '../../../support/documents/public.ts'
import { findUnits } from '../public.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const prepared = await registering(site)
let office = await site.as(prepared.organiser)

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

const head = ['Id', 'Namn', 'Från', 'Till', 'Förvaltning', 'Avdelning', 'Utförare', 'Driftsform']

test('a file can be thrown away, and one that lies for a day is', async () => {
  const file = asCsv([head, ['', 'Förskolan Aldrig', '', '', '', '', '', '']])
  const first = await previewed(file)
  expect((await office.post(first.path, { do: 'drop' })).status).toBe(303)
  expect((await office.get(first.path)).status).toBe(404)
  const second = await previewed(file)
  site.clock.forward(25 * 60 * 60 * 1000)
  office = await site.as(prepared.organiser)
  await previewed(file)
  expect((await office.get(second.path)).status).toBe(404)
})

test.each([
  [
    'Windows-1252 and commas',
    Buffer.from('Namn,Driftsform\r\n"F\xf6rskolan, \xc4lgen",Entreprenad\r\n', 'latin1'),
  ],
  ['tabs and lone line breaks', 'Driftsform\tNamn\nentreprenad\tFörskolan, Älgen\n'],
  ['columns of other things', 'Namn;Telefon;Driftsform\r\nFörskolan, Älgen;08-1;Entreprenad\r\n'],
])('%s are read', async (_, bytes) => {
  const { page } = await previewed(bytes)
  expect(page).toContain('Förskolan, Älgen')
  expect(page).toContain('1 ny.')
})

test('what is no register is refused in words', async () => {
  const book = Buffer.from(
    await spreadsheet([
      {
        name: 'Annat',
        rows: [
          ['Datum', 'Belopp'],
          ['1', '2'],
        ],
      },
    ]),
  )
  for (const [bytes, word] of [
    ['', 'Välj en fil som inte är tom.'],
    ['Datum;Belopp\r\n1;2\r\n', 'Inget blad i filen har registrets rubriker.'],
    [book, 'Inget blad i filen har registrets rubriker.'],
    [book.subarray(0, 400), 'Filen går inte att läsa.'],
    [Buffer.concat([Buffer.from('PK'), Buffer.alloc(500)]), 'Filen går inte att läsa.'],
  ] as const) {
    const answer = await upload(bytes)
    expect([answer.status, answer.body.includes(word)]).toEqual([422, true])
  }
})

test('a day in a spreadsheet is a day, and a number is its digits', async () => {
  const made = await spreadsheet([
    {
      name: 'Enheter',
      rows: [
        ['Namn', 'Driftsform'],
        ['7', ''],
      ],
    },
  ])
  const read = await spreadsheetIn(made)
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        name: 'Enheter',
        rows: [
          ['Namn', 'Driftsform'],
          ['7', ''],
        ],
      },
    ],
  })
})

test('twenty thousand units come in by few statements', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => [
    '',
    `Massenhet ${at}`,
    '',
    '',
    'Farsta stadsdelsförvaltning',
    '',
    '',
    'Kommunal regi',
  ])
  const { path, page } = await previewed(asCsv([head, ...many]))
  expect(page).toMatch(/20.000 nya[.]/)
  site.queries.length = 0
  expect((await office.post(path, { do: 'confirm' })).status).toBe(303)
  expect(site.queries.length).toBeLessThan(80)
  await site.runJobs()
  expect((await findUnits(site.db, 'massenhet 19999'))[0]?.name).toBe('Massenhet 19999')
  const [left] = await rows<{ count: number }>(
    site.db,
    sql`select count(*)::int as count from unit where found_by is null`,
  )
  expect(left?.count).toBe(0)
}, 180_000)

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
