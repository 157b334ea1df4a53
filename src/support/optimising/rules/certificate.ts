// Checking an answer anew: teams by adding up, and the bound from nothing but its prices.
import { type Certificate, noBound, type Rows, type Solution, type TeamProblem } from '../model.ts'
import { entrySets, unitedBy } from './components.ts'
import { isCover } from './covers.ts'
import { commonDays, peopleOf } from './days.ts'
import { leastSums, strengthsOf } from './fairness.ts'
import { at, joined, lowerOf, memberRows, membersOf, rowCount, sumsOf, upperOf } from './rows.ts'
import { slackCaps, worthOf } from './worth.ts'

/** What does not hold of an answer. */
export type Fault =
  | 'not allowed'
  | 'wrong objective'
  | 'wrong weakest'
  | 'better than its bound'
  | 'not proven'
  | 'wrong certificate'
  | 'untrue row'

/**
 * Weak duality: for any prices y, no allowed solution is worth more than
 *   sum of y·bound + sum over pairs of max(0, score − y·a) + sum over slacks of max(0, y·a − price)·cap
 * (Lagrange relaxation of all rows; Wolsey, Integer Programming, ch. 10). A positive price belongs to
 * the lower bound of its row, a negative one to the upper; where there is none it counts as nothing. The prices are rounded to small binary
 * fractions first and everything is added as whole numbers, so no rounding can make it untrue.
 */
export function boundOf(problem: TeamProblem, certificate: Certificate): number {
  const rows = joined([memberRows(problem), problem.rows, certificate.added])
  const prices = [
    ...certificate.entries,
    ...certificate.examiners,
    ...certificate.rows,
    ...certificate.addedPrices,
  ]
  for (let digits = 20; digits >= 0; digits -= 4) {
    const unit = 2 ** digits
    const counted = countedBound(problem, certificate, { rows, prices, unit })
    if (counted !== null) return Math.floor(counted / unit)
  }
  return Infinity
}

type Counting = { readonly rows: Rows; readonly prices: readonly number[]; readonly unit: number }

/** The bound in units, or null when the numbers are too large to be added exactly. */
function countedBound(
  problem: TeamProblem,
  certificate: Certificate,
  counting: Counting,
): number | null {
  const { unit } = counting
  const sum = { total: 0, size: 0 }
  const add = (term: number) => {
    sum.total += term
    sum.size += Math.abs(term)
  }
  const gains = Float64Array.from(problem.pairs.score, (score) => score * unit)
  const slackGains = Float64Array.from(problem.prices, (price) => -price * unit)
  addRows(counting, { gains, slackGains, add })
  addWorth(problem, certificate, { gains, unit, add })
  for (const gain of gains) add(Math.max(0, gain))
  const caps = slackCaps(problem)
  slackGains.forEach((gain, k) => {
    add(Math.max(0, gain) * (caps[k] ?? 0))
  })
  return sum.size < Number.MAX_SAFE_INTEGER ? sum.total : null
}

type Adding = {
  /** What each pair, and each slack, gains by being taken. */
  readonly gains: Float64Array
  readonly slackGains: Float64Array
  readonly add: (term: number) => void
}

function addRows({ rows, prices, unit }: Counting, { gains, slackGains, add }: Adding): void {
  for (let r = 0; r < rowCount(rows); r++) {
    const price = Math.round(at(prices, r) * unit)
    const limit = price > 0 ? lowerOf(rows, r) : upperOf(rows, r)
    if (price === 0 || !Number.isFinite(limit)) continue
    add(-price * limit)
    for (const p of membersOf(rows, r)) gains[p] = at(gains, p) + price
    const slack = at(rows.slack, r)
    if (slack >= 0) slackGains[slack] = at(slackGains, slack) + Math.abs(price)
  }
}

/** The rows of fairness: each entry's sum is at least what makes the weakest worth so much. */
function addWorth(
  problem: TeamProblem,
  { worthPrices, worth }: Certificate,
  { gains, unit, add }: { gains: Float64Array; unit: number; add: (term: number) => void },
): void {
  if (worthPrices.length === 0) return
  const least = leastSums(strengthsOf(problem), worth)
  const counted = worthPrices.map((price) => Math.round(Math.max(0, price) * unit))
  counted.forEach((price, entry) => {
    add(-price * (least ? at(least, entry) : worth))
  })
  const { entry, score } = problem.pairs
  entry.forEach((e, p) => {
    gains[p] = at(gains, p) + at(counted, e) * at(score, p)
  })
}

/** Everything that can be checked of an answer without solving it anew. */
export function checkSolution(
  problem: TeamProblem,
  solution: Solution,
  keep: Int32Array | null = null,
): readonly Fault[] {
  if (!('chosen' in solution)) return []
  const { chosen, certificate } = solution
  const worth = worthOf(problem, chosen)
  const bound = boundOf(problem, certificate)
  const faults: readonly [boolean, Fault][] = [
    [worth.broken.length > 0, 'not allowed'],
    [worth.objective !== solution.objective, 'wrong objective'],
    [worth.weakest !== solution.weakest || !isFair(certificate, worth.weakest), 'wrong weakest'],
    [worth.objective > solution.bound || worth.objective > bound, 'better than its bound'],
    [solution.status === 'optimal' && solution.bound !== worth.objective, 'not proven'],
    [bound !== certificate.bound || solution.bound > bound, 'wrong certificate'],
    [!addedRowsHold(problem, certificate, { chosen, keep }), 'untrue row'],
  ]
  return faults.flatMap(([isSo, fault]) => (isSo ? [fault] : []))
}

function isFair({ worthPrices, worth }: Certificate, weakest: number): boolean {
  return worthPrices.length === 0 || weakest >= worth
}

type Kept = { readonly chosen: Int32Array; readonly keep: Int32Array | null }

/** Whether each added row follows from days, connection, fairness, or from what was to be kept. */
function addedRowsHold(problem: TeamProblem, { added, worth }: Certificate, kept: Kept): boolean {
  for (let r = 0; r < rowCount(added); r++) {
    const holds =
      isDayRow(problem, added, r) ||
      isConnectionRow(problem, added, r) ||
      isKept(added, r, kept) ||
      isFairRow(problem, added, r, worth)
    if (!holds) return false
  }
  return true
}

function isFairRow(problem: TeamProblem, added: Rows, r: number, worth: number): boolean {
  const [lower, slack] = [lowerOf(added, r), at(added.slack, r)]
  const pairs = membersOf(added, r)
  const entry = at(problem.pairs.entry, at(pairs, 0))
  const sum = at(leastSums(strengthsOf(problem), worth) ?? [], entry)
  return slack === -1 && isCover(problem, { pairs, lower, upper: at(added.upper, r), slack }, sum)
}

function isDayRow(problem: TeamProblem, added: Rows, r: number): boolean {
  const { days, pairs } = problem
  const group = [...membersOf(added, r)]
  const entry = pairs.entry[group[0] ?? -1] ?? -1
  return (
    days !== null &&
    group.every((p) => pairs.entry[p] === entry) &&
    new Set(group).size === group.length &&
    commonDays(days, peopleOf(problem, group)) < days.needed &&
    lowerOf(added, r) <= 0 &&
    upperOf(added, r) >= group.length - 1 &&
    (days.slack[entry] ?? -1) === added.slack[r]
  )
}

function isConnectionRow(problem: TeamProblem, added: Rows, r: number): boolean {
  const across = new Set(membersOf(added, r))
  const others = problem.pairs.entry.map((_, p) => p).filter((p) => !across.has(p))
  return (
    problem.connected !== null &&
    lowerOf(added, r) <= 1 &&
    upperOf(added, r) >= across.size &&
    added.slack[r] === problem.connected.slack &&
    entrySets(problem, unitedBy(problem, others)).size > 1
  )
}

/** As many of the pairs to keep as the answer itself keeps. */
function isKept(added: Rows, r: number, { chosen, keep }: Kept): boolean {
  if (!keep) return false
  const toKeep = new Set(keep)
  const own = membersOf(added, r)
  return (
    own.every((p) => toKeep.has(p)) &&
    lowerOf(added, r) <= (sumsOf(added, chosen, noBound)[r] ?? 0) &&
    upperOf(added, r) >= own.length &&
    added.slack[r] === -1
  )
}
