// A receipt as a small file of its own, to keep beside the content that it is about.
import { canonicalJson } from '../../../base/lib/canonical-json.ts'
import type { ReceiptFile } from '../model/sealed.ts'
import type { ReceiptHead } from '../model.ts'

export function receiptFile(
  receipt: ReceiptHead,
  about: { readonly unit: string; readonly year: number },
): string {
  const { number, entry, ordinal, handedInAt, sha256, dispensation } = receipt
  const file: ReceiptFile = {
    form: 'forebild-receipt-1',
    ...{ number, entry, unit: about.unit, edition: about.year, ordinal, sha256 },
    handedInAt: handedInAt.toISOString(),
    dispensation: dispensation !== null,
  }
  return canonicalJson(file)
}

/** Safe in every file system and on every command line. */
export function contentFileName(number: string): string {
  return `${plainName(number)}.json`
}

/** Lies beside the content, and is found there by `forebild verify-receipt`. */
export function receiptFileName(number: string): string {
  return `${plainName(number)}-kvittens.json`
}

function plainName(number: string): string {
  return number.replace(/[^A-Za-z0-9-]+/g, '-')
}
