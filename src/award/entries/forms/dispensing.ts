// What is posted when a unit is given time after the day for all.
import { z } from 'zod'
import { type Form, readForm } from '../../../base/lib/form.ts'
import { isPlainDate } from '../../../base/lib/time.ts'

const dispensation = z.object({
  day: z.string('dispensation.error.day').trim().refine(isPlainDate, 'dispensation.error.day'),
  time: z
    .string('dispensation.error.time')
    .trim()
    .transform((text) => text.replace('.', ':').replace(/^(\d):/, '0$1:'))
    .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'dispensation.error.time'),
  reason: z
    .string('dispensation.error.reason')
    .trim()
    .min(1, 'dispensation.error.reason')
    .max(2000, 'dispensation.error.reason'),
})

export function readDispensation(form: Form) {
  return readForm(dispensation, form)
}
