// Who has not done what the edition asks cannot be assigned: each way into a team, and what the pages say.
import { expect, test } from 'vitest'
import { choosingSite } from '../../../test/choosing.ts'
import { doneWhatIsAsked } from '../../../test/trained.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { addExaminer } from '../examiners/actions.ts'
import { membersOf } from './public.ts'

const choosing = await choosingSite()
const { site, organiser, asOrganiser, another, propose } = choosing
const { anna, bert, cilla, doris } = choosing.pool

/** Examines, and has done nothing of what is asked. */
async function aNewcomer(name: string): Promise<Actor> {
  const person = await site.someone({ name, roles: ['examiner'] })
  const known = { categories: ['socialtjanst'], fields: [], languages: [], capacity: 2 }
  const added = await asOrganiser((act) => addExaminer(act, { ...known, ...person }))
  if (!added.ok) throw new Error(added.reason)
  return person
}

const nina = await aNewcomer('Nina Ny')

test('a team with one who lacks something is refused, with whom and what', async () => {
  const { entry } = await another('Enheten för nya')
  const refused = await propose(entry, [anna, bert, nina], anna)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Nina Ny saknar utbildning, övningsbidraget och tystnadslöftet.')
  expect(await membersOf(site.db, entry.id)).toEqual([])
})

test('one who lacks something does not join a team either', async () => {
  const { entry } = await another('Enheten för fler')
  await propose(entry, [anna, bert, cilla], anna)
  const path = paths.teamMembers.to({ entry: entry.id })
  const refused = await organiser.post(path, { person: nina.id })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Nina Ny saknar')
  expect(await membersOf(site.db, entry.id)).not.toContain(nina.id)
})

test('who was not at the course for leaders leads no team, from the start or later', async () => {
  const lena = await aNewcomer('Lena Ledamot')
  await asOrganiser((act) => doneWhatIsAsked(act, [lena.id], { leads: false }))
  const { entry } = await another('Enheten för ledning')
  const refused = await propose(entry, [lena, bert, cilla], lena)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('lagledaren har gått utbildningen för lagledare')
  expect((await propose(entry, [bert, lena, cilla], bert)).status).toBe(303)
  const leader = paths.teamLeader.to({ entry: entry.id })
  expect((await organiser.post(leader, { leader: lena.id })).status).toBe(422)
  await asOrganiser((act) => doneWhatIsAsked(act, [lena.id]))
  expect((await organiser.post(leader, { leader: lena.id })).status).toBe(303)
})

test('the list shows them apart, with what they lack, until they have done it', async () => {
  const page = paths.team.to({ entry: choosing.entry.id })
  const before = (await organiser.get(page)).body
  expect(before).not.toContain(`value="${nina.id}"`)
  const [, apart = ''] = before.split('Kan inte väljas än')
  expect(apart).toContain('Nina Ny')
  expect((await organiser.get(paths.examiners.to())).body).toContain(
    'Saknar utbildning, övningsbidraget och tystnadslöftet',
  )
  expect((await organiser.get(paths.examinersList.to())).body).toContain('tystnadslöftet')

  await asOrganiser((act) => doneWhatIsAsked(act, [nina.id]))
  expect((await organiser.get(page)).body).toContain(`value="${nina.id}"`)
  const { entry } = await another('Enheten för klara')
  expect((await propose(entry, [doris, bert, nina], doris)).status).toBe(303)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
