import { describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { own, visitors } from '../../../test/world/cast.ts'
import { emptyWorld, states } from '../../../test/world/states.ts'
import { editionOf } from '../../award/editions/public.ts'
import { releaseReport } from '../../award/feedback/actions.ts'
import { found } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'

const site = await testApplication({ demonstration: true })
const world = await emptyWorld(site.db)
const year = world.edition.year
const as = (name: Exclude<keyof typeof visitors, 'anonymous'>) =>
  site.as({ id: world.stage.idOf(visitors[name]) })

let played = 0
/** Plays on to a state. The states are told in the order of the tests. */
async function on(name: string) {
  while (states[played - 1]?.name !== name) {
    const state = found(states[played])
    await state.play(world)
    site.clock.set(state.now)
    played += 1
  }
}
const todo = async (name: Exclude<keyof typeof visitors, 'anonymous'>) =>
  (await (await as(name)).get(paths.todo.to())).body

describe('«Att göra» tells each what waits for them, and nothing more', () => {
  test('the contact of a draft finishes the registration', async () => {
    await on('registering')
    expect(await todo('member')).toContain('Gör klart anmälan')
    expect(await todo('stranger')).toContain('Du har inget att göra just nu')
  })
  test('the writers write, the coordinator takes it to the board', async () => {
    await on('writing')
    expect(await todo('colleague')).toContain('Skriv och lämna in bidraget')
    expect(await todo('coordinator')).toContain('Ta ärendet till nämnden')
    expect(await todo('other coordinator')).not.toContain(own.name)
  })
  test('an examiner declares first, then assesses', async () => {
    await on('team chosen')
    expect(await todo('examiner')).toContain('Pröva om du är jävig')
    expect(await todo('examiner')).toContain('Förklara dig inför alla bidrag')
    expect(await todo('juror')).not.toContain('Förklara dig inför alla bidrag')
    await on('assessing')
    expect(await todo('examiner')).toContain('Bedöm bidraget')
    expect(await todo('leader')).not.toContain('Bedöm bidraget')
    expect(await todo('conflicted examiner')).not.toContain('Bedöm bidraget')
  })
  test('the managers of the unit look at who examines, while there is time to object', async () => {
    const line = 'Se vilka som granskar bidraget'
    expect(await todo('member')).not.toContain(line)
    const now = site.clock.now()
    site.clock.set('2025-05-29T09:00:00Z')
    expect(await todo('member')).toContain(line)
    expect(await todo('colleague')).not.toContain(line)
    const page = paths.namedExaminers.to({ entry: found(world.entry) })
    await (await as('member')).post(page)
    expect(await todo('member')).not.toContain(line)
    site.clock.set(now)
  })
  test('the leader agrees with the team, and writes the feedback', async () => {
    await on('agreeing')
    expect(await todo('leader')).toContain('Enas i konsensus')
    expect(await todo('examiner')).not.toContain('Enas i konsensus')
    await on('reporting')
    expect(await todo('leader')).toContain('Skriv återföringen')
  })
})

describe('the organiser’s week', () => {
  test('shows what must happen, for whom, with a link, and counts that lead to exactly those', async () => {
    const office = await as('organiser')
    const [week] = (await office.get(paths.overview.to())).body.split('Senare i omgången')
    expect(week).not.toContain('Besluta om klassen')
    site.clock.set('2025-10-22T09:00:00Z')
    const later = await as('organiser')
    const [soon] = (await later.get(paths.overview.to())).body.split('Senare i omgången')
    expect(soon).toContain('Besluta om klassen')
    const list = await later.get(paths.overviewStage.to({ year, stage: 'extract-verified' }))
    expect(list.body).toContain(own.name)
    expect(list.body).toContain('1 enhet')
    const missing = await later.get(paths.overviewStage.to({ year, stage: 'entry-missing' }))
    expect(missing.body).not.toContain(own.name)
    expect((await later.get(paths.overviewStage.to({ year, stage: 'nonsense' }))).status).toBe(404)
  })
  test('is the organiser’s alone', async () => {
    for (const name of ['stranger', 'member', 'coordinator', 'leader', 'chair'] as const) {
      expect((await (await as(name)).get(paths.overview.to())).status).toBe(403)
    }
    expect((await site.get(paths.overview.to())).location).toContain('/logga-in')
  })
})

test('the unit sees its tracks beside each other, and strangers do not', async () => {
  const way = paths.participation.to({ registration: world.registration })
  const { body } = await (await as('member')).get(way)
  expect(body).toContain('Utdraget är godkänt')
  expect(body).toContain('Inlämnat')
  expect(body).toContain(paths.namedExaminers.to({ entry: found(world.entry) }))
  const colleague = await (await as('colleague')).get(way)
  expect(colleague.body).not.toContain('Examinatorer')
  expect((await (await as('other member')).get(way)).status).toBe(404)
})

describe('Invariant 18: the edition does not close while somebody waits for feedback', () => {
  const close = async () => (await as('organiser')).post(paths.closeEdition.to({ year }))
  const state = async () => (await editionOf(site.db, year))?.state
  test('refused, with the names of those who wait', async () => {
    await on('sealed')
    site.clock.set('2025-12-01T09:00:00Z')
    const answer = await close()
    expect(answer.status).toBe(422)
    expect(answer.body).toContain(`återföring saknas till ${own.name}`)
    expect(await state()).toBe('open')
  })
  test('closed, when all have theirs', async () => {
    await on('public')
    expect((await close()).status).toBe(303)
    expect(await state()).toBe('closed')
    const office = world.stage.as(visitors.organiser, '2025-12-03T09:00')
    expect(await releaseReport(office, found(world.entry))).toMatchObject({
      refusal: 'not-checked',
    })
  })
})

test('no page ran into a fault', () => {
  expect(site.failures).toEqual([])
})
