// The letters about missing and returned extracts. In the award's first language.
import { daysLeft, longDate, plainDate, type Telling } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import type { Letter } from '../../support/messages/model.ts'
import type { Edition } from '../editions/model.ts'
import type { Registration } from '../registrations/model.ts'
import type { BoardTrack, DecisionId } from './model.ts'
import { allowance, type Next, nextStep } from './rules/next.ts'
import { say } from './words/say.ts'
import { toldAllowance, toldNext } from './words/telling.ts'

type Late = { readonly registration: Registration; readonly track: BoardTrack }
type At = { readonly edition: Edition; readonly now: Date }

function tell(edition: Edition): Telling {
  return { locale: 'sv', zone: edition.zone }
}

/** To one who coordinates: every unit of the administration whose extract is missing. */
export function coordinatorLetter(
  to: string,
  about: At & { readonly administration: string; readonly units: readonly Late[] },
): Letter {
  const { edition, now, administration, units } = about
  const t = say('sv')
  const steps = units.map((unit) => nextOf(unit, about))
  const lines = units.map(({ registration, track }, i) =>
    t('mail.coordinator.line', {
      unit: registration.unitName,
      state: t(`state.${track.state}`),
      next: toldNext(tell(edition), steps[i] as Next),
      path: paths.boardTrack.to({ registration: registration.id }),
    }),
  )
  const paragraphs = [
    t('mail.greeting'),
    dueSentence(about),
    boardSentence(about, steps),
    t('mail.coordinator.missing', { administration, year: edition.year }),
    lines.join('\n\n'),
    t('mail.coordinator.end', { path: paths.boardMissing.to() }),
  ]
  const subject = t('mail.coordinator.subject', {
    count: units.length,
    unit: units[0]?.registration.unitName ?? '',
    now: plainDate(now, edition.zone),
  })
  return { to, subject, text: joined(paragraphs) }
}

/** To the unit's contact: how far the board has come, and who sees to it. */
export function contactLetter(
  to: string,
  about: At & Late & { readonly coordinators: readonly string[] },
): Letter {
  const { edition, registration, track, coordinators } = about
  const t = say('sv')
  const unit = registration.unitName
  const paragraphs = [
    t('mail.greeting'),
    t('mail.contact.missing', { unit, year: edition.year, state: t(`state.${track.state}`) }),
    t('mail.contact.next', { next: toldNext(tell(edition), nextOf(about, about)) }),
    coordinators.length > 0
      ? t('mail.contact.coordinators', { names: new Intl.ListFormat('sv').format(coordinators) })
      : t('mail.contact.nobody'),
    dueSentence(about),
    t('mail.contact.end', { path: paths.boardTrack.to({ registration: registration.id }) }),
  ]
  return { to, subject: t('mail.contact.subject', { unit }), text: joined(paragraphs) }
}

function joined(paragraphs: readonly (string | undefined)[]): string {
  return paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n')
}

function nextOf({ track }: Pick<Late, 'track'>, { edition, now }: At): Next {
  return nextStep(track, edition, plainDate(now, edition.zone))
}

function dueSentence({ edition, now }: At): string | undefined {
  const { extractDue } = edition.terms.calendar
  if (extractDue === null) return undefined
  const days = daysLeft(now, extractDue, edition.zone)
  const due = longDate(tell(edition), extractDue)
  return days < 0 ? say('sv')('mail.due.late', { due }) : say('sv')('mail.due', { due, days })
}

/** What the calendar still allows, where a board has yet to meet. */
function boardSentence({ edition, now }: At, steps: readonly Next[]): string | undefined {
  if (steps.every(({ step }) => !isBeforeMeeting.includes(step))) return undefined
  const today = plainDate(now, edition.zone)
  return toldAllowance(tell(edition), edition, allowance(edition, today))
}
const isBeforeMeeting: readonly Next['step'][] = [
  'write-paper',
  'choose-meeting',
  'new-meeting',
  'rework-paper',
  'earlier-meeting',
]

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
