// What is read of a season: from the register, from examiners themselves, and from earlier years.
import { expect, test } from 'vitest'
import { choosingSite } from '../../../../test/choosing.ts'
import { anEntryOf, aUnit } from '../../../../test/handed-in.ts'
import { found } from '../../../base/lib/failures.ts'
import { editionOf } from '../../editions/public.ts'
import type { Season } from '../model/season.ts'
import { insertMembers, insertTeam } from '../store.ts'
import { readSeason } from './season.ts'

const choosing = await choosingSite()
const { site, asOrganiser, another, entry, edition, who, administration, elsewhere } = choosing
const { anna, bert, jan } = choosing.pool

function season(): Promise<Season> {
  return readSeason(site.db, edition, new Date('2027-06-01T08:00:00Z'))
}

function entryIn({ entries }: Season, id: string) {
  return found(entries.find((one) => one.id === id))
}

function personIn({ examiners }: Season, id: string) {
  return found(examiners.find(({ person }) => person === id))
}

test('an entry has its place and its administration, and an examiner where they work', async () => {
  const all = await season()
  expect(entryIn(all, entry.id)).toMatchObject({
    name: 'Enheten för ekonomiskt bistånd',
    category: 'socialtjanst',
    administration: administration.id,
    place: { district: 'Järva', part: 'Västerort', from: 'Järva stadsdelsförvaltning' },
    lastTeam: [],
  })
  expect(personIn(all, anna.id)).toMatchObject({
    name: 'Anna Andersson',
    employers: [{ id: elsewhere.id, name: 'Bromma stadsdelsförvaltning' }],
    home: { district: 'Bromma', part: 'Västerort' },
    capacity: 2,
    editions: 0,
    missing: [],
  })
  expect(personIn(all, bert.id)).toMatchObject({ employers: [], home: null })
})

test('visits are on working days of their weeks', async () => {
  const { days } = await season()
  expect(days.length).toBeGreaterThan(5)
  expect(days.every((day) => ![0, 6].includes(new Date(day).getUTCDay()))).toBe(true)
})

test('a conflict closes the pair, and a missing declaration closes nothing', async () => {
  const { closed } = await season()
  expect(closed.filter((one) => one.entry === entry.id)).toEqual([
    { entry: entry.id, person: jan.id, why: 'conflict' },
  ])
})

test('the team that examined the unit the last time is known', async () => {
  const now = await asOrganiser(async (act) => {
    const unit = await aUnit(act, 'Enheten som kom igen', { administration: administration.id })
    const [latest, first] = [2024, 2023]
    for (const [year, member] of [[latest, bert] as const, [first, anna] as const]) {
      const past = found(await editionOf(act.db, year))
      const { entry: old } = await anEntryOf(act, unit, who.contact, {
        edition: past.id,
        recordNumber: `KU ${year}/1`,
      })
      const team = { id: `00000000-0000-7000-8000-00000000${year}` as never, entry: old.id }
      await insertTeam(act.db, { ...team, leader: member.id, members: [member.id] }, act.now)
      await insertMembers(act.db, team.id, [member.id], act.now)
    }
    return anEntryOf(act, unit, who.contact)
  })
  expect(entryIn(await season(), now.entry.id).lastTeam).toEqual([bert.id])
})

test('the number of questions does not depend on how many take part', async () => {
  const before = await choosing.counted(season)
  for (const name of ['Enhet ett', 'Enhet två', 'Enhet tre']) await another(name)
  await choosing.anExaminer('Nora Ny')
  const { entries } = await season()
  expect(entries.length).toBeGreaterThan(4)
  expect(await choosing.counted(season)).toBe(before)
  expect(before).toBeLessThanOrEqual(65)
})
