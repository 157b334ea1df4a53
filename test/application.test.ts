// The harness itself: what a test of routes relies on.
import { expect, test } from 'vitest'
import { paths } from '../src/base/paths.ts'
import { testApplication } from './application.ts'

const site = await testApplication()
const anna = await site.someone({ name: 'Anna Örn', roles: ['organiser'] })

test('a visitor who has not signed in is sent to sign in, and led back afterwards', async () => {
  const answer = await site.get(paths.people.to())
  expect(answer.status).toBe(303)
  expect(answer.location).toContain(paths.signIn.to())
})

test('a person is signed in with the roles that were given', async () => {
  const visitor = await site.as(anna)
  const answer = await visitor.get(paths.people.to())
  expect(answer.status).toBe(200)
  expect(answer.body).toContain('Anna Örn')
})

test('a form carries its token, also before sign-in, and without it is refused', async () => {
  const visitor = await site.as(anna)
  expect((await visitor.post(paths.profile.to(), { name: 'Anna Ek' })).status).toBe(303)
  expect((await visitor.post(paths.profile.to(), { name: 'Anna', csrf: 'x' })).status).toBe(403)
  const spoken = await site.post(paths.language.to(), { locale: 'en', back: '/' })
  expect(spoken.status).toBe(303)
})

test('the clock stands where it is put', async () => {
  const visitor = await site.as(anna)
  site.clock.set('2027-05-17T21:59:59Z')
  site.clock.forward(1000)
  expect(site.clock.now()).toEqual(new Date('2027-05-17T22:00:00Z'))
  site.clock.set('2037-01-01T00:00:00Z')
  expect((await visitor.get(paths.people.to())).status).toBe(303)
  site.clock.set('2027-03-01T09:00:00Z')
})

test('a page begins with its doctype, so that browsers keep to the standards', async () => {
  expect((await site.get(paths.signIn.to())).body).toMatch(/^<!doctype html><html lang=/)
})
