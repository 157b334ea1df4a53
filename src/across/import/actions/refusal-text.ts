// What to tell the one who gave a file that was not taken.
import type { Locale } from '../../../base/lib/time.ts'
import { refusalText } from '../../../support/documents/public.ts'
import { type RecognitionRefusal, recognitionRefusals } from '../../../support/recognition/model.ts'
import { recognitionRefusalText } from '../../../support/recognition/public.ts'
import type { ImportRefusal } from './import-paper.ts'

export function importRefusalText(locale: Locale, reason: ImportRefusal): string {
  return isOfReading(reason) ? recognitionRefusalText(locale, reason) : refusalText(locale, reason)
}

function isOfReading(reason: string): reason is RecognitionRefusal {
  return recognitionRefusals.some((each) => each === reason)
}
