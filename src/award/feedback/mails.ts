// The letter that tells a unit of its report.
import { paths } from '../../base/paths.ts'
import type { Letter } from '../../support/messages/model.ts'
import type { EntryId } from '../entries/model.ts'
import { say } from './words/say.ts'

export function releasedLetter(to: string, unit: string, entry: EntryId): Letter {
  const t = say('sv')
  const text = t('mail.text', { unit, address: paths.feedback.to({ entry }) })
  return { to, subject: t('mail.subject', { unit }), text }
}
