// The mailbox on its server: nothing is touched, nothing comes in twice, and what goes wrong is told.
import { expect, test } from 'vitest'
import { dovecotImap, hasDovecot } from '../../../test/imap.ts'
import { letter, textFile } from '../../../test/letters.ts'
import { mailSite, withExtract } from '../../../test/mail-site.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import type { Work } from '../../support/jobs/public.ts'
import { fetchMail, tryMailbox } from './jobs.ts'
import { mailboxAt } from './rules/address.ts'
import { countMail, draftsOf } from './store.ts'

const { site, visit, imap, aRegistration, stateOf, fetched } = await mailSite()

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
    const work: Work = {
      db: site.db,
      now: site.clock.now,
      ending: new AbortController().signal,
      act: (doing) => site.act(theSystem, doing),
    }
    await fetchMail(work, mailboxAt(dovecot.url))
    expect(await stateOf(unit)).toBe('extract-sent')
    const before = await countMail(site.db)
    await fetchMail(work, mailboxAt(dovecot.url))
    expect(await countMail(site.db)).toBe(before)
    expect(await tryMailbox(dovecot.url.replace('testpass', 'fel'))).toBe('wrong-password')
  } finally {
    await dovecot.close()
  }
})

test('nothing went wrong unseen', () => {
  expect(site.failures).toEqual([])
})
