// Boards that take up the own units, in the calendars of those whom it concerns.
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { boardSite, type Registered } from '../../../test/board-site.ts'
import { withdrawRegistration } from '../../award/registrations/actions/registering.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'

const board = await boardSite()
const { site, act, coordinator, organiser, visit } = board
const [one, two]: Registered[] = [
  await board.aRegistration('Förskolan Kalendern'),
  await board.aRegistration('Förskolan Almanackan'),
]
if (!one || !two) throw new Error('there are two')

async function meetingsOf(person: Actor): Promise<readonly ICAL.Event[]> {
  const file = await (await site.as(person)).get(paths.calendarFile.to())
  return new ICAL.Component(ICAL.parse(file.body))
    .getAllSubcomponents('vevent')
    .map((part) => new ICAL.Event(part))
    .filter(({ uid }) => uid.startsWith('board-meeting-'))
}

test('a meeting is one event for the coordinator, and moves with its name kept', async () => {
  expect(await meetingsOf(coordinator)).toEqual([])
  const matter = await board.aMatterFor(one, two)
  const decision = await board.aMeeting(matter, [one, two], '2027-06-10')
  const [before, ...others] = await meetingsOf(coordinator)
  expect(others).toEqual([])
  expect(before?.summary).toContain('Provdalens nämnd tar upp deltagandet')
  expect(before?.description).toMatch(/Förskolan (Kalendern|Almanackan) och Förskolan/)
  expect(before?.startDate.toString()).toBe('2027-06-10')
  const moved = { [`movedTo-${decision}`]: '2027-06-14' }
  await visit.coordinator.post(paths.boardMove.to({ decision }), moved)
  const [after] = await meetingsOf(coordinator)
  expect(after?.uid).toBe(before?.uid)
  expect(after?.startDate.toString()).toBe('2027-06-14')
  expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
})

test('the unit sees its own, others see nothing of it, and a withdrawn unit none', async () => {
  const [own] = await meetingsOf(one.contactPerson)
  expect(own?.description).toContain('Gäller Förskolan Kalendern.')
  expect(own?.description).not.toContain('Almanackan')
  expect(await meetingsOf(organiser)).toEqual([])
  expect(await meetingsOf(await site.someone({ roles: ['examiner'] }))).toEqual([])
  await act(one.contactPerson, (doing) => withdrawRegistration(doing, one.id, 'Vi hinner inte.'))
  expect(await meetingsOf(one.contactPerson)).toEqual([])
  expect((await meetingsOf(coordinator))[0]?.description).not.toContain('Kalendern')
})

test('nothing of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
