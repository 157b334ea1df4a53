// What is posted about a board's matter.
import { z } from 'zod'
import type { Form } from '../../base/lib/form.ts'
import { isPlainDate } from '../../base/lib/time.ts'
import type { RegistrationId } from '../registrations/model.ts'
import {
  type DecisionFacts,
  type Listing,
  type MatterId,
  type OutcomeKind,
  outcomes,
  type ReminderStop,
} from './model.ts'
import { stepsFrom } from './rules/reminders.ts'

const text = (most: number) => z.string().trim().max(most, 'error.too-long').default('')
const day = (error: string) => z.string(error).trim().refine(isPlainDate, error)
const optionalDay = z
  .string()
  .trim()
  .default('')
  .refine((value) => value === '' || isPlainDate(value), 'error.date')
  .transform((value) => value || null)
const optionalLine = text(100).transform((value) => value || null)
const tick = z
  .string()
  .optional()
  .transform((value) => value === 'yes')
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((ids) => ids as unknown as readonly RegistrationId[])

export const newPaperUnits = z.object({ registration: several })
export const meetingForm = z.object({ meetingDate: day('error.meeting'), registration: several })

export const decisionForm: z.ZodType<DecisionFacts> = z.object({
  meetingDate: day('error.meeting'),
  outcome: z.enum(outcomes, 'error.outcome'),
  paragraph: optionalLine,
  recordNumber: optionalLine,
  immediateAdjustment: tick,
  adjustedOn: optionalDay,
  postedOn: optionalDay,
})

export const returnForm = z.object({
  reason: z.string().trim().min(1, 'error.reason').max(2000, 'error.too-long'),
})

/** Another day for the meeting. */
export const moveForm = z.object({ movedTo: day('error.meeting') })

/** Other units in the paper. */
export const unitsForm = z.object({ registration: several })

/** `outcome-ID` for each unit that the board took apart. What says nothing is as the whole. */
export function readOutcomesApart(form: Form): ReadonlyMap<string, OutcomeKind> {
  return new Map(
    Object.entries(form).flatMap(([field, value]) => {
      const [, id] = /^outcome-(.+)$/.exec(field) ?? []
      const outcome = outcomes.find((each) => each === value)
      return id && outcome ? [[id, outcome] as const] : []
    }),
  )
}

/** «14, 7, 2»: on which working days before the day reminders go out. */
export const reminderPlanForm = z.object({
  steps: z
    .string('error.steps')
    .max(100, 'error.steps')
    .transform((text, context) => {
      const steps = stepsFrom(text)
      if (steps !== 'steps-wrong') return steps
      context.addIssue({ code: 'custom', message: 'error.steps' })
      return z.NEVER
    }),
})

/** «all», «step:14», «unit:ID», «matter:ID». */
export const reminderStopForm = z.object({
  what: z
    .string('error.stop')
    .regex(/^(all|step:\d{1,3}|(unit|matter):[0-9a-f-]{36})$/, 'error.stop')
    .transform((text): Pick<ReminderStop, 'step' | 'registration' | 'matter'> => {
      const [kind, value = ''] = text.split(':')
      return {
        step: kind === 'step' ? Number(value) : null,
        registration: kind === 'unit' ? (value as RegistrationId) : null,
        matter: kind === 'matter' ? (value as MatterId) : null,
      }
    }),
})

const listings = ['listed', 'covered', 'missing'] as const

/** `listed-ID` for each unit. What is not answered is not there. */
export function readListings(form: Form): ReadonlyMap<string, Listing | 'missing'> {
  return new Map(
    Object.entries(form).flatMap(([field, value]) => {
      const [, id] = /^listed-(.+)$/.exec(field) ?? []
      const listing = listings.find((each) => each === value)
      return id && listing ? [[id, listing] as const] : []
    }),
  )
}
