import { describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { own, visitors } from '../../../test/world/cast.ts'
import { worldIn } from '../../../test/world/states.ts'
import { found } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { latest } from '../../support/messages/store.ts'
import { listPoints } from '../entries/store/earlier.ts'
import { find } from './store.ts'

const site = await testApplication({ demonstration: true })
const world = await worldIn(site, 'reporting')
const { entry } = world
const as = (name: Exclude<keyof typeof visitors, 'anonymous'>) =>
  site.as({ id: world.stage.idOf(visitors[name]) })
const report = async () => found(await find(site.db, entry))

/** What the page of the writers posts: every text as it stands, with some changed. */
async function edited(over: Readonly<Record<string, string>> = {}) {
  const { revision, opening, items } = await report()
  const texts = items.flatMap(({ id, mainIdea, text }) => [
    [`idea-${id}`, mainIdea],
    [`text-${id}`, text],
  ])
  return { revision: String(revision), opening, ...Object.fromEntries(texts), ...over }
}

test('the report begins with what the team has agreed on', async () => {
  const { items, opening } = await report()
  expect(opening).toBe('')
  expect(items.length).toBeGreaterThan(0)
  const page = await (await as('examiner')).get(paths.feedback.to({ entry }))
  expect(page.body).toContain(found(items[0]).mainIdea)
})

describe('writing together', () => {
  test('a change is saved, with its audit line', async () => {
    const leader = await as('leader')
    const answer = await leader.post(
      paths.feedbackEdit.to({ entry }),
      await edited({ opening: 'En förskola med tydlig röd tråd.' }),
    )
    expect(answer.status).toBe(303)
    const saved = await report()
    expect(saved.opening).toBe('En förskola med tydlig röd tråd.')
    expect((await trailOf(site.db, saved.id)).map(({ what }) => what)).toContain('report.edited')
  })
  test('a colleague who had an older text before them overwrites nothing, and loses nothing', async () => {
    const mine = await edited({ opening: 'Min text' })
    await (await as('leader')).post(
      paths.feedbackEdit.to({ entry }),
      await edited({ opening: 'Lagledarens text' }),
    )
    const answer = await (await as('examiner')).post(paths.feedbackEdit.to({ entry }), mine)
    expect(answer.status).toBe(409)
    expect(answer.body).toContain('Min text')
    expect(answer.body).toContain('Lagledarens text')
    expect((await report()).opening).toBe('Lagledarens text')
  })
  test('an item is added and removed, and one without an idea is refused at its field', async () => {
    const leader = await as('leader')
    const item = { area: found((await report()).items[0]).area, kind: 'strength' }
    const refused = await leader.post(paths.feedbackItems.to({ entry }), { ...item, mainIdea: ' ' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('href="#mainIdea"')
    await leader.post(paths.feedbackItems.to({ entry }), { ...item, mainIdea: 'Ny styrka.' })
    const added = found((await report()).items.find(({ mainIdea }) => mainIdea === 'Ny styrka.'))
    await leader.post(paths.feedbackItemGone.to({ entry, item: added.id }))
    expect((await report()).items.some(({ id }) => id === added.id)).toBe(false)
  })
})

describe('from check to reader', () => {
  test("an examiner's name keeps it from being sent", async () => {
    const leader = await as('leader')
    const named = await edited({ opening: `Hälsningar från ${visitors.leader.name}.` })
    await leader.post(paths.feedbackEdit.to({ entry }), named)
    const answer = await leader.post(paths.feedbackSend.to({ entry }))
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('En examinators namn står i texten')
    await leader.post(paths.feedbackEdit.to({ entry }), await edited({ opening: 'Tack.' }))
  })
  test('the one who wrote does not check, the unit reads nothing yet, nothing is released', async () => {
    const leader = await as('leader')
    expect((await leader.post(paths.feedbackSend.to({ entry }))).status).toBe(303)
    expect((await leader.post(paths.feedbackCheck.to({ entry }))).status).toBe(422)
    expect((await (await as('member')).get(paths.feedback.to({ entry }))).status).toBe(403)
    const office = await as('organiser')
    expect((await office.post(paths.feedbackRelease.to({ entry }))).status).toBe(422)
  })
  test('given back it needs a reason, and the writers see it', async () => {
    const second = await as('second examiner')
    expect((await second.post(paths.feedbackBack.to({ entry }), { why: '' })).status).toBe(422)
    await second.post(paths.feedbackBack.to({ entry }), { why: 'Ge ett exempel.' })
    const page = await (await as('leader')).get(paths.feedback.to({ entry }))
    expect(page.body).toContain('Ge ett exempel.')
  })
  test('nothing of it stands beside the next entry before it is released', async () => {
    expect(await listPoints(site.db, [entry])).toEqual([])
  })
  test('checked by a second person and released, it reaches the unit by mail, page and PDF', async () => {
    await (await as('leader')).post(paths.feedbackSend.to({ entry }))
    await (await as('second examiner')).post(paths.feedbackCheck.to({ entry }))
    const office = await as('organiser')
    expect((await office.post(paths.feedbackRelease.to({ entry }))).status).toBe(303)
    const letters = await latest(site.db, 50)
    expect(letters.some(({ subject }) => subject.includes(own.name))).toBe(true)
    const member = await as('member')
    expect((await member.get(paths.feedback.to({ entry }))).status).toBe(200)
    const pdf = await member.get(paths.feedbackPdf.to({ entry }))
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 5))).toBe('%PDF-')
    expect((await member.post(paths.feedbackAcknowledge.to({ entry }))).status).toBe(303)
    expect((await report()).state).toBe('acknowledged')
    const { items } = await report()
    const beside = await listPoints(site.db, [entry])
    expect(beside.map(({ key }) => key)).toEqual(items.map(({ id }) => id))
    expect(beside.filter(({ question }) => question !== null).length).toBeGreaterThan(0)
  })
  test('Invariant 19: what the unit reads holds no examiner, no score and no level', async () => {
    const { body } = await (await as('member')).get(paths.feedback.to({ entry }))
    for (const examiner of [visitors.leader, visitors.examiner, visitors['second examiner']]) {
      expect(body).not.toContain(examiner.name)
    }
    const levels = world.edition.terms.assessment?.levels.approach ?? []
    for (const { descriptor } of levels) expect(body).not.toContain(descriptor.sv)
  })
  test('what is released does not change', async () => {
    const answer = await (await as('leader')).post(paths.feedbackEdit.to({ entry }), await edited())
    expect(answer.status).toBe(422)
  })
})

test('no page ran into a fault', () => {
  expect(site.failures).toEqual([])
})
