// The one text of what was solved, over which its hash is taken, and back.

import type { PersonId } from '../../../base/lib/actor.ts'
import { canonicalJson, type Json } from '../../../base/lib/canonical-json.ts'
import type { Certificate, Rows, TeamProblem } from '../../../support/optimising/model.ts'
import type { EntryId } from '../../entries/model.ts'

/** A problem with those whom its indexes stand for. */
export type Instance = {
  readonly entries: readonly EntryId[]
  readonly examiners: readonly PersonId[]
  readonly problem: TeamProblem
}

/** Rises when the text of the same instance would be another. */
const form = 'forebild-teams-1'

export function instanceText({ entries, examiners, problem }: Instance): string {
  const { pairs, least, most, floor, ceiling, rows, prices, days, connected } = problem
  return canonicalJson({
    form,
    entries,
    examiners,
    pairs: { entry: [...pairs.entry], examiner: [...pairs.examiner], score: [...pairs.score] },
    least: [...least],
    most: [...most],
    floor: [...floor],
    ceiling: [...ceiling],
    rows: plainRows(rows),
    prices: [...prices],
    days: days && { ...days, free: [...days.free], slack: [...days.slack] },
    connected: connected && { slack: connected.slack },
  })
}

/** Only of texts that `instanceText` has made. */
export function instanceIn(text: string): Instance {
  const told = JSON.parse(text) as Told
  if (told.form !== form) throw new Error(`The instance is of the form ${told.form}.`)
  const { days, connected } = told
  return {
    entries: told.entries,
    examiners: told.examiners,
    problem: {
      entries: told.entries.length,
      examiners: told.examiners.length,
      pairs: {
        entry: Int32Array.from(told.pairs.entry),
        examiner: Int32Array.from(told.pairs.examiner),
        score: Int32Array.from(told.pairs.score),
      },
      least: Int32Array.from(told.least),
      most: Int32Array.from(told.most),
      floor: Int32Array.from(told.floor),
      ceiling: Int32Array.from(told.ceiling),
      rows: rowsIn(told.rows),
      prices: Int32Array.from(told.prices),
      days: days && {
        ...days,
        free: Uint32Array.from(days.free),
        slack: Int32Array.from(days.slack),
      },
      connected,
    },
  }
}

export function certificateText(certificate: Certificate): string {
  const { entries, examiners, rows, added, addedPrices, worthPrices, worth, bound } = certificate
  return canonicalJson({
    entries: [...entries],
    examiners: [...examiners],
    rows: [...rows],
    added: plainRows(added),
    addedPrices: [...addedPrices],
    worthPrices: [...worthPrices],
    worth,
    bound,
  })
}

/** Only of texts that `certificateText` has made. */
export function certificateIn(text: string): Certificate {
  const told = JSON.parse(text) as ToldCertificate
  const { worth, bound } = told
  return {
    entries: Float64Array.from(told.entries),
    examiners: Float64Array.from(told.examiners),
    rows: Float64Array.from(told.rows),
    added: rowsIn(told.added),
    addedPrices: Float64Array.from(told.addedPrices),
    worthPrices: Float64Array.from(told.worthPrices),
    worth,
    bound,
  }
}

type Numbers = readonly number[]
type ToldRows = Readonly<Record<keyof Rows, Numbers>>
type Told = {
  readonly form: string
  readonly entries: readonly EntryId[]
  readonly examiners: readonly PersonId[]
  readonly pairs: Readonly<Record<'entry' | 'examiner' | 'score', Numbers>>
  readonly least: Numbers
  readonly most: Numbers
  readonly floor: Numbers
  readonly ceiling: Numbers
  readonly rows: ToldRows
  readonly prices: Numbers
  readonly days: {
    readonly days: number
    readonly words: number
    readonly needed: number
    readonly free: Numbers
    readonly slack: Numbers
  } | null
  readonly connected: { readonly slack: number } | null
}
type ToldCertificate = {
  readonly entries: Numbers
  readonly examiners: Numbers
  readonly rows: Numbers
  readonly added: ToldRows
  readonly addedPrices: Numbers
  readonly worthPrices: Numbers
  readonly worth: number
  readonly bound: number
}

function plainRows({ start, pair, lower, upper, slack }: Rows): Json {
  return {
    start: [...start],
    pair: [...pair],
    lower: [...lower],
    upper: [...upper],
    slack: [...slack],
  }
}

function rowsIn({ start, pair, lower, upper, slack }: ToldRows): Rows {
  return {
    start: Int32Array.from(start),
    pair: Int32Array.from(pair),
    lower: Int32Array.from(lower),
    upper: Int32Array.from(upper),
    slack: Int32Array.from(slack),
  }
}
