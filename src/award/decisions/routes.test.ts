import { describe, expect, test } from 'vitest'
import { boardSite, decided, paperFields } from '../../../test/board-site.ts'
import { newId } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { latest } from '../../support/messages/store.ts'

const board = await boardSite()
const { site, db, organiser, coordinator, visit, stateOf } = board
const { aRegistration, aMatterFor, aMeeting, enter, send, sentExtract } = board

test('what cannot be an extract is refused at its field', async () => {
  const registration = await aRegistration('Förskolan Filen')
  const decision = await aMeeting(await aMatterFor(registration), [registration])
  const early = await send(decision, 'utdrag.txt', 'Text')
  expect(early.status).toBe(422)
  expect(early.body).toContain('Skriv in nämndens beslut först.')
  await enter(decision)
  for (const [name, content, why] of [
    [
      'bild.png',
      new Uint8Array([0x89, 0x50]),
      'Välj en fil i formatet PDF, Word (.docx) eller text',
    ],
    ['utdrag.pdf', '<html>', 'Innehållet stämmer inte med filens namn.'],
    ['tom.txt', '', 'Välj filen med protokollsutdraget.'],
  ] as const) {
    const answer = await send(decision, name, content)
    expect(answer.status).toBe(422)
    expect(answer.body).toContain(why)
    expect(answer.body).toContain('href="#extract"')
  }
  expect(await stateOf(registration)).toBe('adjusted')
})

describe('bad input keeps what was written', () => {
  test('in a paper', async () => {
    const registration = await aRegistration('Förskolan Fel')
    const answer = await visit.coordinator.post(paths.boardMatterNew.to(), {
      ...paperFields,
      registration: registration.id,
      caseOfficer: ' ',
      'text-opinion': 'En lång text som ingen vill skriva om.',
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('<title>Fel: ')
    expect(answer.body).toContain('Skriv vem som är handläggare.')
    expect(answer.body).toContain('En lång text som ingen vill skriva om.')
    expect(await stateOf(registration)).toBe('not-started')
  })

  test('in a decision', async () => {
    const registration = await aRegistration('Förskolan Fel två')
    const decision = await aMeeting(await aMatterFor(registration), [registration])
    const bad = await enter(decision, { meetingDate: 'i maj', paragraph: '§ 99' })
    expect(bad.status).toBe(422)
    expect(bad.body).toContain('value="§ 99"')
    const ahead = await enter(decision, { meetingDate: '2027-06-20' })
    expect(ahead.status).toBe(422)
    expect(ahead.body).toContain('Sammanträdet har inte hållits än.')
  })
})

test('the same unit is not put in two papers, not by two at once either', async () => {
  const registration = await aRegistration('Förskolan Dubbel')
  const fields = { ...paperFields, registration: registration.id }
  const answers = await Promise.all([
    visit.coordinator.post(paths.boardMatterNew.to(), fields),
    visit.organiser.post(paths.boardMatterNew.to(), fields),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  const again = await visit.coordinator.get(
    `${paths.boardMatterNew.to()}?anmalan=${registration.id}`,
  )
  expect(again.status).toBe(422)
  expect(again.body).toContain('En av enheterna har redan ett ärende.')
})

describe('the organiser’s list of missing extracts', () => {
  test('tells the days left, and reminds once a day', async () => {
    const registration = await aRegistration('Förskolan Påminn')
    const page = await visit.organiser.get(paths.boardMissing.to())
    expect(page.body).toContain('Förskolan Påminn')
    expect(page.body).toContain('40 dagar kvar')
    expect(page.body).toContain('onsdag 16 juni 2027')
    const remind = paths.boardRemind.to({ registration: registration.id })
    expect((await visit.organiser.post(remind)).status).toBe(303)
    const letters = (await latest(db, 20)).filter(({ subject }) => subject.includes('Påminn'))
    const recipients = letters.map(({ recipient }) => recipient).sort()
    expect(recipients).toEqual([coordinator.email, registration.contactPerson.email].sort())
    expect(letters[0]?.body).toContain('Det är 40 dagar kvar.')
    const again = await visit.organiser.post(remind)
    expect(again.status).toBe(422)
    expect(again.body).toContain('En påminnelse har redan skickats i dag.')
    site.clock.set('2027-05-22T08:00:00Z')
    const nextDay = await site.as(organiser)
    expect((await nextDay.post(remind)).status).toBe(303)
    site.clock.set('2027-05-21T08:00:00Z')
    expect((await trailOf(db, registration.id)).map(({ what }) => what)).toEqual([
      'board-extract.reminded',
      'board-extract.reminded',
    ])
  })

  test('leaves out what is verified, and nobody is reminded of that', async () => {
    const { registration, decision } = await sentExtract('Förskolan Färdig')
    await visit.organiser.post(paths.boardReview.to({ decision }), {
      [`listed-${registration.id}`]: 'covered',
    })
    const page = await visit.organiser.get(paths.boardMissing.to())
    expect(page.body).not.toContain('Förskolan Färdig')
    const remind = paths.boardRemind.to({ registration: registration.id })
    expect((await visit.organiser.post(remind)).status).toBe(422)
  })
})

test('a coordinator’s list holds the own units alone, with as many questions for many as for few', async () => {
  const own = await visit.coordinator.get(paths.boardMatters.to())
  expect(own.body).toContain('Förskolan Färdig')
  expect((await visit.stranger.get(paths.boardMatters.to())).body).not.toContain('Förskolan Färdig')
  const sheet = await visit.coordinator.get(paths.boardMattersList.to())
  expect(sheet.body).toContain(
    'Förskolan Färdig;Provdalens förvaltning;Klart;Provdalens nämnd;2027-05-20',
  )
  const count = async () => {
    site.queries.length = 0
    await visit.coordinator.get(paths.boardMatters.to())
    return site.queries.length
  }
  const before = await count()
  for (const name of ['Lista ett', 'Lista två']) await aMatterFor(await aRegistration(name))
  expect(await count()).toBe(before)
})

describe('who is let in', () => {
  test('visitors sign in first, others are told no, and what belongs to others too', async () => {
    const { registration, matter, decision } = await sentExtract('Förskolan Låst')
    const fresh = await aRegistration('Förskolan Ny')
    const contact = await site.as(registration.contactPerson)
    const pages: readonly (readonly [string, readonly string[]])[] = [
      [paths.boardMatters.to(), ['stranger', 'coordinator']],
      [paths.boardMattersList.to(), ['stranger', 'coordinator']],
      [`${paths.boardMatterNew.to()}?anmalan=${fresh.id}`, ['coordinator']],
      [paths.boardMissing.to(), ['stranger', 'coordinator']],
      [paths.boardMissingList.to(), ['stranger', 'coordinator']],
      [paths.boardReminders.to(), ['stranger', 'coordinator']],
      [paths.boardMatter.to({ matter }), ['coordinator']],
      [paths.boardPaper.to({ matter }), ['coordinator']],
      [paths.boardPaperFile.to({ matter }), ['coordinator']],
      [paths.boardDecision.to({ decision }), ['coordinator']],
      [paths.boardExtract.to({ decision }), ['coordinator']],
      [paths.boardExtractFile.to({ decision }), ['coordinator', 'contact']],
      [paths.boardReview.to({ decision }), []],
      [paths.boardTrack.to({ registration: registration.id }), ['coordinator', 'contact']],
    ]
    const others = { ...visit, contact }
    for (const [path, welcome] of pages) {
      expect((await site.get(path)).status, path).toBe(303)
      for (const who of ['stranger', 'examiner', 'contact', 'coordinator'] as const) {
        const expected = welcome.includes(who) ? 200 : 403
        expect((await others[who].get(path)).status, `${who} ${path}`).toBe(expected)
      }
    }
  })

  test('nothing is written by those who may not', async () => {
    const { registration, matter, decision } = await sentExtract('Förskolan Skyddad')
    const fresh = await aRegistration('Förskolan Orörd')
    const listed = { [`listed-${registration.id}`]: 'listed' }
    const extract = new File(['Nytt utdrag'], 'utdrag.txt')
    const posts = [
      [paths.boardMatterNew.to(), { ...paperFields, registration: fresh.id }],
      [paths.boardPaper.to({ matter }), { ...paperFields, caseOfficer: 'Någon annan' }],
      [
        paths.boardMeeting.to({ matter }),
        { meetingDate: '2027-06-10', registration: registration.id },
      ],
      [paths.boardDecision.to({ decision }), { ...decided, outcome: 'rejected' }],
      [paths.boardExtract.to({ decision }), { extract }],
      [paths.boardReview.to({ decision }), listed],
      [paths.boardReturn.to({ decision }), { reason: 'Nej' }],
      [paths.boardRemind.to({ registration: fresh.id }), {}],
      [paths.boardReminderStop.to(), { what: 'all' }],
      [paths.boardReminderPlan.to(), { steps: '3' }],
    ] as const
    const contact = await site.as(registration.contactPerson)
    for (const [path, fields] of posts) {
      expect((await site.post(path, fields)).status, path).toBe(401)
      for (const who of [visit.stranger, visit.examiner, contact]) {
        expect((await who.post(path, fields)).status, path).toBe(403)
      }
    }
    const verifying = posts.slice(5)
    for (const [path, fields] of verifying) {
      expect((await visit.coordinator.post(path, fields)).status, path).toBe(403)
    }
    expect(await stateOf(registration)).toBe('extract-sent')
    expect(await stateOf(fresh)).toBe('not-started')
  })

  test('what does not exist is not found', async () => {
    const none = newId<'board-matter'>()
    expect((await visit.organiser.get(paths.boardMatter.to({ matter: none }))).status).toBe(404)
    expect((await visit.organiser.get(paths.boardMatter.to({ matter: 'x' }))).status).toBe(404)
    expect((await visit.organiser.get(paths.boardReview.to({ decision: none }))).status).toBe(404)
  })
})

test('nothing of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
