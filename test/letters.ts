// Mail for tests: messages as mail programs write them, and the papers that come in them.
import { createHash } from 'node:crypto'

export type Attached = {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
}
export type LetterParts = {
  readonly subject: string
  readonly text?: string
  readonly from?: string
  readonly id?: string
  readonly headers?: readonly string[]
  readonly attached?: readonly Attached[]
}

let letters = 0

/** A message with its files, as it lies on a mail server. */
export function letter(parts: LetterParts): string {
  letters += 1
  const { subject, text = 'Hej! Se bifogad fil.', attached = [] } = parts
  const head = [
    `From: ${parts.from ?? 'Rita Registrator <registrator@example.se>'}`,
    'To: kansli@example.se',
    `Subject: ${encoded(subject)}`,
    `Message-ID: ${parts.id ?? `<letter-${letters}@example.se>`}`,
    'Date: Thu, 20 May 2027 10:00:00 +0200',
    ...(parts.headers ?? []),
    'MIME-Version: 1.0',
  ]
  const body = [
    `Content-Type: text/plain; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
  ]
  if (attached.length === 0) return [...head, ...body, ''].join('\r\n')
  const border = `border-${letters}`
  const pieces = attached.flatMap((file) => [`--${border}`, ...filePart(file)])
  return [
    ...head,
    `Content-Type: multipart/mixed; boundary="${border}"`,
    '',
    `--${border}`,
    ...body,
    ...pieces,
    `--${border}--`,
    '',
  ].join('\r\n')
}

function filePart({ name, type, content }: Attached): readonly string[] {
  if (type === 'message/rfc822')
    return [`Content-Type: ${type}`, 'Content-Disposition: attachment', '', String(content)]
  return [
    `Content-Type: ${type}; name="${encoded(name)}"`,
    `Content-Disposition: attachment; filename="${encoded(name)}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(content),
  ]
}

function encoded(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
}

function base64(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')
}

export type ExtractParts = {
  readonly unit: string
  readonly year?: number
  readonly board?: string
  readonly number?: string
  readonly decision?: string
  readonly adjusted?: string | null
  readonly basis?: string
  /** «torsdagen den 20 maj 2027» */
  readonly meeting?: string
}

/** A minutes extract of the meeting on 20 May 2027. */
export function extract(parts: ExtractParts): string {
  const {
    unit,
    year = 2027,
    board = 'Provdalens nämnd',
    number = `PRO 2027/${numberFor(unit)}`,
  } = parts
  const adjusted = parts.adjusted === undefined ? 'Justerat den 20 maj 2027' : parts.adjusted
  return [
    board,
    `Utdrag ur protokoll fört vid ${board}s sammanträde ${parts.meeting ?? 'torsdagen den 20 maj 2027'}`,
    '',
    ...(adjusted === null ? [] : [adjusted]),
    '',
    '§ 14',
    `Deltagande i Kvalitetsutmärkelsen ${year}`,
    `Dnr ${number}`,
    '',
    'Beslut',
    parts.decision ?? `Nämnden godkänner att ${unit} deltar i Kvalitetsutmärkelsen ${year}.`,
    ...(parts.basis ? ['', 'Handlingar i ärendet', parts.basis] : []),
    '',
  ].join('\n')
}

function numberFor(unit: string): number {
  return 100 + (createHash('sha256').update(unit).digest()[0] ?? 0)
}

export function textFile(name: string, content: string): Attached {
  return { name, type: 'text/plain', content }
}
