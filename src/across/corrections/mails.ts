// The letter about a correction or an extension: what is changed, why, and why it comes to this person.
import type { Announcement, Edition } from '../../award/editions/model.ts'
import { paths } from '../../base/paths.ts'
import type { Letter } from '../../support/messages/model.ts'
import type { Concern } from './model.ts'
import { say } from './words/say.ts'
import { concernInWords } from './words/telling.ts'

/** In the award's first language. */
export function correctionLetter(
  to: string,
  about: {
    readonly award: string
    readonly edition: Edition
    readonly announcement: Announcement
    readonly concerns: readonly Concern[]
  },
): Letter {
  const t = say('sv')
  const { award, edition, announcement, concerns } = about
  const year = String(edition.year)
  const reason = announcement.reason
  const paragraphs = [
    t('mail.greeting'),
    t('mail.opening', { award, year }),
    announcement.says.sv,
    ...(reason ? [t('mail.reason', { reason: reason.sv })] : []),
    t('mail.why'),
    concerns.map((concern) => `– ${concernInWords('sv', concern)}`).join('\n'),
    t('mail.all', { path: paths.edition.to({ year }) }),
  ]
  return { to, subject: t('mail.subject', { award, year }), text: paragraphs.join('\n\n') }
}
