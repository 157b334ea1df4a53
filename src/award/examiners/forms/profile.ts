// What examiners post of themselves, and what the organiser posts about it.
import { z } from 'zod'
import { isPlainDate } from '../../../base/lib/time.ts'
import { earliestYear } from '../model/profile.ts'
import { several, wordList } from './fields.ts'

export const skills = z.object({ categories: several, fields: wordList, languages: wordList })

export const experience = z.object({
  year: z.coerce
    .number('error.year')
    .int('error.year')
    .min(earliestYear, 'error.year')
    .max(2200, 'error.year'),
  role: z.enum(['member', 'leader'], 'error.role'),
  award: z.string().trim().min(1, 'error.award').max(120, 'error.award'),
})

export const yearRoom = z.object({
  capacity: z.coerce
    .number('error.room')
    .int('error.room')
    .min(0, 'error.room')
    .max(20, 'error.room'),
  daysAway: several.pipe(z.array(z.string().refine(isPlainDate, 'error.choice')).max(400)),
})

export const wish = z.object({
  wish: z.enum(['rather', 'not'], 'error.wish'),
  wishAbout: z.string().max(200, 'error.choice').default(''),
  wishUnit: z.string().trim().max(200, 'error.choice').default(''),
})

export const wishGone = z.object({
  about: z.enum(['category', 'unit', 'administration'], 'error.choice'),
  subject: z.string('error.choice').max(200, 'error.choice'),
})

export const needs = z.object({
  access: z.string().trim().max(1000, 'error.needs').default(''),
  diet: z.string().trim().max(1000, 'error.needs').default(''),
})

export const deciding = z.object({ do: z.enum(['confirm', 'decline', 'undo'], 'error.choice') })
