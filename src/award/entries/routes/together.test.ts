// Writing together, as browsers do it, against processes that listen and a real database.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { aDesk, firstQuestion } from '../../../../test/entries.ts'
import { openPage, type Page, sessionOf, startProcess, until } from '../../../../test/listening.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { findAnswer } from '../store/answers.ts'

const site = await testApplication()
const { db } = site
const one = await startProcess(site)
let desk: Awaited<ReturnType<typeof aDesk>>
let question: string

beforeEach(async () => {
  desk = await aDesk(site)
  question = await firstQuestion(db)
})

async function page(who: Pick<Actor, 'id'>, at = one, doc?: Page['doc']): Promise<Page> {
  const session = await sessionOf(site, who.id)
  return openPage(at.url, { entry: desk.entry.id, question, session, ...(doc && { doc }) })
}

const standing = () => findAnswer(db, desk.entry.id, question)

test('what is acknowledged is in the database, and the other one sees it', async () => {
  const [hers, his] = [await page(desk.anna), await page(desk.bo)]
  await Promise.all([hers.saved(), his.saved()])
  hers.type('Vi möter barnen i dörren.')
  await hers.saved()
  expect((await standing())?.text).toBe('Vi möter barnen i dörren.')
  await until(() => his.text() === 'Vi möter barnen i dörren.')
  his.type('Varje dag.')
  await his.saved()
  expect(await standing()).toMatchObject({
    text: 'Vi möter barnen i dörren.\n\nVarje dag.',
    revision: 2,
    savedBy: desk.bo.id,
  })
  expect(hers.told.at(-1)).toMatchObject({ kind: 'saved', revision: 2, says: 'Sparat 10:00' })
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
