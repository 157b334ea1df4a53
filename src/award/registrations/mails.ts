// The letters about a registration. In the award's first language: nobody knows the reader's.
import { longDate, longDateTime, type Telling } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import type { Letter } from '../../support/messages/model.ts'
import type { Edition } from '../editions/model.ts'
import { categoryName } from '../editions/rules.ts'
import type { GrantWaiver, Member, Registration } from './model.ts'
import { say } from './words/say.ts'

type About = { readonly registration: Registration; readonly edition: Edition }

function tell({ edition }: About): Telling {
  return { locale: 'sv', zone: edition.zone }
}

/** What was sent, under which number and when, and what comes next. */
export function receiptLetter(to: string, about: About): Letter {
  const { registration, edition } = about
  const t = say('sv')
  const { entryDue } = edition.terms.calendar
  const values = {
    unit: registration.unitName,
    year: edition.year,
    number: registration.recordNumber ?? '',
    time: registration.sentAt ? longDateTime(tell(about), registration.sentAt) : '',
    category: categoryName(edition.terms, registration.category ?? '').sv,
    path: paths.registration.to({ registration: registration.id }),
    due: entryDue ? longDateTime(tell(about), entryDue) : '',
  }
  return {
    to,
    subject: t('mail.receipt.subject', values),
    text: t('mail.receipt.text', values),
  }
}

/** `who`: the name of who gave it. */
type Part = Pick<Member, 'role' | 'until'> & { readonly who: string }

/** Who lets one in, as what, until when, and what one may do. */
export function welcomeLetter(to: string, about: About, part: Part): Letter {
  const t = say('sv')
  const values = partValues(about, part)
  return { to, subject: t('mail.welcome.subject', values), text: t('mail.welcome.text', values) }
}

export function changedLetter(to: string, about: About, part: Part): Letter {
  const t = say('sv')
  const values = partValues(about, part)
  return { to, subject: t('mail.changed.subject', values), text: t('mail.changed.text', values) }
}

function partValues(about: About, { role, until, who }: Part) {
  const { registration, edition } = about
  const t = say('sv')
  return {
    who,
    unit: registration.unitName,
    year: edition.year,
    role: t(`team.${role}`),
    may: t(`team.${role}.may`),
    until: until ? t('mail.until', { day: longDate(tell(about), until) }) : '',
    path: paths.registration.to({ registration: registration.id }),
  }
}

export function leftLetter(to: string, { registration, edition }: About, who: string): Letter {
  const t = say('sv')
  const values = { who, unit: registration.unitName, year: edition.year }
  return { to, subject: t('mail.left.subject', values), text: t('mail.left.text', values) }
}

export function contactLetter(to: string, about: About, who: string): Letter {
  const { registration, edition } = about
  const t = say('sv')
  const values = {
    who,
    unit: registration.unitName,
    year: edition.year,
    path: paths.registration.to({ registration: registration.id }),
  }
  return { to, subject: t('mail.contact.subject', values), text: t('mail.contact.text', values) }
}

export function withdrawnLetter(to: string, about: About): Letter {
  const { registration, edition } = about
  const t = say('sv')
  const values = { unit: registration.unitName, year: edition.year }
  return {
    to,
    subject: t('mail.withdrawn.subject', values),
    text: t('mail.withdrawn.text', values),
  }
}

export function movedLetter(to: string, about: About, reason: string): Letter {
  const { registration, edition } = about
  const t = say('sv')
  const values = {
    unit: registration.unitName,
    category: categoryName(edition.terms, registration.category ?? '').sv,
    reason,
  }
  return { to, subject: t('mail.moved.subject', values), text: t('mail.moved.text', values) }
}

export function waivedLetter(
  to: string,
  about: About,
  rule: string,
  { until, reason }: GrantWaiver,
): Letter {
  const t = say('sv')
  const values = { unit: about.registration.unitName, rule, until, reason }
  return { to, subject: t('mail.waived.subject', values), text: t('mail.waived.text', values) }
}
