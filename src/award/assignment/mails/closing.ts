// The letters when entries have closed. They name no unit and no person, so that a letter gone astray tells nothing.
import { paths } from '../../../base/paths.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { ClosingKind } from '../model/closing.ts'
import { say } from '../words/say.ts'

type Receiver = { readonly name: string; readonly email: string }

/** `counts`: entries, by why they closed. */
export function closedLetter(
  { name, email }: Receiver,
  counts: Readonly<Record<ClosingKind, number>>,
): Letter {
  const t = say('sv')
  const kinds = (['tie', 'parties', 'withdrawn'] as const).filter((kind) => counts[kind] > 0)
  const said = [
    t('mail.closed.hello', { name }),
    ...kinds.map((kind) => t(`mail.closed.${kind}`, { count: counts[kind] })),
    t('mail.closed.what', { path: paths.declarations.to() }),
  ]
  return { to: email, subject: t('mail.closed.subject'), text: said.join('\n\n') }
}

/** To a team's leader. Who it is and why is for the person and the organiser. */
export function shortLetter({ name, email }: Receiver, count: number): Letter {
  const t = say('sv')
  const path = paths.ownTeams.to()
  return {
    to: email,
    subject: t('mail.short.subject'),
    text: t('mail.short.text', { name, count, path }),
  }
}
