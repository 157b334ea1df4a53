// The register on a real database: loaded twice, corrected, searched, sealed.
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { realProgramme } from '../../../test/programme-files.ts'
import { joinUnits } from './actions/unit-times.ts'
import { addUnit, changeUnit, statePast } from './actions/units.ts'
import { loadRegister } from './actions.ts'
import type { CorrectUnit, Past, Unit } from './model.ts'
import {
  boardOf,
  enterUnit,
  findUnits,
  historyOf,
  inheritedHistoryOf,
  organisations,
  recordHonour,
  unitById,
  withdrawHonour,
} from './public.ts'
import { listSuccessions } from './store/organisations.ts'
import { countUnits } from './store/units.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const organiser = await site.someone({ roles: ['organiser'] })
const programme = realProgramme()
await site.act(organiser, (act) => loadRegister(act, programme))
const now = site.clock.now()
const today = '2027-03-01'

async function only(query: string): Promise<Unit> {
  const [first] = await findUnits(site.db, query)
  if (!first) throw new Error(`no unit ${query}`)
  const unit = await unitById(site.db, first.id)
  if (!unit) throw new Error('gone')
  return unit
}

function correction(unit: Unit, change: Partial<CorrectUnit> = {}): CorrectUnit {
  const { name, administration, department, operatingForm, validFrom, validTo, note } = unit
  return {
    ...{ name, administration, department, operatingForm, validFrom, validTo, note },
    operator: null,
    ...change,
  }
}

test('the register holds what the files tell, and loading it twice changes nothing', async () => {
  async function whole() {
    const all = await organisations(site.db)
    const units = await findUnits(site.db, 'e')
    const pasts = await historyOf(
      site.db,
      units.map(({ id }) => id),
      now,
    )
    return {
      all,
      units,
      pasts: pasts.map(({ id: _, ...past }) => past),
      links: await listSuccessions(site.db),
    }
  }
  const before = await whole()
  expect(before.all.length).toBe(programme.organisations.length)
  expect(await countUnits(site.db)).toBe(programme.units.length)
  await site.act(organiser, (act) => loadRegister(act, programme))
  expect(await whole()).toEqual(before)
})

test('the board of 2015 has become Järva', async () => {
  const unit = await only('verksamhetsutveckling spånga-tensta')
  expect((await boardOf(site.db, unit, '2015-06-01'))?.name).toContain('Spånga-Tensta')
  expect((await boardOf(site.db, unit, '2027-06-01'))?.name).toContain('Järva')
})

test('units are found without dots, with words in any order, and by the name of their operator', async () => {
  expect((await only('forsorjning arbete')).name).toBe('Enheten för arbete och försörjning')
  expect((await only('temabo')).name).toContain('Bergsund')
  expect((await only('LSS-hilsan')).name).toBe('LSS-hälsan')
  expect(await findUnits(site.db, 'zzzzzz')).toEqual([])
  expect(await findUnits(site.db, ' -- ')).toEqual([])
})

test('signs of the search language are letters like others', async () => {
  expect(await findUnits(site.db, '%')).toEqual([])
  expect(await findUnits(site.db, "'; drop table unit; --")).toEqual([])
})

test('what a person has corrected is not undone by the files', async () => {
  const unit = await only('Gubbängsskolan')
  const named = correction(unit, { department: 'Grundskolor söder' })
  await site.act(organiser, (act) => changeUnit(act, unit.id, named, today))
  await site.act(organiser, (act) => loadRegister(act, programme))
  expect(await unitById(site.db, unit.id)).toMatchObject({ department: 'Grundskolor söder' })
  expect((await only('grundskolor soder')).id).toBe(unit.id)
})

test('a unit is entered once, however often a paper names it', async () => {
  const fields = {
    name: 'Hemvården Nord',
    administration: null,
    department: null,
    operatingForm: null,
  }
  const enter = () =>
    site.act(organiser, (act) => enterUnit(act, { ...fields, source: 'paper' }, 'unconfirmed'))
  const [first, again] = [await enter(), await enter()]
  expect(again.id).toBe(first.id)
})

test('two units of one name in one administration are refused', async () => {
  const unit = await only('LSS-hälsan')
  expect(await site.act(organiser, (act) => addUnit(act, correction(unit), today))).toEqual({
    refusal: 'already-there',
  })
})

function honour(unit: Unit, publicFrom: Date | null): Omit<Past, 'id' | 'key'> & { key: string } {
  return {
    key: `honour-${unit.id}`,
    unit: unit.id,
    kind: 'recipient',
    year: 2027,
    firstYear: null,
    lastYear: null,
    unitName: unit.name,
    board: null,
    operator: null,
    category: 'Skola',
    confidence: 'high',
    inferred: [],
    sources: ['jury'],
    note: null,
    publicFrom,
  }
}

test('Invariant 22: an honour is nobody’s to read before it is public', async () => {
  const unit = await only('LSS-hälsan')
  const ceremony = new Date('2027-11-23T15:00:00Z')
  await site.act(organiser, (act) => recordHonour(act, honour(unit, ceremony)))
  const kinds = async (at: Date) =>
    (await historyOf(site.db, [unit.id], at)).filter(({ kind }) => kind === 'recipient').length
  expect(await kinds(new Date(ceremony.getTime() - 1))).toBe(0)
  expect(await kinds(ceremony)).toBe(1)
  await site.act(organiser, (act) => recordHonour(act, honour(unit, ceremony)))
  expect(await kinds(ceremony)).toBe(1)
  await site.act(organiser, (act) => withdrawHonour(act, unit.id, `honour-${unit.id}`))
  expect(await kinds(ceremony)).toBe(0)
})

test('Invariant 9: an award follows a unit into another once a person has said so', async () => {
  const [old, fresh] = [await only('Gubbängsskolan'), await only('Hemvården Nord')]
  const linkOf = async () => {
    const all = await inheritedHistoryOf(site.db, [fresh.id], now)
    return all.get(fresh.id)?.map(({ unitName, year, link }) => [unitName, year, link])
  }
  expect(await linkOf()).toEqual([])
  expect(
    await site.act(organiser, (act) =>
      joinUnits(act, { unit: old.id, successor: fresh.id }, today),
    ),
  ).toEqual({})
  expect(await linkOf()).toEqual([['Gubbängsskolan', 2019, 'confirmed']])
  expect(
    await site.act(organiser, (act) =>
      joinUnits(act, { unit: fresh.id, successor: old.id }, today),
    ),
  ).toEqual({
    refusal: 'circle',
  })
})

test('what the organiser knows of earlier years is kept with its source', async () => {
  const unit = await only('Hemvården Nord')
  const told = { kind: 'honourable', year: 2018, category: null, confidence: 'medium' } as const
  await site.act(organiser, (act) => statePast(act, unit.id, { ...told, source: 'Brev 2018' }))
  expect(await historyOf(site.db, [unit.id], now)).toMatchObject([
    { ...told, unitName: 'Hemvården Nord', sources: ['Brev 2018'] },
  ])
})

test('only the organiser changes the register', async () => {
  const unit = await only('LSS-hälsan')
  const nobody = await site.someone()
  await expect(site.act(nobody, (act) => addUnit(act, correction(unit), today))).rejects.toThrow()
  await expect(
    site.act(nobody, (act) => changeUnit(act, unit.id, correction(unit), today)),
  ).rejects.toThrow()
})
