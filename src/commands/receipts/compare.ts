// Compares a content with the receipts and the hash that were given for it.
import { basename } from 'node:path'
import type { ReceiptFile } from '../../award/entries/model/sealed.ts'
import type { FoundAttachment, FoundContent, FoundReceipt } from './gather.ts'

export type Verdict = {
  readonly file: string
  readonly form: string
  readonly unit: string
  readonly edition: number
  readonly entry: string
  readonly answers: number
  readonly sha256: string
  readonly canonical: boolean
  /** Null: no hash was given. */
  readonly agreesWithHash: boolean | null
  readonly receipts: readonly ComparedReceipt[]
  readonly attachments: readonly FoundAttachment[]
  /** Nothing that could be compared disagrees. */
  readonly holds: boolean
}
export type ComparedReceipt = Pick<
  ReceiptFile,
  'number' | 'ordinal' | 'handedInAt' | 'sha256' | 'dispensation'
> & { readonly file: string; readonly agrees: boolean }

export function verdictOf(
  found: FoundContent,
  beside: { readonly receipts: readonly FoundReceipt[]; readonly given: string | null },
): Verdict {
  const { content, canonical, sha256, attachments } = found
  const { form, unit, edition, entry, answers } = content
  const agreesWithHash = beside.given === null ? null : beside.given === sha256
  const receipts = ofThis(found, beside.receipts).map(({ path, receipt }) => ({
    file: basename(path),
    number: receipt.number,
    ordinal: receipt.ordinal,
    handedInAt: receipt.handedInAt,
    sha256: receipt.sha256,
    dispensation: receipt.dispensation,
    agrees: agrees(found, receipt),
  }))
  const holds =
    canonical &&
    agreesWithHash !== false &&
    receipts.every((receipt) => receipt.agrees) &&
    attachments.every(({ state }) => state !== 'other')
  const about = { form, unit, edition, entry, answers: answers.length, sha256, canonical }
  return { file: basename(found.path), ...about, agreesWithHash, receipts, attachments, holds }
}

/** One that has this very hash, or else those of the same entry: it may have been handed in again. */
function ofThis(
  { sha256, content }: FoundContent,
  receipts: readonly FoundReceipt[],
): readonly FoundReceipt[] {
  const exact = receipts.filter(({ receipt }) => receipt.sha256 === sha256)
  return exact.length > 0
    ? exact
    : receipts.filter(({ receipt }) => receipt.entry === content.entry)
}

function agrees({ content, sha256 }: FoundContent, receipt: ReceiptFile): boolean {
  return (
    receipt.sha256 === sha256 &&
    receipt.entry === content.entry &&
    receipt.edition === content.edition &&
    receipt.unit === content.unit
  )
}
