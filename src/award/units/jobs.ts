// What changes in the register by itself when a day comes.
import { plainDate } from '../../base/lib/time.ts'
import type { Rounds } from '../../support/jobs/model.ts'
import { theAward } from '../editions/public.ts'
import { turnOrganisations } from './actions/organisations.ts'
import { turnUnits } from './actions/unit-times.ts'
import { keepAllFound } from './public/keep-found.ts'

export const registerRounds: Rounds = {
  /** A name or a place that was entered for later is shown from its first day on. */
  'register.turn': {
    everyMinutes: 30,
    run: async (work) => {
      const today = plainDate(work.now(), (await theAward(work.db)).zone)
      await work.act(async (act) => {
        await turnOrganisations(act, today)
        await turnUnits(act, today)
        await keepAllFound(act.db, today)
      })
    },
  },
}
