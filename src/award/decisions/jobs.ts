// Reminders of missing extracts go out by themselves.
import type { Rounds } from '../../support/jobs/public.ts'
import { dueGroups, sendReminders } from './actions/reminding.ts'

export const decisionRounds: Rounds = {
  /** One transaction for each administration: what is sent stays sent if the next one fails. */
  'decisions.remind': {
    everyMinutes: 15,
    run: async (work) => {
      for (const due of await dueGroups(work.db, work.now())) {
        if (work.ending.aborted) return
        await work.act((act) => sendReminders(act, due))
      }
    },
  },
}
