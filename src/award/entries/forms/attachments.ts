// What is posted about a file: what it shows, and the head of a file that comes piece by piece.
import { z } from 'zod'

const mostAlt = 500

/** A picture says what it shows. */
export const described = z.object({
  alt: z
    .string('attachments.alt.missing')
    .trim()
    .min(1, 'attachments.alt.missing')
    .max(mostAlt, 'attachments.alt.long')
    .transform((text) => text.replace(/\s+/g, ' ')),
})

/** With the file, where one knows already. What is left out is asked for on the next page. */
export const altWithFile = z
  .string()
  .trim()
  .max(mostAlt)
  .transform((text) => text.replace(/\s+/g, ' '))
  .catch('')

export type UploadHead = {
  readonly name: string
  readonly size: number
  readonly replaces: string | null
}

/** `Upload-Length` and `Upload-Metadata` of the tus protocol. Undefined: they say nothing sensible. */
export function readUploadHead(length: string, metadata: string): UploadHead | undefined {
  if (!/^[1-9]\d{0,9}$/.test(length)) return undefined
  const facts = new Map(metadata.split(',').map((pair) => factIn(pair)))
  const name = facts.get('filename') ?? ''
  const replaces = facts.get('replaces') ?? null
  const wrong = replaces !== null && !/^[1-9]\d{0,5}$/.test(replaces)
  return name === '' || wrong ? undefined : { name, size: Number(length), replaces }
}

function factIn(pair: string): readonly [string, string] {
  const [name = '', value = ''] = pair.trim().split(' ')
  try {
    const bytes = Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0))
    return [name, new TextDecoder('utf-8', { fatal: true }).decode(bytes)]
  } catch {
    return [name, ''] // no base64, or no text in it
  }
}

/** `Upload-Offset`. Undefined: it is no number. */
export function readOffset(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,10}$/.test(header) ? Number(header) : undefined
}
