// What is signed, in the one form over which its hash is taken.
import { canonicalJson } from '../../../base/lib/canonical-json.ts'
import type { SignedPromise } from '../model/training.ts'

export const promiseForm = 'forebild.promise/1'

/** The text in both languages, whose name stands under it, for which edition, and when (RFC 8785). */
export function canonicalPromise(
  promise: Pick<SignedPromise, 'name' | 'text' | 'signedAt' | 'version'>,
  year: number,
): string {
  const { name, text, signedAt, version } = promise
  return canonicalJson({
    form: promiseForm,
    edition: year,
    version,
    name,
    signedAt: signedAt.toISOString(),
    text: { sv: text.sv, en: text.en },
  })
}
