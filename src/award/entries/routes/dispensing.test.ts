// A unit is given time after the day for all, uses it, and it ends by itself.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  aDesk,
  addressesOf,
  answerAll,
  edition2027,
  firstQuestion,
  sentRegistration,
} from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { latest } from '../../../support/messages/store.ts'
import { recordsAbout } from '../../../support/records/public.ts'
import { extendDeadline } from '../../editions/public/correcting.ts'
import { entryOf } from '../public.ts'
import { listReceipts } from '../store/entries.ts'

const site = await testApplication()
const { db } = site
const instrument = (await edition2027(db)).terms.instrument
const area = instrument?.areas[0]?.key ?? ''
const question = await firstQuestion(db)
const late = '2027-05-20T09:00:00Z'
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>
let address: string

beforeEach(async () => {
  site.clock.set('2027-03-01T09:00:00Z')
  desk = await aDesk(site)
  at = addressesOf(desk.entry.id, area, question)
  address = paths.entryDispensation.to({ registration: desk.registration.id })
})

async function onThe(instant: string) {
  site.clock.set(instant)
  return desk.signIn()
}

const granted = { day: '2027-05-24', time: '12:00', reason: 'Brand i lokalerna' }

describe('Invariant 5: a dispensation', () => {
  test('opens one entry and no other, is logged, gets a number, and is told to the unit with its reason', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    const other = await aDesk(site)
    const { her, organiser } = await onThe(late)
    expect((await her.post(at.handIn)).status).toBe(422)
    const answer = await organiser.post(address, granted)
    expect([answer.status, answer.location]).toEqual([303, address])

    const letters = (await latest(db, 100)).filter(({ recipient }) => recipient === desk.bo.email)
    expect(letters[0]?.body).toContain('måndag 24 maj 2027 kl. 12:00:59')
    expect(letters[0]?.body).toContain('Brand i lokalerna')
    const [decision] = await recordsAbout(db, 'dispensation', desk.registration.id)
    expect(decision).toMatchObject({
      direction: 'drawn-up',
      counterpart: desk.registration.unitName,
    })
    const events = (await trailOf(db, desk.entry.id)).filter(
      ({ what }) => what === 'entry.dispensed',
    )
    expect(events).toMatchObject([{ actorId: desk.office.id }])
    expect(JSON.stringify(events)).not.toContain('Brand')

    const page = await her.get(at.entry)
    expect(page.body).toContain('Ni har dispens')
    expect(page.body).toContain('måndag 24 maj 2027 kl. 12:00')
    expect((await her.post(at.handIn)).status).toBe(303)
    const [receipt] = await listReceipts(db, desk.entry.id)
    expect(receipt?.dispensation).not.toBeNull()
    const shown = await her.get(
      paths.entryReceipt.to({ entry: desk.entry.id, receipt: receipt?.id ?? '' }),
    )
    expect(shown.body).toContain('Inlämnat med dispens')

    const others = addressesOf(other.entry.id, area, question)
    const elsewhere = await site.as(other.anna)
    expect((await elsewhere.get(others.entry)).body).toContain('Tiden har gått ut')
    expect((await organiser.get(address)).body).toContain(decision?.number)
  })

  test('lets the unit take back and hand in again, and ends by itself: then the last hand-in stands', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.handIn)
    const during = await onThe(late)
    expect((await during.her.post(at.takeBack)).status).toBe(422)
    const warned = await during.organiser.get(address)
    expect(warned.body).toContain('Enheten har redan lämnat in')
    await during.organiser.post(address, granted)
    expect((await during.her.post(at.takeBack)).status).toBe(303)
    expect((await during.organiser.get(at.read)).status).toBe(403)
    const after = await onThe('2027-05-24T10:01:00Z')
    expect((await after.organiser.get(at.read)).status).toBe(200)
    expect((await after.her.post(at.handIn)).status).toBe(422)
    expect((await listReceipts(db, desk.entry.id)).map(({ dispensation }) => dispensation)).toEqual(
      [null],
    )
  })

  test('is given also to a unit that has not begun, which then has an entry', async () => {
    const registration = await sentRegistration(db, [desk.anna])
    const { her, organiser } = await onThe(late)
    const to = paths.entryDispensation.to({ registration: registration.id })
    expect((await organiser.post(to, granted)).status).toBe(303)
    const entry = await entryOf(db, registration.id)
    expect(entry?.state).toBe('draft')
    expect((await her.get(paths.entry.to({ entry: entry?.id ?? '' }))).status).toBe(200)
    expect((await organiser.get(paths.entry.to({ entry: entry?.id ?? '' }))).status).toBe(403)
  })

  test('what it lacks is told at its field, with all that was typed', async () => {
    const { organiser } = await onThe(late)
    for (const [fields, said] of [
      [{ ...granted, day: 'i morgon' }, 'Ange en dag'],
      [{ ...granted, time: '25:00' }, 'Ange ett klockslag'],
      [{ ...granted, reason: ' ' }, 'Skriv skälet'],
      [{ ...granted, day: '2027-05-01' }, 'Tiden har redan gått'],
      [{ ...granted, day: '2029-01-01' }, 'senare än domarkommitténs möte'],
    ] as const) {
      const answer = await organiser.post(address, fields)
      expect(answer.status).toBe(422)
      expect(answer.body).toContain(said)
      expect(answer.body).toContain(fields.reason.trim())
    }
    expect(await recordsAbout(db, 'dispensation', desk.registration.id)).toEqual([])
  })

  test('nobody but the organiser gives it', async () => {
    for (const visitor of [desk.her, desk.stranger]) {
      expect((await visitor.get(address)).status).toBe(403)
      expect((await visitor.post(address, granted)).status).toBe(403)
    }
  })
})

test('an extension for all moves the day on every page and every clock, also past a dispensation', async () => {
  const { organiser } = await onThe('2027-05-16T09:00:00Z')
  await organiser.post(address, granted)
  const words = { sv: 'Förlängt', en: 'Extended' }
  const told = { says: words, reason: words }
  await site.act(desk.office, (act) =>
    extendDeadline(act, 2027, { key: 'entryDue', to: '2027-05-28T23:59:59', ...told }),
  )
  const { her } = await onThe('2027-05-25T09:00:00Z')
  const clock = await her.get(`${paths.entryClock.to({ entry: desk.entry.id })}?lage=missed`)
  expect(JSON.parse(clock.body)).toMatchObject({
    ends: '2027-05-28T22:00:00.000Z',
    news: 'Bidraget går att skriva igen.',
  })
  expect((await her.get(at.check)).body).toContain('fredag 28 maj 2027 kl. 23:59')
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
