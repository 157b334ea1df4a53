// The letter when something that an examiner has told is not confirmed. It says of what kind it was, and where it stands.
import { paths } from '../../../base/paths.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { ClaimKind } from '../model/profile.ts'
import { say } from '../words/say.ts'

type Receiver = { readonly name: string; readonly email: string }
const t = say('sv')

export function declinedLetter({ name, email }: Receiver, kind: ClaimKind): Letter {
  const said = { name, what: t(`declined.what.${kind}`), path: paths.ownExaminer.to() }
  return {
    to: email,
    subject: t('mail.claim-declined.subject'),
    text: t('mail.claim-declined.text', said),
  }
}
