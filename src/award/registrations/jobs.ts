// What happens by itself to those who have a part in a registration.
import { z } from 'zod'
import { announce } from '../../base/db/announcing.ts'
import type { Jobs } from '../../support/jobs/public.ts'

const timeOut = z.object({ registration: z.uuid() })

export const registrationJobs: Jobs = {
  /** A part for a time has run out: the pages that are open look again who may be there. */
  'registration.time-out': async ({ act }, data) => {
    const { registration } = timeOut.parse(data)
    await act(({ db }) => announce(db, 'people_changed', registration))
  },
}
