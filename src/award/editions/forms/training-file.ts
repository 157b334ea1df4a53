// The form of what an edition asks of examiners before they may be chosen.
import { z } from 'zod'
import { countField, keyField, numberFrom, wordsField } from './fields.ts'

export const trainingField = z.strictObject({
  source: keyField,
  course: z.boolean().default(false),
  leaderCourse: z.boolean().default(false),
  practice: z.boolean().default(false),
  leastAgreement: numberFrom(1, 100).nullable().default(null),
  promise: wordsField.nullable().default(null),
  recordYears: countField.nullable().default(null),
})
