// Extracts that come by mail: what is entered by itself, what waits, and what is asked for.
import { expect, test } from 'vitest'
import { extract, letter, textFile } from '../../../test/letters.ts'
import { mailSite, withExtract } from '../../../test/mail-site.ts'
import { boardTrackOf } from '../../award/decisions/public.ts'
import { paths } from '../../base/paths.ts'
import { recordsAbout } from '../../support/records/public.ts'
import { findPapers } from '../import/store.ts'
import { countMail } from './store.ts'

const board = await mailSite()
const { site, visit, aRegistration, stateOf, fetched } = board

test('an extract that is sure is entered on the decision, and waits to be verified', async () => {
  const unit = await aRegistration('Förskolan Gläntan')
  const { mail, papers, draft } = await fetched(withExtract('Förskolan Gläntan'))
  expect(papers).toMatchObject([{ state: 'entered', sender: 'registrator@example.se' }])
  expect(draft).toBeUndefined()
  expect(await stateOf(unit)).toBe('extract-sent')
  const track = (await boardTrackOf(site.db, [unit.id])).get(unit.id)
  expect(track?.decision).toMatchObject({
    meetingDate: '2027-05-20',
    outcome: 'approved',
    adjustedOn: '2027-05-20',
    paragraph: '14',
    verifiedAt: null,
  })
  expect(await recordsAbout(site.db, 'mail', mail.id)).toHaveLength(1)
})

test('an extract for a matter that has been put on an agenda fills in that meeting', async () => {
  const unit = await aRegistration('Hemtjänsten Bäcken')
  const matter = await board.aMatterFor(unit)
  const decision = await board.aMeeting(matter, [unit], '2027-05-20')
  await fetched(withExtract('Hemtjänsten Bäcken'))
  const track = (await boardTrackOf(site.db, [unit.id])).get(unit.id)
  expect(track).toMatchObject({ state: 'extract-sent', decision: { id: decision } })
})

test('the same message twice is read once', async () => {
  await aRegistration('Förskolan Tvillingen')
  const raw = withExtract('Förskolan Tvillingen')
  const first = await fetched(raw)
  const before = await countMail(site.db)
  const again = await fetched(raw.replace('Date:', 'Received: by another way\r\nDate:'))
  expect(again.mail).toMatchObject({ kind: 'duplicate', sameAs: first.mail.id })
  expect(again.items).toEqual([])
  expect(await countMail(site.db)).toBe(before + 1)
})

test('the same file in another message is known', async () => {
  const { items, draft, shown } = await fetched(
    letter({
      subject: 'Påminnelse: protokollsutdrag',
      attached: [textFile('igen.txt', extract({ unit: 'Förskolan Tvillingen' }))],
    }),
  )
  expect(items).toMatchObject([{ became: 'known' }])
  expect(draft).toBeUndefined()
  expect(shown).toContain('Samma fil har kommit tidigare.')
})

test('a forwarded message brings its files, attached or in its text', async () => {
  const inside = await aRegistration('Förskolan Vidar')
  const inner = withExtract('Förskolan Vidar')
  await fetched(
    letter({
      subject: 'VB: Protokollsutdrag',
      attached: [{ name: 'inre.eml', type: 'message/rfc822', content: inner }],
    }),
  )
  expect(await stateOf(inside)).toBe('extract-sent')

  const inline = await aRegistration('Förskolan Frej')
  const quoted = extract({ unit: 'Förskolan Frej' })
    .split('\n')
    .map((line) => `> ${line}`)
  const { items } = await fetched(
    letter({
      subject: 'Fwd: VB: Protokollsutdrag',
      text: [
        'Se nedan.',
        '',
        '-----Ursprungligt meddelande-----',
        'Från: Nämndsekreteraren <sekreterare@example.se>',
        'Skickat: den 20 maj 2027 09:12',
        'Till: Rita Registrator',
        'Ämne: Protokollsutdrag',
        '',
        ...quoted,
      ].join('\n'),
    }),
  )
  expect(items).toMatchObject([{ became: 'paper', name: 'Protokollsutdrag.txt' }])
  expect(await stateOf(inline)).toBe('extract-sent')
})

test('several extracts in one message, and several in one file, are each entered', async () => {
  const units = [await aRegistration('Enheten Ask'), await aRegistration('Enheten Björk')]
  await fetched(
    letter({
      subject: 'Två utdrag',
      attached: [
        textFile('ask.txt', extract({ unit: 'Enheten Ask' })),
        textFile('björk.txt', extract({ unit: 'Enheten Björk' })),
      ],
    }),
  )
  for (const unit of units) expect(await stateOf(unit)).toBe('extract-sent')
})

test('an extract for two units is one decision about both', async () => {
  const one = await aRegistration('Förskolan Hassel')
  const two = await aRegistration('Hemtjänsten Hägg')
  await fetched(withExtract('Förskolan Hassel och Hemtjänsten Hägg'))
  const tracks = await boardTrackOf(site.db, [one.id, two.id])
  const decisions = [...tracks.values()].map(({ decision }) => decision?.id)
  expect(new Set(decisions).size).toBe(1)
  expect([await stateOf(one), await stateOf(two)]).toEqual(['extract-sent', 'extract-sent'])
})

test('what the board said of each unit is told of each', async () => {
  const yes = await aRegistration('Förskolan Ja')
  const no = await aRegistration('Förskolan Nej')
  const decision = [
    '1. Nämnden nominerar Förskolan Ja till Kvalitetsutmärkelsen 2027.',
    '2. Nämnden avslår anmälan av Förskolan Nej till Kvalitetsutmärkelsen 2027.',
  ].join('\n')
  await fetched(withExtract('Förskolan Ja', { decision }))
  const tracks = await boardTrackOf(site.db, [yes.id, no.id])
  expect([tracks.get(yes.id)?.outcome, tracks.get(no.id)?.outcome]).toEqual([
    'nominated',
    'rejected',
  ])
})

test('a postponed matter is entered as such', async () => {
  const unit = await aRegistration('Förskolan Senare')
  const decision =
    'Nämnden bordlägger frågan om att Förskolan Senare deltar i Kvalitetsutmärkelsen 2027.'
  await fetched(withExtract('Förskolan Senare', { decision, adjusted: null }))
  expect(await stateOf(unit)).toBe('postponed')
})

test('the wrong year is looked at by a person, and asked about', async () => {
  await aRegistration('Förskolan Fjol')
  const { papers, draft } = await fetched(withExtract('Förskolan Fjol', { year: 2026 }))
  expect(papers).toMatchObject([{ state: 'waiting' }])
  expect(draft).toMatchObject({ state: 'open', reasons: ['other-year'] })
})

test('an extract before the registration waits, and is entered when the registration comes', async () => {
  site.clock.set('2027-05-10T08:00:00Z')
  const days = { meeting: 'torsdagen den 6 maj 2027', adjusted: 'Justerat den 7 maj 2027' }
  const early = await fetched(withExtract('Förskolan Tidig', days))
  expect(early.papers).toMatchObject([{ state: 'early' }])
  expect(early.draft).toMatchObject({ reasons: ['unit-unknown'] })
  const unit = await aRegistration('Förskolan Tidig')
  await site.runRound('mailbox.fetch')
  expect(await stateOf(unit)).toBe('extract-sent')
  site.clock.set('2027-05-21T08:00:00Z')
})

test('a name that is nearly right waits with the candidates and why', async () => {
  const unit = await aRegistration('Förskolan Solrosgården')
  const { papers } = await fetched(withExtract('Förskolan Solrosgarden Norra'))
  expect(papers).toMatchObject([{ state: 'waiting', urgent: true }])
  const shown = await visit.organiser.get(paths.paper.to({ paper: papers[0]?.id ?? '' }))
  expect(shown.body).toContain('Förskolan Solrosgården – Provdalens nämnd')
  expect(shown.body).toContain('namnet är nästan lika, samma nämnd')
  const accepted = await visit.organiser.post(paths.paperEnter.to({ paper: papers[0]?.id ?? '' }), {
    'unit-units-0': unit.id,
  })
  expect(accepted.status).toBe(303)
  expect(await stateOf(unit)).toBe('extract-sent')
})

test('another board than the unit’s is never entered by itself', async () => {
  const unit = await aRegistration('Förskolan Gränsen')
  const { papers } = await fetched(
    withExtract('Förskolan Gränsen', { board: 'Farsta stadsdelsnämnd' }),
  )
  expect(papers[0]?.state).not.toBe('entered')
  expect(await stateOf(unit)).toBe('not-started')
})

test('minutes that are not adjusted are not entered, and the day is asked for', async () => {
  const unit = await aRegistration('Förskolan Ojusterad')
  const { papers, draft } = await fetched(withExtract('Förskolan Ojusterad', { adjusted: null }))
  expect(papers).toMatchObject([{ state: 'waiting' }])
  expect(draft?.body).toContain('Det framgår inte att protokollet är justerat.')
  expect(await stateOf(unit)).toBe('not-started')
})

test('a decision that follows a proposal waits for the paper, and is entered when that comes', async () => {
  const unit = await aRegistration('Förskolan Följsam')
  const follows = extract({
    unit: 'x',
    number: 'PRO 2027/777',
    decision: 'Nämnden beslutar enligt förvaltningens förslag.',
    basis: 'Tjänsteutlåtande daterat den 3 maj 2027, dnr PRO 2027/777.',
  })
  const first = await fetched(letter({ subject: 'Utdrag', attached: [textFile('u.txt', follows)] }))
  expect(first.papers).toMatchObject([{ state: 'waiting' }])
  expect(first.draft?.reasons).toEqual(['no-unit'])
  const paper = [
    'Provdalens förvaltning',
    'Tjänsteutlåtande',
    'Dnr PRO 2027/777',
    '2027-05-03',
    '',
    'Till',
    'Provdalens nämnd',
    '',
    'Deltagande i Kvalitetsutmärkelsen 2027',
    '',
    'Förvaltningens förslag till beslut',
    'Nämnden godkänner att Förskolan Följsam deltar i Kvalitetsutmärkelsen 2027.',
  ].join('\n')
  const second = await fetched(
    letter({ subject: 'Underlag', attached: [textFile('tju.txt', paper)] }),
  )
  expect(second.papers).toMatchObject([{ kind: 'board-paper', state: 'kept' }])
  expect(await stateOf(unit)).toBe('extract-sent')
  const [settled] = await findPapers(site.db, [first.papers[0]?.id as never])
  expect(settled?.facts.find(({ name }) => name === 'decision')?.from).toMatchObject({
    kind: 'paper',
    name: 'tju.txt',
  })
})

test('nothing went wrong unseen', () => {
  expect(site.failures).toEqual([])
})
