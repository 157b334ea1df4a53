import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { boardSite, paperFields } from '../../../test/board-site.ts'
import { edition2027 } from '../../../test/handed-in.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { documentWord } from '../../support/documents/public.ts'
import { latest } from '../../support/messages/store.ts'
import { withdrawRegistration } from '../registrations/actions/registering.ts'
import { extractsToVerify, hasVerifiedDecision } from './public.ts'

const board = await boardSite()
const { site, db, act, organiser, coordinator, visit, stateOf } = board
const { aRegistration, aMatterFor, aMeeting, enter, send, sentExtract } = board

test('a unit goes from registration to a verified decision, and each step leaves its line', async () => {
  const tallen = await aRegistration('Förskolan Tallen')
  expect(await stateOf(tallen)).toBe('not-started')

  const fresh = await visit.coordinator.get(`${paths.boardMatterNew.to()}?anmalan=${tallen.id}`)
  expect(fresh.status).toBe(200)
  expect(fresh.body).toContain('value="Provdalens nämnd"')
  expect(fresh.body).toContain('value="Kim Koordinator"')
  const matter = await aMatterFor(tallen)
  expect(await stateOf(tallen)).toBe('paper-drafted')

  const decision = await aMeeting(matter, [tallen])
  expect(await stateOf(tallen)).toBe('on-agenda')
  expect((await enter(decision, { immediateAdjustment: '' })).status).toBe(303)
  expect(await stateOf(tallen)).toBe('decided')
  expect((await enter(decision, { adjustedOn: '2027-05-21' })).status).toBe(303)
  expect(await stateOf(tallen)).toBe('adjusted')

  const text = 'Provdalens nämnd\n§ 14 Nämnden godkänner att Förskolan Tallen deltar.'
  expect((await send(decision, 'Utdrag åäö.txt', text)).status).toBe(303)
  expect(await stateOf(tallen)).toBe('extract-sent')
  const edition = await act(organiser, edition2027)
  expect((await extractsToVerify(db, edition.id)).map((each) => each.decision.id)).toEqual([
    decision,
  ])

  const review = await visit.organiser.get(paths.boardReview.to({ decision }))
  expect(review.body).toContain('Namnet finns i texten')
  expect(review.body).toContain('<mark>Förskolan Tallen</mark>')
  expect(await hasVerifiedDecision(db, tallen.id)).toBe(false)
  const verified = await visit.organiser.post(paths.boardReview.to({ decision }), {
    [`listed-${tallen.id}`]: 'listed',
  })
  expect(verified.location).toBe(paths.boardMatter.to({ matter }))
  expect(await hasVerifiedDecision(db, tallen.id)).toBe(true)
  expect(await extractsToVerify(db, edition.id)).toEqual([])

  const lines = [...(await trailOf(db, matter)), ...(await trailOf(db, decision))]
  expect(lines.map(({ what }) => what).sort()).toEqual([
    'board-decision.entered',
    'board-decision.entered',
    'board-decision.put-on-agenda',
    'board-extract.sent',
    'board-extract.verified',
    'board-matter.opened',
  ])

  const own = await (await site.as(tallen.contactPerson)).get(
    paths.boardTrack.to({ registration: tallen.id }),
  )
  expect(own.status).toBe(200)
  expect(own.body).toContain('Nämndens beslut är här och kontrollerat.')
  const extract = await (await site.as(tallen.contactPerson)).get(
    paths.boardExtractFile.to({ decision }),
  )
  expect(extract.body).toBe(text)
  expect(extract.headers.get('content-disposition')).toContain(
    "filename*=UTF-8''Utdrag%20%C3%A5%C3%A4%C3%B6.txt",
  )
  expect(extract.headers.get('content-security-policy')).toContain('sandbox')
})

test('the board paper comes as Word, with the verb that was chosen', async () => {
  const matter = await aMatterFor(await aRegistration('Förskolan Ordet'))
  const answer = await visit.coordinator.get(paths.boardPaperFile.to({ matter }))
  expect(answer.status).toBe(200)
  const read = async (bytes: Uint8Array) => {
    const file = await JSZip.loadAsync(bytes)
    return (await file.file('word/document.xml')?.async('string')) ?? ''
  }
  const xml = await read(answer.bytes)
  expect(xml).toContain(
    'Provdalens nämnd godkänner att Förskolan Ordet deltar i Kvalitetsutmärkelsen 2027.',
  )
  expect(xml).toContain('Dnr 1.2/34/2027')
  expect(xml).toContain('<w:pStyle w:val="Heading1"/>')

  const form = await visit.coordinator.get(paths.boardPaper.to({ matter }))
  expect(form.body).toContain('value="1.2/34/2027"')
  const changed = { ...paperFields, proposal: 'nominated', immediateAdjustment: 'yes' }
  const saved = await visit.coordinator.post(paths.boardPaper.to({ matter }), changed)
  expect(saved.status).toBe(303)
  const again = await read((await visit.coordinator.get(paths.boardPaperFile.to({ matter }))).bytes)
  expect(again).toContain('nominerar Förskolan Ordet')
  expect(again).toContain('Beslutet justeras omedelbart.')
})

test('several units stand in one paper, are decided on apart, and each has its own state', async () => {
  const units = [await aRegistration('Förskolan Ett'), await aRegistration('Förskolan Två')]
  const [one, two] = units as [(typeof units)[0], (typeof units)[0]]
  const matter = await aMatterFor(one, two)
  const first = await aMeeting(matter, [one])
  await enter(first)
  expect([await stateOf(one), await stateOf(two)]).toEqual(['adjusted', 'paper-drafted'])
  const second = await aMeeting(matter, [two], '2027-05-21')
  await enter(second, { outcome: 'postponed', meetingDate: '2027-05-21', immediateAdjustment: '' })
  expect([await stateOf(one), await stateOf(two)]).toEqual(['adjusted', 'postponed'])
  // What was postponed is taken up again, what is decided is not.
  const page = await visit.coordinator.get(paths.boardMatter.to({ matter }))
  expect(page.body).toContain('Sätt upp på ett sammanträde')
  const refused = await visit.coordinator.post(paths.boardMeeting.to({ matter }), {
    meetingDate: '2027-06-10',
    registration: [one.id, two.id],
  })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('redan uppsatt eller beslutad')
  await aMeeting(matter, [two], '2027-06-10')
  expect(await stateOf(two)).toBe('on-agenda')
})

test('one verification covers every unit of the decision, or none', async () => {
  const units = [await aRegistration('Förskolan Eken'), await aRegistration('Förskolan Asken')]
  const [eken, asken] = units as [(typeof units)[0], (typeof units)[0]]
  const decision = await aMeeting(await aMatterFor(eken, asken), [eken, asken])
  await enter(decision)
  await send(decision, 'utdrag.txt', 'Nämnden godkänner att Förskolan Eken deltar.')
  const refused = await visit.organiser.post(paths.boardReview.to({ decision }), {
    [`listed-${eken.id}`]: 'listed',
    [`listed-${asken.id}`]: 'missing',
  })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Varje enhet behöver finnas med i utdraget.')
  expect(refused.body).toContain('Namnet finns inte i texten')
  expect(await hasVerifiedDecision(db, eken.id)).toBe(false)
})

test('a unit that has withdrawn does not hold up the others', async () => {
  const [stays, goes] = [
    await aRegistration('Förskolan Stannar'),
    await aRegistration('Förskolan Går'),
  ]
  const matter = await aMatterFor(stays, goes)
  const decision = await aMeeting(matter, [stays, goes])
  await enter(decision)
  await send(decision, 'utdrag.txt', 'Nämnden godkänner att Förskolan Stannar deltar.')
  await act(organiser, (doing) => withdrawRegistration(doing, goes.id, 'Flyttar'))
  const page = await visit.coordinator.get(paths.boardMatter.to({ matter }))
  expect(page.body).toContain('Återkallad')
  const review = await visit.organiser.get(paths.boardReview.to({ decision }))
  expect(review.body).not.toContain('Gäller beslutet Förskolan Går?')
  const answer = await visit.organiser.post(paths.boardReview.to({ decision }), {
    [`listed-${stays.id}`]: 'listed',
  })
  expect(answer.status).toBe(303)
  expect(await hasVerifiedDecision(db, stays.id)).toBe(true)
})

test('Invariant 25: each extract that comes in has a record number of its own, the replaced one too', async () => {
  const { matter, decision } = await sentExtract('Förskolan Numret')
  const numberOf = async () => {
    const page = await visit.coordinator.get(paths.boardMatter.to({ matter }))
    return Number(/\(KU 2027\/(\d{4})\)/.exec(page.body)?.[1])
  }
  const first = await numberOf()
  await send(decision, 'nytt.txt', 'Nämnden godkänner att Förskolan Numret deltar.')
  expect(await numberOf()).toBe(first + 1)
})

test('Invariant 3: a kind of decision that the edition does not take is kept, but never verified', async () => {
  const { registration, decision } = await sentExtract('Förskolan Nejet')
  const entered = await enter(decision, { outcome: 'rejected' })
  expect(entered.status).toBe(303)
  const answer = await visit.organiser.post(paths.boardReview.to({ decision }), {
    [`listed-${registration.id}`]: 'listed',
  })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('godtar inte den här sortens beslut')
  expect(await stateOf(registration)).toBe('rejected')
})

test('an extract is sent back with a reason by mail, and a new one takes its place', async () => {
  const { registration, matter, decision } = await sentExtract('Förskolan Åter')
  const empty = await visit.organiser.post(paths.boardReturn.to({ decision }), { reason: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.body).toContain('Skriv vad som behöver rättas.')
  const reason = 'Sidan med justerarna saknas.'
  const answer = await visit.organiser.post(paths.boardReturn.to({ decision }), { reason })
  expect(answer.status).toBe(303)
  expect(await stateOf(registration)).toBe('adjusted')
  expect((await visit.coordinator.get(paths.boardMatter.to({ matter }))).body).toContain(reason)
  const letters = await latest(db, 20)
  const letter = letters.find(({ subject }) => subject.includes('Förskolan Åter'))
  expect(letter).toMatchObject({ recipient: coordinator.email })
  expect(letter?.body).toContain(reason)
  const pdf = await send(decision, 'nytt.docx', (await aWordExtract('Förskolan Åter')) as BlobPart)
  expect(pdf.status).toBe(303)
  const review = await visit.organiser.get(paths.boardReview.to({ decision }))
  expect(review.body).toContain('<mark>Förskolan Åter</mark>')
  expect(await stateOf(registration)).toBe('extract-sent')
})

function aWordExtract(unitName: string): Promise<Uint8Array> {
  const text = `Nämnden godkänner att ${unitName} deltar.`
  const section = { heading: 'Beslut', level: 1, blocks: [{ kind: 'paragraph', text }] } as const
  return documentWord({ locale: 'sv', title: 'Utdrag', sender: [], sections: [section] })
}

test('nothing of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
