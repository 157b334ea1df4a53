// The letters about missing and returned extracts. In the award's first language.
import { daysLeft, longDate, type Telling } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import type { Letter } from '../../support/messages/model.ts'
import type { Edition } from '../editions/model.ts'
import type { Registration } from '../registrations/model.ts'
import type { BoardState, DecisionId } from './model.ts'
import { say } from './words/say.ts'

type Missing = {
  readonly registration: Registration
  readonly edition: Edition
  readonly state: BoardState
  readonly now: Date
}

function tell(edition: Edition): Telling {
  return { locale: 'sv', zone: edition.zone }
}

export function reminderLetter(to: string, about: Missing): Letter {
  const { registration, edition, state, now } = about
  const t = say('sv')
  const { extractDue } = edition.terms.calendar
  const values = {
    unit: registration.unitName,
    year: edition.year,
    state: t(`state.${state}`),
    due: extractDue === null ? '' : longDate(tell(edition), extractDue),
    days: extractDue === null ? 0 : daysLeft(now, extractDue, edition.zone),
    path: paths.boardTrack.to({ registration: registration.id }),
  }
  const subject = t('mail.reminder.subject', values)
  if (extractDue === null) return { to, subject, text: t('mail.reminder.undated', values) }
  const text = values.days < 0 ? t('mail.reminder.late', values) : t('mail.reminder.text', values)
  return { to, subject, text }
}

type Returned = {
  readonly decision: DecisionId
  readonly units: readonly string[]
  readonly edition: Edition
  readonly reason: string
}

export function returnedLetter(to: string, about: Returned): Letter {
  const { decision, units, edition, reason } = about
  const t = say('sv')
  const values = {
    units: new Intl.ListFormat('sv').format(units),
    year: edition.year,
    reason,
    path: paths.boardExtract.to({ decision }),
  }
  return { to, subject: t('mail.returned.subject', values), text: t('mail.returned.text', values) }
}
