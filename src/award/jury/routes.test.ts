import { describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { own, visitors } from '../../../test/world/cast.ts'
import { worldIn } from '../../../test/world/states.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { historyOf } from '../units/public.ts'
import { publicHonours } from './public.ts'
import { find } from './store.ts'

const site = await testApplication({ demonstration: true })
const world = await worldIn(site, 'deliberating')
const { entry, edition } = world
const where = { year: edition.year, category: own.category }
const as = (name: Exclude<keyof typeof visitors, 'anonymous'>) =>
  site.as({ id: world.stage.idOf(visitors[name]) })
const session = () => find(site.db, edition.id, own.category)
const motivation = 'För ett arbetssätt som andra kan lära av.'
const sitting = (['chair', 'juror', 'second juror'] as const).map((name) =>
  world.stage.idOf(visitors[name]),
)

describe('Invariant 13: a juror with a conflict', () => {
  test('is shown nothing of the category', async () => {
    const { status, body } = await (await as('conflicted juror')).get(paths.juryCategory.to(where))
    expect(status).toBe(200)
    expect(body).toContain('Du är jävig i den här klassen')
    expect(body).not.toContain(own.name)
    expect(body).not.toContain(entry)
  })
  test('cannot be put down as present', async () => {
    const aside = world.stage.idOf(visitors['conflicted juror'])
    const chair = await as('chair')
    const present = [...sitting, aside]
    const answer = await chair.post(paths.juryPresence.to(where), { present })
    expect(answer.status).toBe(422)
    expect((await session())?.present).toEqual([])
  })
})

describe('Invariant 20: the jury', () => {
  test('sees consensus before and after the visit with its spread, and no examiner', async () => {
    const { body } = await (await as('juror')).get(paths.juryCategory.to(where))
    expect(body).toContain(own.name)
    expect(body).toMatch(/Resultat före besöket \d,\d\d, efter besöket \d,\d\d/)
    expect(body).toContain('Examinatorernas spridning')
    for (const name of ['leader', 'examiner', 'second examiner'] as const) {
      expect(body).not.toContain(visitors[name].name)
    }
  })
  test('does not decide without a motivation, nor with too long a one, and keeps what was typed', async () => {
    const chair = await as('chair')
    const choosing = { entryId: entry, kind: 'recipient' }
    const missing = await chair.post(paths.juryChoose.to(where), { ...choosing, motivation: '' })
    expect(missing.status).toBe(422)
    const long = 'ord '.repeat(121)
    const tooLong = await chair.post(paths.juryChoose.to(where), { ...choosing, motivation: long })
    expect(tooLong.status).toBe(422)
    expect(tooLong.body).toContain(long.trim())
  })
  test('cannot seal without quorum, nor without recipient or reason', async () => {
    const chair = await as('chair')
    expect((await chair.post(paths.jurySeal.to(where))).body).toContain('För få ledamöter')
    await chair.post(paths.juryPresence.to(where), { present: sitting })
    expect((await chair.post(paths.jurySeal.to(where))).body).toContain('Skriv varför ingen')
  })
  test('a juror who is not the chair decides nothing', async () => {
    const juror = await as('juror')
    const choosing = { entryId: entry, kind: 'recipient', motivation }
    expect((await juror.post(paths.juryChoose.to(where), choosing)).status).toBe(403)
    expect((await session())?.choices).toEqual([])
  })
})

describe('Invariant 22: the seal', () => {
  test('keeps the recipient from everyone until the ceremony, and each reading is written down', async () => {
    const chair = await as('chair')
    await chair.post(paths.juryChoose.to(where), { entryId: entry, kind: 'recipient', motivation })
    expect((await chair.post(paths.jurySeal.to(where))).status).toBe(303)
    const sealed = await session()
    expect(sealed?.state).toBe('sealed')
    expect(await publicHonours(site.db, [edition], site.clock.now())).toEqual([])
    const past = await historyOf(site.db, [world.stage.unit(own.key)], site.clock.now())
    expect(past).toEqual([])
    for (const address of [paths.start.to(), paths.earlierRecipients.to(), paths.library.to()]) {
      expect((await site.get(address)).body).not.toContain(motivation)
    }
    expect((await site.get(paths.diploma.to({ entry }))).status).toBe(404)
    await (await as('juror')).get(paths.juryCategory.to(where))
    const trail = await trailOf(site.db, sealed?.id ?? '')
    expect(trail.map(({ what }) => what)).toContain('jury.sealed-read')
  })
  test('can be broken by the chair with a reason, and set again', async () => {
    const chair = await as('chair')
    expect((await chair.post(paths.juryUnseal.to(where), { reason: '' })).status).toBe(422)
    expect((await chair.post(paths.juryUnseal.to(where), { reason: 'Ny uppgift.' })).status).toBe(
      303,
    )
    expect((await session())?.state).toBe('open')
    await chair.post(paths.jurySeal.to(where))
  })
  test('opens to all at the instant of the ceremony', async () => {
    const ceremony = edition.terms.calendar.ceremony as Date
    site.clock.set(new Date(ceremony.getTime() - 1))
    expect((await site.get(paths.earlierRecipients.to())).body).not.toContain(motivation)
    site.clock.set(ceremony)
    expect((await site.get(paths.earlierRecipients.to())).body).toContain(own.name)
    const diploma = await site.get(paths.diploma.to({ entry }))
    expect(diploma.headers.get('content-type')).toBe('application/pdf')
    const chair = await as('chair')
    const late = await chair.post(paths.juryUnseal.to(where), { reason: 'För sent.' })
    expect(late.status).toBe(422)
  })
})

test('no page ran into a fault', () => {
  expect(site.failures).toEqual([])
})
