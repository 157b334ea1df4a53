// Restores a damaged text, and counts what came of it, word by word.
import { ownWordsOf, restorerOf } from '../../src/across/import/rules/choices.ts'
import { changesIn, lastIn } from '../../src/across/import/rules/restore.ts'
import type { WordList } from '../../src/support/spelling/model.ts'
import { aligned, type Pair, tokensOf } from './align.ts'

export type Counted = {
  /** Words of the true text that were read otherwise, or not at all, and how many of them came back. */
  readonly damaged: number
  readonly mended: number
  /** Words that were read right, and how many of them were changed all the same. */
  readonly right: number
  readonly broken: number
  /** «true < read = restored», for those that did not come back, and for those that were broken. */
  readonly missed: readonly string[]
  readonly spoilt: readonly string[]
}
type Change = { readonly start: number; readonly end: number; readonly text: string }

export function measured(truth: string, read: string, list: WordList): Counted {
  const changes = changesTo(read, list)
  const judged = aligned(tokensOf(truth), tokensOf(read)).map((pair) => ({
    ...pair,
    restored: restored(pair, read, changes),
  }))
  const right = judged.filter((each) => each.read?.text === each.truth.text)
  const damaged = judged.filter((each) => each.read?.text !== each.truth.text)
  const missed = damaged.filter((each) => each.restored !== each.truth.text)
  const spoilt = right.filter((each) => each.restored !== each.truth.text)
  return {
    damaged: damaged.length,
    mended: damaged.length - missed.length,
    right: right.length,
    broken: spoilt.length,
    missed: missed.map(
      (each) => `${each.truth.text} < ${each.read?.text ?? ''} = ${each.restored ?? ''}`,
    ),
    spoilt: spoilt.map((each) => `${each.truth.text} = ${each.restored ?? ''}`),
  }
}

/** Without a register: only the glossary, the word list and the context. */
function changesTo(read: string, list: WordList): readonly Change[] {
  const words = tokensOf(read).map(({ text }) => text)
  const restorer = restorerOf(list, ownWordsOf(new Set()), words)
  let at = 0
  let before = ''
  return read.split('\n').flatMap((line) => {
    const start = at
    at += line.length + 1
    const changes = changesIn(line, restorer, before)
    before = lastIn(line)
    return changes.map((each) => ({
      start: each.start + start,
      end: each.end + start,
      text: each.text,
    }))
  })
}

/** What stands there once the suggestion is taken. Null: the word was lost. */
function restored({ read }: Pair, text: string, changes: readonly Change[]): string | null {
  if (read === null) return null
  const change = changes.find((each) => each.start < read.end && each.end > read.start)
  if (!change) return read.text
  const before = text.slice(read.start, Math.max(read.start, change.start))
  return before + change.text + text.slice(change.end, Math.max(change.end, read.end))
}

export type Sum = Pick<Counted, 'damaged' | 'mended' | 'right' | 'broken'> & {
  readonly mendedShare: number
  readonly brokenShare: number
}

export function summed(all: readonly Counted[]): Sum {
  const of = (name: 'damaged' | 'mended' | 'right' | 'broken') =>
    all.reduce((sum, each) => sum + each[name], 0)
  const [damaged, mended, right, broken] = [of('damaged'), of('mended'), of('right'), of('broken')]
  return {
    damaged,
    mended,
    right,
    broken,
    ...{ mendedShare: mended / damaged, brokenShare: broken / right },
  }
}
