// What is said when a file is not taken.
import type { Locale } from '../../../base/lib/time.ts'
import { type FileRefusal, fileRefusalText } from '../actions/examining.ts'
import type { UploadRefusal } from '../actions/uploads.ts'
import { say } from '../words/say.ts'

export type AnyRefusal = FileRefusal | UploadRefusal

const own = [
  'too-many',
  'file-too-large',
  'file-missing',
  'kind-not-attached',
  'other-kind',
  'too-many-uploads',
] as const
const closed = ['not-open', 'too-late', 'handed-in', 'withdrawn'] as const

export function refusalSentence(locale: Locale, reason: AnyRefusal): string {
  const t = say(locale)
  if (isOneOf(own, reason)) return t(`attachments.refused.${reason}`)
  return isOneOf(closed, reason) ? t(`refused.${reason}`) : fileRefusalText(locale, reason)
}

function isOneOf<Known extends string>(known: readonly Known[], reason: string): reason is Known {
  return known.some((one) => one === reason)
}
