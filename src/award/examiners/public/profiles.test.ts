// What counts of an examiner in an edition.
import { expect, test } from 'vitest'
import { judgingSite } from '../../../../test/judging.ts'
import { addExaminer } from '../actions.ts'
import { saveSeason, saveWish } from '../store/profiles.ts'
import { profilesOf } from './profiles.ts'

const { site, edition, asOrganiser, counted } = await judgingSite()

async function anExaminer(name: string) {
  const outcome = await asOrganiser((act) =>
    addExaminer(act, {
      ...{ name, email: `${name.toLowerCase()}@example.se`, capacity: 3 },
      ...{ categories: ['fritid'], fields: ['LSS'], languages: ['finska'] },
    }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.personId
}

const told = await anExaminer('Tora')
const silent = await anExaminer('Sven')

test('who has told nothing has the room of other years, and every day', async () => {
  const profile = (await profilesOf(site.db, edition.id, [silent])).get(silent)
  expect(profile).toEqual({
    personId: silent,
    categories: ['fritid'],
    fields: ['LSS'],
    languages: ['finska'],
    capacity: 3,
    daysAway: [],
    wishes: [],
    toldYears: [],
  })
})

test('what is told for an edition counts in that one', async () => {
  const own = { personId: told, editionId: edition.id }
  const changedAt = site.clock.now()
  await saveSeason(site.db, { ...own, capacity: 1, daysAway: ['2027-09-06'], changedAt })
  await saveWish(site.db, { ...own, about: 'category', subject: 'fritid', wish: 'not' })
  const profile = (await profilesOf(site.db, edition.id, [told])).get(told)
  expect(profile).toMatchObject({
    capacity: 1,
    daysAway: ['2027-09-06'],
    wishes: [{ about: 'category', subject: 'fritid', wish: 'not' }],
  })
})

test('one or many, four questions', async () => {
  expect(await counted(() => profilesOf(site.db, edition.id, [told]))).toBe(4)
  expect(await counted(() => profilesOf(site.db, edition.id, [told, silent]))).toBe(4)
})
