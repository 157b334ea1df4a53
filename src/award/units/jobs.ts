// What changes in the register by itself when a day comes.
import { plainDate } from '../../base/lib/time.ts'
import type { Jobs, Rounds } from '../../support/jobs/public.ts'
import { theAward } from '../editions/public.ts'
import { turnOrganisations } from './actions/organisations.ts'
import { turnUnits } from './actions/unit-times.ts'
import { keepAllFound, keepSomeFound } from './public/keep-found.ts'

export const registerJobs: Jobs = {
  /** After many units have come at once: some at a time, so that nobody waits for it. */
  'register.find': async (work) => {
    const today = plainDate(work.now(), (await theAward(work.db)).zone)
    let left = true
    while (left && !work.ending.aborted) {
      left = await work.act((act) => keepSomeFound(act.db, today))
    }
  },
}

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
