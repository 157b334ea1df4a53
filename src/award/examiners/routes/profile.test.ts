// What an examiner tells of themselves, and what comes of it, through the whole site.
import { expect, test } from 'vitest'
import { tellingSite } from '../../../../test/telling.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { saveProfile } from '../actions.ts'
import { profilesOf } from '../public/profiles.ts'
import { examinerOf } from '../public.ts'
import { listClaimsOf } from '../store/claims.ts'

const judging = await tellingSite()
const { site, who, edition, asOrganiser, elsewhere, unit, counted } = judging
const { anExaminer, latestClaim, decide } = judging

function profileOf(person: Actor) {
  return profilesOf(site.db, edition.id, [person.id]).then((all) => all.get(person.id))
}

const [known, other] = edition.terms.categories.map(({ key }) => key)

test('what an examiner knows counts when the organiser has confirmed it, and not after it is undone', async () => {
  const person = await anExaminer('Karin Kunnig')
  const visitor = await site.as(person)
  const told = { categories: [known ?? ''], fields: 'LSS, demens', languages: 'finska' }
  expect((await visitor.post(paths.ownExaminerSkills.to(), told)).status).toBe(303)
  expect(await profileOf(person)).toMatchObject({ fields: ['LSS'], languages: ['finska'] })
  const page = await visitor.get(paths.ownExaminer.to())
  expect(page.body).toContain('2 uppgifter väntar')
  expect(page.body).toContain('Väntar på kansliet: demens')

  for (const { id } of await listClaimsOf(site.db, [person.id])) {
    expect((await decide(id, 'confirm')).status).toBe(303)
  }
  const confirmed = await profileOf(person)
  expect(confirmed?.categories).toContain(known)
  expect(confirmed?.fields).toEqual(['LSS', 'demens'])

  const field = (await listClaimsOf(site.db, [person.id])).find(({ kind }) => kind === 'field')
  expect((await decide(field?.id ?? '', 'undo')).status).toBe(303)
  expect((await profileOf(person))?.fields).toEqual(['LSS'])
  expect((await decide(field?.id ?? '', 'undo')).body).toContain('finns inget att ångra')
  expect((await decide(field?.id ?? '', 'decline')).status).toBe(303)
  expect((await decide(field?.id ?? '', 'confirm')).status).toBe(422)
})

test('what is taken away is gone at once, and what waits is withdrawn', async () => {
  const person = await anExaminer('Tage Tar')
  const visitor = await site.as(person)
  const skills = (categories: string[], fields: string) =>
    visitor.post(paths.ownExaminerSkills.to(), { categories, fields, languages: '' })
  await skills([known ?? '', other ?? ''], 'LSS')
  await skills([known ?? ''], '')
  expect((await profileOf(person))?.fields).toEqual([])
  const states = (await listClaimsOf(site.db, [person.id])).map((one) => [one.told, one.state])
  expect(states).toEqual(
    expect.arrayContaining([
      [{ category: known }, 'waiting'],
      [{ category: other }, 'withdrawn'],
    ]),
  )
  expect((await skills(['finns-inte'], `${'x'.repeat(80)}`)).status).toBe(422)
})

test('who tells anew while it is being confirmed waits for the word, and neither is lost', async () => {
  const person = await anExaminer('Samtidig Saga')
  const visitor = await site.as(person)
  const tells = (fields: string) =>
    visitor.post(paths.ownExaminerSkills.to(), { fields, languages: '' })
  for (const field of ['ett', 'två', 'tre', 'fyra']) {
    await tells(`LSS, ${field}`)
    const { id } = await latestClaim(person)
    const answers = await Promise.all([decide(id, 'confirm'), tells('LSS')])
    expect(answers[1].status).toBe(303)
    const [claim] = (await listClaimsOf(site.db, [person.id])).filter((one) => one.id === id)
    expect([303, 422]).toContain(answers[0].status)
    expect(claim?.state).toBe(answers[0].status === 303 ? 'confirmed' : 'withdrawn')
    expect((await profileOf(person))?.fields).toEqual(['LSS'])
  }
})

test('the year, wishes and needs are told, and others see no needs', async () => {
  const person = await anExaminer('Ylva År')
  const visitor = await site.as(person)
  const year = { capacity: '0', daysAway: ['2027-09-21', '2027-09-25', '2027-12-24'] }
  expect((await visitor.post(paths.ownExaminerYear.to(), year)).status).toBe(303)
  expect(await profileOf(person)).toMatchObject({ capacity: 0, daysAway: ['2027-09-21'] })
  const wrong = { capacity: '21', daysAway: '2027-09-22' }
  expect((await visitor.post(paths.ownExaminerYear.to(), wrong)).status).toBe(422)

  const wish = (fields: Record<string, string>) =>
    visitor.post(paths.ownExaminerWishes.to(), fields)
  expect((await wish({ wish: 'not', wishAbout: `category:${known}` })).status).toBe(303)
  expect((await wish({ wish: 'rather', wishUnit: unit.name })).status).toBe(303)
  const at = `administration:${elsewhere.id}`
  expect((await wish({ wish: 'not', wishAbout: at })).status).toBe(303)
  expect((await wish({ wish: 'not' })).body).toContain('href="#wishAbout"')
  expect((await wish({ wish: 'not', wishAbout: at, wishUnit: 'x' })).status).toBe(422)
  expect((await wish({ wish: 'not', wishUnit: 'Qwerty' })).body).toContain('href="#wishUnit"')
  expect((await wish({ wishAbout: at })).body).toContain('href="#wish"')
  expect((await profileOf(person))?.wishes).toEqual([
    { about: 'administration', subject: elsewhere.id, wish: 'not' },
    { about: 'category', subject: known, wish: 'not' },
    { about: 'unit', subject: unit.id, wish: 'rather' },
  ])
  const gone = { about: 'administration', subject: elsewhere.id }
  expect((await visitor.post(paths.ownExaminerWishGone.to(), gone)).status).toBe(303)
  expect((await profileOf(person))?.wishes).toHaveLength(2)

  const needs = { access: 'Hörslinga, tack.', diet: 'Inga nötter.' }
  expect((await visitor.post(paths.ownExaminerNeeds.to(), needs)).status).toBe(303)
  expect((await visitor.get(paths.ownExaminer.to())).body).toContain('Hörslinga, tack.')
  const trail = JSON.stringify(await trailOf(site.db, person.id))
  expect(trail).toContain('examiner.needs-told')
  expect(trail).not.toMatch(/Hörslinga|nötter/)
})

test('earlier work counts when it is confirmed, each year once', async () => {
  const person = await anExaminer('Erik Erfaren')
  const visitor = await site.as(person)
  const told = { year: '2012', award: 'Kvalitetsutmärkelsen', role: 'leader' }
  expect((await visitor.post(paths.ownExaminerExperience.to(), told)).status).toBe(303)
  expect((await visitor.post(paths.ownExaminerExperience.to(), told)).body).toContain('redan')
  const ahead = { ...told, year: '2027' }
  expect((await visitor.post(paths.ownExaminerExperience.to(), ahead)).status).toBe(422)
  expect((await profileOf(person))?.toldYears).toEqual([])
  const { id } = await latestClaim(person)
  await decide(id, 'confirm')
  expect((await profileOf(person))?.toldYears).toEqual([2012])
  const withdrawn = await visitor.post(paths.ownClaimGone.to({ claim: id }))
  expect(withdrawn.status).toBe(422)
  expect(withdrawn.body).toContain('Uppgiften väntar inte längre.')
  expect((await profileOf(person))?.toldYears).toEqual([2012])
})

test('the pages ask as many questions for many claims as for one', async () => {
  const person = await anExaminer('Mångfald Många')
  const visitor = await site.as(person)
  const organiser = await site.as(who.organiser)
  const tell = (year: number) =>
    visitor.post(paths.ownExaminerExperience.to(), {
      year: String(year),
      award: 'A',
      role: 'member',
    })
  await tell(2001)
  const [own, all] = [paths.ownExaminer.to(), paths.examinerClaims.to()]
  const one = await counted(() => visitor.get(own))
  const listed = await counted(() => organiser.get(all))
  for (const year of [2002, 2003, 2004]) await tell(year)
  expect(await counted(() => visitor.get(own))).toBe(one)
  expect(await counted(() => organiser.get(all))).toBe(listed)
  expect(one).toBeLessThanOrEqual(12)
  expect(listed).toBeLessThanOrEqual(9)
})

test('what the organiser writes is not lost with what waits', async () => {
  const person = await anExaminer('Kurt Kansli')
  const visitor = await site.as(person)
  const told = { categories: ['fritid'], fields: 'LSS, musik', languages: '' }
  await visitor.post(paths.ownExaminerSkills.to(), told)
  const examiner = await examinerOf(site.db, person.id)
  await asOrganiser((act) =>
    saveProfile(act, examiner?.id ?? ('' as never), {
      ...{ categories: ['fritid'], fields: ['LSS', 'juridik'], languages: [], capacity: 4 },
    }),
  )
  await decide((await latestClaim(person)).id, 'confirm')
  expect((await profileOf(person))?.fields).toEqual(['LSS', 'juridik', 'musik'])
})

test('what is to be told and answered stands on the lists of things to do', async () => {
  const person = await anExaminer('Tora Todo')
  const visitor = await site.as(person)
  const line = 'Berätta hur mycket du kan i år'
  expect((await visitor.get(paths.todo.to())).body).toContain(line)
  await visitor.post(paths.ownExaminerYear.to(), { capacity: '2' })
  await visitor.post(paths.ownExaminerSkills.to(), { fields: 'todo', languages: '' })
  expect((await visitor.get(paths.todo.to())).body).not.toContain(line)
  const organiser = await site.as(who.organiser)
  const week = await organiser.get(paths.overview.to())
  expect(week.body).toContain('Bekräfta det som examinatorer har berättat')
})

test('needs are seen by the organiser, and removed by themselves after the edition', async () => {
  const person = await anExaminer('Nora Nöd')
  const visitor = await site.as(person)
  await visitor.post(paths.ownExaminerNeeds.to(), { access: 'Hiss.', diet: '' })
  const examiner = await examinerOf(site.db, person.id)
  const path = paths.examiner.to({ examiner: examiner?.id ?? '' })
  expect((await (await site.as(who.organiser)).get(path)).body).toContain('Hiss.')
  const now = site.clock.now()
  site.clock.set('2027-12-01T08:00:00Z')
  await site.runRound('examiners.forget-needs')
  site.clock.set(now)
  expect((await visitor.get(paths.ownExaminer.to())).body).toContain('Hiss.')
  site.clock.set('2028-02-01T08:00:00Z')
  await site.runRound('examiners.forget-needs')
  site.clock.set(now)
  expect((await visitor.get(paths.ownExaminer.to())).body).not.toContain('Hiss.')
})

test('needs that are emptied are gone at once', async () => {
  const person = await anExaminer('Tom Tom')
  const visitor = await site.as(person)
  await visitor.post(paths.ownExaminerNeeds.to(), { access: '', diet: 'Vegan.' })
  await visitor.post(paths.ownExaminerNeeds.to(), { access: '', diet: '' })
  expect((await visitor.get(paths.ownExaminer.to())).body).not.toContain('Vegan.')
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
