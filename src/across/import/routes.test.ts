// Papers on the web: who may bring them in, what is entered, what waits, and what people make of it.
import { beforeAll, expect, test } from 'vitest'
import { type Someone, testApplication, type Visitor } from '../../../test/application.ts'
import { realProgramme } from '../../../test/programme-files.ts'
import { inventedPaper, realPaper } from '../../../test/told.ts'
import { loadProgramme } from '../../award/editions/actions.ts'
import { editionOf } from '../../award/editions/public.ts'
import { registrationsOf } from '../../award/registrations/public.ts'
import { loadRegister } from '../../award/units/actions.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { importPaper } from './actions/import-paper.ts'
import type { PaperId } from './model.ts'
import { papersToReview } from './public.ts'
import { findPaper, listSettled, listWaiting } from './store.ts'

const site = await testApplication()
let organiser: Visitor

beforeAll(async () => {
  await site.act(theSystem, async (act) => {
    await loadProgramme(act, realProgramme())
    await loadRegister(act, realProgramme())
  })
  organiser = await signedIn({ roles: ['organiser'] })
})

async function signedIn(who: Someone): Promise<Visitor> {
  return site.as(await site.someone(who))
}

function file(text: string, name: string): File {
  return new File([text], name)
}

async function upload(text: string, name = 'paper.txt') {
  const answer = await organiser.post(paths.papers.to(), { file: file(text, name) })
  const id = answer.location?.split('/').at(-1) as PaperId | undefined
  return { answer, id, paper: id ? await findPaper(site.db, id) : undefined }
}

async function inEdition(year: number): Promise<readonly string[]> {
  const edition = await editionOf(site.db, year)
  const all = edition ? await registrationsOf(site.db, edition.id) : []
  return all.map((registration) => registration.unitName)
}

const desks = [
  ['get', paths.papers.to()],
  ['post', paths.papers.to()],
  ['get', paths.paper.to({ paper: '01920000-0000-7000-8000-000000000000' })],
  ['get', paths.paperFile.to({ paper: '01920000-0000-7000-8000-000000000000' })],
  ['post', paths.paperAnswers.to({ paper: '01920000-0000-7000-8000-000000000000' })],
  ['post', paths.paperEnter.to({ paper: '01920000-0000-7000-8000-000000000000' })],
  ['post', paths.paperRefuse.to({ paper: '01920000-0000-7000-8000-000000000000' })],
] as const

test.each(desks)('%s %s: a visitor is asked to sign in', async (method, path) => {
  const answer = await site[method](path)
  expect(answer.status).toBe(method === 'get' ? 303 : 401)
})

test.each(desks)('%s %s: other roles are shown the door', async (method, path) => {
  const examiner = await signedIn({ roles: ['examiner'] })
  expect((await examiner[method](path)).status).toBe(403)
})

test.each(desks.slice(2))('%s %s: a paper that is not there is not found', async (method, path) => {
  expect((await organiser[method](path)).status).toBe(404)
})

test('a paper whose facts are all sure is entered at once', async () => {
  const { answer, id, paper } = await upload(realPaper('2015-spanga-tensta'))
  expect(answer.status).toBe(303)
  expect(paper).toMatchObject({ state: 'entered', kind: 'board-paper', damaged: false })
  expect(await inEdition(2015)).toEqual([
    'Enheten för ekonomiskt bistånd',
    'Enheten för verksamhetsutveckling',
  ])
  const trail = await trailOf(site.db, id ?? '')
  expect(trail.map((event) => event.what).sort()).toEqual(['paper.entered', 'paper.imported'])
})

test('the same file twice changes nothing', async () => {
  const before = [...(await listWaiting(site.db)), ...(await listSettled(site.db, 100))]
  const { answer } = await upload(realPaper('2015-spanga-tensta'), 'another-name.txt')
  expect(answer.location).toBe(paths.paper.to({ paper: before[0]?.id ?? '' }))
  expect([...(await listWaiting(site.db)), ...(await listSettled(site.db, 100))]).toEqual(before)
  expect(await inEdition(2015)).toHaveLength(2)
})

test('a paper without a board is entered without one', async () => {
  const { paper } = await upload(realPaper('2016-kbt-teamet'))
  expect(paper?.state).toBe('entered')
  expect(await inEdition(2016)).toEqual(['Resursenheten, KBT-teamet'])
})

test('a board that is only known by who signs waits, confirmed it is entered', async () => {
  const { id = '', paper } = await upload(realPaper('2023-bromma'))
  expect(paper).toMatchObject({ state: 'waiting', matter: null })
  expect(await inEdition(2023)).toEqual([])

  const shown = await organiser.get(paths.paper.to({ paper: id }))
  expect(shown.body).toContain('id="source-board-0"')
  expect(shown.body).toContain('href="#source-board-0"')
  expect(shown.body).toContain('Enheten for arbete och forsorjnings')

  const early = await organiser.post(paths.paperEnter.to({ paper: id }))
  expect(early.status).toBe(422)

  const saved = await organiser.post(paths.paperAnswers.to({ paper: id }), {
    'say-board-0': 'confirm',
  })
  expect(saved.status).toBe(303)
  const entered = await organiser.post(paths.paperEnter.to({ paper: id }))
  expect(entered.status).toBe(303)
  expect(await findPaper(site.db, id as PaperId)).toMatchObject({ state: 'entered' })
  expect(await inEdition(2023)).toEqual(['Enheten för arbete och försörjning'])
  const trail = await trailOf(site.db, id)
  expect(trail.map((event) => event.what).sort()).toEqual([
    'paper.entered',
    'paper.imported',
    'paper.reviewed',
  ])
})

test('a wrong correction keeps what was typed, a right one holds', async () => {
  const { id = '' } = await upload(realPaper('2024-bromma'))
  const wrong = await organiser.post(paths.paperAnswers.to({ paper: id }), {
    'say-entryDue-0': 'correct',
    'value-entryDue-0': '17 maj någon gång',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('17 maj någon gång')
  expect(wrong.body).toContain('href="#value-entryDue-0"')

  await organiser.post(paths.paperAnswers.to({ paper: id }), {
    'say-board-0': 'correct',
    'value-board-0': 'Bromma stadsdelsnämnd',
    'say-units-1': 'correct',
    'value-units-1': 'Förebyggande verksamheten',
    'department-units-1': 'avdelning äldreomsorg',
    'say-entryDue-0': 'refuse',
  })
  await organiser.post(paths.paperEnter.to({ paper: id }))
  expect(await inEdition(2024)).toEqual([
    'Enheten för arbete och försörjning',
    'Förebyggande verksamheten',
  ])
  const paper = await findPaper(site.db, id as PaperId)
  expect(paper?.facts.find((fact) => fact.key === 'entryDue-0')?.state).toBe('refused')
  expect(paper?.facts.find((fact) => fact.key === 'units-1')).toMatchObject({
    state: 'corrected',
    read: { name: 'Förebyggande verksamhet' },
  })
})

test('what is in the register can no longer be changed on the page', async () => {
  const [paper] = (await listSettled(site.db, 100)).filter((each) => each.matter !== null)
  const id = paper?.id ?? ''
  const before = await findPaper(site.db, id as PaperId)
  await organiser.post(paths.paperAnswers.to({ paper: id }), { 'say-units-0': 'refuse' })
  expect((await findPaper(site.db, id as PaperId))?.facts).toEqual(before?.facts)
})

test('two accepted values for one fact are refused', async () => {
  const paper = realPaper('2015-spanga-tensta').replace(
    'kvalitetsutmärkelse 2015.\n2.',
    'kvalitetsutmärkelse 2016.\n2.',
  )
  const { id = '', paper: kept } = await upload(paper, 'two-years.txt')
  expect(kept?.state).toBe('waiting')
  const both = { 'say-edition-0': 'confirm', 'say-edition-1': 'confirm' }
  const refused = await organiser.post(paths.paperAnswers.to({ paper: id }), both)
  expect(refused.status).toBe(422)
})

test('a paper without a year waits until a person knows it', async () => {
  const { id = '', paper } = await upload(inventedPaper('no-year'), 'no-year.txt')
  expect(paper?.state).toBe('waiting')
  const shown = await organiser.get(paths.paper.to({ paper: id }))
  expect(shown.body).toContain('name="stated-edition"')
  await organiser.post(paths.paperAnswers.to({ paper: id }), { 'stated-edition': '2024' })
  const entered = await organiser.post(paths.paperEnter.to({ paper: id }))
  expect(entered.status).toBe(303)
  expect(await inEdition(2024)).toContain('Väderkvarnens vård- och omsorgsboende')
})

test('minutes of an edition that the programme lacks wait, and say why', async () => {
  const { id = '' } = await upload(inventedPaper('kultur-rejected-2019').replaceAll('2019', '2011'))
  const entered = await organiser.post(paths.paperEnter.to({ paper: id }))
  expect(entered.status).toBe(422)
  expect(entered.body).toContain('Omgången finns inte i programmet')
})

test('an extract that turned the matter down makes nobody take part', async () => {
  const text = inventedPaper('kultur-rejected-2019').replaceAll('2019', '2023')
  const { paper } = await upload(text, 'rejected.txt')
  expect(paper?.state).toBe('entered')
  expect(await inEdition(2023)).not.toContain('Kulturskolan Medborgarplatsen')
})

test('a paper of the open edition is not entered here', async () => {
  const { id = '' } = await upload(realPaper('2015-spanga-tensta').replaceAll('2015', '2027'))
  const entered = await organiser.post(paths.paperEnter.to({ paper: id }))
  expect(entered.status).toBe(422)
  expect(await inEdition(2027)).toEqual([])
})

test('a refused paper stays as it came', async () => {
  const { id = '' } = await upload(`${realPaper('2023-bromma')}\n`, 'again.txt')
  const refused = await organiser.post(paths.paperRefuse.to({ paper: id }))
  expect(refused.status).toBe(303)
  expect(await findPaper(site.db, id as PaperId)).toMatchObject({ state: 'refused', matter: null })
  const twice = await organiser.post(paths.paperRefuse.to({ paper: id }))
  expect(twice.status).toBe(422)
})

test.each([
  ['another matter', inventedPaper('other-matter'), 'other.txt', 'rör inte utmärkelsen'],
  ['an unknown kind of file', 'text', 'paper.exe', 'Text kan läsas'],
  ['a broken file', 'no pdf at all', 'paper.pdf', 'stämmer inte med filens namn'],
])('%s is told, and stored nowhere', async (_, text, name, told) => {
  const before = await papersToReview(site.db)
  const { answer } = await upload(text, name)
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(told)
  expect(await papersToReview(site.db)).toBe(before)
})

test('no file chosen is told at the field', async () => {
  const answer = await organiser.post(paths.papers.to(), { file: new File([], '') })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('href="#file"')
})

test('the list tells what waits and what is settled, in both languages', async () => {
  const swedish = await organiser.get(paths.papers.to())
  expect(swedish.status).toBe(200)
  expect(swedish.body).toContain('<h1>Att granska</h1>')
  expect(swedish.body).toMatch(/handling(ar)? väntar/)

  const reader = await signedIn({ roles: ['organiser'] })
  await reader.post(paths.language.to(), { locale: 'en', back: '/' })
  const english = await reader.get(paths.papers.to())
  expect(english.body).toContain('<h1>To review</h1>')
})

test('the original comes back byte for byte', async () => {
  const [paper] = await listSettled(site.db, 100)
  const kept = await findPaper(site.db, (paper?.id ?? '') as PaperId)
  const answer = await organiser.get(paths.paperFile.to({ paper: paper?.id ?? '' }))
  expect(new TextDecoder().decode(answer.bytes)).toBe(kept?.rawText)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
})

test('Invariant 26: what a paper says of earlier years never becomes an honour', async () => {
  const { honours } = await import('../../award/units/public.ts')
  const before = await honours(site.db, site.clock.now())
  const text = inventedPaper('utbildning-2022').replaceAll('2022', '2024')
  const { paper } = await upload(text, 'gubbang.txt')
  expect(paper?.state).toBe('entered')
  expect(await honours(site.db, site.clock.now())).toEqual(before)
})

test('the program itself imports from the command line', async () => {
  const bytes = new TextEncoder().encode(realPaper('2023-socialnamnden'))
  const imported = await site.act(theSystem, (act) =>
    importPaper(act, { name: '2023-socialnamnden.txt', bytes }),
  )
  expect(imported).toMatchObject({ became: 'new', paper: { state: 'entered' } })
  expect(await inEdition(2023)).toContain('LSS-hälsan')
})

test('nothing went wrong unseen', () => {
  expect(site.failures).toEqual([])
})
