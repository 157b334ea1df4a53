// An organiser makes next year's edition through the whole site.
import { beforeAll, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { realProgramme } from '../../../../test/programme-files.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { loadProgramme } from '../actions.ts'
import { sectionDesk } from '../forms/desks.ts'
import { fileOf } from '../forms/edition-yaml.ts'
import { shownValues } from '../forms/section-values.ts'
import { type SectionKey, sectionKeys } from '../model/sections.ts'
import { announcementsOf } from '../public/correcting.ts'
import { allEditions, editionOf, editionOrDraft } from '../public.ts'

const site = await testApplication({ now: '2027-11-30T10:00:00Z' })
const organiser = await site.as(await site.someone({ roles: ['organiser'] }))
const other = await site.as(await site.someone({ roles: ['organiser'] }))
const examiner = await site.as(await site.someone({ roles: ['examiner'] }))

beforeAll(async () => {
  await site.act(theSystem, (act) => loadProgramme(act, realProgramme()))
})

const year = 2028
const hub = paths.steering.to({ year })

/** What a browser would post of a section that nobody has changed. */
async function untouched(section: SectionKey): Promise<Record<string, string>> {
  const page = await organiser.get(paths.editionSection.to({ year, section }))
  const digest = /name="digest" value="(\w+)"/.exec(page.body)?.[1] ?? ''
  const edition = found(await editionOrDraft(site.db, year))
  const file = fileOf(edition, await announcementsOf(site.db, edition.id))
  const values = shownValues(sectionDesk(section, file).desk, file)
  return { ...values, digest, before: JSON.stringify(values) }
}

async function post(section: SectionKey, change: Record<string, string>) {
  const values = { ...(await untouched(section)), ...change }
  return organiser.post(paths.editionSection.to({ year, section }), values)
}

const digestNow = async () => {
  const { body } = await organiser.get(hub)
  return /name="digest" value="(\w+)"/.exec(body)?.[1] ?? ''
}

describe('an edition that has not been copied', () => {
  test('has no pages', async () => {
    expect((await organiser.get(hub)).status).toBe(404)
  })

  test('is copied to the next year as a draft, with its dates moved', async () => {
    const answer = await organiser.post(paths.copyEdition.to({ year: 2027 }), { year: '2028' })
    expect([answer.status, answer.location]).toEqual([303, hub])
    const draft = found(await editionOrDraft(site.db, year))
    expect([draft.state, draft.version]).toEqual(['draft', 1])
    const { calendarFacts, calendar } = draft.terms
    expect(calendarFacts.entryDue?.told).toBe('2028-05-15T23:59:59')
    expect(calendarFacts.ceremony?.told).toBe('2028-11-21T16:00:00')
    expect(calendarFacts.extractDue?.told).toBe('2028-06-30')
    expect(calendar.entryDue?.toISOString()).toBe('2028-05-15T21:59:59.000Z')
    expect((await trailOf(site.db, draft.id)).map(({ what }) => what)).toEqual(['edition.copied'])
  })

  test('is not copied twice', async () => {
    const again = await organiser.post(paths.copyEdition.to({ year: 2027 }), { year: '2028' })
    expect(again.status).toBe(422)
    expect(again.body).toContain('har redan en omgång')
    const back = await organiser.post(paths.copyEdition.to({ year: 2027 }), { year: '2026' })
    expect(back.status).toBe(422)
  })
})

describe('a draft', () => {
  test('is seen by nobody but organisers', async () => {
    const publicPages = [paths.edition.to({ year }), paths.questions.to({ year })]
    for (const page of publicPages) {
      expect((await site.get(page)).status).toBe(404)
      expect((await organiser.get(page)).status).toBe(404)
    }
    expect((await site.get(paths.editions.to())).body).not.toContain('2028')
    expect((await examiner.get(paths.editions.to())).body).not.toContain('2028')
    expect((await organiser.get(paths.editions.to())).body).toContain(hub)
    expect((await allEditions(site.db)).map((edition) => edition.year)).not.toContain(year)
    expect(await editionOf(site.db, year)).toBe(undefined)
    expect((await site.get(paths.takePart.to())).body).not.toContain('2028')
  })

  test('warns of years that have come along, and is otherwise complete', async () => {
    const { body } = await organiser.get(hub)
    expect(body).toContain('En text nämner ett tidigare år')
    expect(body).toContain('2024, 2027')
    expect(body).toContain('Lys ut omgången')
  })

  test.each(sectionKeys)('shows its section %s, and saves it unchanged', async (section) => {
    const before = found(await editionOrDraft(site.db, year))
    const { acceptedDecisions, ...values } = await untouched(section)
    const ticks = acceptedDecisions === undefined ? [] : acceptedDecisions.split('\n')
    const address = paths.editionSection.to({ year, section })
    expect((await organiser.get(address)).status).toBe(200)
    expect((await organiser.post(address, { ...values, acceptedDecisions: ticks })).status).toBe(
      303,
    )
    expect((await editionOrDraft(site.db, year))?.terms).toEqual(before.terms)
  })

  test('is changed section by section, each save written down', async () => {
    const answer = await post('calendar', { 'calendar.entryDue.told': '2028-05-22' })
    expect([answer.status, answer.location]).toEqual([303, hub])
    await post('categories', { 'categories.1.name.sv': 'Grundskola' })
    const draft = found(await editionOrDraft(site.db, year))
    expect(draft.terms.calendarFacts.entryDue?.told).toBe('2028-05-22T23:59:59')
    expect(draft.terms.categories[1]?.name.sv).toBe('Grundskola')
    const trail = (await trailOf(site.db, draft.id)).map(({ what }) => what)
    expect(trail.filter((what) => what === 'edition.changed').length).toBeGreaterThanOrEqual(2)
  })

  test('keeps what was typed, and says what is wrong at its field', async () => {
    const answer = await post('calendar', {
      'calendar.entryDue.told': '22 maj',
      'calendar.ceremony.told': '2028-11-14',
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Sista dag för bidrag: Skriv dagen så här: 2028-05-15.')
    expect(answer.body).toContain('value="22 maj"')
    expect(answer.body).toContain('value="2028-11-14"')
  })

  test('tells who came second that somebody else was first, and loses nothing', async () => {
    const section = 'categories'
    const mine = { ...(await untouched(section)), 'categories.0.name.sv': 'Min förskola' }
    const theirs = {
      ...(await untouched(section)),
      'categories.2.name.sv': 'Deras äldreomsorg',
      'categories.5.name.sv': 'Deras nya',
      'categories.5.name.en': 'Their new one',
      'categories.5.source': 'own',
    }
    const address = paths.editionSection.to({ year, section })
    expect((await other.post(address, theirs)).status).toBe(303)
    const answer = await organiser.post(address, mine)
    expect(answer.status).toBe(409)
    expect(answer.body).toContain('Någon annan hann ändra före dig')
    expect(answer.body).toContain('value="Min förskola"')
    expect(answer.body).toContain('value="Deras äldreomsorg"')
    expect(answer.body).toContain('value="Deras nya"')
    expect((await editionOrDraft(site.db, year))?.terms.categories[0]?.name.sv).toBe('Förskola')
  })

  test('lets two people change different sections at the same time', async () => {
    const mine = { ...(await untouched('team')), 'team.maximum': '6' }
    const theirs = { ...(await untouched('jury')), 'jury.quorum': '4' }
    const address = (section: SectionKey) => paths.editionSection.to({ year, section })
    expect((await other.post(address('jury'), theirs)).status).toBe(303)
    expect((await organiser.post(address('team'), mine)).status).toBe(303)
    const { team, jury } = found(await editionOrDraft(site.db, year)).terms
    expect([team?.maximum, jury?.quorum]).toEqual([6, 4])
  })

  test('takes a new rule of any kind, and a question that is changed', async () => {
    const [section, item] = ['eligibility', 'ny'] as const
    const form = paths.editionItem.to({ year, section, item })
    const page = await organiser.get(`${form}?slag=stable-economy`)
    expect(page.body).toContain('Stabil ekonomi över flera år')
    const digest = /name="digest" value="(\w+)"/.exec(page.body)?.[1] ?? ''
    const rule = {
      ...{ digest, kind: 'stable-economy', 'item.gate': 'award', 'item.source': 'own' },
      ...{ 'item.params.years': '3', 'item.says.sv': 'Stabil ekonomi i tre år.' },
      'item.says.en': 'A stable economy for three years.',
    }
    expect((await organiser.post(form, { ...rule, 'item.params.years': 'tre' })).status).toBe(422)
    expect((await organiser.post(form, rule)).status).toBe(303)
    const { eligibility } = found(await editionOrDraft(site.db, year)).terms
    expect(eligibility.at(-1)).toMatchObject({ kind: 'stable-economy', gate: 'award' })
    expect((await organiser.get(`${form}?slag=no-such-kind`)).status).toBe(404)
  })

  test('warns of a year no longer when its text has been written anew', async () => {
    const [section, item] = ['eligibility', 'quarantine'] as const
    const address = paths.editionItem.to({ year, section, item })
    const digest =
      /name="digest" value="(\w+)"/.exec((await organiser.get(address)).body)?.[1] ?? ''
    const rule = found(
      (await editionOrDraft(site.db, year))?.terms.eligibility.find(({ key }) => key === item),
    )
    const answer = await organiser.post(address, {
      ...{ digest, 'item.gate': rule.gate, 'item.source': rule.source, 'item.params.years': '3' },
      ...{ 'item.params.honourableMentions': 'free', 'item.params.throughSuccessors': 'yes' },
      'item.says.sv': 'Mottagare 2025 kan delta tidigast 2028.',
      'item.says.en': 'A recipient of 2025 may take part in 2028 at the earliest.',
    })
    expect(answer.status).toBe(303)
    expect((await organiser.get(hub)).body).not.toContain('nämner ett tidigare år')
  })

  test('is compared with the edition that it was copied from', async () => {
    const { body } = await organiser.get(paths.editionDifference.to({ year }))
    expect(body).toContain('måndag 22 maj 2028 kl. 23:59')
    expect(body).toContain('måndag 17 maj 2027 kl. 23:59')
    expect(body).toContain('Grundskola')
    expect(body).toContain('A stable economy for three years.')
    const other = await organiser.get(`${paths.editionDifference.to({ year })}?mot=2024`)
    expect(other.body).toContain('2024, version 1')
    const none = `${paths.editionDifference.to({ year })}?mot=1999`
    expect((await organiser.get(none)).status).toBe(404)
  })

  test('is shown to organisers as everyone will see it', async () => {
    const { body } = await organiser.get(paths.editionPreview.to({ year }))
    expect(body).toContain('Förhandsvisning')
    expect(body).toContain('Grundskola')
    expect((await organiser.get(paths.questionsPreview.to({ year }))).status).toBe(200)
  })

  test('is left alone by the programme, and by a file for its year', async () => {
    const programme = realProgramme()
    await site.act(theSystem, (act) => loadProgramme(act, programme))
    expect((await editionOrDraft(site.db, year))?.terms.categories[1]?.name.sv).toBe('Grundskola')
    const editions = programme.editions
      .filter((edition) => edition.year === 2027)
      .map((edition) => ({ ...edition, year, state: 'announced' as const }))
    const loaded = await site.act(theSystem, (act) =>
      loadProgramme(act, { ...programme, editions }),
    )
    expect(loaded.refused).toEqual([{ year, reason: 'being-made' }])
  })

  test('is not announced while something is missing, nor unsurely', async () => {
    const empty = {
      'calendar.ceremony.told': '',
      'calendar.ceremony.told-time': '',
      'calendar.ceremony.source': '',
    }
    const full = await untouched('calendar')
    expect((await post('calendar', empty)).status).toBe(303)
    const page = await organiser.get(hub)
    expect(page.body).toContain('En sak saknas innan omgången kan lysas ut')
    expect(page.body).toContain('#calendar.ceremony.told')
    const sure = { sure: 'yes', digest: await digestNow() }
    const refused = await organiser.post(paths.announceEdition.to({ year }), sure)
    expect([refused.status, refused.body.includes('Något saknas i utkastet')]).toEqual([422, true])
    const { digest } = await untouched('calendar')
    await organiser.post(paths.editionSection.to({ year, section: 'calendar' }), {
      ...full,
      digest: digest ?? '',
    })
    const unsure = await organiser.post(paths.announceEdition.to({ year }), {
      digest: await digestNow(),
    })
    expect(unsure.body).toContain('Kryssa i rutan')
    const old = await organiser.post(paths.announceEdition.to({ year }), {
      ...{ sure: 'yes', digest: 'another' },
    })
    expect(old.body).toContain('Någon annan har ändrat omgången')
  })

  test('can be discarded, for good', async () => {
    await organiser.post(paths.copyEdition.to({ year: 2027 }), { year: '2030' })
    const address = paths.discardDraft.to({ year: 2030 })
    expect((await organiser.post(address)).status).toBe(422)
    expect((await organiser.post(address, { discard: 'yes' })).status).toBe(303)
    expect(await editionOrDraft(site.db, 2030)).toBe(undefined)
  })

  test('is announced: everyone sees it, and it can still be changed', async () => {
    const sure = { sure: 'yes', digest: await digestNow() }
    expect((await organiser.post(paths.announceEdition.to({ year }), sure)).status).toBe(303)
    expect((await site.get(paths.edition.to({ year }))).body).toContain('Grundskola')
    await post('categories', { 'categories.1.name.sv': 'Skolor' })
    expect((await site.get(paths.edition.to({ year }))).body).toContain('Skolor')
    const lacking = await post('calendar', { 'calendar.ceremony.told-time': '' })
    expect(lacking.status).toBe(422)
    const discard = await organiser.post(paths.discardDraft.to({ year }), { discard: 'yes' })
    expect(discard.status).toBe(422)
  })
})
