// Out to Word and back: a preview first, one's own changes taken, what others wrote meanwhile kept.
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { aDesk, edition2027, write } from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { allQuestions } from '../rules/handing-in.ts'
import { list } from '../store/answers.ts'

const site = await testApplication()

async function place() {
  const desk = await aDesk(site)
  const at = { entry: desk.entry.id }
  const questions = allQuestions((await edition2027(site.db)).terms.instrument)
  const [first = '', second = ''] = questions
  const texts = async () => {
    const answers = await list(site.db, desk.entry.id, questions)
    return Object.fromEntries(answers.map(({ question, text }) => [question, text]))
  }
  const page = paths.entryWord.to(at)
  return { ...desk, page, file: paths.entryWordFile.to(at), first, second, texts }
}

/** The file with other words in its paragraphs, as somebody would type them in Word. */
async function edited(bytes: Uint8Array, change: (xml: string) => string): Promise<File> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  zip.file('word/document.xml', change(xml))
  const made = await zip.generateAsync({ type: 'uint8array' })
  return new File([new Uint8Array(made)], 'bidrag.docx')
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

test('a file that nobody changed changes nothing', async () => {
  const { her, anna, entry, page, file } = await place()
  await write(site.db, anna, { entry: entry.id, text: 'Vi **lyssnar**.\n\n- ett', revision: 0 })
  const out = await her.get(file)
  expect(out.headers.get('content-disposition')).toContain('.docx')
  const preview = await her.post(page, { file: new File([new Uint8Array(out.bytes)], 'b.docx') })
  expect(preview.status).toBe(200)
  expect(preview.body).toContain('Inget i filen skiljer sig')
  expect(preview.body).not.toContain('name="answer-')
})

test('what was changed in the file is shown first, and saved when it is chosen', async () => {
  const { her, anna, entry, page, file, first, texts } = await place()
  await write(site.db, anna, { entry: entry.id, text: 'Före.', revision: 0 })
  const out = await her.get(file)
  const back = await edited(out.bytes, (xml) => xml.replace('Före.', 'Efter &amp; bättre.'))
  const preview = await her.post(page, { file: back })
  expect(preview.body).toContain('Efter &amp; bättre.')
  expect(await texts()).toEqual({ [first]: 'Före.' })
  const saved = await her.post(page, {
    do: 'save',
    ...{ [`answer-${first}`]: 'Efter & bättre.', [`revision-${first}`]: '1' },
    [`choice-${first}`]: 'mine',
  })
  expect([saved.status, saved.location]).toEqual([303, paths.entry.to({ entry: entry.id })])
  expect(await texts()).toEqual({ [first]: 'Efter & bättre.' })
})

test('an answer changed on both sides is chosen by the writer, and both texts are on the page', async () => {
  const { her, anna, bo, entry, page, file, first, texts } = await place()
  await write(site.db, anna, { entry: entry.id, text: 'Före.', revision: 0 })
  const out = await her.get(file)
  await write(site.db, bo, { entry: entry.id, text: 'Bos text.', revision: 1 })
  const back = await edited(out.bytes, (xml) => xml.replace('Före.', 'Annas text.'))
  const preview = await her.post(page, { file: back })
  for (const text of ['Bos text.', 'Annas text.', 'Ändrat både i filen och här']) {
    expect(preview.body).toContain(text)
  }
  expect(preview.body).not.toMatch(/name="choice-[^"]*"[^>]*checked/)
  const fields = { do: 'save', [`answer-${first}`]: 'Annas text.', [`revision-${first}`]: '2' }
  const unchosen = await her.post(page, fields)
  expect(unchosen.status).toBe(409)
  expect(unchosen.body).toContain('Annas text.')
  await her.post(page, { ...fields, [`choice-${first}`]: 'theirs' })
  expect(await texts()).toEqual({ [first]: 'Bos text.' })
  await her.post(page, { ...fields, [`choice-${first}`]: 'mine' })
  expect(await texts()).toEqual({ [first]: 'Annas text.' })
})

test('who writes while the other chooses is not overwritten', async () => {
  const { her, bo, entry, page, first, second, texts } = await place()
  await write(site.db, bo, { entry: entry.id, text: 'Nyss.', revision: 0 })
  const clash = await her.post(page, {
    do: 'save',
    ...{ [`answer-${first}`]: 'Från filen.', [`revision-${first}`]: '0' },
    ...{ [`answer-${second}`]: 'Annat.', [`revision-${second}`]: '0' },
    ...{ [`choice-${first}`]: 'mine', [`choice-${second}`]: 'mine' },
  })
  expect(clash.status).toBe(409)
  for (const text of ['Från filen.', 'Nyss.', 'name="revision-']) expect(clash.body).toContain(text)
  expect(await texts()).toEqual({ [first]: 'Nyss.', [second]: 'Annat.' })
})

test('words outside the answers are shown, and pictures that do not come along are told', async () => {
  const { her, page, file } = await place()
  const out = await her.get(file)
  const back = await edited(out.bytes, (xml) =>
    xml.replace('<w:sectPr', `${paragraph('En lös tanke på slutet.')}<w:sectPr`),
  )
  const preview = await her.post(page, { file: back })
  expect(preview.body).toContain('En lös tanke på slutet.')
  expect(preview.body).toContain('Text som inte hör till något svar')
})

const bomb = new JSZip()
bomb.file('[Content_Types].xml', '<Types/>')
bomb.file('word/document.xml', ' '.repeat(120 * 1024 * 1024))
const entities = new JSZip()
entities.file('[Content_Types].xml', '<Types/>')
entities.file(
  'word/document.xml',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>',
)
const packed = async (zip: JSZip) =>
  new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))

test.each([
  ['a file of another kind', 'a.pdf', new TextEncoder().encode('%PDF-1.7')],
  ['no archive at all', 'a.docx', new TextEncoder().encode('hej')],
  ['half an archive', 'a.docx', (await packed(entities)).subarray(0, 60)],
  ['one that unpacks to more than anybody writes', 'a.docx', await packed(bomb)],
  ['one of entities upon entities', 'a.docx', await packed(entities)],
])('%s is refused with a reason', async (_, name, bytes) => {
  const { her, page } = await place()
  const answer = await her.post(page, { file: new File([new Uint8Array(bytes)], name) })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('id="file-error"')
})

test('nobody else gets the file or gives one back', async () => {
  const { organiser, stranger, page, file } = await place()
  for (const visitor of [organiser, stranger]) {
    expect((await visitor.get(page)).status).toBe(403)
    expect((await visitor.get(file)).status).toBe(403)
    expect((await visitor.post(page, { do: 'save' })).status).toBe(403)
  }
})

test('nobody met a fault of the site', () => {
  expect(site.failures).toEqual([])
})
