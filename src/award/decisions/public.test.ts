import { expect, test } from 'vitest'
import { boardSite } from '../../../test/board-site.ts'
import { paths } from '../../base/paths.ts'
import { enterPastMatter, hasVerifiedDecision } from './public.ts'

const { site, db, act, organiser, bromma, visit, aRegistration, stateOf, sentExtract } =
  await boardSite('2027-08-02T08:00:00Z')

test('Invariant 5: an extract that comes long after its day still counts, once it is verified', async () => {
  const { registration, decision } = await sentExtract('Förskolan Sen')
  const answer = await visit.organiser.post(paths.boardReview.to({ decision }), {
    [`listed-${registration.id}`]: 'listed',
  })
  expect(answer.status).toBe(303)
  expect(await hasVerifiedDecision(db, registration.id)).toBe(true)
})

test('a matter out of an old paper is shown, entered once, and not worked on', async () => {
  const registration = await aRegistration('Enheten Förr', { origin: 'import', contact: null })
  const past = {
    sourceKey: 'sha256-of-a-paper',
    edition: registration.edition,
    registrations: [registration.id],
    administration: { id: bromma.id, name: bromma.name },
    board: { id: null, name: null },
    proposal: 'noted',
    recordNumber: null,
    caseOfficer: null,
    preparedBy: null,
    signatures: [],
    decision: null,
  } as const
  const first = await act(organiser, (doing) => enterPastMatter(doing, past))
  const second = await act(organiser, (doing) => enterPastMatter(doing, past))
  expect(second).toBe(first)
  expect(await stateOf(registration)).toBe('paper-drafted')
  const page = await visit.organiser.get(paths.boardMatter.to({ matter: first }))
  expect(page.body).toContain('Nämnden är inte känd')
  expect(page.body).toContain('Det kan inte ändras här.')
  const meeting = { meetingDate: '2027-06-10', registration: registration.id }
  const post = await visit.organiser.post(paths.boardMeeting.to({ matter: first }), meeting)
  expect(post.status).toBe(403)
})

test('minutes of an earlier year are entered with what they tell, and count as nothing by themselves', async () => {
  const registration = await aRegistration('Enheten Protokollet', { origin: 'import' })
  await act(organiser, (doing) =>
    enterPastMatter(doing, {
      sourceKey: 'sha256-of-minutes',
      edition: registration.edition,
      registrations: [registration.id],
      administration: { id: null, name: 'Socialförvaltningen' },
      board: { id: null, name: 'Socialnämnden' },
      proposal: null,
      recordNumber: null,
      caseOfficer: null,
      preparedBy: null,
      signatures: [],
      decision: {
        meetingDate: '2023-06-13',
        outcome: 'approved',
        paragraph: '12',
        recordNumber: null,
        immediateAdjustment: true,
        adjustedOn: '2023-06-13',
        postedOn: null,
        extract: null,
        extractText: null,
      },
    }),
  )
  expect(await stateOf(registration)).toBe('adjusted')
  expect(await hasVerifiedDecision(db, registration.id)).toBe(false)
})

test('nothing of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
