// Examiners who have not declared before all entries are reminded by themselves.
import type { Rounds } from '../../../support/jobs/public.ts'
import { editionsToRemind, remindInTime } from '../actions/calling.ts'

export const declarationRounds: Rounds = {
  'examiners.remind-declarations': {
    everyMinutes: 15,
    run: async (work) => {
      for (const edition of await editionsToRemind(work.db, work.now())) {
        if (work.ending.aborted) return
        await work.act((act) => remindInTime(act, edition))
      }
    },
  },
}
