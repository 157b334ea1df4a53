// What the lists show: candidates, entries, examiners, and an examiner's own teams.
import { expect, test } from 'vitest'
import { choosingSite } from '../../../test/choosing.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { teamsByEntry, teamsOf } from './public.ts'

const choosing = await choosingSite()
const { site, who, organiser, another, anExaminer, propose, declares } = choosing
const { anna, bert, cilla, jan } = choosing.pool

test('the list of candidates begins with the best fit, states each part, and shows the conflicts apart', async () => {
  const page = await organiser.get(paths.team.to({ entry: choosing.entry.id }))
  const order = ['Anna Andersson', 'Bert Berg', 'Cilla Cederlund', 'Jan Jävig']
  const places = order.map((name) => page.body.indexOf(name))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(page.body).toContain('83 av 100')
  expect(page.body).toContain('Ämne: 20 av 20 (bistånd)')
  expect(page.body).toContain('Kan inte tävlingsklassen från sitt eget arbete: 0 av 30')
  expect(page.body).toContain('Arbetar i samma del av staden: 8 av 15 (Bromma, Järva)')
  expect(page.body).toContain('Bromma stadsdelsförvaltning')
  expect(page.body).not.toContain(`value="${jan.id}"`)
  const [, conflicted = ''] = page.body.split('Kan inte väljas på grund av jäv (1)')
  expect(conflicted).toContain('Jan Jävig arbetar vid Järva stadsdelsförvaltning sedan')
})

test('a team is ready when all have declared, and each step is written down', async () => {
  const { entry } = await another('Enheten för kultur')
  await propose(entry, [anna, bert, cilla], bert)
  const page = () => organiser.get(paths.team.to({ entry: entry.id }))
  expect((await page()).body).toContain('Väntar på jävsförklaringar')
  for (const person of [anna, bert, cilla]) await declares(person, entry)
  const ready = await page()
  expect(ready.body).toContain('Bert Berg (lagledare)')
  expect(ready.body).not.toContain('Väntar på jävsförklaringar')
  const events = (await trailOf(site.db, entry.id)).map(({ what }) => what)
  expect(events).toContain('team.proposed')
  expect(events.filter((what) => what === 'conflict.declared')).toHaveLength(3)
})

test('an examiner’s own page has the declaration first, then the way to the entry', async () => {
  const person = await anExaminer('Pia På')
  const [first, second] = [await another('Enhet Alfa'), await another('Enhet Beta')]
  await propose(first.entry, [person, bert, cilla])
  await propose(second.entry, [bert, person, cilla])
  await declares(person, first.entry)
  const own = await (await site.as(person)).get(paths.ownTeams.to())
  const [alfa, beta] = [
    own.body.indexOf('>Enhet Alfa'),
    own.body.indexOf('jävsförklaring: Enhet Beta'),
  ]
  expect(beta).toBeGreaterThan(0)
  expect(alfa).toBeGreaterThan(beta)
  expect(own.body).toContain(`href="${paths.declaration.to({ entry: second.entry.id })}"`)
  expect(own.body).toContain(`href="${paths.assessment.to({ entry: first.entry.id })}"`)
  expect(own.body).toContain('Du leder laget. Tillsammans med Bert Berg, Cilla Cederlund')
  expect(await teamsOf(site.db, person.id)).toHaveLength(2)
})

test('an examiner’s own page is for examiners', async () => {
  expect((await site.get(paths.ownTeams.to())).location).toContain(paths.signIn.to())
  for (const person of [who.organiser, who.juror, who.contact]) {
    expect((await (await site.as(person)).get(paths.ownTeams.to())).status).toBe(403)
  }
  const nobody = await (await site.as(who.other)).get(paths.ownTeams.to())
  expect(nobody.body).toContain('Du är inte med i något lag än.')
})

test('examiners are found by name, field and employer, with their load, also as a spreadsheet', async () => {
  const found = async (sought: string) =>
    (await organiser.get(`${paths.examiners.to()}?sok=${encodeURIComponent(sought)}`)).body
  for (const sought of ['ANNA', 'bistand', 'Bromma']) {
    expect(await found(sought)).toContain('Anna Andersson')
    expect(await found(sought)).not.toContain('Bert Berg')
  }
  expect(await found('Qwerty')).toContain('Ingen examinator.')
  expect(await found('')).toContain('Jussi Jurist')
  const load = (await teamsOf(site.db, cilla.id)).length
  expect(await found('Cilla')).toContain(`${load} av 2`)
  const sheet = await organiser.get(`${paths.examinersList.to()}?sok=Anna`)
  expect(sheet.headers.get('content-type')).toContain('text/csv')
  expect(sheet.body).toContain('Anna Andersson;')
  expect(sheet.body).not.toContain('Bert')
})

test('the lists ask as many questions for more rows as for few', async () => {
  const person = await anExaminer('Rakna Rader')
  const own = await site.as(person)
  const visits = {
    own: () => own.get(paths.ownTeams.to()),
    entries: () => organiser.get(paths.assignment.to()),
    examiners: () => organiser.get(paths.examiners.to()),
    team: () => organiser.get(paths.team.to({ entry: choosing.entry.id })),
  }
  const count = async () => {
    const { entry } = await another(`Räknad ${crypto.randomUUID()}`)
    await propose(entry, [person, bert, cilla])
    const numbers: Record<string, number> = {}
    for (const [name, visit] of Object.entries(visits))
      numbers[name] = await choosing.counted(visit)
    return numbers
  }
  const one = await count()
  await count()
  await anExaminer('Ännu En')
  expect(await count()).toEqual(one)
})

test('the teams of many entries are asked for at once', async () => {
  const { entry } = await another('Enheten för alla')
  await propose(entry, [anna, bert, cilla])
  const teams = await teamsByEntry(site.db, [entry.id, choosing.entry.id])
  expect([...teams.keys()]).toEqual([entry.id])
})

test('the pages speak English, too', async () => {
  const visitor = await site.as(who.organiser)
  await visitor.post(paths.language.to(), { locale: 'en', back: '/' })
  const page = await visitor.get(paths.team.to({ entry: choosing.entry.id }))
  expect(page.body).toContain('Cannot be chosen because of a conflict (1)')
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
