// What the unit's people are told by mail about the visit.
import type { Telling } from '../../base/lib/time.ts'
import { clockTime, longDate } from '../../base/lib/time.ts'
import type { Letter } from '../../support/messages/model.ts'
import type { Plan } from './model.ts'
import { say } from './words/say.ts'

/** `moved`: it was planned for another time or place before. */
export function visitLetter(
  to: string,
  unit: string,
  plan: Plan,
  { zone, moved }: { readonly zone: string; readonly moved: boolean },
): Letter {
  const t = say('sv')
  const telling: Telling = { locale: 'sv', zone }
  const meets = plan.meetings.map(({ role, about }) => `– ${t(`met.${role}`)}: ${about}`)
  return {
    to,
    subject: t(moved ? 'mail.subject.moved' : 'mail.subject', { unit }),
    text: [
      t(moved ? 'mail.lead.moved' : 'mail.lead', { unit }),
      t('mail.when', {
        date: longDate(telling, plan.startsAt),
        from: clockTime(telling, plan.startsAt),
        to: clockTime(telling, plan.endsAt),
      }),
      t('mail.where', { place: plan.place }),
      ...(meets.length > 0 ? [[t('mail.meets'), ...meets].join('\n')] : []),
      ...(plan.practical === '' ? [] : [plan.practical]),
      t('mail.more'),
    ].join('\n\n'),
  }
}
