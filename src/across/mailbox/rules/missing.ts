// What a reply has to ask for, so that what came can be entered.
import type { ImportedPaper } from '../../import/model.ts'
import type { Unsure } from '../../import/rules/matching.ts'
import type { Missing, ReceivedItem } from '../model.ts'

/** A paper that came with the message, and why it could not be entered by itself. */
export type Judged = {
  readonly paper: Pick<ImportedPaper, 'kind' | 'state'>
  readonly why: readonly Unsure[]
  /** The year of its edition is not the one that is open. */
  readonly otherYear: boolean
}

export type Contents = {
  readonly concernsUs: boolean
  readonly items: readonly ReceivedItem[]
  readonly papers: readonly Judged[]
}

const asked: readonly Missing[] = [
  'no-unit',
  'unit-unknown',
  'no-decision',
  'no-meeting-date',
  'not-adjusted',
]

/** Nothing: all is entered, or a person of ours can tell what is open without asking anybody. */
export function missingIn({ concernsUs, items, papers }: Contents): readonly Missing[] {
  if (papers.length === 0) return missingFiles(concernsUs, items)
  const found = papers.flatMap(({ paper, why, otherYear }): readonly Missing[] => {
    if (paper.state === 'entered' || paper.state === 'reading') return []
    if (otherYear) return ['other-year']
    if (paper.kind === 'board-paper') return ['only-paper']
    return asked.filter((each) => (why as readonly string[]).includes(each))
  })
  const hasExtract = papers.some(({ paper }) => paper.kind === 'minutes-extract')
  const unreadable = items.some(({ became }) => became === 'refused') ? ['unreadable' as const] : []
  const all = [...new Set([...found, ...unreadable])]
  return hasExtract ? all.filter((each) => each !== 'only-paper') : all
}

function missingFiles(concernsUs: boolean, items: readonly ReceivedItem[]): readonly Missing[] {
  if (items.some(({ became }) => became === 'known')) return []
  if (items.some(({ became }) => became === 'agenda')) return ['only-agenda']
  if (!concernsUs) return []
  return items.some(({ became }) => became === 'refused') ? ['unreadable'] : ['nothing-attached']
}
