// The letters to members of teams. They name no unit, so that a letter gone astray tells nothing.
import { paths } from '../../base/paths.ts'
import type { Letter } from '../../support/messages/model.ts'
import { say } from './words/say.ts'

type Receiver = { readonly name: string; readonly email: string }

/** Asks to declare first of all. */
export function chosenLetter({ name, email }: Receiver, year: number): Letter {
  const t = say('sv')
  return {
    to: email,
    subject: t('mail.chosen.subject', { year: String(year) }),
    text: t('mail.chosen.text', { name, year: String(year), path: paths.ownTeams.to() }),
  }
}

export function removedLetter({ name, email }: Receiver, year: number): Letter {
  const t = say('sv')
  return {
    to: email,
    subject: t('mail.removed.subject', { year: String(year) }),
    text: t('mail.removed.text', { name, year: String(year), path: paths.ownTeams.to() }),
  }
}
