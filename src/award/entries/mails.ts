// The letters about an entry. They go to everyone of the unit.
import { exactDateTime, longDateTime, type Telling } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import type { Letter } from '../../support/messages/model.ts'
import type { Edition } from '../editions/model.ts'
import type { Registration } from '../registrations/model.ts'
import type { Entry, ReceiptHead } from './model.ts'
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

function swedish(zone: string): Telling {
  return { locale: 'sv', zone }
}
