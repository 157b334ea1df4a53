// The pages of results: who may, what is told of a table, and that nothing is saved that nobody saw.
import { expect, test } from 'vitest'
import writeBook from 'write-excel-file/node'
import { testApplication } from '../../../../test/application.ts'
import { aDesk } from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { listResults } from '../store/results.ts'

const site = await testApplication()

const whole = {
  do: 'save',
  title: 'Nöjda föräldrar',
  unit: '%',
  better: 'higher',
  source: 'Enkäten',
  'period-0': '2025',
  'period-1': '2026',
  'name-0': 'Tallen',
  'role-0': 'measure',
  'cell-0-0': '71',
  'cell-0-1': '84,5',
}

async function place() {
  const desk = await aDesk(site)
  const at = { entry: desk.entry.id }
  return {
    ...desk,
    all: paths.entryResults.to(at),
    fresh: paths.entryResultNew.to(at),
    one: (result: string) => paths.entryResult.to({ ...at, result }),
    edit: (result: string) => paths.entryResultEdit.to({ ...at, result }),
    gone: (result: string) => paths.entryResultGone.to({ ...at, result }),
    csv: (result: string) => paths.entryResultTable.to({ ...at, result }),
    kept: () => listResults(site.db, desk.entry.id),
  }
}

test('what is typed is saved, shown as a chart with its table, and found by the whole unit', async () => {
  const { her, him, fresh, one, all, kept } = await place()
  const saved = await her.post(fresh, whole)
  expect([saved.status, saved.location]).toEqual([303, one('nojda-foraldrar')])
  const page = await him.get(one('nojda-foraldrar'))
  expect(page.body).toContain('<svg')
  expect(page.body).toContain('Ökat från 71,0\u00a0% (2025) till 84,5\u00a0% (2026).')
  expect(page.body).toContain('![](resultat:nojda-foraldrar)')
  expect((await him.get(all)).body).toContain('Nöjda föräldrar')
  expect((await kept())[0]).toMatchObject({ key: 'nojda-foraldrar', decimals: 1, revision: 1 })
})

test('a double click gives one result', async () => {
  const { her, fresh, kept } = await place()
  const [first, second] = await Promise.all([her.post(fresh, whole), her.post(fresh, whole)])
  expect(first.location).toBe(second.location)
  expect(await kept()).toHaveLength(1)
})

test('an error stands at its cell, with everything that was typed', async () => {
  const { her, fresh, kept } = await place()
  const page = await her.post(fresh, { ...whole, 'cell-0-0': '1.234', source: '' })
  expect(page.status).toBe(422)
  expect(page.body).toContain('href="#cell-0-0"')
  expect(page.body).toContain('id="cell-0-0-error"')
  expect(page.body).toContain('Tallen, 2025: Talet kan betyda två saker.')
  expect(page.body).toContain('value="1.234"')
  expect(page.body).toContain('href="#source"')
  expect(await kept()).toEqual([])
})

test('a pasted table fills the form, tells what it could not take, and saves nothing', async () => {
  const { her, fresh, kept } = await place()
  const table =
    'Sjukfrånvaro\n\t2024\t2025\t2026\tKommentar\nTallen\t6,3 %\t–\t5,1\tBättre!\nMål\t6\t6\t5'
  const page = await her.post(fresh, { do: 'read', table })
  expect(page.status).toBe(200)
  expect(page.body).toContain('value="6,3 %"')
  expect(page.body).toContain('Togs inte med: «Bättre!».')
  expect(page.body).toContain('Tallen, 2025: «–» betyder att talet saknas.')
  expect(await kept()).toEqual([])
})

test('a file is read by what it holds, whatever it is called', async () => {
  const { her, fresh } = await place()
  const csv = new Blob(['\uFEFFÅr;Kostnad;Staden\r\n2025;"1 234,5";1 300\r\n2026;1 200;1 310\r\n'])
  const page = await her.post(fresh, { do: 'read', file: new File([csv], 'kostnad.csv') })
  expect(page.body).toContain('value="1 234,5"')
  const sheet = [
    [{ value: 'Mått' }, { value: 2025, type: Number }, { value: 2026, type: Number }],
    [{ value: 'Andel' }, { value: 0.45, type: Number }, { value: 0.1 + 0.2, type: Number }],
  ]
  const book = await writeBook(sheet).toBuffer()
  const read = await her.post(fresh, {
    do: 'read',
    file: new File([new Uint8Array(book)], 'andel.xlsx'),
  })
  expect(read.body).toContain('value="0,45"')
  expect(read.body).toContain('value="0,3"')
  expect(read.body).toContain('Gör om andelar till procent')
})

test.each([
  ['a picture called a table', new File([new Uint8Array([0xff, 0xd8, 0xff, 0])], 'a.csv')],
  ['an archive that is no workbook', new File([new Uint8Array([0x50, 0x4b, 3, 4, 0])], 'a.xlsx')],
  ['text without years', new File(['a;b\nc;d'], 'a.csv')],
  ['nothing', new File([' '], 'a.csv')],
])('%s is refused with a reason', async (_, file) => {
  const { her, fresh } = await place()
  const page = await her.post(fresh, { do: 'read', file })
  expect(page.status).toBe(422)
  expect(page.body).toContain('role="alert"')
})

test('a row or a column is added without losing what was typed, and shares become per cent', async () => {
  const { her, fresh } = await place()
  const row = await her.post(fresh, { ...whole, do: 'add-row' })
  expect(row.body).toContain('name="name-1"')
  expect(row.body).toContain('value="84,5"')
  const column = await her.post(fresh, { ...whole, do: 'add-period' })
  expect(column.body).toContain('name="cell-0-2"')
  const percent = await her.post(fresh, { ...whole, do: 'as-percent', 'cell-0-0': '0,455' })
  expect(percent.body).toContain('value="45,5"')
  const round = await her.post(fresh, { ...whole, do: 'round', 'cell-0-0': '45,6789 %' })
  expect(round.body).toContain('value="45,7 %"')
})

test('two who change it at once: the second sees both, and chooses', async () => {
  const { her, him, fresh, edit, kept } = await place()
  await her.post(fresh, whole)
  const address = edit('nojda-foraldrar')
  await her.post(address, { ...whole, revision: '1', 'cell-0-1': '90' })
  const clash = await him.post(address, { ...whole, revision: '1', 'cell-0-1': '80' })
  expect(clash.status).toBe(409)
  expect(clash.body).toContain('value="80"')
  expect(clash.body).toContain('till 90\u00a0%')
  expect(clash.body).toContain('name="revision" value="2"')
  await him.post(address, { ...whole, revision: '2', 'cell-0-1': '80' })
  expect((await kept())[0]?.series[0]?.values).toEqual([71, 80])
})

test('what is removed is gone, its key is not used again, and its table came out as it goes in', async () => {
  const { her, fresh, gone, csv, one, kept } = await place()
  await her.post(fresh, whole)
  const table = await her.get(csv('nojda-foraldrar'))
  expect(table.body).toBe('Mått;2025;2026;Enhet\r\nTallen;71,0;84,5;%\r\n')
  expect((await her.get(gone('nojda-foraldrar'))).status).toBe(200)
  expect((await her.post(gone('nojda-foraldrar'))).status).toBe(303)
  expect((await her.get(one('nojda-foraldrar'))).status).toBe(404)
  await her.post(fresh, whole)
  expect((await kept()).map(({ key }) => key)).toEqual(['nojda-foraldrar-2'])
})

test('nobody else sees or changes them', async () => {
  const { her, organiser, stranger, fresh, one, edit, gone } = await place()
  await her.post(fresh, whole)
  for (const other of [organiser, stranger]) {
    expect((await other.get(one('nojda-foraldrar'))).status).toBe(403)
    expect((await other.post(fresh, whole)).status).toBe(403)
    expect((await other.post(edit('nojda-foraldrar'), whole)).status).toBe(403)
    expect((await other.post(gone('nojda-foraldrar'))).status).toBe(403)
  }
})

test('the list asks as few questions of the database for three results as for one', async () => {
  const { her, fresh, all } = await place()
  await her.post(fresh, whole)
  const count = async () => {
    site.queries.length = 0
    await her.get(all)
    return site.queries.length
  }
  const once = await count()
  await her.post(fresh, { ...whole, title: 'Två' })
  await her.post(fresh, { ...whole, title: 'Tre' })
  expect(await count()).toBe(once)
  expect(once).toBeLessThanOrEqual(9)
})

test('nobody met a fault of the site', () => {
  expect(site.failures).toEqual([])
})
