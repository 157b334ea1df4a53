// A message taken apart: who, when, what was written, and the files, also those of forwarded messages.
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { MailContent, MailFile } from '../model.ts'
import { isAutomatic, plainText, textOfHtml } from '../rules/reading.ts'

const deepest = 5

/** Throws where it cannot be read as a message at all. */
export async function parseMail(raw: Uint8Array): Promise<MailContent> {
  const email = await PostalMime.parse(raw, { forceRfc822Attachments: true })
  const inside = await contentsOf(email, 0)
  const headers = new Map(email.headers.map(({ key, value }) => [key, value]))
  const sender = addressOf(email)
  const subject = clean(email.subject ?? '')
  return {
    messageId: email.messageId ? clean(email.messageId) : null,
    sender: clean(sender.address).toLowerCase(),
    senderName: clean(sender.name),
    subject,
    sentAt: dateOf(email.date),
    automatic: isAutomatic({ subject, sender: sender.address, headers }),
    ...inside,
  }
}

function addressOf({ from, sender, replyTo }: Email): { address: string; name: string } {
  const all = [replyTo?.[0], from, sender]
  for (const each of all) if (each?.address) return { address: each.address, name: each.name }
  return { address: '', name: '' }
}

/** What PostgreSQL takes, on one line. */
function clean(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim().slice(0, 500)
}

function dateOf(date: string | undefined): Date | null {
  const at = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(at) ? null : new Date(at)
}

type Contents = { readonly texts: readonly string[]; readonly files: readonly MailFile[] }

async function contentsOf(email: Email, depth: number): Promise<Contents> {
  const text = plainText(email.text?.trim() ? email.text : textOfHtml(email.html ?? ''))
  const texts = text === '' ? [] : [text]
  const files: MailFile[] = []
  for (const [index, attachment] of email.attachments.entries()) {
    if (isMessage(attachment) && depth < deepest) {
      const inner = await PostalMime.parse(bytesOf(attachment), { forceRfc822Attachments: true })
      const found = await contentsOf(inner, depth + 1)
      texts.push(...found.texts)
      files.push(...found.files)
    } else if (!isDecoration(attachment)) {
      files.push({ name: nameOf(attachment, index), bytes: bytesOf(attachment) })
    }
  }
  return { texts, files }
}

function isMessage({ mimeType, filename }: Attachment): boolean {
  return mimeType === 'message/rfc822' || /\.eml$/i.test(filename ?? '')
}

/** A logotype below the signature, a calendar entry, a card: no paper. */
function isDecoration(attachment: Attachment): boolean {
  const { mimeType, related, disposition } = attachment
  if (/^text\/(?:calendar|vcard|x-vcard)$/.test(mimeType)) return true
  if (
    /^message\/|^application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature)$/.test(mimeType)
  )
    return true
  const picture = mimeType.startsWith('image/')
  return (
    picture &&
    (related === true || disposition === 'inline') &&
    bytesOf(attachment).length < 100_000
  )
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** What has no name, or none that tells its kind, gets one. */
function nameOf({ filename, mimeType }: Attachment, index: number): string {
  const name = clean(filename ?? '') || `bilaga-${index + 1}`
  const ending = endings[mimeType]
  return /\.[a-z]{2,4}$/i.test(name) || ending === undefined ? name : `${name}.${ending}`
}

function bytesOf({ content, encoding }: Attachment): Uint8Array {
  if (typeof content === 'string')
    return Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
