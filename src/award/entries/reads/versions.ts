// What an answer has been, version by version, and what of the whole entry has changed.
import type { Ask } from '../../../base/db/call.ts'
import { type Difference, differenceOf } from '../../../base/lib/difference.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { plainText } from '../../../base/lib/written/plain.ts'
import type { Area, Question } from '../../editions/model.ts'
import type { Version } from '../model/versions.ts'
import type { Answer, EntryId } from '../model.ts'
import { questionOf } from '../rules/handing-in.ts'
import { unwritten } from '../rules/writing.ts'
import { findAnswer } from '../store/answers.ts'
import { countVersions, findWithBefore, listHistory, textsBefore } from '../store/versions.ts'
import { type Desk, type Names, namesOf, openDesk } from './desk.ts'

export const versionsOnPage = 20

/** How a text differs from another. `onlyForm`: the same words, with other headings, lists or bold. */
export type ShownDifference = Difference & { readonly onlyForm: boolean }
export type ShownVersion = Version & { readonly difference: ShownDifference }
export type History = Desk & {
  readonly area: Area
  readonly question: Question
  readonly standing: Answer
  readonly versions: readonly ShownVersion[]
  readonly page: number
  readonly pages: number
  readonly named: boolean
  readonly names: Names
}

export function shownDifference(before: string, after: string): ShownDifference {
  const [one, other] = [plainText(before), plainText(after)]
  return { ...differenceOf(one, other), onlyForm: before !== after && one === other }
}

export async function showHistory(
  ask: Ask,
  id: EntryId,
  key: string,
  asked: { readonly page: number; readonly named: boolean },
): Promise<History> {
  const desk = await openDesk(ask, id)
  const { area, question } = found(questionOf(desk.edition.terms.instrument, key))
  const { page, named } = asked
  const from = (page - 1) * versionsOnPage
  const versions = await listHistory(ask.db, id, key, { from, most: versionsOnPage, named })
  const before = await textsBefore(
    ask.db,
    id,
    key,
    versions.map(({ revision }) => revision),
  )
  return {
    ...desk,
    ...{ area, question, page, named },
    standing: await standing(ask, id, key),
    versions: versions.map((version) => ({
      ...version,
      difference: shownDifference(before.get(version.revision) ?? '', version.text),
    })),
    pages: Math.ceil((await countVersions(ask.db, id, key, named)) / versionsOnPage),
    names: await namesOf(
      ask,
      versions.flatMap(({ people }) => people),
    ),
  }
}

async function standing(ask: Ask, id: EntryId, question: string): Promise<Answer> {
  const answer = await findAnswer(ask.db, id, question)
  return answer ?? unwritten(question)
}

/** The same, for those who write there. */
export async function showHistoryToWriters(ask: Ask, id: EntryId, key: string): Promise<History> {
  const shown = await showHistory(ask, id, key, { page: 1, named: false })
  required(shown.may.write || undefined)
  return shown
}

/** `against`: the version before, or what stands now. */
export type Against = 'before' | 'standing'
export type OneVersion = Desk & {
  readonly area: Area
  readonly question: Question
  readonly version: Version
  readonly standing: Answer
  readonly against: Against
  /** From the earlier text to the later one. */
  readonly difference: ShownDifference
  readonly names: Names
}

export async function showVersion(
  ask: Ask,
  id: EntryId,
  which: { readonly question: string; readonly revision: number; readonly against: Against },
): Promise<OneVersion> {
  const desk = await openDesk(ask, id)
  const { area, question } = found(questionOf(desk.edition.terms.instrument, which.question))
  const [version, before] = await findWithBefore(ask.db, id, question.key, which.revision)
  const one = found(version?.revision === which.revision ? version : undefined)
  const now = await standing(ask, id, question.key)
  const against = now.revision === one.revision ? 'before' : which.against
  return {
    ...desk,
    ...{ area, question, version: one, standing: now, against },
    difference:
      against === 'before'
        ? shownDifference(before?.text ?? '', one.text)
        : shownDifference(one.text, now.text),
    names: await namesOf(ask, one.people),
  }
}
