// After a hand-in its people get a copy of it.
import { z } from 'zod'
import type { Jobs } from '../../../support/jobs/public.ts'
import { makeCopies, sendCopies } from '../actions/copies.ts'
import { sendCopies as sendCopiesJob } from '../actions/handing-in.ts'
import type { ReceiptId } from '../model.ts'

const about = z.object({ receipt: z.uuid().transform((id) => id as ReceiptId) })

export const copyJobs: Jobs = {
  [sendCopiesJob]: async ({ db, act }, data) => {
    const { receipt } = about.parse(data)
    const made = await makeCopies(db, receipt)
    if (made) await act((doing) => sendCopies(doing, made))
  },
}
