// What was written in an application is removed by itself when nothing came of it, through the whole site.
import { expect, test } from 'vitest'
import { judgingSite } from '../../../../test/judging.ts'
import { found } from '../../../base/lib/failures.ts'
import { addDays } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { motivationKeptUntil } from '../rules/recruiting.ts'
import { findApplicationOf } from '../store/recruiting.ts'

const { site, who, edition, elsewhere } = await judgingSite()
const until = motivationKeptUntil(edition)
const words = { textSv: 'Vi söker er.', textEn: 'We look for you.', lastDay: '2027-06-30' }
await (await site.as(who.organiser)).post(paths.examinerCall.to(), words)

/** Where the organiser answers. */
async function applies(name: string): Promise<string> {
  const person = await site.someone({ name })
  const told = { name, motivation: `${name} vill.`, unit: '', employer: '', fields: 'LSS' }
  const work = { organisation: elsewhere.id, since: '2021-03-01', languages: '', capacity: '2' }
  const sent = await (await site.as(person)).post(paths.examinerApplying.to(), { ...told, ...work })
  expect(sent.status).toBe(303)
  const { id } = found(await findApplicationOf(site.db, edition.id, person.id))
  if (name === 'Ångrad') await (await site.as(person)).post(paths.examinerApplyingBack.to())
  return paths.examinerApplication.to({ application: id })
}

async function answers(page: string, fields: Record<string, string>): Promise<void> {
  expect((await (await site.as(who.organiser)).post(page, fields)).status).toBe(303)
}

async function reads(page: string): Promise<string> {
  return (await (await site.as(who.organiser)).get(page)).body
}

async function roundOn(day: string): Promise<void> {
  site.clock.set(`${day}T08:00:00Z`)
  await site.runRound('examiners.forget-motivations')
}

test('why somebody wanted to examine is removed after the ceremony, unless they came to', async () => {
  const [no, back, yes] = [
    await applies('Avslagen'),
    await applies('Ångrad'),
    await applies('Antagen'),
  ]
  await answers(no, { word: 'declined', reason: 'Tack ändå.' })
  await answers(yes, { word: 'accepted' })
  await roundOn(until)
  const kept = await Promise.all([no, back, yes].map(reads))
  expect(kept.map((body) => / vill\./.test(body))).toEqual([true, true, true])
  await roundOn(addDays(until, 1))
  const after = await Promise.all([no, back, yes].map(reads))
  expect(after.map((body) => / vill\./.test(body))).toEqual([false, false, true])
  expect(after.map((body) => body.includes('Motiveringen är borttagen.'))).toEqual([
    true,
    true,
    false,
  ])
  const trail = await trailOf(site.db, edition.id)
  const removed = trail.filter(({ what }) => what === 'examiner-application.motivations-removed')
  expect(removed).toHaveLength(1)
  expect(site.failures).toEqual([])
})
