// What is kept of examiners goes by itself when its time is over.
import type { Rounds } from '../../../support/jobs/public.ts'
import { disposeOfRecords } from '../actions/disposing.ts'

export const recordRounds: Rounds = {
  'examiners.dispose': { everyMinutes: 60, run: (work) => work.act(disposeOfRecords) },
}
