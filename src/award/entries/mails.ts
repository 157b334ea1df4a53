// The letters about an entry. They go to everyone of the unit.
import { daysLeft, exactDateTime, longDateTime, type Telling } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import type { Letter } from '../../support/messages/model.ts'
import type { Edition } from '../editions/model.ts'
import type { Registration } from '../registrations/model.ts'
import type { Attachment } from './model/attachments.ts'
import type { Dispensation } from './model/dispensations.ts'
import type { Entry, ReceiptHead } from './model.ts'
import type { Left } from './rules/reminding.ts'
import { dueOf } from './rules/writing.ts'
import { say } from './words/say.ts'

export function handedInLetter(
  to: string,
  { unitName: unit }: Pick<Registration, 'unitName'>,
  receipt: ReceiptHead,
  zone: string,
): Letter {
  const t = say('sv')
  const { number, sha256, entry, id } = receipt
  const when = exactDateTime(swedish(zone), receipt.handedInAt)
  const address = paths.entryReceipt.to({ entry, receipt: id })
  return {
    to,
    subject: t('mail.handed-in.subject', { number, unit }),
    text: t('mail.handed-in.text', { number, unit, when, sha256, address }),
  }
}

/** `enclosed`: the papers come with it. They are added by who sends it. */
export function copiesLetter(
  to: string,
  about: {
    readonly unit: string
    readonly receipt: ReceiptHead
    readonly zone: string
    readonly enclosed: boolean
  },
): Letter {
  const t = say('sv')
  const { unit, receipt, zone, enclosed } = about
  const { number, sha256, entry, id } = receipt
  const when = exactDateTime(swedish(zone), receipt.handedInAt)
  const address = paths.entryReceipt.to({ entry, receipt: id })
  const pdf = paths.entryPdf.to({ entry })
  const text = t(`mail.copies.${enclosed ? 'text' : 'large'}`, {
    ...{ number, unit, when, sha256, address, pdf },
  })
  return { to, subject: t('mail.copies.subject', { number, unit }), text }
}

/** `by`: the name of who did it. */
export function movedLetter(
  to: string,
  { unitName: unit }: Pick<Registration, 'unitName'>,
  moved: {
    readonly deed: 'taken-back' | 'withdrawn' | 'resumed'
    readonly by: string
    readonly entry: Entry
  },
  edition: Edition,
): Letter {
  const t = say('sv')
  const { deed, by, entry } = moved
  const due = dueOf(entry, edition)
  const when = due === null ? '' : longDateTime(swedish(edition.zone), due)
  const address = paths.entry.to({ entry: entry.id })
  return {
    to,
    subject: t(`mail.${deed}.subject`, { unit }),
    text: t(`mail.${deed}.text`, { unit, by, when, address }),
  }
}

/** `name`: of the file, as the unit named it. Nobody can fetch it, and it stops a hand-in. */
export function infectedLetter(
  to: string,
  { unitName: unit }: Pick<Registration, 'unitName'>,
  { entry, key, name }: Pick<Attachment, 'entry' | 'key' | 'name'>,
): Letter {
  const t = say('sv')
  const address = paths.entryAttachment.to({ entry, attachment: key })
  return {
    to,
    subject: t('mail.infected.subject', { unit }),
    text: t('mail.infected.text', { unit, name, address }),
  }
}

/** The decision, with its reason: the unit is to know what it was given and why. */
export function dispensationLetter(
  to: string,
  { id, unitName: unit }: Pick<Registration, 'id' | 'unitName'>,
  { number, reason, until }: Dispensation,
  { zone, year }: Edition,
): Letter {
  const t = say('sv')
  const when = exactDateTime(swedish(zone), until)
  const address = paths.entryStart.to({ registration: id })
  const about = { number, unit, when, reason, address, year: String(year) }
  return {
    to,
    subject: t('mail.dispensation.subject', { unit }),
    text: t('mail.dispensation.text', about),
  }
}

/** What is left to do: states and counts, never anything of the answers. */
export function reminderLetter(
  to: string,
  { id, unitName: unit }: Pick<Registration, 'id' | 'unitName'>,
  about: {
    readonly edition: Edition
    readonly due: Date
    readonly left: Left
    readonly now: Date
  },
): Letter {
  const t = say('sv')
  const { edition, due, left, now } = about
  const days = daysLeft(now, due, edition.zone)
  const when = longDateTime(swedish(edition.zone), due)
  const address = paths.entryStart.to({ registration: id })
  const off = paths.entryReminders.to({ registration: id })
  return {
    to,
    subject: t('mail.reminder.subject', { unit, days }),
    text: t('mail.reminder.text', { unit, when, left: leftText(left), address, off }),
  }
}

function leftText(left: Left): string {
  const t = say('sv')
  const { areas, questions, missing, tooLong, parts } = left
  if (!left.begun) return t('mail.reminder.not-begun', { areas: areas.length, questions })
  const rows = areas.map(({ area, state, words, wordLimit: limit }) => {
    const said = { area: area.name.sv, state: t(`mail.reminder.state.${state}`), words, limit }
    return `– ${t('mail.reminder.area', said)}`
  })
  const stops = [
    missing > 0 ? t('mail.reminder.missing', { count: missing }) : '',
    tooLong > 0 ? t('mail.reminder.too-long', { count: tooLong }) : '',
    parts > 0 ? t('mail.reminder.parts', { count: parts }) : '',
  ].filter((text) => text !== '')
  const what = stops.join(', ')
  const end = stops.length > 0 ? t('mail.reminder.stops', { what }) : t('mail.reminder.ready')
  const taken = left.reopened ? [t('mail.reminder.reopened')] : []
  return [...taken, rows.join('\n'), end].join('\n\n')
}

function swedish(zone: string): Telling {
  return { locale: 'sv', zone }
}
