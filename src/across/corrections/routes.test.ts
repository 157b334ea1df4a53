// A correction of an open edition and an extension, through the whole site: whom they touch, and who is told.
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { anExaminer } from '../../../test/assessing.ts'
import { eventsAbout, lettersTo, registering } from '../../../test/registering.ts'
import { sectionDesk } from '../../award/editions/forms/desks.ts'
import { fileOf } from '../../award/editions/forms/edition-yaml.ts'
import { shownValues } from '../../award/editions/forms/section-values.ts'
import type { SectionKey } from '../../award/editions/model/sections.ts'
import { pendingCorrection } from '../../award/editions/public/correcting.ts'
import { editionOf } from '../../award/editions/public.ts'
import { rows } from '../../base/db/handle.ts'
import { found } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'
import { tellThoseTouched } from './actions.ts'

const site = await testApplication({ now: '2027-03-15T10:00:00Z' })
const world = await registering(site)
const contact = await site.someone({ name: 'Kim Kontakt', email: 'kim@example.se' })
const larger = await site.someone({ name: 'Lova Stor', email: 'lova@example.se' })
const ended = await site.someone({ name: 'Ebbe Borta', email: 'ebbe@example.se' })
const coordinator = await site.someone({
  ...{ name: 'Siv Samordnare', email: 'siv@example.se', organisations: [world.home.id] },
})
const juror = await site.someone({ name: 'Jo Jury', email: 'jo@example.se', roles: ['juror'] })
const examiner = await anExaminer(site, world.organiser)
const organiser = await site.as(world.organiser)
const year = 2027
const everyone = [contact, larger, ended, coordinator, juror, examiner]

beforeAll(async () => {
  await world.sent(contact, { name: 'Solens skola' })
  await world.begun(larger, { name: 'Månens skola' })
  const gone = await world.sent(ended, { name: 'Stjärnans skola' })
  await rows(site.db, sql`update registration set state = 'withdrawn' where id = ${gone.id}`)
})

const edition = async () => found(await editionOf(site.db, year))
const letters = async () => {
  const found = await rows<{ recipient: string }>(
    site.db,
    sql`select recipient from message where subject like '%en rättelse som berör dig' order by recipient`,
  )
  return found.map(({ recipient }) => recipient)
}

/** Changes the pending correction as the page of its section would. */
async function change(section: SectionKey, changes: Record<string, string>) {
  const { id, ...open } = await edition()
  const { terms } = found(await pendingCorrection(site.db, id))
  const { desk } = sectionDesk(section, fileOf({ ...open, terms }, []))
  const values = shownValues(desk, fileOf({ ...open, terms }, []))
  const address = paths.editionSection.to({ year, section })
  const page = await organiser.get(address)
  const digest = /name="digest" value="(\w+)"/.exec(page.body)?.[1] ?? ''
  return organiser.post(address, { ...values, ...changes, digest })
}

async function confirming(fields: Record<string, string> = {}) {
  const { body } = await organiser.get(paths.correction.to({ year }))
  const digest = /name="digest" value="(\w+)"/.exec(body)?.[1] ?? ''
  const told = {
    ...{ 'says.sv': 'Juryn är beslutför med fyra.', 'says.en': 'The quorum is four.' },
    ...{ 'reason.sv': 'Ledamöterna är fler.', 'reason.en': 'There are more members.' },
  }
  return organiser.post(paths.correction.to({ year }), { ...told, digest, sure: 'yes', ...fields })
}

describe('a correction', () => {
  test('is prepared beside what holds, and changes nothing until it is confirmed', async () => {
    const none = await organiser.get(paths.correction.to({ year }))
    expect(none.body).toContain('Ingen rättelse av omgången 2027 förbereds.')
    expect((await organiser.post(paths.beginCorrection.to({ year }))).status).toBe(303)
    expect((await organiser.get(paths.correction.to({ year }))).body).toContain(
      'Ingenting är ändrat',
    )
    expect((await change('jury', { 'jury.quorum': '4' })).status).toBe(303)
    expect((await edition()).terms.jury?.quorum).toBe(3)
    expect((await site.get(paths.edition.to({ year }))).body).not.toContain('minst 4 ledamöter')
  })

  test('shows what it changes, and that it touches the jury alone', async () => {
    const { body } = await organiser.get(paths.correction.to({ year }))
    expect(body).toContain('Beslutför med minst')
    expect(body).toContain('Jo Jury')
    expect(body).not.toContain('Solens skola')
    expect(body).not.toContain('Kim Kontakt')
  })

  test('is not confirmed without its words, in both languages, or unsurely', async () => {
    const answer = await confirming({ 'reason.en': ' ', sure: '' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Varför (engelska): Skriv en text.')
    expect(answer.body).toContain('Kryssa i rutan')
    expect(answer.body).toContain('Juryn är beslutför med fyra.')
    const old = await confirming({ digest: 'another' })
    expect([old.status, old.body.includes('Läs igenom skillnaden igen')]).toEqual([422, true])
    expect((await edition()).version).toBe(1)
  })

  test('Invariant 1: becomes the next version, announced to everyone, and told to those touched', async () => {
    const answer = await confirming()
    const made = paths.correctionVersion.to({ year, version: 2 })
    expect([answer.status, answer.location]).toEqual([303, made])
    expect((await edition()).version).toBe(2)
    const open = await site.get(paths.edition.to({ year }))
    expect(open.body).toContain('minst 4 ledamöter')
    expect(open.body).toContain('Juryn är beslutför med fyra.')
    expect(open.body).toContain('Ledamöterna är fler.')
    expect(await letters()).toEqual([])
    await site.runJobs()
    expect(await letters()).toEqual(['jo@example.se'])
    const letter = await lettersTo(site.db, 'jo@example.se')
    expect(letter).toContain('Juryn är beslutför med fyra.')
    expect(letter).toContain('Skäl: Ledamöterna är fler.')
    expect(letter).toContain('Du sitter i juryn.')
    const { body } = await organiser.get(made)
    expect(body).toContain('Jo Jury')
    const events = await eventsAbout(site.db, (await edition()).id)
    for (const what of [
      'correction.begun',
      'correction.changed',
      'edition.corrected',
      'correction.told',
    ])
      expect(events).toContain(what)
  })

  test('is told to each once, however often its job is run', async () => {
    const { id } = await edition()
    const work = { edition: id, version: 2 }
    const again = await site.act(world.organiser, (act) => tellThoseTouched(act, work))
    expect(again).toEqual([])
    expect(await letters()).toEqual(['jo@example.se'])
  })

  test('of a rule touches those whose eligibility it changes, and their coordinator', async () => {
    await organiser.post(paths.beginCorrection.to({ year }))
    const { terms } = await edition()
    const rule = found(terms.eligibility.find(({ kind }) => kind === 'minimum-employees'))
    const item = paths.editionItem.to({ year, section: 'eligibility', item: rule.key })
    const page = await organiser.get(item)
    const digest = /name="digest" value="(\w+)"/.exec(page.body)?.[1] ?? ''
    const answer = await organiser.post(item, {
      ...{ digest, 'item.gate': rule.gate, 'item.source': rule.source },
      ...{ 'item.says.sv': rule.says.sv, 'item.says.en': rule.says.en },
      ...{ 'item.params.employees': '30', 'item.params.managerCounts': 'yes' },
    })
    expect(answer.status).toBe(303)
    const { body } = await organiser.get(paths.correction.to({ year }))
    expect(body).toContain('Solens skola')
    expect(body).toContain('ett krav uppfylls inte längre')
    expect(body).not.toContain('Månens skola')
    expect(body).not.toContain('Stjärnans skola')
    expect(body).toContain('Siv Samordnare')
    expect(body).not.toContain('Jo Jury')
  })

  test('can be thrown away, and then nothing of it is left', async () => {
    const address = paths.discardCorrection.to({ year })
    expect((await organiser.post(address)).status).toBe(422)
    expect((await organiser.post(address, { discard: 'yes' })).status).toBe(303)
    expect(await pendingCorrection(site.db, (await edition()).id)).toBe(undefined)
    expect((await edition()).version).toBe(2)
    expect((await organiser.post(address, { discard: 'yes' })).status).toBe(422)
    expect((await confirming()).status).toBe(422)
  })
})

describe('an extension', () => {
  const asked = {
    ...{ key: 'entryDue', day: '2027-05-24', time: '', sure: 'yes' },
    ...{ 'reason.sv': 'Driftstopp i tjänsten.', 'reason.en': 'The service was down.' },
  }
  const address = paths.extendDeadline.to({ year })

  test('says whom it reaches, and which time holds now', async () => {
    const { body } = await organiser.get(address)
    expect(body).toContain('Sista dag för bidrag: nu måndag 17 maj 2027 kl. 23:59')
    expect(body).toContain('2 verksamheter')
  })

  test('Invariant 5: goes only forward, with a reason, and surely', async () => {
    const wrong = async (fields: Record<string, string>) => {
      const answer = await organiser.post(address, { ...asked, ...fields })
      expect(answer.status).toBe(422)
      return answer.body
    }
    expect(await wrong({ day: '2027-05-10' })).toContain('måste vara senare')
    expect(await wrong({ day: '2027-02-30' })).toContain('Skriv dagen så här')
    expect(await wrong({ time: '24.30' })).toContain('Skriv klockslaget så här')
    expect(await wrong({ day: '24 maj' })).toContain('Skriv dagen så här')
    expect(await wrong({ 'reason.sv': '' })).toContain('Varför (svenska): Skriv en text.')
    expect(await wrong({ sure: '' })).toContain('Kryssa i rutan')
    expect(await wrong({ key: 'ceremony' })).toContain('Välj en tid')
    expect(await wrong({ key: 'extractDue', day: '2027-12-30' })).toContain('krockar')
    expect((await edition()).version).toBe(2)
  })

  test('Invariant 5: reaches everyone alike, at once, with actor and reason', async () => {
    await organiser.post(paths.beginCorrection.to({ year }))
    await change('team', { 'team.maximum': '6' })
    const answer = await organiser.post(address, asked)
    expect(answer.location).toBe(paths.correctionVersion.to({ year, version: 3 }))
    const { terms } = await edition()
    expect(terms.calendar.entryDue?.toISOString()).toBe('2027-05-24T21:59:59.000Z')
    expect(terms.calendarFacts.extractDue?.told).toBe('2027-06-30')
    for (const page of [paths.start.to(), paths.takePart.to(), paths.edition.to({ year })])
      expect((await site.get(page)).body).toContain('24 maj')
    const { body } = await site.get(paths.edition.to({ year }))
    expect(body).toContain('Sista dag för bidrag är förlängd till måndag 24 maj 2027 kl. 23:59.')
    const [event] = await rows<{ actorId: string; details: string }>(
      site.db,
      sql`select actor_id, details from audit_event where what = 'deadline.extended'`,
    )
    expect(event?.actorId).toBe(world.organiser.id)
    expect(event?.details).toContain('2027-05-17T23:59:59')
  })

  test('is told to each of them once, and to nobody who has left', async () => {
    await rows(site.db, sql`delete from message`)
    await site.runJobs()
    await site.runJobs()
    const reached = everyone.filter((person) => ![ended, juror].includes(person))
    expect(await letters()).toEqual(reached.map(({ email }) => email).sort())
    expect(await lettersTo(site.db, 'kim@example.se')).toContain('Driftstopp i tjänsten.')
    expect(await lettersTo(site.db, 'siv@example.se')).toContain('Månens skola')
  })

  test('is not undone by a correction that was begun before it', async () => {
    const pending = found(await pendingCorrection(site.db, (await edition()).id))
    expect(pending.terms.calendarFacts.entryDue?.told).toBe('2027-05-24T23:59:59')
    const { body } = await organiser.get(paths.correction.to({ year }))
    expect(body).not.toContain('24 maj')
    expect((await confirming({ 'says.sv': 'Större lag.' })).status).toBe(303)
    const { terms, version } = await edition()
    expect([version, terms.team?.maximum]).toEqual([4, 6])
    expect(terms.calendarFacts.entryDue?.told).toBe('2027-05-24T23:59:59')
  })
})

test('letters of a version are all queued or none, and a broken run is done again', async () => {
  await site.runJobs()
  await organiser.post(paths.extendDeadline.to({ year }), {
    ...{ key: 'extractDue', day: '2027-07-30', sure: 'yes' },
    ...{ 'reason.sv': 'Semestrar.', 'reason.en': 'Holidays.' },
  })
  await rows(site.db, sql`delete from message`)
  const { id, version } = await edition()
  const broken = site.act(world.organiser, async (act) => {
    await tellThoseTouched(act, { edition: id, version })
    throw new Error('killed')
  })
  await expect(broken).rejects.toThrow('killed')
  expect(await letters()).toEqual([])
  await site.runJobs()
  expect(await letters()).toEqual(['kim@example.se', 'lova@example.se', 'siv@example.se'])
})

test('nobody else corrects or extends', async () => {
  const stranger = await site.as(coordinator)
  const version = paths.correctionVersion.to({ year, version: 2 })
  for (const page of [paths.correction.to({ year }), paths.extendDeadline.to({ year }), version]) {
    expect((await site.get(page)).status).toBe(303)
    expect((await stranger.get(page)).status).toBe(403)
  }
  for (const page of [paths.correction.to({ year }), paths.extendDeadline.to({ year })]) {
    expect((await site.post(page)).status).toBe(401)
    expect((await stranger.post(page)).status).toBe(403)
  }
  expect((await organiser.get(paths.correctionVersion.to({ year, version: 9 }))).status).toBe(404)
})

test('the page of a correction asks the database only a few times', async () => {
  await organiser.post(paths.beginCorrection.to({ year }))
  await change('calendar', { 'calendar.entryDue.told': '2027-05-25' })
  site.queries.length = 0
  const later = await organiser.get(paths.correction.to({ year }))
  expect(later.body).not.toContain('går ut tidigare')
  expect(site.queries.length).toBeLessThanOrEqual(30)

  await change('calendar', { 'calendar.entryDue.told': '2027-05-20' })
  const sooner = await organiser.get(paths.correction.to({ year }))
  expect(sooner.body).toContain('går ut tidigare')
})
