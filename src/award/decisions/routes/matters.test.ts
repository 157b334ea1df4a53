// What follows when a board takes units apart, puts them off or says no, through the whole site.
import { expect, test } from 'vitest'
import { boardSite, paperFields } from '../../../../test/board-site.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { hasVerifiedDecision } from '../public.ts'

const board = await boardSite()
const { site, db, visit, stateOf, aRegistration, aMatterFor, aMeeting, enter, send } = board

function later(minutes = 1): void {
  site.clock.set(new Date(site.clock.now().getTime() + minutes * 60_000).toISOString())
}

test('one decision says yes to one unit and puts another off, and its extract counts for the one', async () => {
  const [yes, wait, no] = [
    await aRegistration('Förskolan Ja'),
    await aRegistration('Förskolan Vänta'),
    await aRegistration('Förskolan Nej'),
  ]
  const matter = await aMatterFor(yes, wait, no)
  const decision = await aMeeting(matter, [yes, wait, no])
  const form = await visit.coordinator.get(paths.boardDecision.to({ decision }))
  expect(form.body).toContain('Blev beslutet ett annat för någon enhet?')
  const apart = { [`outcome-${wait.id}`]: 'postponed', [`outcome-${no.id}`]: 'rejected' }
  expect((await enter(decision, apart)).status).toBe(303)
  const states = async () => [await stateOf(yes), await stateOf(wait), await stateOf(no)]
  expect(await states()).toEqual(['adjusted', 'postponed', 'rejected'])

  await send(decision, 'utdrag.txt', '§ 14 Nämnden godkänner att Förskolan Ja deltar.')
  const review = await visit.organiser.get(paths.boardReview.to({ decision }))
  expect(review.body).toContain(`listed-${yes.id}`)
  expect(review.body).not.toContain(`listed-${wait.id}`)
  const seen = { [`listed-${yes.id}`]: 'listed' }
  expect((await visit.organiser.post(paths.boardReview.to({ decision }), seen)).status).toBe(303)
  expect(await states()).toEqual(['extract-verified', 'postponed', 'rejected'])
  expect(await hasVerifiedDecision(db, wait.id)).toBe(false)

  // What was put off is taken up at a new meeting, and nothing of the first decision is touched.
  await aMeeting(matter, [wait], '2027-06-10')
  expect(await states()).toEqual(['extract-verified', 'on-agenda', 'rejected'])
  // Of what was refused the board may be asked anew, and then the no stands.
  later()
  const anew = await aMatterFor(no)
  expect(await stateOf(no)).toBe('paper-drafted')
  await aMeeting(anew, [no], '2027-06-10')
  expect(await stateOf(no)).toBe('on-agenda')
})

test('a no that has been followed by a new paper cannot become a yes', async () => {
  const unit = await aRegistration('Förskolan Ångrad')
  const decision = await aMeeting(await aMatterFor(unit), [unit])
  await enter(decision, { outcome: 'rejected' })
  later()
  await aMatterFor(unit)
  const answer = await enter(decision)
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('har fått ett nytt ärende efter avslaget')
})

test('what is referred back returns to its paper before a new meeting', async () => {
  const unit = await aRegistration('Förskolan Åter')
  const matter = await aMatterFor(unit)
  later()
  const decision = await aMeeting(matter, [unit])
  await enter(decision, { outcome: 'referred-back' })
  const page = await visit.coordinator.get(paths.boardMatter.to({ matter }))
  expect(page.body).toContain('Ändra underlaget och sätt sedan upp ärendet igen')
  const fields = { meetingDate: '2027-06-10', registration: unit.id }
  const early = await visit.coordinator.post(paths.boardMeeting.to({ matter }), fields)
  expect(early.status).toBe(422)
  expect(early.body).toContain('Ändra underlaget först')
  later()
  await visit.coordinator.post(paths.boardPaper.to({ matter }), paperFields)
  expect(await stateOf(unit)).toBe('paper-drafted')
  await aMeeting(matter, [unit], '2027-06-10')
  expect(await stateOf(unit)).toBe('on-agenda')
})

test('units come to a paper and leave it, as long as no meeting has taken them up', async () => {
  const [one, two, three] = [
    await aRegistration('Förskolan Först'),
    await aRegistration('Förskolan Sedan'),
    await aRegistration('Förskolan Sist'),
  ]
  const matter = await aMatterFor(one, two)
  const page = await visit.coordinator.get(paths.boardMatter.to({ matter }))
  expect(page.body).toContain('Ändra vilka enheter ärendet gäller')
  const regrouped = (...units: readonly { id: string }[]) =>
    visit.coordinator.post(paths.boardUnits.to({ matter }), {
      registration: units.map(({ id }) => id),
    })
  expect((await regrouped(one, three)).status).toBe(303)
  expect([await stateOf(two), await stateOf(three)]).toEqual(['not-started', 'paper-drafted'])
  expect((await trailOf(db, matter)).map(({ what }) => what)).toContain('board-matter.regrouped')
  await aMeeting(matter, [one])
  const refused = await regrouped(three)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('kan inte lämna ärendet')
  expect((await regrouped()).status).toBe(422)
  const stranger = await visit.stranger.post(paths.boardUnits.to({ matter }), {
    registration: [one.id],
  })
  expect(stranger.status).toBe(403)
})

test('a planned meeting is moved, one that has decided is not', async () => {
  const unit = await aRegistration('Förskolan Flytt')
  const matter = await aMatterFor(unit)
  const decision = await aMeeting(matter, [unit], '2027-07-05')
  const late = await visit.coordinator.get(paths.boardMatter.to({ matter }))
  expect(late.body).toContain('Sammanträdet hinner inte.')
  const move = (day: string) =>
    visit.coordinator.post(paths.boardMove.to({ decision }), { [`movedTo-${decision}`]: day })
  expect((await move('i juli')).status).toBe(422)
  expect((await move('2027-05-20')).status).toBe(303)
  await enter(decision)
  const again = await move('2027-06-01')
  expect(again.status).toBe(422)
  expect(again.body).toContain('Beslutet är inskrivet.')
})

test('the list of follow-up is narrowed, sorted by risk, and goes as a spreadsheet', async () => {
  const page = await visit.organiser.get(`${paths.boardMissing.to()}?risk=urgent`)
  expect(page.body).not.toContain('Behöver göras</span>')
  const sheet = await visit.organiser.get(paths.boardMissingList.to())
  const [head = '', ...lines] = sheet.body.trim().split('\r\n')
  expect(head).toContain('Enhet;Förvaltning eller bolag;Risk;Varför;Läge')
  const order = ['För sent', 'Brådskar', 'Behöver göras', 'På väg', 'Hos kansliet']
  const places = lines.map((line) => order.indexOf(line.split(';')[2] ?? ''))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const nothing = await visit.organiser.get(`${paths.boardMissing.to()}?forvaltning=Ingen`)
  expect(nothing.body).toContain('Ingen enhet passar urvalet.')
})

test('a matter asks as many questions for many units as for one', async () => {
  const count = async (matter: Awaited<ReturnType<typeof aMatterFor>>) => {
    site.queries.length = 0
    await visit.coordinator.get(paths.boardMatter.to({ matter }))
    return site.queries.length
  }
  const one = await aRegistration('Ärende ett')
  const alone = await aMatterFor(one)
  await aMeeting(alone, [one])
  const [two, three] = [await aRegistration('Ärende två'), await aRegistration('Ärende tre')]
  const together = await aMatterFor(two, three)
  await aMeeting(together, [two, three])
  const questions = await count(alone)
  expect(await count(together)).toBe(questions)
  expect(questions).toBeLessThan(30)
})

test('nothing of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
