// The form of what an edition asks of examiners before they may be chosen.
import { z } from 'zod'
import { countField, keyField, wordsField } from './fields.ts'

const percent = 'a whole number from 1 to 100'

export const trainingField = z.strictObject({
  source: keyField,
  course: z.boolean().default(false),
  leaderCourse: z.boolean().default(false),
  practice: z.boolean().default(false),
  leastAgreement: z
    .int({ error: percent })
    .min(1, { error: percent })
    .max(100, { error: percent })
    .nullable()
    .default(null),
  promise: wordsField.nullable().default(null),
  recordYears: countField.nullable().default(null),
})
