// Mail read from real IMAP servers: what became of each message, and that nothing is done twice.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardSite } from '../../../test/board-site.ts'
import { dovecotImap, hasDovecot, memoryImap } from '../../../test/imap.ts'
import { extract, letter, textFile } from '../../../test/letters.ts'
import { boardTrackOf } from '../../award/decisions/public.ts'
import { theSystem as theProgram } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { recordsAbout } from '../../support/records/public.ts'
import { findPapers } from '../import/store.ts'
import { fetchMail, tryMailbox } from './jobs.ts'
import { mailboxAt } from './rules/address.ts'
import { countMail, draftsOf, itemsOf, listMail } from './store.ts'

const imap = await memoryImap()
const board = await boardSite('2027-05-21T08:00:00Z', { imapUrl: imap.url })
const { site, visit, aRegistration, stateOf } = board

beforeAll(async () => {
  await site.act(board.organiser, async () => undefined)
})
afterAll(() => imap.close())

async function fetched(raw: string) {
  imap.add(raw)
  await site.runRound('mailbox.fetch')
  return latest()
}

async function latest() {
  const mails = await listMail(site.db, { offset: 0, limit: 100 })
  const mail = mails.toSorted((a, b) => Number(b.uid) - Number(a.uid))[0]
  if (!mail) throw new Error('nothing came')
  const items = await itemsOf(site.db, [mail.id])
  const papers = await findPapers(
    site.db,
    items.flatMap((item) => item.papers),
  )
  const [draft] = await draftsOf(site.db, [mail.id])
  return {
    mail,
    items,
    papers,
    draft,
    shown: (await visit.organiser.get(paths.mail.to({ mail: mail.id }))).body,
  }
}

function withExtract(unit: string, over: Parameters<typeof extract>[0] | object = {}) {
  const file = textFile(`${unit}.txt`, extract({ unit, ...over }))
  return letter({ subject: `Protokollsutdrag ${unit}`, attached: [file] })
}

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
  const early = await fetched(withExtract('Förskolan Tidig'))
  expect(early.papers).toMatchObject([{ state: 'early' }])
  expect(early.draft).toMatchObject({ reasons: ['unit-unknown'] })
  const unit = await aRegistration('Förskolan Tidig')
  await site.runRound('mailbox.fetch')
  expect(await stateOf(unit)).toBe('extract-sent')
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

const asked: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'no attachment',
    letter({ subject: 'Protokollsutdrag för vår enhet', text: 'Utdraget kommer.' }),
    ['nothing-attached'],
  ],
  [
    'an unreadable file',
    letter({
      subject: 'Protokollsutdrag',
      attached: [{ name: 'utdrag.pdf', type: 'application/pdf', content: '%PDF-1.7 trasig' }],
    }),
    ['unreadable'],
  ],
  [
    'a file of a kind that is not taken',
    letter({
      subject: 'Protokollsutdrag',
      attached: [{ name: 'utdrag.exe', type: 'application/octet-stream', content: 'MZ' }],
    }),
    ['unreadable'],
  ],
]

test.each(asked)('%s is answered with a draft that is not sent', async (_, raw, reasons) => {
  const { draft, mail } = await fetched(raw)
  expect(draft).toMatchObject({ state: 'open', reasons, recipient: 'registrator@example.se' })
  expect(mail.kind).toBe('ordinary')
})

const ignored: readonly (readonly [string, string, string])[] = [
  [
    'an absence',
    letter({ subject: 'Automatiskt svar: Kvalitetsutmärkelsen', text: 'Jag är ledig.' }),
    'automatic',
  ],
  [
    'a machine',
    letter({ subject: 'Protokollsutdrag', headers: ['Auto-Submitted: auto-replied'] }),
    'automatic',
  ],
  ['another matter', letter({ subject: 'Lunch på fredag?', text: 'Ska vi ses?' }), 'ordinary'],
]

test.each(ignored)('%s is kept and not answered', async (_, raw, kind) => {
  const { mail, draft, papers } = await fetched(raw)
  expect(mail.kind).toBe(kind)
  expect(mail.document).not.toBeNull()
  expect([draft, papers]).toEqual([undefined, []])
})

test('an agenda decides nothing', async () => {
  const unit = await aRegistration('Förskolan Kallad')
  const agenda = [
    'Provdalens nämnd',
    'Kallelse till sammanträde',
    'Torsdagen den 27 maj 2027',
    'Föredragningslista',
    '1  Val av justerare',
    '2  Månadsrapport',
    '3  Deltagande i Kvalitetsutmärkelsen 2027 för Förskolan Kallad',
    '4  Övriga frågor',
  ].join('\n')
  const { items, draft } = await fetched(
    letter({ subject: 'Kallelse', attached: [textFile('k.txt', agenda)] }),
  )
  expect(items).toMatchObject([{ became: 'agenda' }])
  expect(draft?.reasons).toEqual(['only-agenda'])
  expect(await stateOf(unit)).toBe('not-started')
})

test('what is no proper message is kept, and the next one is read all the same', async () => {
  imap.add(
    '\u0000\u0001 inget brev alls \u0000\r\n\r\n--x\r\nContent-Type: multipart/mixed; boundary="x',
  )
  const unit = await aRegistration('Förskolan Efteråt')
  await fetched(withExtract('Förskolan Efteråt'))
  expect(await stateOf(unit)).toBe('extract-sent')
})

test('the mailbox is as it was: nothing gone, nothing marked', async () => {
  const before = imap.messages().length
  await site.runRound('mailbox.fetch')
  expect(imap.messages()).toHaveLength(before)
  expect(imap.messages().flatMap(({ flags }) => flags)).toEqual([])
})

test('new numbers for old messages change nothing', async () => {
  const before = await countMail(site.db)
  imap.renumber()
  await site.runRound('mailbox.fetch')
  expect(await countMail(site.db)).toBe(before)
  const unit = await aRegistration('Förskolan Omnumrerad')
  await fetched(withExtract('Förskolan Omnumrerad'))
  expect(await stateOf(unit)).toBe('extract-sent')
})

test('a connection that breaks in the middle is taken up where it broke', async () => {
  const units = []
  for (const name of ['Förskolan Ett', 'Förskolan Två', 'Förskolan Tre']) {
    units.push(await aRegistration(name))
    imap.add(withExtract(name))
  }
  const before = await countMail(site.db)
  imap.breakAfter(1)
  await site.runRound('mailbox.fetch')
  expect(await countMail(site.db)).toBe(before + 1)
  expect((await visit.organiser.get(paths.mailbox.to())).body).toContain(
    'Brevlådan gick inte att läsa',
  )
  imap.breakAfter(Number.POSITIVE_INFINITY)
  await site.runRound('mailbox.fetch')
  expect(await countMail(site.db)).toBe(before + 3)
  for (const unit of units) expect(await stateOf(unit)).toBe('extract-sent')
  expect((await visit.organiser.get(paths.mailbox.to())).body).not.toContain('gick inte att läsa')
})

test('two readers at once take each message in once', async () => {
  await aRegistration('Förskolan Dubbel')
  const before = await countMail(site.db)
  imap.add(withExtract('Förskolan Dubbel'))
  await Promise.all([site.runRound('mailbox.fetch'), site.runRound('mailbox.fetch')])
  expect(await countMail(site.db)).toBe(before + 1)
})

test('a wrong password is told and breaks nothing', async () => {
  const wrong = imap.url.replace('testpass', 'fel')
  expect(await tryMailbox(wrong)).toBe('wrong-password')
  expect(await tryMailbox(imap.url.replace(/INBOX$/, 'Finns-inte'))).toBe('no-such-folder')
  expect(await tryMailbox('imap://a:b@127.0.0.1:1/INBOX')).toBe('refused')
  expect(await tryMailbox(imap.url)).toBeNull()
})

test('a person changes the reply and sends it', async () => {
  const { mail } = await fetched(letter({ subject: 'VB: Protokollsutdrag', text: 'Kommer strax.' }))
  const empty = await visit.organiser.post(paths.mailReply.to({ mail: mail.id }), {
    subject: '',
    body: 'x',
  })
  expect(empty.status).toBe(422)
  const sent = await visit.organiser.post(paths.mailReply.to({ mail: mail.id }), {
    subject: 'Sv: Protokollsutdrag',
    body: 'Bifoga utdraget, tack.',
  })
  expect(sent.status).toBe(303)
  expect((await draftsOf(site.db, [mail.id]))[0]).toMatchObject({ state: 'sent' })
  const twice = await visit.organiser.post(paths.mailReply.to({ mail: mail.id }), {
    subject: 'a',
    body: 'b',
  })
  expect(twice.status).toBe(422)
})

test('the button asks for a round, and the page has as many questions however much has come', async () => {
  const unit = await aRegistration('Förskolan Knappen')
  imap.add(withExtract('Förskolan Knappen'))
  expect((await visit.organiser.post(paths.mailbox.to())).status).toBe(303)
  await site.runJobs()
  expect(await stateOf(unit)).toBe('extract-sent')
  site.queries.length = 0
  await visit.organiser.get(paths.mailbox.to())
  expect(
    site.queries.filter((query) => /from "(received|mail|imported)/i.test(query)).length,
  ).toBeLessThan(8)
})

test.skipIf(!hasDovecot)('dovecot, where it is installed, is read in the same way', async () => {
  const dovecot = await dovecotImap()
  try {
    const unit = await aRegistration('Förskolan Duvslaget')
    dovecot.add(withExtract('Förskolan Duvslaget').replaceAll('\r\n', '\n'))
    const work = {
      db: site.db,
      now: site.clock.now,
      ending: new AbortController().signal,
      act: <Result>(doing: (act: never) => Promise<Result>) =>
        site.act(theProgram, doing as never) as Promise<Result>,
    }
    await fetchMail(work as never, mailboxAt(dovecot.url))
    expect(await stateOf(unit)).toBe('extract-sent')
    const before = await countMail(site.db)
    await fetchMail(work as never, mailboxAt(dovecot.url))
    expect(await countMail(site.db)).toBe(before)
    expect(await tryMailbox(dovecot.url.replace('testpass', 'fel'))).toBe('wrong-password')
  } finally {
    await dovecot.close()
  }
})

test('nothing went wrong unseen', () => {
  expect(site.failures).toEqual([])
})
