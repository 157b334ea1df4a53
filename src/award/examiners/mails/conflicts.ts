// The letters about conflicts of interest. They name no unit and no examiner, so that a letter gone astray tells nothing.
import { longDate, longDateTime, type Telling } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { Edition } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import { say } from '../words/say.ts'

type Receiver = { readonly name: string; readonly email: string }
type Of = Pick<Edition, 'year' | 'zone'>

const t = say('sv')

function swedish(zone: string): Telling {
  return { locale: 'sv', zone }
}

/** Asks an examiner to declare before all entries. */
export function callLetter({ name, email }: Receiver, { year, zone }: Of, dueOn: string): Letter {
  const said = { name, year: String(year), day: longDate(swedish(zone), dueOn) }
  return {
    to: email,
    subject: t('mail.before.subject', said),
    text: t('mail.before.text', { ...said, path: paths.declarationCall.to() }),
  }
}

export function callReminderLetter(
  { name, email }: Receiver,
  { year, zone }: Of,
  dueOn: string,
  left: number,
): Letter {
  const said = { name, year: String(year), day: longDate(swedish(zone), dueOn), left }
  return {
    to: email,
    subject: t('mail.before-reminder.subject', said),
    text: t('mail.before-reminder.text', { ...said, path: paths.declarationCall.to() }),
  }
}

/** To the unit: its examiners are known. */
export function namedLetter(
  { name, email }: Receiver,
  { year, zone }: Of,
  entry: EntryId,
  until: Date,
): Letter {
  const last = longDateTime(swedish(zone), until)
  const said = { name, year: String(year), last, path: paths.namedExaminers.to({ entry }) }
  return { to: email, subject: t('mail.named.subject', said), text: t('mail.named.text', said) }
}

/** To the examiner: an entry is closed for the time being. Not which one, why or by whom. */
export function caseOpenedLetter({ name, email }: Receiver, year: number): Letter {
  const said = { name, year: String(year), path: paths.declarations.to() }
  return { to: email, subject: t('mail.opened.subject', said), text: t('mail.opened.text', said) }
}

/** To the examiner: something that was open is settled. */
export function caseDecidedLetter({ name, email }: Receiver, year: number): Letter {
  const said = { name, year: String(year), path: paths.declarations.to() }
  return { to: email, subject: t('mail.decided.subject', said), text: t('mail.decided.text', said) }
}

/** To those who can decide. */
export function toDecideLetter({ name, email }: Receiver, year: number): Letter {
  const said = { name, year: String(year), path: paths.conflictCases.to() }
  return {
    to: email,
    subject: t('mail.to-decide.subject', said),
    text: t('mail.to-decide.text', said),
  }
}

/** To the unit: what it objected to is decided. The reason is on the page. */
export function objectionDecidedLetter(
  { name, email }: Receiver,
  year: number,
  entry: EntryId,
): Letter {
  const said = { name, year: String(year), path: paths.namedExaminers.to({ entry }) }
  return {
    to: email,
    subject: t('mail.objection-decided.subject', said),
    text: t('mail.objection-decided.text', said),
  }
}
