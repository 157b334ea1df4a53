// From when an edition has opened no address changes it, and nobody but organisers comes near.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { realProgramme } from '../../../../test/programme-files.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { loadProgramme } from '../actions.ts'
import { sectionKeys } from '../model/sections.ts'
import { editionOf } from '../public.ts'

const site = await testApplication({ now: '2027-03-15T10:00:00Z' })
const organiser = await site.as(await site.someone({ roles: ['organiser'] }))
const examiner = await site.as(await site.someone({ roles: ['examiner'] }))
await site.act(theSystem, (act) => loadProgramme(act, realProgramme()))

const year = 2027
const hub = paths.steering.to({ year })

test.each(sectionKeys)('Invariant 1: no address changes its section %s', async (section) => {
  const before = found(await editionOf(site.db, year))
  const address = paths.editionSection.to({ year, section })
  expect((await organiser.get(address)).body).toContain('Omgången 2027 är låst')
  const answer = await organiser.post(address, { digest: 'any', 'team.minimum': '1' })
  expect(answer.status).toBe(422)
  expect(await editionOf(site.db, year)).toEqual(before)
})

test('Invariant 1: nor is it announced, discarded or imported over', async () => {
  const before = found(await editionOf(site.db, year))
  const item = paths.editionItem.to({ year, section: 'eligibility', item: 'quarantine' })
  const { body: text } = await organiser.get(paths.editionFile.to({ year }))
  const answers = await Promise.all([
    organiser.post(item, { digest: 'any' }),
    organiser.post(paths.announceEdition.to({ year }), { sure: 'yes' }),
    organiser.post(paths.discardDraft.to({ year }), { discard: 'yes' }),
    organiser.post(paths.importEdition.to(), { file: new File([text], '2027.yaml') }),
    organiser.post(paths.openEdition.to({ year }), { sure: 'yes' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422])
  expect(await editionOf(site.db, year)).toEqual(before)
})

test('nobody else makes an edition', async () => {
  const section = 'team'
  const gets = [
    hub,
    paths.importEdition.to(),
    paths.editionFile.to({ year }),
    paths.editionDifference.to({ year }),
    paths.editionPreview.to({ year }),
    paths.editionSection.to({ year, section }),
  ]
  for (const address of gets) {
    expect((await site.get(address)).status).toBe(303)
    expect((await examiner.get(address)).status).toBe(403)
  }
  const posts = [
    paths.copyEdition.to({ year }),
    paths.importEdition.to(),
    paths.announceEdition.to({ year }),
    paths.discardDraft.to({ year }),
    paths.editionSection.to({ year, section }),
    paths.beginCorrection.to({ year }),
    paths.discardCorrection.to({ year }),
  ]
  for (const address of posts) {
    expect((await site.post(address)).status).toBe(401)
    expect((await examiner.post(address)).status).toBe(403)
  }
})

test('a page asks the database only a few times', async () => {
  const count = async (address: string) => {
    site.queries.length = 0
    await organiser.get(address)
    return site.queries.length
  }
  expect(await count(hub)).toBeLessThanOrEqual(10)
  expect(await count(paths.editionSection.to({ year: 2027, section: 'team' }))).toBeLessThanOrEqual(
    8,
  )
  expect(await count(paths.editionDifference.to({ year }))).toBeLessThanOrEqual(12)
})
