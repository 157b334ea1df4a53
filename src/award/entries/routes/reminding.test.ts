// Reminders go out once each, tell what is left and nothing of the answers, and end when there is nothing to remind of.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { aDesk, addressesOf, answerAll, sentRegistration, write } from '../../../../test/entries.ts'
import { inTransaction } from '../../../base/db/transaction.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { latest } from '../../../support/messages/store.ts'
import { extendDeadline } from '../../editions/public/correcting.ts'
import { withdrawEntry } from '../actions/handing-in.ts'
import { remindUnit } from '../actions/reminding.ts'

const site = await testApplication()
const { db } = site
const round = () => site.runRound('entries.remind')
const week = '2027-05-10T07:00:00Z'
let desk: Awaited<ReturnType<typeof aDesk>>

beforeEach(async () => {
  site.clock.set('2027-03-01T09:00:00Z')
  desk = await aDesk(site)
})

async function lettersTo(email: string) {
  const all = await latest(db, 10_000)
  return all.filter(({ recipient, subject }) => recipient === email && subject.includes('kvar'))
}

describe('a reminder', () => {
  test('tells what is left in states and counts, and nothing of what is written', async () => {
    await write(db, desk.anna, { entry: desk.entry.id, text: 'Hemlig text', revision: 0 })
    site.clock.set(week)
    await round()
    const [letter, ...more] = await lettersTo(desk.anna.email)
    expect(more).toEqual([])
    expect(letter?.subject).toContain('7 dagar kvar')
    expect(letter?.body).toContain('måndag 17 maj 2027 kl. 23:59')
    expect(letter?.body).toMatch(/– .*: påbörjat, 2 av \d+ ord/)
    expect(letter?.body).toContain('frågor saknar svar')
    expect(letter?.body).toContain(paths.entryReminders.to({ registration: desk.registration.id }))
    expect(letter?.body).not.toContain('Hemlig')
    expect(await lettersTo(desk.bo.email)).toHaveLength(1)
  })

  test('goes out once, though the round is gone again and again, by two at once, and after a new start', async () => {
    site.clock.set(week)
    await Promise.all([round(), round(), round()])
    site.clock.set('2027-05-10T12:15:00Z')
    await round()
    const act = { actor: theSystem, now: site.clock.now() }
    const again = await Promise.all(
      [1, 2, 3].map(() =>
        inTransaction(db, (tx) => remindUnit({ ...act, db: tx }, desk.registration.id)),
      ),
    )
    expect(again).toEqual([0, 0, 0])
    expect(await lettersTo(desk.anna.email)).toHaveLength(1)
    site.clock.set('2027-05-14T07:00:00Z')
    await round()
    expect(await lettersTo(desk.anna.email)).toHaveLength(2)
  })

  test('is told also to who has not begun', async () => {
    const eva = await site.someone({ name: 'Eva' })
    await sentRegistration(db, [eva])
    site.clock.set(week)
    await round()
    expect((await lettersTo(eva.email))[0]?.body).toContain('Ni har inte börjat skriva')
  })

  test('is sent no more once it is handed in or withdrawn', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    const { handIn } = addressesOf(desk.entry.id, '', '')
    await desk.her.post(handIn)
    const other = await aDesk(site)
    await site.act(other.anna, (act) => withdrawEntry(act, other.entry.id))
    site.clock.set(week)
    await round()
    expect(await lettersTo(desk.anna.email)).toEqual([])
    expect(await lettersTo(other.anna.email)).toEqual([])
  })

  test('is turned off by a person for an entry, and on again, and its text is seen beforehand', async () => {
    const path = paths.entryReminders.to({ registration: desk.registration.id })
    const seen = await desk.her.get(path)
    expect(seen.body).toContain('Ni har inte börjat skriva')
    expect(seen.body).toContain('Du får påminnelser om det här bidraget')
    expect((await desk.her.post(path, { want: 'no' })).status).toBe(303)
    expect((await desk.her.get(path)).body).toContain('Du får inga påminnelser')
    site.clock.set(week)
    await round()
    expect(await lettersTo(desk.anna.email)).toEqual([])
    expect(await lettersTo(desk.bo.email)).toHaveLength(1)
    const later = await desk.signIn()
    await later.her.post(path, { want: 'yes' })
    site.clock.set('2027-05-14T07:00:00Z')
    await round()
    expect(await lettersTo(desk.anna.email)).toHaveLength(1)
    expect((await desk.stranger.get(path)).status).toBe(303)
    expect((await (await desk.signIn()).stranger.get(path)).status).toBe(403)
  })
})

test('a round with nothing to remind of asks little, however many units there are', async () => {
  site.clock.set('2027-04-20T07:00:00Z')
  site.queries.length = 0
  await round()
  const first = site.queries.length
  await sentRegistration(db, [desk.anna])
  site.queries.length = 0
  await round()
  expect(site.queries.length).toBe(first)
})

describe('the organiser', () => {
  const path = paths.entryReminderPlan.to()

  test('lays down the days, and sees what a reminder says', async () => {
    expect((await desk.organiser.get(path)).body).toContain('Exempelenheten')
    expect((await desk.organiser.post(path, { days: '10, 2' })).status).toBe(303)
    expect((await desk.organiser.get(path)).body).toContain('value="10, 2"')
    const refused = await desk.organiser.post(path, { days: 'ofta' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="ofta"')
    expect((await desk.her.get(path)).status).toBe(403)
    site.clock.set(week)
    await round()
    expect(await lettersTo(desk.anna.email)).toEqual([])
    site.clock.set('2027-05-07T07:00:00Z')
    await round()
    expect(await lettersTo(desk.anna.email)).toHaveLength(1)
  })

  test('moves those that are left with an extension, and none is sent for the old day', async () => {
    const words = { sv: 'Förlängt', en: 'Extended' }
    site.clock.set('2027-05-15T05:30:00Z')
    await site.act(desk.office, (act) =>
      extendDeadline(act, 2027, {
        ...{ key: 'entryDue', to: '2027-05-28T23:59:59' },
        ...{ says: words, reason: words },
      }),
    )
    site.clock.set('2027-05-15T06:00:00Z')
    await round()
    expect(await lettersTo(desk.anna.email)).toEqual([])
    site.clock.set('2027-05-18T07:00:00Z')
    await round()
    expect((await lettersTo(desk.anna.email))[0]?.body).toContain('fredag 28 maj 2027')
  })
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
