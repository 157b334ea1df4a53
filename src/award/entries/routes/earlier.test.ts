// Earlier years beside this one: who sees them, what is taken over, and what was improved since.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { feedBack, gone, handedIn2025, type Past } from '../../../../test/earlier-years.ts'
import { acting, aDesk, areaForm, handedInEntry } from '../../../../test/entries.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { saveMember } from '../../registrations/store.ts'
import { enterUnit } from '../../units/public.ts'
import { insertLink, removeLink } from '../../units/store/succession.ts'
import { hideExample, showAsExample } from '../public/earlier.ts'
import { findAnswer, listVersions } from '../store/answers.ts'

const site = await testApplication()
const { db } = site
const question = 'behov-kunskap'
let desk: Awaited<ReturnType<typeof aDesk>>
let past: Past
let at: Record<'area' | 'earlier' | 'guidance' | 'improvements', string>

beforeEach(async () => {
  site.clock.set('2027-03-01T13:32:00Z')
  desk = await aDesk(site)
  const { unit, unitName } = desk.registration
  past = await handedIn2025(db, desk.anna, { id: unit, name: unitName })
  await feedBack(db, past)
  const { id: entry } = desk.entry
  at = {
    area: paths.entryArea.to({ entry, area: 'behov' }),
    earlier: paths.entryEarlier.to({ entry }),
    guidance: paths.entryGuidance.to({ entry }),
    improvements: paths.entryImprovements.to({ entry }),
  }
})

const saidThen = () => `Så här gjorde ${desk.registration.unitName} med ${question}.`

function takeOver(from: string = past.entry.id, earlier: string = question): string {
  return paths.entryTakeOver.to({ entry: desk.entry.id, question, from, earlier })
}

describe('last year beside this year', () => {
  test('stands at the same question with its feedback, and what is of the area above', async () => {
    const { body } = await desk.him.get(at.area)
    expect(body).toContain('Tidigare svar och återföring: 2025')
    expect(body).toContain(saidThen())
    expect(body).toContain('Det framgår inte hur behoven vägs.')
    expect(body).toContain('Återföring på hela området: 2025')
    expect(body).toContain('Hela området saknar uppföljning.')
    expect(body).not.toContain('Det nedlagda kan förbättras.')
  })

  test('is told on a page of its own, last what belongs to none of this year’s questions', async () => {
    const { body } = await desk.her.get(at.earlier)
    const [mapped = '', others = ''] = body.split('Hör inte till någon av årets frågor')
    expect(mapped).toContain(saidThen())
    expect(mapped).not.toContain('Nedlagd?')
    expect(others).toContain('Nedlagd?')
    expect(others).toContain('Det nedlagda kan förbättras.')
    expect(others).not.toContain(saidThen())
  })

  test('costs a unit that is new two questions to the database, and no more than five', async () => {
    const counted = async (who: typeof desk.her, path: string) => {
      await who.get(path)
      site.queries.length = 0
      expect((await who.get(path)).status).toBe(200)
      return site.queries.length
    }
    const fresh = await aDesk(site)
    const path = paths.entryEarlier.to({ entry: fresh.entry.id })
    const overview = await counted(fresh.her, paths.entry.to({ entry: fresh.entry.id }))
    const [of0, of1] = [await counted(fresh.her, path), await counted(desk.her, at.earlier)]
    expect([of1 - of0, of0 < overview + 2]).toEqual([3, true])
  })

  test('is nothing that those who have left, the office, or anyone else may read', async () => {
    const left = await site.someone({ name: 'Lo Lind' })
    const { id: registration } = past.registration
    const role = { role: 'writer', addedAt: new Date(), addedBy: null, until: null } as const
    await saveMember(db, { registration, person: left.id, ...role })
    for (const visitor of [await site.as(left), desk.organiser, desk.stranger]) {
      for (const path of [at.earlier, at.guidance, at.improvements, takeOver()])
        expect([path, (await visitor.get(path)).status]).toEqual([path, 403])
      for (const path of [at.improvements, takeOver()])
        expect([path, (await visitor.post(path)).status]).toEqual([path, 403])
    }
  })

  test('comes from a unit that this one has taken over from, once a person has confirmed it', async () => {
    const about = { administration: null, department: null, operatingForm: 'municipal' } as const
    const name = `Gamla ${desk.registration.unitName}`
    const old = await acting(db, theSystem, (act) =>
      enterUnit(act, { ...about, name, source: 'test' }, 'confirmed'),
    )
    const theirs = await handedIn2025(db, desk.bo, { id: old.id, name })
    const link = { unit: old.id, successor: desk.registration.unit }
    await insertLink(db, { ...link, confirmedBy: null, confirmedAt: null })
    expect((await desk.her.get(at.area)).body).not.toContain(name)
    expect((await desk.her.get(takeOver(theirs.entry.id))).status).toBe(404)

    await removeLink(db, link)
    await insertLink(db, { ...link, confirmedBy: desk.office.id, confirmedAt: new Date() })
    expect((await desk.her.get(at.area)).body).toContain(`2025, ${name}`)
    expect((await desk.her.get(takeOver(theirs.entry.id))).body).toContain(`Så här gjorde ${name}`)
  })
})

describe('taking over', () => {
  const standing = () => findAnswer(db, desk.entry.id, question)

  test('fills an empty answer at once', async () => {
    const answer = await desk.her.post(takeOver())
    expect([answer.status, answer.location]).toEqual([303, at.area])
    expect((await standing())?.text).toBe(saidThen())
    expect((await desk.her.get(at.area)).body).toContain('Texten från 2025 står nu i årets svar.')
  })

  test('asks first where something stands, and keeps both, or the earlier alone', async () => {
    await desk.her.post(at.area, areaForm({ [question]: ['Nytt i år.', 0] }))
    const asked = await desk.her.post(takeOver())
    expect(asked.status).toBe(409)
    expect(asked.body).toContain('Något står redan i svaret.')
    expect(asked.body).toContain('Nytt i år.')
    const revision = String((await standing())?.revision)
    await desk.her.post(takeOver(), { how: 'append', revision })
    expect((await standing())?.text).toBe(`Nytt i år.\n\n${saidThen()}`)

    const stale = await desk.her.post(takeOver(), { how: 'replace', revision })
    expect(stale.status).toBe(409)
    const now = String((await standing())?.revision)
    await desk.her.post(takeOver(), { how: 'replace', revision: now })
    expect((await standing())?.text).toBe(saidThen())
    const versions = await listVersions(db, desk.entry.id, question, 9)
    expect(versions.map(({ text }) => text)).toContain('Nytt i år.')
  })

  test('finds only what the unit itself has handed in', async () => {
    const other = await aDesk(site)
    const { unit, unitName } = other.registration
    const theirs = await handedIn2025(db, other.anna, { id: unit, name: unitName })
    for (const path of [
      takeOver(theirs.entry.id),
      takeOver(past.entry.id, 'ingen'),
      takeOver('x'),
    ]) {
      expect((await desk.her.get(path)).status).toBe(404)
      expect((await desk.her.post(path)).status).toBe(404)
    }
  })

  test('is closed with the entry', async () => {
    site.clock.set('2027-05-17T22:00:00Z')
    const her = await site.as(desk.anna)
    const answer = await her.post(takeOver())
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Tiden har gått ut')
    expect(await standing()).toBeUndefined()
  })
})

describe('guidance', () => {
  test('tells what a question means, what is sought in its area, and how another has answered', async () => {
    const other = await aDesk(site)
    const theirs = await handedInEntry(db, other.anna, other.registration)
    const item = '7b1f0000-0000-4000-8000-000000000001'
    const said = `Vi arbetar med ${question} varje vecka.`
    expect((await desk.her.get(at.area)).body).not.toContain(said)
    await acting(db, theSystem, (act) => showAsExample(act, theirs.id, item))
    for (const path of [at.area, at.guidance]) {
      const { body } = await desk.her.get(path)
      expect(body).toContain('Beskriv vilka ni är till för')
      expect(body).toContain('Området bedöms som arbetssätt')
      expect(body).toContain('6. Förebildligt')
      expect(body).toContain(said)
      expect(body).toContain(`Så svarade ${other.registration.unitName} 2027.`)
      expect(body).toContain(paths.example.to({ item }))
    }
    // Nobody is shown their own entry as an example.
    expect((await other.her.get(paths.entryGuidance.to({ entry: theirs.id }))).body).not.toContain(
      paths.example.to({ item }),
    )
    await acting(db, theSystem, (act) => hideExample(act, theirs.id))
    expect((await desk.her.get(at.guidance)).body).not.toContain(said)
  })
})

test('no page ran into a fault, and none says what a question no longer asks', async () => {
  expect((await desk.her.get(at.guidance)).body).not.toContain(gone)
  expect(site.failures).toEqual([])
})
