// The letters about signing in.
import type { Locale } from '../../base/lib/time.ts'
import type { Letter } from '../messages/model.ts'
import { say } from './words/say.ts'

export function codeLetter(locale: Locale, to: string, code: string): Letter {
  const t = say(locale)
  const readable = `${code.slice(0, 4)} ${code.slice(4)}`
  return {
    to,
    subject: t('mail.code.subject', { code: readable }),
    text: t('mail.code.text', { code: readable }),
  }
}
