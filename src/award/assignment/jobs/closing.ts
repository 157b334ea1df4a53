// Conflicts are found anew when something has changed, and once an hour in any case.
import type { Jobs, Rounds } from '../../../support/jobs/public.ts'
import { conflictsAnew } from '../../units/public/changing.ts'
import { findAnew } from '../actions/closing.ts'

export const closingJobs: Jobs = {
  [conflictsAnew]: async (work) => {
    await work.act(findAnew)
  },
}

export const closingRounds: Rounds = {
  /** What no action told of: a role that ran out, a day that came. Each thing is told once. */
  'conflicts.round': {
    everyMinutes: 60,
    run: async (work) => {
      await work.act(findAnew)
    },
  },
}
