// A list of examiners is read in, looked at and written, through the whole site.
import { expect, test } from 'vitest'
import { anOrganisation, aUnit } from '../../../../test/handed-in.ts'
import { judgingSite } from '../../../../test/judging.ts'
import { paths } from '../../../base/paths.ts'
import { peopleByEmails, personByEmail } from '../../../support/accounts/public.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { spreadsheet, spreadsheetIn } from '../../../support/documents/public.ts'
import { employmentsOf, examinerOf } from '../public.ts'

const judging = await judgingSite()
const { site, who, edition, asOrganiser, administration, elsewhere, unit, counted } = judging
const organiser = await site.as(who.organiser)
const category = edition.terms.categories[0]?.name.sv ?? ''
const categoryKey = edition.terms.categories[0]?.key ?? ''

function csvFile(text: string, name = 'lista.csv') {
  return new File([text], name)
}

async function sent(file: File) {
  const answer = await organiser.post(paths.examinerLists.to(), { file })
  const path = answer.location ?? ''
  const page = answer.status === 303 ? (await organiser.get(path)).body : answer.body
  const mark = /name="mark" value="([^"]*)"/.exec(page)?.[1] ?? ''
  return { status: answer.status, path, page, mark }
}

function confirmed({ path, mark }: { path: string; mark: string }) {
  return organiser.post(path, { do: 'confirm', mark })
}

const head = 'Namn;E-post;Arbetsgivare;Enhet;Tävlingsklasser;Ämnen;Språk;Kapacitet'

test('the template is read as what it is, from both kinds of file', async () => {
  const file = paths.examinerListTemplate.to({ file: 'mall.csv' })
  const text = await organiser.get(file)
  expect(text.body.replace('\uFEFF', '')).toContain(head)
  const read = await sent(csvFile(text.body))
  expect(read.page).toContain('En ny')
  expect(read.page).toContain('anna@example.se')
  const book = await organiser.get(paths.examinerListTemplate.to({ file: 'mall.xlsx' }))
  const sheets = await spreadsheetIn(new Uint8Array(book.bytes))
  expect(sheets.ok && sheets.value[0]?.rows[0]).toEqual(head.split(';'))
  const again = await sent(new File([new Uint8Array(book.bytes)], 'mall.xlsx'))
  expect(again.page).toContain('anna@example.se')
  expect((await organiser.get(paths.examinerListTemplate.to({ file: 'annat' }))).status).toBe(404)
})

test('nothing is written until it is confirmed, and sending twice changes nothing', async () => {
  const text = `${head}\nRut Rad;rut@example.se;${elsewhere.name};;${category};demens, LSS;finska;3\n`
  const first = await sent(csvFile(text))
  expect(await personByEmail(site.db, 'rut@example.se')).toBeUndefined()
  expect((await confirmed(first)).status).toBe(303)
  const person = await personByEmail(site.db, 'rut@example.se')
  const id = person?.id ?? ('' as never)
  expect(await examinerOf(site.db, id)).toMatchObject({
    ...{ categories: [categoryKey], fields: ['demens', 'LSS'], languages: ['finska'], capacity: 3 },
  })
  expect(await employmentsOf(site.db, [id])).toMatchObject([
    { organisationId: elsewhere.id, unitId: null, validTo: null },
  ])
  expect((await confirmed(first)).status).toBe(404)

  const again = await sent(csvFile(text))
  expect(again.page).toContain('En är som förut')
  expect(again.page).toContain('Inget skulle ändras')
  expect((await confirmed(again)).status).toBe(422)
  expect((await organiser.post(again.path, { do: 'drop' })).status).toBe(303)
  expect(JSON.stringify(await trailOf(site.db, id))).toContain('employment.added')
})

test('what changes is told, and an empty cell changes nothing', async () => {
  const one = `${head}\nSten Sak;sten@example.se;;;;;;2\n`
  await confirmed(await sent(csvFile(one)))
  const two = `${head}\nSten Sak;STEN@example.se;${administration.name};${unit.name};;musik;;\n`
  const changed = await sent(csvFile(two))
  expect(changed.page).toContain('Ämnen: musik läggs till')
  expect(changed.page).toContain(`Arbetsgivare: ${unit.name}, ${administration.name} läggs till`)
  await confirmed(changed)
  const person = await personByEmail(site.db, 'sten@example.se')
  const id = person?.id ?? ('' as never)
  expect(await examinerOf(site.db, id)).toMatchObject({ fields: ['musik'], capacity: 2 })
  expect(await employmentsOf(site.db, [id])).toMatchObject([{ unitId: unit.id }])
})

test('each fault is told with its row, and with names that are like it', async () => {
  const rows = [
    `;namnlos@example.se;;;;;;`,
    `Adress Lös;;;;;;;`,
    `Fel Adress;inte en adress;;;;;;`,
    `Två A;tva@example.se;;;;;;`,
    `Två B;TVA@example.se;;;;;;`,
    `Fel Plats;plats@example.se;Järva stadsdelsförvaltnig;;;;;`,
    `Fel Enhet;enhet@example.se;${administration.name};Enheten för ekonomiskt bistond;;;;`,
    `Lös Enhet;los@example.se;;${unit.name};;;;`,
    `Fel Klass;klass@example.se;;;${category.slice(0, -1)};;;`,
    `Fel Tal;tal@example.se;;;;;;många`,
    `Rätt Rad;ratt@example.se;;;;;;`,
  ]
  const read = await sent(csvFile(`${head}\n${rows.join('\n')}\n`))
  const says = [
    'Namn saknas',
    'E-post saknas',
    '«inte en adress» är ingen e-postadress',
    'Adressen TVA@example.se står på flera rader',
    'Arbetsgivare: «Järva stadsdelsförvaltnig» finns inte',
    'Menar du «Järva stadsdelsförvaltning»?',
    `Menar du «${unit.name}»?`,
    'behöver en arbetsgivare i raden',
    `Menar du «${category}»?`,
    'Kapaciteten «många»',
    '10 rader med fel',
  ]
  for (const sentence of says) expect(read.page).toContain(sentence)
  expect((await confirmed(read)).status).toBe(303)
  const written = await peopleByEmails(site.db, ['ratt@example.se', 'tal@example.se'])
  expect(written.map(({ name }) => name)).toEqual(['Rätt Rad'])
})

test('a list is looked at anew when something has changed since it was shown', async () => {
  const read = await sent(csvFile(`${head}\nVera Vänta;vera@example.se;Nya bolaget;;;;;\n`))
  expect(read.page).toContain('finns inte i registret')
  const other = await sent(csvFile(`${head}\nVera Vänta;vera@example.se;;;;;;\n`))
  await asOrganiser((act) => anOrganisation(act, 'Nya bolaget'))
  const answer = await confirmed(read)
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Något har ändrats sedan listan visades')
  expect(await personByEmail(site.db, 'vera@example.se')).toBeUndefined()
  expect((await confirmed(other)).status).toBe(303)
})

test('columns may stand in any order, with other headings, and what is not read is told', async () => {
  const read = await sent(csvFile('E-mail,Skostorlek,Name\nkol@example.se,39,Kol Umn\n'))
  expect(read.page).toContain('De här kolumnerna läses inte: Skostorlek')
  expect(read.page).toContain('Kol Umn')
})

test.each([
  ['nothing', csvFile('')],
  ['only headings', csvFile(`${head}\n`)],
  ['other headings', csvFile('Frukt;Färg\nÄpple;röd\n')],
  ['a picture', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'bild.png')],
  ['half a book', new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'bok.xlsx')],
  ['too many rows', csvFile(`Namn;E-post\n${'A;a@example.se\n'.repeat(2001)}`)],
])('a file of %s is refused where it was given', async (_, file) => {
  const read = await sent(file)
  expect(read.status).toBe(422)
  expect(read.page).toContain('href="#file"')
})

test('a long list asks no more questions than a short one', async () => {
  await asOrganiser((act) => aUnit(act, 'Räkneenheten', { administration: administration.id }))
  const listOf = (count: number) => {
    const rows = Array.from(
      { length: count },
      (__, at) => `N${at};n${at}@example.se;${administration.name};Räkneenheten;;;;`,
    )
    return csvFile(`${head}\n${rows.join('\n')}\n`)
  }
  const [short, long] = [await sent(listOf(1)), await sent(listOf(60))]
  const one = await counted(() => organiser.get(short.path))
  expect(await counted(() => organiser.get(long.path))).toBe(one)
  expect(one).toBeLessThanOrEqual(11)
})

test('a book with a list in its second sheet is found', async () => {
  const bytes = await spreadsheet([
    { name: 'Om', rows: [['Läs mig'], ['Hej']] },
    {
      name: 'Lista',
      rows: [
        ['Namn', 'E-post'],
        ['Bo Bok', 'bo@example.se'],
      ],
    },
  ])
  expect((await sent(new File([new Uint8Array(bytes)], 'bok.xlsx'))).page).toContain('Bo Bok')
})

test('only the organiser reads lists in', async () => {
  for (const person of [who.examiner, who.juror, who.coordinator]) {
    const visitor = await site.as(person)
    expect((await visitor.get(paths.examinerLists.to())).status).toBe(403)
    const file = csvFile('Namn;E-post\nA;a@example.se\n')
    expect((await visitor.post(paths.examinerLists.to(), { file })).status).toBe(403)
  }
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
