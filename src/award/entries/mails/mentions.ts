// The letter to somebody who has been named in comments. It holds nothing of what is written there.
import { paths } from '../../../base/paths.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { Area } from '../../editions/model.ts'
import type { CommentId } from '../model/comments.ts'
import type { EntryId } from '../model.ts'
import { say } from '../words/say.ts'

export type ToldMention = {
  readonly comment: CommentId
  readonly by: string
  readonly area: Area
  /** The question that is answered. */
  readonly asked: string
}

export function mentionLetter(
  to: string,
  about: {
    readonly entry: EntryId
    readonly unit: string
    readonly told: readonly ToldMention[]
  },
): Letter {
  const t = say('sv')
  const { entry, unit, told } = about
  const lines = told.map(({ comment, by, area, asked }) => {
    const address = `${paths.entryArea.to({ entry, area: area.key })}#kommentar-${comment}`
    return t('comments.mail.line', { by, area: area.name.sv, asked, address })
  })
  return {
    to,
    subject: t('comments.mail.subject', { unit, count: told.length }),
    text: t('comments.mail.text', { unit, lines: lines.join('\n\n') }),
  }
}
