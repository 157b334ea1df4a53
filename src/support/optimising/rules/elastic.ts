// An impossible problem made possible: everything that holds always may give way, at a stated weight.
import { type CommonDays, type GivingWay, noBound, type TeamProblem } from '../model.ts'
import { joined, type Row, rowsOf } from './rows.ts'

/**
 * What it counts to give way by one: a place fewer for one who wants it least, a whole team short of
 * a member most.
 */
const weights = { floor: 1, ceiling: 3, connected: 4, days: 5, row: 6, most: 6, least: 8 } as const

/** A problem in which only giving way costs, and what each slack that costs then means. */
export type Elastic = {
  readonly problem: TeamProblem
  readonly first: number
  readonly ways: readonly GivingWay[]
}

type Making = { readonly first: number; readonly ways: GivingWay[] }

/** Elastic programming (Brown and Graves 1975): a slack on every rule, least in all. */
export function elastic(problem: TeamProblem): Elastic {
  const making: Making = { first: problem.prices.length, ways: [] }
  const members = membersElastic(problem, making)
  const hard = slackFor(making)
  const rows = {
    ...problem.rows,
    slack: problem.rows.slack.map((slack, row) =>
      slack >= 0 ? slack : hard({ kind: 'row', row, by: 1 }),
    ),
  }
  const days = problem.days && daysElastic(problem.days, making)
  const connected = problem.connected && {
    slack: problem.connected.slack >= 0 ? problem.connected.slack : hard({ kind: 'connected' }),
  }
  // What was soft before may give way for nothing: it never made the problem impossible.
  const prices = new Int32Array(making.first + making.ways.length)
  making.ways.forEach((way, k) => {
    prices[making.first + k] = weights[way.kind]
  })
  const score = new Int32Array(problem.pairs.score.length)
  return {
    first: making.first,
    ways: making.ways,
    problem: {
      ...unbounded(problem),
      pairs: { ...problem.pairs, score },
      rows: joined([rows, rowsOf(members)]),
      prices,
      days,
      connected,
    },
  }
}

function slackFor({ first, ways }: Making): (way: GivingWay) => number {
  return (way) => first + ways.push(way) - 1
}

function unbounded(problem: TeamProblem): TeamProblem {
  return {
    ...problem,
    least: new Int32Array(problem.entries),
    most: new Int32Array(problem.entries).fill(problem.examiners),
    floor: new Int32Array(problem.examiners),
    ceiling: new Int32Array(problem.examiners).fill(problem.entries),
  }
}

function membersElastic(problem: TeamProblem, making: Making): readonly Row[] {
  const { pairs, least, most, floor, ceiling } = problem
  const slack = slackFor(making)
  const teams = listed(pairs.entry, problem.entries)
  const loads = listed(pairs.examiner, problem.examiners)
  const under = (own: readonly number[], lower: number, way: GivingWay): Row[] =>
    lower > 0 ? [{ pairs: own, lower, upper: noBound, slack: slack(way) }] : []
  const over = (own: readonly number[], upper: number, way: GivingWay): Row[] =>
    upper < own.length ? [{ pairs: own, lower: 0, upper, slack: slack(way) }] : []
  return [
    ...teams.flatMap((own, entry) => [
      ...under(own, least[entry] ?? 0, { kind: 'least', entry, by: 1 }),
      ...over(own, most[entry] ?? 0, { kind: 'most', entry, by: 1 }),
    ]),
    ...loads.flatMap((own, examiner) => [
      ...under(own, floor[examiner] ?? 0, { kind: 'floor', examiner, by: 1 }),
      ...over(own, ceiling[examiner] ?? 0, { kind: 'ceiling', examiner, by: 1 }),
    ]),
  ]
}

function listed(key: Int32Array, count: number): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: count }, () => [])
  key.forEach((k, p) => {
    lists[k]?.push(p)
  })
  return lists
}

function daysElastic(days: CommonDays, making: Making): CommonDays {
  const hard = slackFor(making)
  return {
    ...days,
    slack: days.slack.map((slack, entry) => (slack >= 0 ? slack : hard({ kind: 'days', entry }))),
  }
}

/** What gives way, when the slacks of the elastic problem are these. */
export function waysOf({ first, ways }: Elastic, slacks: Int32Array): readonly GivingWay[] {
  return ways.flatMap((way, k): GivingWay[] => {
    const by = slacks[first + k] ?? 0
    if (by <= 0) return []
    return 'by' in way ? [{ ...way, by }] : [way]
  })
}

/** The problem after all this has given way. */
export function givenWay(problem: TeamProblem, ways: readonly GivingWay[]): TeamProblem {
  return ways.reduce(givenOne, problem)
}

function givenOne(problem: TeamProblem, way: GivingWay): TeamProblem {
  switch (way.kind) {
    case 'least':
      return { ...problem, least: changed(problem.least, way.entry, -way.by) }
    case 'most':
      return { ...problem, most: changed(problem.most, way.entry, way.by) }
    case 'floor':
      return { ...problem, floor: changed(problem.floor, way.examiner, -way.by) }
    case 'ceiling':
      return { ...problem, ceiling: changed(problem.ceiling, way.examiner, way.by) }
    case 'row':
      return rowGiven(problem, way.row, way.by)
    case 'days':
      return daysGiven(problem, way.entry)
    case 'connected':
      return { ...problem, connected: null }
  }
}

function changed(list: Int32Array, at: number, by: number): Int32Array {
  return list.map((value, i) => (i === at ? value + by : value))
}

function rowGiven(problem: TeamProblem, row: number, by: number): TeamProblem {
  const { rows } = problem
  const isBound = (list: Int32Array) => Math.abs(list[row] ?? 0) < noBound
  const lower = isBound(rows.lower) ? changed(rows.lower, row, -by) : rows.lower
  const upper = isBound(rows.upper) ? changed(rows.upper, row, by) : rows.upper
  return { ...problem, rows: { ...rows, lower, upper } }
}

/** A slack that costs nothing, for this entry. */
function daysGiven(problem: TeamProblem, entry: number): TeamProblem {
  if (!problem.days) return problem
  const free = problem.prices.length
  const slack = problem.days.slack.map((old, e) => (e === entry ? free : old))
  return {
    ...problem,
    prices: Int32Array.from([...problem.prices, 0]),
    days: { ...problem.days, slack },
  }
}
