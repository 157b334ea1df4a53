// The edition's rules as rows of the engine's problem: hard ones always hold, soft ones have a price.
import {
  type CommonDays,
  noBound,
  type Rows,
  type Wish,
} from '../../../support/optimising/model.ts'
import type { Meaning, RuleAt } from '../model/season.ts'
import { boundsOf } from './instance-bounds.ts'
import { daysOf } from './instance-days.ts'
import { type Drafted, draftedFor } from './instance-drafts.ts'
import type { Candidates } from './instance-pairs.ts'
import { rulingIn } from './ruling.ts'

export type Ruled = {
  readonly bounds: ReturnType<typeof boundsOf>
  readonly rows: Rows
  readonly rowsAt: Meaning['rows']
  readonly slacks: Meaning['slacks']
  readonly days: CommonDays | null
  readonly connected: Wish | null
}

/** A slack for each row that may give way, then for each team's days, then for the connection. */
export function rowsOf(candidates: Candidates): Ruled {
  const drafts = draftedFor(candidates)
  const soft = drafts.filter(({ price }) => price !== null)
  const slackOf = new Map(soft.map((draft, slack) => [draft, slack]))
  const days = daysOf(candidates, soft.length)
  const connected = connectedIn(candidates, soft.length + days.slacks.length)
  return {
    bounds: boundsOf(candidates),
    rows: assembled(drafts, slackOf),
    rowsAt: drafts.map(({ at }) => at),
    slacks: [...soft.map(priced), ...days.slacks, ...connected.slacks],
    days: days.days,
    connected: connected.wish,
  }
}

function priced({ at, price }: Drafted) {
  return { ...at, price: price ?? 0 }
}

function assembled(drafts: readonly Drafted[], slackOf: ReadonlyMap<Drafted, number>): Rows {
  const start = new Int32Array(drafts.length + 1)
  drafts.forEach(({ pairs }, row) => {
    start[row + 1] = (start[row] ?? 0) + pairs.length
  })
  return {
    start,
    pair: Int32Array.from(drafts.flatMap(({ pairs }) => pairs)),
    lower: Int32Array.from(drafts, ({ lower }) => lower),
    upper: Int32Array.from(drafts, ({ upper }) => upper ?? noBound),
    slack: Int32Array.from(drafts, (draft) => slackOf.get(draft) ?? -1),
  }
}

function connectedIn({ season, wishes }: Candidates, slack: number) {
  const { force, price } = rulingIn(season.rules, wishes, 'connected')
  if (force === 'off') return { wish: null, slacks: [] }
  if (force === 'hard') return { wish: { slack: -1 }, slacks: [] }
  const at: RuleAt = {
    rule: 'connected',
    entry: null,
    examiner: null,
    administration: null,
    limit: 1,
  }
  return { wish: { slack }, slacks: [{ ...at, price }] }
}
