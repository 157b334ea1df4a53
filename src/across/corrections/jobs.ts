// After each new version of an open edition, those whom it touches are told.
import { type EditionCorrected, editionCorrected } from '../../award/editions/public/correcting.ts'
import type { Jobs } from '../../support/jobs/public.ts'
import { tellThoseTouched } from './actions.ts'

export const correctionJobs: Jobs = {
  [editionCorrected]: async (work, data) => {
    await work.act((act) => tellThoseTouched(act, data as EditionCorrected))
  },
}
