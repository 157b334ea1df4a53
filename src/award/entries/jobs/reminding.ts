// Reminders before the day for handing in go out by themselves.
import type { Rounds } from '../../../support/jobs/public.ts'
import { remindUnit, unitsToRemind } from '../actions/reminding.ts'

export const entryReminderRounds: Rounds = {
  /** One transaction for each unit: what is sent stays sent if the next one fails. */
  'entries.remind': {
    everyMinutes: 15,
    run: async (work) => {
      for (const unit of await unitsToRemind(work.db, work.now())) {
        if (work.ending.aborted) return
        await work.act((act) => remindUnit(act, unit))
      }
    },
  },
}
