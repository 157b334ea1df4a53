// Files that come by mail and are no plain text: scans, locked files, and what is too large to fetch.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { letter } from '../../../test/letters.ts'
import { mailSite } from '../../../test/mail-site.ts'
import { pdf } from '../../../test/pdf.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { documentPdf } from '../../support/documents/public.ts'
import { pageImage } from '../../support/recognition/public.ts'
import { findPapers } from '../import/store.ts'
import { takeIn } from './actions/take-in.ts'
import { draftsOf, listMail } from './store.ts'

const { site, visit, fetched, aRegistration, stateOf } = await mailSite()

/** An extract as our own PDF: printed it is text, as a picture it is a scan. */
function printed(unit: string, adjusted = 'Justerat den 20 maj 2027.'): Promise<Uint8Array> {
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })
  const decision = `Nämnden godkänner att ${unit} deltar i Kvalitetsutmärkelsen 2027.`
  return documentPdf(
    {
      locale: 'sv',
      title: 'Deltagande i Kvalitetsutmärkelsen 2027',
      genre: 'Utdrag ur protokoll fört vid Provdalens nämnds sammanträde den 20 maj 2027',
      sender: ['Provdalens nämnd'],
      recordNumber: 'PRO 2027/88',
      sections: [
        { heading: 'Beslut', level: 1, blocks: [paragraph(decision)] },
        { heading: 'Justering', level: 1, blocks: [paragraph(adjusted)] },
      ],
    },
    new Date('2027-05-20T12:00:00Z'),
  )
}

test('a PDF is read, and its page is shown with the place of each fact', async () => {
  await aRegistration('Förskolan Tryckt')
  const content = await printed('Förskolan Tryckt')
  const { papers } = await fetched(
    letter({
      subject: 'Utdrag',
      attached: [{ name: 'utdrag.pdf', type: 'application/pdf', content }],
    }),
  )
  expect(papers).toHaveLength(1)
  const shown = await visit.organiser.get(paths.paper.to({ paper: papers[0]?.id ?? '' }))
  expect(shown.body).toContain('/sidor/1"')
  expect(shown.body).toMatch(/<a href="#fact-units-0" id="source-units-0"[^>]*><rect/)
})

async function scanned(paper: Uint8Array): Promise<Buffer> {
  const image = await pageImage({ name: 'a.pdf', bytes: paper }, 1, 1600)
  if (!image.ok) throw new Error(image.reason)
  return sharp(image.value.bytes).png().toBuffer()
}

test('a scan is recognised in its own time, matched then, and not asked about before', async () => {
  const unit = await aRegistration('Förskolan Skannad')
  const content = await scanned(await printed('Förskolan Skannad'))
  const first = await fetched(
    letter({ subject: 'Utdrag', attached: [{ name: 'skannad.png', type: 'image/png', content }] }),
  )
  expect(first.papers).toMatchObject([{ state: 'reading' }])
  expect(first.draft).toBeUndefined()
  await site.runJobs()
  const [paper] = await findPapers(site.db, [first.papers[0]?.id as never])
  expect(paper?.facts.find(({ name }) => name === 'units')?.value).toMatchObject({
    name: 'Förskolan Skannad',
  })
  expect([paper?.state, await stateOf(unit)]).toEqual(['entered', 'extract-sent'])
}, 90_000)

test('what a scan lacks is asked for when it has been read', async () => {
  await aRegistration('Förskolan Ojusterad')
  const content = await scanned(await printed('Förskolan Ojusterad', 'Protokollet är öppet.'))
  const { papers, mail } = await fetched(
    letter({ subject: 'Utdrag', attached: [{ name: 'b.png', type: 'image/png', content }] }),
  )
  expect(papers).toMatchObject([{ state: 'reading' }])
  const drafts = () => draftsOf(site.db, [mail.id])
  await site.runRound('mailbox.fetch')
  expect(await drafts()).toEqual([])
  await site.runJobs()
  await site.runRound('mailbox.fetch')
  await site.runRound('mailbox.fetch')
  expect(await drafts()).toMatchObject([{ reasons: ['not-adjusted'], state: 'open' }])
}, 90_000)

test('a locked file is asked for again', async () => {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']
  const content = pdf(objects, '/Encrypt << /Filter /Standard /V 2 >>')
  const { items, draft, shown } = await fetched(
    letter({
      subject: 'Protokollsutdrag',
      attached: [{ name: 'låst.pdf', type: 'application/pdf', content }],
    }),
  )
  expect(items).toMatchObject([{ became: 'refused' }])
  expect(draft?.body).toContain('utan lösenord')
  expect(shown).toContain('låst.pdf')
})

test('of what is too large only the head is fetched, and a smaller one is asked for', async () => {
  const head = letter({ subject: 'Alla handlingar', from: 'Stora Post <stora@example.se>' })
  await site.act(theSystem, (act) =>
    takeIn(
      act,
      {
        ...{ mailbox: 'large@localhost/INBOX', uidValidity: 1n, uid: 1n, raw: null },
        receivedAt: act.now,
        head: new TextEncoder().encode(head.split('\r\n\r\n')[0]),
      },
      'whole',
    ),
  )
  const mails = await listMail(site.db, { offset: 0, limit: 100 })
  const large = mails.find(({ kind }) => kind === 'too-large')
  expect(large).toMatchObject({ document: null, sender: 'stora@example.se' })
  const [draft] = await draftsOf(site.db, [large?.id as never])
  expect(draft?.reasons).toEqual(['too-large'])
  expect((await visit.organiser.get(paths.mailFile.to({ mail: large?.id ?? '' }))).status).toBe(404)
})

test('nothing went wrong unseen', () => {
  expect(site.failures).toEqual([])
})
