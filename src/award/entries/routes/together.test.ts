// Writing together, as browsers do it, against processes that listen and a real database.
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { acting, addressesOf } from '../../../../test/entries.ts'
import { type Page, startProcess, until } from '../../../../test/listening.ts'
import { atOneDesk } from '../../../../test/together.ts'
import { rows } from '../../../base/db/handle.ts'
import { trailOf, verifyChain } from '../../../support/audit/public.ts'
import { replaceText } from '../actions/placing.ts'

const site = await testApplication()
const { db } = site
const one = await startProcess(site)
const other = await startProcess(site)
const { question, sitDown, page, standing, versions, plainly } = await atOneDesk(site, one)
let desk: Awaited<ReturnType<typeof sitDown>>

beforeEach(async () => {
  desk = await sitDown()
})

const says = (told: Page, kind: string) => told.told.filter((each) => each.kind === kind)

describe('two in the same answer', () => {
  test('what is acknowledged is in the database, and the other one sees it', async () => {
    const [hers, his] = [await page(desk.anna), await page(desk.bo)]
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
    await until(() => says(hers, 'saved').length > 1)
    expect(hers.told.at(-1)).toMatchObject({ kind: 'saved', revision: 2, says: 'Sparat 10:00' })
  })

  test('in two processes they see each other’s text and each other', async () => {
    const [hers, his] = [await page(desk.anna), await page(desk.bo, other)]
    hers.provider.setAwarenessField('cursor', { anchor: 1, head: 1 })
    hers.type('Från den ena.')
    await until(() => his.text() === 'Från den ena.')
    his.type('Från den andra.')
    await until(() => hers.text() === 'Från den ena.\n\nFrån den andra.')
    await until(() => namesIn(his).includes('Anna Ek'))
    his.close()
    const later = await page(desk.bo, other)
    await until(() => namesIn(later).includes('Anna Ek'))
  })

  test('both type at once in two processes, and every word of both is kept', async () => {
    const [hers, his] = [await page(desk.anna), await page(desk.bo, other)]
    for (let i = 0; i < 15; i += 1) {
      hers.type(`anna${i}`)
      his.type(`bo${i}`)
      await new Promise((resolve) => setTimeout(resolve, 3))
    }
    await Promise.all([hers.saved(), his.saved()])
    await until(() => hers.text() === his.text())
    const kept = (await standing())?.text ?? ''
    expect(kept).toBe(hers.text())
    for (let i = 0; i < 15; i += 1) expect(kept).toContain(`anna${i}`)
    for (let i = 0; i < 15; i += 1) expect(kept).toContain(`bo${i}`)
  })

  test('what was typed without a connection is merged when it is back', async () => {
    const [hers, his] = [await page(desk.anna), await page(desk.bo)]
    hers.type('Först.')
    await until(() => his.text() === 'Först.')
    hers.socket.disconnect()
    hers.type('På tåget.')
    his.type('På kontoret.')
    await his.saved()
    await hers.socket.connect()
    await until(() => his.text().includes('På tåget.'))
    await hers.saved()
    expect((await standing())?.text).toBe(his.text())
    expect(his.text()).toContain('På kontoret.')
  })

  test('nobody can pose as another: name and colour come from the session', async () => {
    const [hers, his] = [await page(desk.anna), await page(desk.bo)]
    hers.provider.setAwarenessField('cursor', null)
    his.provider.setAwarenessField('user', { id: desk.anna.id, name: 'Anna Ek', colour: 99 })
    await until(() => namesIn(hers).includes('Bo Alm'))
    const users = [...(hers.provider.awareness?.getStates().values() ?? [])].map(({ user }) => user)
    expect(users.filter((user) => user?.name === 'Anna Ek').length).toBeLessThanOrEqual(1)
    expect(users.find((user) => user?.name === 'Bo Alm').colour).toBeLessThanOrEqual(8)
  })
})

function namesIn({ provider }: Page): string[] {
  return [...(provider.awareness?.getStates().values() ?? [])].flatMap(({ user }) =>
    user?.name ? [user.name] : [],
  )
}

describe('from the editor to the plain text area and back', () => {
  test('both ways write the same text, and each sees what the other wrote', async () => {
    await plainly(desk.anna, '## Så gör vi\n\n- ett\n- två', 0)
    const hers = await page(desk.anna)
    expect(hers.text()).toBe('## Så gör vi\n\n- ett\n- två')
    hers.type('Och mer.')
    await hers.saved()
    expect((await standing())?.text).toBe('## Så gör vi\n\n- ett\n- två\n\nOch mer.')
    const { revision = 0 } = (await standing()) ?? {}
    const saved = await plainly(
      desk.bo,
      '## Så gör vi\n\n- ett\n- två\n- tre\n\nOch mer.',
      revision,
    )
    expect(saved).toMatchObject({ ok: true, value: { kind: 'saved' } })
    await until(() => hers.text() === '## Så gör vi\n\n- ett\n- två\n- tre\n\nOch mer.')
    hers.type('Sist.')
    await hers.saved()
    expect((await standing())?.text).toBe(hers.text())
  })

  test('a plain page that is older than what was written live meets the conflict page', async () => {
    await plainly(desk.anna, 'Ett.', 0)
    const his = await page(desk.bo)
    his.type('Bos mening.')
    await his.saved()
    const at = addressesOf(desk.entry.id, 'ledarskap', question)
    const answer = await desk.her.post(at.answer, { text: 'Ett. Annas.', revision: '1' })
    expect(answer.status).toBe(409)
    expect((await standing())?.text).toBe('Ett.\n\nBos mening.')
  })

  test('a text that two processes open at once gets one document, not two', async () => {
    await plainly(desk.anna, 'Bara en gång.', 0)
    const [hers, his] = await Promise.all([page(desk.anna), page(desk.bo, other)])
    hers.type('A')
    his.type('B')
    await Promise.all([hers.saved(), his.saved()])
    await until(() => hers.text() === his.text())
    expect(hers.text().split('Bara en gång.')).toHaveLength(2)
    expect((await standing())?.text).toBe(hers.text())
  })

  test('a plain text that came while an empty page was open stands beside what is typed there', async () => {
    const hers = await page(desk.anna)
    await plainly(desk.bo, 'Bos text.', 0)
    await until(() => hers.text() === 'Bos text.')
    hers.type('Annas text.')
    await hers.saved()
    expect((await standing())?.text).toBe('Bos text.\n\nAnnas text.')
  })

  test('a text that is put in its place is seen at once, and is a version of its own', async () => {
    const hers = await page(desk.anna)
    hers.type('Det gamla.')
    await hers.saved()
    await acting(db, desk.bo, (act) => replaceText(act, desk.entry.id, question, 'Det nya.'))
    await until(() => hers.text() === 'Det nya.')
    expect((await versions()).map(({ text }) => text)).toEqual(['Det nya.', 'Det gamla.'])
  })
})

describe('versions and the trail', () => {
  test('a sitting is one version, with everyone who wrote in it, and one line for each of them', async () => {
    const [hers, his] = [await page(desk.anna), await page(desk.bo)]
    for (const text of ['Ett.', 'Två.', 'Tre.']) {
      hers.type(text)
      await hers.saved()
    }
    await until(() => his.text() === hers.text())
    his.type('Fyra.')
    await his.saved()
    site.clock.forward(11 * 60_000)
    his.type('Fem.')
    await his.saved()
    const kept = await rows<{ text: string; people: string[]; sitting: boolean }>(
      db,
      sql`select text, people, sitting from answer_version
        where entry = ${desk.entry.id} order by revision`,
    )
    expect(kept).toEqual([
      { text: 'Ett.\n\nTvå.\n\nTre.\n\nFyra.', people: [desk.anna.id, desk.bo.id], sitting: true },
      { text: 'Ett.\n\nTvå.\n\nTre.\n\nFyra.\n\nFem.', people: [desk.bo.id], sitting: true },
    ])
    const written = (await trailOf(db, desk.entry.id)).filter(
      ({ what }) => what === 'entry.answer-written',
    )
    expect(written.map(({ actorId }) => actorId).sort()).toEqual(
      [desk.anna.id, desk.bo.id, desk.bo.id].sort(),
    )
  })

  test('a plain save within a sitting is a version of its own, and so is what is typed after it', async () => {
    const hers = await page(desk.anna)
    hers.type('Ett.')
    await hers.saved()
    await plainly(desk.bo, 'Ett och två.', 1)
    await until(() => hers.text() === 'Ett och två.')
    hers.type('Tre.')
    await hers.saved()
    expect((await versions()).map(({ text }) => text)).toEqual([
      'Ett och två.\n\nTre.',
      'Ett och två.',
      'Ett.',
    ])
  })

  test('a version that has a name does not grow', async () => {
    const hers = await page(desk.anna)
    hers.type('Ett.')
    await hers.saved()
    await rows(
      db,
      sql`update answer_version set name = 'Före mötet' where entry = ${desk.entry.id}`,
    )
    hers.type('Två.')
    await hers.saved()
    expect((await versions()).map(({ text }) => text)).toEqual(['Ett.\n\nTvå.', 'Ett.'])
  })
})

test('a change costs three statements between begin and commit, whatever the length of the answer', async () => {
  const hers = await page(desk.anna)
  hers.type('Det första, som öppnar en ny version.')
  await hers.saved()
  one.queries.length = 0
  for (let i = 0; i < 5; i += 1) {
    hers.type(`ord${i}`)
    await hers.saved()
  }
  const own = one.queries.filter((statement) => !/pg_notify|unnest/.test(statement))
  expect(own.filter((statement) => statement === 'commit')).toHaveLength(5)
  expect(own).toHaveLength(25)
})

test('none of all this was a bug, and the trail is whole', async () => {
  expect(site.failures).toEqual([])
  expect((await verifyChain(db)).breaks).toEqual([])
})
