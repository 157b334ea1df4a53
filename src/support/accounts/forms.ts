// What is posted when people sign in and accounts are kept.
import { z } from 'zod'
import { roles } from '../../base/lib/actor.ts'
import { isPlainDate } from '../../base/lib/time.ts'

export const askForCode = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email('error.email')),
})

export const enterCode = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'error.code')),
})

export const ownName = z.object({
  name: z.string().trim().min(1, 'error.name').max(120, 'error.name'),
})

export const addPerson = ownName.extend({
  email: z.string().trim().toLowerCase().pipe(z.email('error.email')),
})

export const giveRole = z
  .object({
    role: z.enum(roles, 'error.role'),
    organisation: z.union([z.uuid(), z.literal('')], 'error.organisation').default(''),
    until: z
      .string()
      .trim()
      .refine((day) => day === '' || isPlainDate(day), 'error.until')
      .default(''),
  })
  .refine((given) => given.role !== 'coordinator' || given.organisation !== '', {
    path: ['organisation'],
    message: 'error.organisation',
  })
