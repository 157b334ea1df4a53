// Reads what somebody says is the content of an entry, or a receipt of it: nothing in it is trusted.
import { z } from 'zod'
import { canonicalJson, type Json } from '../../../base/lib/canonical-json.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { ReceiptFile, SealedParts } from '../model/sealed.ts'
import { type Content, kept } from '../rules/canonical.ts'

const text = z.string()
const hash = text.regex(/^[0-9a-f]{64}$/)
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(10_000)

const answer = z.strictObject({ area: text, asked: text, question: text, text })
const first = { answers: list(answer), edition: z.int(), entry: text, unit: text }
const parts = {
  attachments: list(
    z.strictObject({ alt: text, key: text, name: text, sha256: hash, size: z.int() }),
  ),
  improvements: list(z.strictObject({ asked: text, key: text, state: text, text })),
  results: list(
    z.strictObject({
      ...{ better: text, decimals: z.int(), key: text, source: text, title: text, unit: text },
      periods: list(text),
      series: list(z.strictObject({ name: text, role: text, values: list(z.number().nullable()) })),
    }),
  ),
}
const content = z.discriminatedUnion('form', [
  z.strictObject({ ...first, form: z.literal('forebild-entry-1') }),
  z.strictObject({ ...first, ...parts, form: z.literal('forebild-entry-2') }),
])
const receipt = z.strictObject({
  ...{ form: z.literal('forebild-receipt-1'), number: text, entry: text, unit: text },
  ...{ edition: z.int(), ordinal: z.int(), handedInAt: z.iso.datetime(), sha256: hash },
  dispensation: z.boolean(),
})

export type SealedFile =
  | {
      readonly kind: 'content'
      readonly content: Content & Partial<SealedParts>
      /** The one text that this content has. Else its hash proves nothing of what it means. */
      readonly canonical: boolean
    }
  | { readonly kind: 'receipt'; readonly receipt: ReceiptFile }
export type SealedRefusal = 'no-json' | 'unknown-form' | 'broken'

const forms = ['forebild-entry-1', 'forebild-entry-2', 'forebild-receipt-1'] as const

/** `unknown-form`: it does not say that it is ours. `broken`: it says so, and is not. */
export function readSealed(source: string): Outcome<SealedFile, SealedRefusal> {
  const json = parsed(source)
  if (json === undefined) return no('no-json')
  const form = z.looseObject({ form: z.enum(forms) }).safeParse(json)
  if (!form.success) return no('unknown-form')
  if (form.data.form === 'forebild-receipt-1') {
    const read = receipt.safeParse(json)
    return read.success ? yes({ kind: 'receipt', receipt: read.data }) : no('broken')
  }
  const read = content.safeParse(json)
  if (!read.success) return no('broken')
  const canonical = isCanonical(source, json)
  return yes({ kind: 'content', content: read.data as Content, canonical })
}

function parsed(source: string): Json | undefined {
  try {
    return JSON.parse(source) as Json
  } catch {
    return undefined
  }
}

/** The first form was written before texts were laid down in it as they are in the second. */
function isCanonical(source: string, json: Json): boolean {
  const old = source.includes('"form":"forebild-entry-1"')
  try {
    return canonicalJson(old ? json : kept(json)) === source
  } catch {
    return false
  }
}
