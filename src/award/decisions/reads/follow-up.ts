// Whose extract is missing, the likeliest to be late first.
import type { Ask } from '../../../base/db/call.ts'
import { required } from '../../../base/lib/failures.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { FollowUpFilter } from '../model.ts'
import { mayRemind, maySeeReminders } from '../policy.ts'
import { type Allowance, allowance } from '../rules/next.ts'
import { byRisk, type Risk, riskOf } from '../rules/risk.ts'
import { type BoardRow, listBoard } from './board-list.ts'

export type FollowedRow = BoardRow & { readonly risk: Risk }
export type FollowUp = {
  readonly edition: Edition
  readonly rows: readonly FollowedRow[]
  /** Before anything was filtered away. */
  readonly missing: number
  readonly all: number
  readonly administrations: readonly string[]
  readonly allowed: Allowance
  readonly filter: FollowUpFilter
  readonly may: { readonly remind: boolean }
}

/** For the organiser everyone, for a coordinator the own administrations. */
export async function showFollowUp(ask: Ask, filter: FollowUpFilter): Promise<FollowUp> {
  required(maySeeReminders(ask.actor))
  const { edition, rows } = await listBoard(ask)
  const today = plainDate(ask.now, edition.zone)
  const judged = rows.map((row) => ({ ...row, risk: riskOf(row.track, edition, today) }))
  const missing = judged.filter(({ risk }) => risk.level !== 'done')
  const names = missing.flatMap(({ administration }) => administration ?? [])
  return {
    edition,
    rows: byRisk(
      missing.filter((row) => isWanted(row, filter)),
      ({ risk, registration }) => ({ risk, name: registration.unitName }),
    ),
    missing: missing.length,
    all: rows.length,
    administrations: [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'sv')),
    allowed: allowance(edition, today),
    filter,
    may: { remind: mayRemind(ask.actor) !== undefined && edition.state === 'open' },
  }
}

function isWanted({ risk, administration }: FollowedRow, filter: FollowUpFilter): boolean {
  const level = filter.risk === '' || risk.level === filter.risk
  return level && (filter.administration === '' || administration === filter.administration)
}
