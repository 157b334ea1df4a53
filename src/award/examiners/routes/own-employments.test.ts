// Where an examiner tells that they work, and who has the last word, through the whole site.
import { expect, test } from 'vitest'
import { tellingSite } from '../../../../test/telling.ts'
import { paths } from '../../../base/paths.ts'
import { addEmployment } from '../actions.ts'
import { listClaimsOf } from '../store/claims.ts'
import * as store from '../store.ts'

const judging = await tellingSite()
const { site, who, entry, asOrganiser, administration, elsewhere } = judging
const { asked, clearanceOf, anExaminer, latestClaim, decide } = judging

test('Invariant 12: an employment that is told closes at once, and only the organiser opens again', async () => {
  const person = await anExaminer('Jonna Jävig')
  await asked(person)
  const visitor = await site.as(person)
  await visitor.post(paths.declaration.to({ entry: entry.id }), { answer: 'none' })
  expect(await clearanceOf(person)).toBe('clear')

  const job = { organisation: administration.id, unit: '', validFrom: '2020-01-01', validTo: '' }
  expect((await visitor.post(paths.ownEmployments.to(), job)).status).toBe(303)
  expect(await clearanceOf(person)).toBe('conflict')

  const [employment] = await store.listEmployments(site.db, [person.id])
  const to = { employment: employment?.id ?? '' }
  const made = await latestClaim(person)
  await visitor.post(paths.ownClaimGone.to({ claim: made.id }))
  expect(await clearanceOf(person)).toBe('conflict')

  expect((await visitor.post(paths.ownEmploymentGone.to(to))).status).toBe(303)
  expect(await clearanceOf(person)).toBe('conflict')
  const ended = await visitor.post(paths.ownEmploymentEnd.to(to), { validTo: '2020-06-01' })
  expect(ended.status).toBe(303)
  expect(await clearanceOf(person)).toBe('conflict')
  const early = await visitor.post(paths.ownEmploymentEnd.to(to), { validTo: '2019-06-01' })
  expect(early.status).toBe(422)
  expect(early.body).toContain('Sista dagen kommer före den första')

  const claims = await listClaimsOf(site.db, [person.id])
  expect(claims.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
    'employment waiting',
    'employment-end waiting',
    'employment-gone withdrawn',
  ])
  const end = claims.find(({ kind }) => kind === 'employment-end')?.id ?? ''
  expect((await decide(end, 'confirm')).status).toBe(303)
  expect(await clearanceOf(person)).toBe('clear')
  expect((await decide(end, 'undo')).status).toBe(303)
  expect(await clearanceOf(person)).toBe('conflict')
})

test('an employment that is declined is gone, and comes back when that is undone', async () => {
  const person = await anExaminer('Ove Ovan')
  const visitor = await site.as(person)
  const job = { organisation: elsewhere.id, unit: '', validFrom: '2020-01-01', validTo: '' }
  await visitor.post(paths.ownEmployments.to(), job)
  const before = await store.listEmployments(site.db, [person.id])
  const { id } = await latestClaim(person)
  await decide(id, 'decline')
  expect(await store.listEmployments(site.db, [person.id])).toEqual([])
  await decide(id, 'undo')
  expect(await store.listEmployments(site.db, [person.id])).toEqual(before)
  const gone = paths.ownEmploymentGone.to({ employment: before[0]?.id ?? '' })
  await visitor.post(gone)
  await decide((await latestClaim(person)).id, 'confirm')
  expect(await store.listEmployments(site.db, [person.id])).toEqual([])
  expect((await visitor.post(gone)).status).toBe(404)
})

test('an end that something else has overtaken is not confirmed', async () => {
  const person = await anExaminer('Siv Sen')
  const job = { organisation: elsewhere.id, unit: '', validFrom: '2020-01-01', validTo: null }
  const { employment } = await asOrganiser((act) => addEmployment(act, person.id, job))
  const visitor = await site.as(person)
  const to = { employment: employment?.id ?? '' }
  await visitor.post(paths.ownEmploymentEnd.to(to), { validTo: '2024-01-01' })
  const organiser = await site.as(who.organiser)
  await organiser.post(paths.employmentEnd.to(to), { validTo: '2025-01-01' })
  const answer = await decide((await latestClaim(person)).id, 'confirm')
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('har ändrats sedan dess')
})

test('nobody confirms or clears themselves', async () => {
  const person = await anExaminer('Båda Två')
  const both = await site.someone({ email: person.email, roles: ['organiser', 'examiner'] })
  const visitor = await site.as(both)
  const job = { organisation: elsewhere.id, unit: '', validFrom: '2020-01-01', validTo: '' }
  await visitor.post(paths.ownEmployments.to(), job)
  const claim = await latestClaim(both)
  expect((await decide(claim.id, 'decline', both)).status).toBe(403)
  expect((await visitor.get(paths.examinerClaims.to())).body).toContain('bekräftas av någon annan')
  const [employment] = await store.listEmployments(site.db, [both.id])
  const own = { employment: employment?.id ?? '' }
  const end = { validTo: '2021-01-01' }
  expect((await visitor.post(paths.employmentEnd.to(own), end)).status).toBe(403)
  expect((await visitor.post(paths.employmentGone.to(own))).status).toBe(403)
})

test('nobody tells for another', async () => {
  const person = await anExaminer('Egon Egen')
  const job = { organisation: elsewhere.id, unit: '', validFrom: '2020-01-01', validTo: null }
  const { employment } = await asOrganiser((act) => addEmployment(act, person.id, job))
  await (await site.as(person)).post(paths.ownExaminerExperience.to(), {
    ...{ year: '2011', award: 'A', role: 'member' },
  })
  const { id } = await latestClaim(person)
  const stranger = await site.as(await anExaminer('Stina Främling'))
  const to = { employment: employment?.id ?? '' }
  expect((await stranger.post(paths.ownEmploymentGone.to(to))).status).toBe(403)
  expect((await stranger.post(paths.ownClaimGone.to({ claim: id }))).status).toBe(403)
  const roleOnly = await site.as(await site.someone({ roles: ['examiner'] }))
  expect((await roleOnly.get(paths.ownExaminer.to())).status).toBe(403)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})

test('a double click tells of an employment once, and another title is told beside it', async () => {
  const person = await anExaminer('Dubbla Dagny')
  const visitor = await site.as(person)
  const job = { organisation: elsewhere.id, unit: '', validFrom: '2021-01-01', validTo: '' }
  const answers = await Promise.all([1, 2].map(() => visitor.post(paths.ownEmployments.to(), job)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await store.listEmployments(site.db, [person.id])).toHaveLength(1)
  expect(await listClaimsOf(site.db, [person.id])).toHaveLength(1)
  await visitor.post(paths.ownEmployments.to(), { ...job, title: 'enhetschef' })
  expect(await store.listEmployments(site.db, [person.id])).toHaveLength(2)
})

test('a day of leaving that is refused stands in its own field, and in no other', async () => {
  const person = await anExaminer('Stina Slutar')
  const visitor = await site.as(person)
  const job = { organisation: elsewhere.id, unit: '', validFrom: '2021-01-01', validTo: '' }
  await visitor.post(paths.ownEmployments.to(), job)
  const [employment] = await store.listEmployments(site.db, [person.id])
  const of = { employment: employment?.id ?? '' }
  const office = await site.as(who.organiser)
  for (const refused of [
    await visitor.post(paths.ownEmploymentEnd.to(of), { validTo: '2019-06-01' }),
    await office.post(paths.employmentEnd.to(of), { validTo: '2019-06-01' }),
  ]) {
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(`href="#end-${of.employment}"`)
    expect(refused.body.match(/value="2019-06-01"/g)).toHaveLength(1)
  }
})
