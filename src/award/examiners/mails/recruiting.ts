// The letters to those who may become examiners. In the award's first language: nobody knows the reader's.
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { Edition } from '../../editions/model.ts'
import type { Application, Invitation } from '../model/recruiting.ts'
import { say } from '../words/say.ts'

type Receiver = { readonly name: string; readonly email: string }

/** The link leads to signing in with a code first. It opens the invitation for the invited only. */
export function invitationLetter(to: Receiver, invitation: Invitation, edition: Edition): Letter {
  const t = say('sv')
  const values = valuesOf(to, invitation, edition)
  const greeting = invitation.greeting === '' ? '' : `${invitation.greeting}\n\n`
  return {
    to: to.email,
    subject: t('mail.invitation.subject', values),
    text: t('mail.invitation.text', { ...values, greeting }),
  }
}

export function reminderLetter(to: Receiver, invitation: Invitation, edition: Edition): Letter {
  const t = say('sv')
  const values = valuesOf(to, invitation, edition)
  return {
    to: to.email,
    subject: t('mail.invitation-reminder.subject', values),
    text: t('mail.invitation-reminder.text', values),
  }
}

function valuesOf({ name, email }: Receiver, { id, lastDay }: Invitation, edition: Edition) {
  return {
    name: name === email ? '' : ` ${name}`,
    email,
    year: String(edition.year),
    on: longDate({ locale: 'sv', zone: edition.zone }, lastDay),
    path: paths.examinerInvitation.to({ invitation: id }),
  }
}

type Applied = Application & { readonly email: string }

export function applicationLetter({ name, email }: Applied, { year }: Edition): Letter {
  const t = say('sv')
  const values = { name, year: String(year), path: paths.becomeExaminer.to() }
  return {
    to: email,
    subject: t('mail.application.subject', values),
    text: t('mail.application.text', values),
  }
}

export function answerLetter({ name, email, state, reason }: Applied, { year }: Edition): Letter {
  const t = say('sv')
  const key = state === 'accepted' ? 'accepted' : 'declined'
  const said = reason === '' ? '' : `${reason}\n\n`
  const values = { name, year: String(year), reason: said, path: paths.ownExaminer.to() }
  return {
    to: email,
    subject: t(`mail.applied.${key}.subject`, values),
    text: t(`mail.applied.${key}.text`, values),
  }
}
