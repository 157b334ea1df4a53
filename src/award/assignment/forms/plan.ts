// What is posted about a plan of teams.
import { z } from 'zod'
import type { PersonId } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { type TeamRuleKey, teamRuleKeys } from '../../editions/model/team-rules.ts'
import type { EntryId } from '../../entries/model.ts'
import { type ExchangeCommand, exchangeKinds } from '../model/exchanges.ts'
import type { SolutionId, Wishing } from '../model/plan.ts'
import { timeLimits } from '../model/solutions.ts'
import { mostLoad, mostMembers } from '../rules/wishing.ts'

const person = z.uuid('plan.error.person').transform((id) => id as PersonId)
const entry = z.uuid('plan.error.entry').transform((id) => id as EntryId)
const solution = z.uuid('plan.error.solution').transform((id) => id as SolutionId)
const nothing = z.literal('').transform(() => null)

function whole(least: number, most: number, message: string) {
  return z
    .string(message)
    .regex(/^\s*\d{1,9}\s*$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message))
}

export const solving = z.object({
  keeps: z.enum(['yes', 'no'], 'plan.error.keeps').transform((word) => word === 'yes'),
  seconds: z.enum(timeLimits.map(String), 'plan.error.seconds').transform(Number),
})

const rule = z.enum(teamRuleKeys as [TeamRuleKey, ...TeamRuleKey[]], 'plan.error.rule')

export const wishing: z.ZodType<Wishing> = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.enum(['pinned', 'unpinned', 'forbidden', 'allowed']), entry, person }),
    z.object({
      kind: z.literal('sized'),
      entry,
      least: whole(1, mostMembers, 'plan.error.size'),
      most: whole(1, mostMembers, 'plan.error.size'),
    }),
    z.object({ kind: z.literal('unsized'), entry }),
    z.object({
      kind: z.literal('loaded'),
      person,
      floor: whole(0, mostLoad, 'plan.error.load'),
      ceiling: whole(0, mostLoad, 'plan.error.load'),
    }),
    z.object({ kind: z.enum(['away', 'back', 'unloaded']), person }),
    z.object({ kind: z.enum(['waived', 'unwaived']), rule }),
  ],
  'plan.error.kind',
)

export const settings = z.object({
  fair: z
    .literal('yes')
    .optional()
    .transform((word) => word === 'yes'),
  seed: whole(1, 999_999, 'plan.error.seed'),
})

export const exchanging: z.ZodType<{
  readonly solution: SolutionId
  readonly command: ExchangeCommand
}> = z
  .object({
    solution,
    kind: z.enum(exchangeKinds, 'plan.error.kind'),
    comes: z.union([nothing, person], 'plan.error.person'),
    from: z.union([nothing, entry], 'plan.error.entry'),
  })
  .transform(({ solution: shown, ...command }) => ({ solution: shown, command }))

export const publishing = z.object({ solution })

/** Where one came from, when that is a page of the plan. */
export function wayBack(posted: unknown): string {
  const board = paths.teamPlan.to()
  return typeof posted === 'string' && /^\/tilldelning\/plan(\/[0-9a-z/-]*)?$/.test(posted)
    ? posted
    : board
}
