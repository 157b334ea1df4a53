// What was improved since the last feedback, and what may be left to do: shown, answered, handed in.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { feedBack, handedIn2025, points } from '../../../../test/earlier-years.ts'
import { acting, aDesk, answerAll, areaForm } from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { handInEntry } from '../actions/handing-in.ts'
import { answersForReading } from '../public.ts'
import { listImprovements } from '../store/improvements.ts'

const site = await testApplication()
const { db } = site
const question = 'behov-kunskap'
let desk: Awaited<ReturnType<typeof aDesk>>
let at: Record<'area' | 'improvements', string>

beforeEach(async () => {
  site.clock.set('2027-03-01T13:32:00Z')
  desk = await aDesk(site)
  const { unit, unitName } = desk.registration
  await feedBack(db, await handedIn2025(db, desk.anna, { id: unit, name: unitName }))
  const { id: entry } = desk.entry
  at = {
    area: paths.entryArea.to({ entry, area: 'behov' }),
    improvements: paths.entryImprovements.to({ entry }),
  }
})

describe('what was improved since', () => {
  const improving = points.filter(({ kind }) => kind === 'improvement')
  const form = (over: Readonly<Record<string, string>>) => ({
    ...Object.fromEntries(
      improving.flatMap(({ key }) => [
        [`revision-${key}`, '0'],
        [`text-${key}`, ''],
      ]),
    ),
    ...over,
  })

  test('is asked for each point to improve of the last feedback, and saved point by point', async () => {
    const { body } = await desk.her.get(at.improvements)
    for (const { mainIdea } of improving) expect(body).toContain(mainIdea)
    expect(body).not.toContain('Ni lyssnar på många sätt.')
    expect(body).toContain('Svaren blir en del av bidraget')

    const saved = await desk.her.post(
      at.improvements,
      form({ 'state-p2': 'done', 'text-p2': 'Vi väger dem i maj.', 'state-p3': 'not' }),
    )
    expect([saved.status, saved.location]).toEqual([303, paths.entry.to({ entry: desk.entry.id })])
    const kept = await listImprovements(db, desk.entry.id)
    expect(kept.map(({ key, state, text }) => [key, state, text])).toEqual([
      ['p2', 'done', 'Vi väger dem i maj.'],
      ['p3', 'not', ''],
    ])
    const check = await desk.her.get(paths.entryCheck.to({ entry: desk.entry.id }))
    expect(check.body).toContain('Vi väger dem i maj.')
    expect(check.body).toContain(`href="${at.improvements}"`)
    const trail = await trailOf(db, desk.entry.id)
    expect(trail.map(({ what }) => what)).toContain('entry.improvements-saved')
  })

  test('is refused at its field, and the rest is saved and all is kept', async () => {
    const posted = form({
      'state-p2': 'done',
      'text-p3': 'Utan läge',
      'text-p4': 'ord '.repeat(151),
    })
    const answer = await desk.her.post(at.improvements, { ...posted, 'state-p4': 'done' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('href="#state-p3"')
    expect(answer.body).toContain('href="#text-p4"')
    expect(answer.body).toContain('Utan läge')
    expect((await listImprovements(db, desk.entry.id)).map(({ key }) => key)).toEqual(['p2'])
  })

  test('shows what a colleague has saved meanwhile, and overwrites nothing unseen', async () => {
    await desk.her.post(at.improvements, form({ 'state-p2': 'done', 'text-p2': 'Annas' }))
    const clash = await desk.him.post(
      at.improvements,
      form({ 'state-p2': 'not', 'text-p2': 'Bos' }),
    )
    expect(clash.status).toBe(422)
    expect(clash.body).toContain('Annas')
    expect(clash.body).toContain('Bos')
    const again = form({ 'state-p2': 'not', 'text-p2': 'Bos', 'revision-p2': '1' })
    expect((await desk.him.post(at.improvements, again)).status).toBe(303)
    const emptied = form({ 'revision-p2': '2' })
    expect((await desk.him.post(at.improvements, emptied)).status).toBe(303)
    expect(await listImprovements(db, desk.entry.id)).toEqual([])
  })

  test('a broken form saves nothing', async () => {
    const answer = await desk.her.post(
      at.improvements,
      form({ 'state-p2': 'done', 'revision-p3': 'x' }),
    )
    expect(answer.status).toBe(422)
    expect(await listImprovements(db, desk.entry.id)).toEqual([])
  })

  test('is handed in with the answers, and read with them', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.improvements, form({ 'state-p2': 'done', 'text-p2': 'Vi väger dem.' }))
    const receipt = await acting(db, desk.anna, (act) => handInEntry(act, desk.entry.id))
    expect(receipt.ok).toBe(true)
    expect((await answersForReading(db, desk.entry.id))?.improvements).toEqual([
      {
        key: 'p2',
        asked: 'Det framgår inte hur behoven vägs.\n\nDärför: Det framgår inte hur behoven vägs.',
        state: 'done',
        text: 'Vi väger dem.',
      },
    ])
    const { body } = await desk.organiser.get(paths.entryReading.to({ entry: desk.entry.id }))
    expect(body).toContain('Vad har förbättrats sedan sist?')
    expect(body).toContain('Vi väger dem.')
    expect((await desk.her.get(at.improvements)).body).not.toContain('name="state-p2"')
  })

  test('is nothing to a unit without feedback', async () => {
    const fresh = await aDesk(site)
    const { body } = await fresh.her.get(paths.entryImprovements.to({ entry: fresh.entry.id }))
    expect(body).toContain('Det finns ingen återföring med punkter att förbättra.')
  })
})

describe('what may be left', () => {
  test('is evidence, shown at the question and where all is checked, and no stop', async () => {
    const area = paths.entryArea.to({ entry: desk.entry.id, area: 'utveckling' })
    const check = paths.entryCheck.to({ entry: desk.entry.id })
    const text = 'Jämfört med riket gick det från 71 procent till 84 procent.'
    await desk.her.post(area, areaForm({ 'utveckling-over-tid': [text, 0] }))
    const { body } = await desk.her.get(area)
    expect(body).toMatch(/en siffra\s*<span class="hint">finns i texten/)
    expect(body).toMatch(/minst tre år\s*<span[^>]*ds-tag[^>]*>finns inte ännu/)
    expect((await desk.her.get(check)).body).toContain(
      'Vi hittar inte det här underlaget i svaret: utvecklingen under minst tre år.',
    )
  })

  test('is a passage that fits another question, with why and both ways', async () => {
    const text =
      'Alla synpunkter och klagomål läses varje vecka och används när vi planerar. De boende är med och påverkar matsedeln, och tack vare dem har vi ändrat tiderna för frukost. Förra året ändrade vi också hur vi hälsar nya boende välkomna till avdelningen.'
    await desk.her.post(at.area, areaForm({ [question]: [text, 0] }))
    const { body } = await desk.her.get(paths.entryCheck.to({ entry: desk.entry.id }))
    expect(body).toContain('men ser ut att svara på')
    expect(body).toContain('#answer-behov-delaktighet')
    expect(body).toMatch(/Det märks på orden .*klagomål/)
  })

  test('costs no list of tasks a question more', async () => {
    const count = async () => {
      site.queries.length = 0
      await desk.her.get(paths.entry.to({ entry: desk.entry.id }))
      return site.queries.filter((query) => /answer|entry_result|receipt|feedback/.test(query))
    }
    // The sizes of the answers and the receipts, as before.
    expect((await count()).length).toBe(2)
  })
})

test('no page ran into a fault', () => {
  expect(site.failures).toEqual([])
})
