// The letter to the award's mailbox about something that is not accessible.
import type { ReportBarrier } from './model.ts'
import { say } from './words/say.ts'

/** In Swedish: the organiser reads it. */
export function letterOfReport({ page, problem, email }: ReportBarrier) {
  const t = say('sv')
  const none = t('mail.none')
  return {
    subject: t('mail.subject'),
    text: t('mail.text', { page: page || none, problem, email: email || none }),
  }
}
