// An edition goes out as its file and comes in from one, through the whole site.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { realFiles, realProgramme } from '../../../../test/programme-files.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { loadProgramme } from '../actions.ts'
import { editionOrDraft } from '../public.ts'

const site = await testApplication({ now: '2027-03-15T10:00:00Z' })
const organiser = await site.as(await site.someone({ roles: ['organiser'] }))
await site.act(theSystem, (act) => loadProgramme(act, realProgramme()))
const year = 2028
await organiser.post(paths.copyEdition.to({ year: 2027 }), { year: '2028' })

test('a draft goes out as a file, and comes in again the same', async () => {
  const before = found(await editionOrDraft(site.db, year))
  const file = await organiser.get(paths.editionFile.to({ year }))
  expect(file.headers.get('content-disposition')).toContain('2028.yaml')
  const sent = new File([file.body], '2028.yaml')
  const unasked = await organiser.post(paths.importEdition.to(), { file: sent })
  expect([unasked.status, unasked.body.includes('Det finns redan ett utkast')]).toEqual([422, true])
  const asked = { file: sent, replace: 'yes' }
  expect((await organiser.post(paths.importEdition.to(), asked)).status).toBe(303)
  expect((await editionOrDraft(site.db, year))?.terms).toEqual(before.terms)
})

test('a file with mistakes is told line by line, and nothing of it is saved', async () => {
  const before = found(await editionOrDraft(site.db, year))
  const { body: text } = await organiser.get(paths.editionFile.to({ year }))
  const wrong = text.replace('weight: 15', 'weight: 16').replace('Förskola', 'Skolor')
  const answer = await organiser.post(paths.importEdition.to(), {
    file: new File([wrong], '2028.yaml'),
  })
  expect(answer.status).toBe(422)
  expect(answer.body).toMatch(/Rad \d+\. Områden: Vikterna ska tillsammans bli 100/)
  expect((await editionOrDraft(site.db, year))?.terms).toEqual(before.terms)
  const broken = new File(['year: [2028'], '2028.yaml')
  expect((await organiser.post(paths.importEdition.to(), { file: broken })).status).toBe(422)
  const taken = new File([text.replace('year: 2028', 'year: 2027')], '2027.yaml')
  const refused = await organiser.post(paths.importEdition.to(), { file: taken })
  expect(refused.body).toContain('Omgången 2027 finns redan')
  expect((await organiser.post(paths.importEdition.to())).status).toBe(422)
  const large = new File(['a'.repeat(1_000_001)], '2028.yaml')
  const answer2 = await organiser.post(paths.importEdition.to(), { file: large })
  expect([answer2.status, answer2.body.includes('för stor')]).toEqual([422, true])
})

test.each([2015, 2016, 2019, 2023, 2024, 2027])(
  'the shipped file of %i becomes a draft of another year, as it stands',
  async (from) => {
    const file = realFiles().find(({ path }) => path.endsWith(`${from}.yaml`))
    const text = found(file).text.replace(`year: ${from}`, `year: ${from + 50}`)
    const sent = new File([text], `${from + 50}.yaml`)
    expect((await organiser.post(paths.importEdition.to(), { file: sent })).status).toBe(303)
    const loaded = realProgramme().editions.find((edition) => edition.year === from)
    const draft = found(await editionOrDraft(site.db, from + 50))
    expect([draft.state, draft.terms]).toEqual(['draft', loaded?.terms])
  },
)
