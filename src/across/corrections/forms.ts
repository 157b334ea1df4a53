// What is posted about a correction or an extension.
import { z } from 'zod'
import { deadlineKeys, needsInstant } from '../../award/editions/rules/dates.ts'
import { isPlainDate } from '../../base/lib/time.ts'
import type { ConfirmCorrection, ExtendDeadline } from './model.ts'

const text = z.string('error.text').trim().min(1, 'error.text').max(2000, 'error.too-long')
const sure = z.literal('yes', 'error.sure')

/** Both languages, each with its own field. */
export const confirmForm: z.ZodType<ConfirmCorrection> = z
  .object({
    'says.sv': text,
    'says.en': text,
    'reason.sv': text,
    'reason.en': text,
    digest: z.string('error.text'),
    sure,
  })
  .transform((posted) => ({
    says: { sv: posted['says.sv'], en: posted['says.en'] },
    reason: { sv: posted['reason.sv'], en: posted['reason.en'] },
    seen: posted.digest,
  }))

const time = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/

/** «23.59» lasts through its last second. Without a time: the whole day. */
function toldFrom(day: string, clock: string): string {
  const [, hour, minute] = time.exec(clock) ?? []
  if (hour === undefined) return clock === '' ? day : `${day}T${clock}`
  return `${day}T${hour.padStart(2, '0')}:${minute}:${minute === '59' ? '59' : '00'}`
}

export const extendForm: z.ZodType<ExtendDeadline> = z
  .object({
    key: z.enum(deadlineKeys, 'error.key'),
    day: z.string('error.day').trim().refine(isPlainDate, 'error.day'),
    time: z
      .string('error.time')
      .trim()
      .default('')
      .refine((value) => value === '' || time.test(value), 'error.time'),
    'reason.sv': text,
    'reason.en': text,
    sure,
  })
  .transform(({ key, day, time: clock, ...posted }) => {
    return {
      key,
      to: toldFrom(day, needsInstant(key) ? clock || '23.59' : ''),
      reason: { sv: posted['reason.sv'], en: posted['reason.en'] },
    }
  })
