// What an answer has been: who changed what and when, names, putting back, and what has changed since.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { aDesk, edition2027 } from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { saveAnswer } from '../actions/writing.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const { instrument } = (await edition2027(site.db)).terms
const [area, second] = instrument?.areas ?? []
const question = area?.questions[0]?.key ?? ''
const another = second?.questions[0]?.key ?? ''

async function desk() {
  const here = await aDesk(site)
  const of = { entry: here.entry.id, question }
  const write = (who: 'anna' | 'bo', text: string, revision: number, key = question) =>
    site.act(here[who], (act) => saveAnswer(act, here.entry.id, { question: key, text, revision }))
  const version = (revision: number) => paths.entryVersion.to({ ...of, revision })
  const naming = (revision: number) => paths.entryVersionName.to({ ...of, revision })
  return {
    ...here,
    write,
    version,
    naming,
    list: paths.entryVersions.to(of),
    changes: paths.entryChanges.to(of),
  }
}

test('each version tells who wrote it, and which words came and went, also to those who listen', async () => {
  const { her, write, version, list } = await desk()
  await write('anna', 'Vi mäter varje år.\n\nAlla är med.', 0)
  await write('bo', 'Vi mäter varje månad.\n\nAlla är med.', 1)
  const page = (await her.get(list)).body
  expect(page).toMatch(
    /Version 2[\s\S]*gäller nu[\s\S]*Bo Alm[\s\S]*1 ord tillagt, 1 ord borttaget/,
  )
  expect(page).toMatch(/Version 1[\s\S]*Anna Ek[\s\S]*7 ord tillagda/)
  const one = (await her.get(version(2))).body
  expect(one).toMatch(/<del><span class="only-heard">borttaget: <\/span>år\./)
  expect(one).toMatch(/<ins><span class="only-heard">tillagt: <\/span>månad\./)
  expect(one).toContain('Ett stycke är oförändrat')
  const against = (await her.get(`${version(1)}?mot=nu`)).body
  expect(against).toContain('till texten som gäller nu')
  expect(against).toContain('<ins>')
})

test('a change of form alone is told as that', async () => {
  const { her, write, version } = await desk()
  await write('anna', 'Vi mäter varje år.', 0)
  await write('anna', 'Vi mäter **varje** år.', 1)
  expect((await her.get(version(2))).body).toContain('Samma ord, men rubriker')
})

test('what stands again is a new version, and is undone by putting back the other', async () => {
  const { him, write, version, list } = await desk()
  await write('anna', 'Ett.', 0)
  await write('bo', 'Två.', 1)
  expect((await him.get(version(1))).body).toContain('Låt den här texten gälla igen')
  expect((await him.get(version(2))).body).not.toContain('Låt den här texten gälla igen')
  expect((await him.post(list, { version: '1', revision: '2' })).status).toBe(303)
  expect((await him.get(list)).body).toMatch(/Version 3[\s\S]*Version 2[\s\S]*Version 1/)
  expect((await him.post(list, { version: '2', revision: '3' })).status).toBe(303)
  const page = (await him.get(version(4))).body
  expect(page).toContain('Två.')
  const late = await him.post(list, { version: '1', revision: '2' })
  expect(late.status).toBe(409)
  expect(late.body).toContain('Någon hann ändra svaret')
  expect((await him.post(list, { version: 'x' })).status).toBe(422)
  expect((await him.post(list, { version: '99', revision: '4' })).status).toBe(404)
})

test('a version gets a name, another one, and none', async () => {
  const { her, write, version, naming, list } = await desk()
  await write('anna', 'Ett.', 0)
  await write('anna', 'Två.', 1)
  expect((await her.get(`${list}?visa=namngivna`)).body).toContain(
    'Ingen version har fått ett namn.',
  )
  expect((await her.post(naming(1), { name: ' Före granskningen ' })).location).toBe(version(1))
  const named = (await her.get(`${list}?visa=namngivna`)).body
  expect(named).toContain('Före granskningen')
  expect(named).not.toContain('Version 2')
  await her.post(naming(1), { name: 'Efter mötet' })
  expect((await her.get(list)).body).toContain('Efter mötet')
  const long = await her.post(naming(1), { name: 'a'.repeat(81) })
  expect(long.status).toBe(422)
  expect(long.body).toContain('högst 80 tecken')
  expect(long.body).toContain(`value="${'a'.repeat(81)}"`)
  await her.post(naming(1), { name: '' })
  expect((await her.get(list)).body).not.toContain('Efter mötet')
  expect((await her.post(naming(7), { name: 'Ingen' })).status).toBe(404)
  expect((await her.get(version(7))).status).toBe(404)
})

test('what has changed since a day is told for the whole entry, and for one person', async () => {
  const { her, bo, write, changes } = await desk()
  await write('anna', 'Ett gammalt svar.', 0)
  site.clock.set('2027-03-10T09:00:00Z')
  await write('bo', 'Ett nytt svar.', 1)
  await write('anna', 'Något helt annat.', 0, another)
  const visitor = await site.as({ id: bo.id })
  const since = (await visitor.get(`${changes}?sedan=2027-03-05`)).body
  expect(since).toContain('1 ord tillagt, 1 ord borttaget')
  expect(since).toContain('3 ord tillagda')
  expect(since).toContain('Av Bo Alm.')
  const all = (await visitor.get(`${changes}?sedan=2027-02-01`)).body
  expect(all).toContain('Av Anna Ek, Bo Alm.')
  const own = (await visitor.get(`${changes}?sedan=2027-03-05&vem=${bo.id}`)).body
  expect(own).toContain('1 ord tillagt, 1 ord borttaget')
  expect(own).not.toContain('3 ord tillagda')
  const none = (await visitor.get(`${changes}?sedan=2027-03-11`)).body
  expect(none).toContain('Inget svar har ändrats sedan')
  const nonsense = await visitor.get(`${changes}?sedan=igår&vem=alla&sida=-3`)
  expect(nonsense.status).toBe(200)
  expect((await her.get(changes)).status).toBe(303)
  site.clock.set('2027-03-01T09:00:00Z')
})

test('history is read in pages of twenty, and a long one asks no more than a short one', async () => {
  const { her, write, list, changes, bo } = await desk()
  await write('bo', 'Text 1', 0)
  const ask = async (address: string) => {
    site.queries.length = 0
    expect((await her.get(address)).status).toBe(200)
    return site.queries.length
  }
  const own = `${changes}?sedan=2027-02-01&vem=${bo.id}`
  const few = [await ask(list), await ask(changes), await ask(own)]
  for (let i = 1; i < 45; i += 1) await write('bo', `Text ${i + 1}`, i)
  expect([await ask(list), await ask(changes), await ask(own)]).toEqual(few)
  expect(Math.max(...few)).toBeLessThanOrEqual(12)
  const lines = (body: string) => body.match(/versioner\/\d+"/g)?.length
  expect(lines((await her.get(list)).body)).toBe(20)
  expect(lines((await her.get(`${list}?sida=3`)).body)).toBe(5)
  expect(lines((await her.get(own)).body)).toBe(20)
  expect(lines((await her.get(`${own}&sida=3`)).body)).toBe(5)
})

test('nobody outside reads the history, and the organiser not even after the hand-in', async () => {
  const { write, list, version, changes, organiser, stranger } = await desk()
  await write('anna', 'Ett.', 0)
  for (const visitor of [organiser, stranger]) {
    for (const address of [list, version(1), changes]) {
      expect((await visitor.get(address)).status).toBe(403)
    }
  }
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
