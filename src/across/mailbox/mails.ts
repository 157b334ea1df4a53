// The reply that says what is missing. In the award's first language; a person sends it, or does not.
import type { Letter } from '../../support/messages/model.ts'
import type { Missing, ReceivedMail } from './model.ts'
import { bareSubject } from './rules/reading.ts'
import { say } from './words/say.ts'

export function draftFor(
  mail: Pick<ReceivedMail, 'sender' | 'subject'>,
  reasons: readonly Missing[],
): Letter {
  const t = say('sv')
  const points = reasons.map((reason) => t(`ask.${reason}`))
  const asked =
    points.length === 1 ? (points[0] ?? '') : points.map((each) => `– ${each}`).join('\n')
  const text = [t('draft.greeting'), t('draft.thanks'), asked, t('draft.end')].join('\n\n')
  const subject = bareSubject(mail.subject)
  return { to: mail.sender, subject: subject ? `Sv: ${subject}` : t('draft.subject'), text }
}
