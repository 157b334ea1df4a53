// The form by which anyone reports what is not accessible.
import { z } from 'zod'
import type { ReportBarrier } from './model.ts'

const text = (longest: number) => z.string().trim().max(longest, 'report.too-long')

export const reportForm: z.ZodType<ReportBarrier> = z.object({
  page: text(500).default(''),
  problem: text(4000).min(1, 'report.problem.missing'),
  email: z
    .string()
    .trim()
    .max(200, 'report.too-long')
    .refine((address) => address === '' || z.email().safeParse(address).success, {
      message: 'report.email.wrong',
    })
    .default(''),
})
