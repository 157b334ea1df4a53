// What is posted about a board's matter.
import { z } from 'zod'
import type { Form } from '../../base/lib/form.ts'
import { isPlainDate } from '../../base/lib/time.ts'
import type { DecisionKind } from '../editions/model.ts'
import type { RegistrationId } from '../registrations/model.ts'
import { type DecisionFacts, type Listing, outcomes, type PaperFacts } from './model.ts'

const text = (most: number) => z.string().trim().max(most, 'error.too-long').default('')
const line = (error: string) => z.string(error).trim().min(1, error).max(200, 'error.too-long')
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

const paperFields = z.object({
  boardName: line('error.board'),
  proposal: z.enum(['approved', 'noted', 'nominated'], 'error.proposal'),
  immediateAdjustment: tick,
  recordNumber: text(100),
  date: optionalDay,
  department: text(200),
  caseOfficer: line('error.case-officer'),
  phone: text(50),
  preparedBy: text(300),
  equality: text(3000),
  opinion: text(5000),
  signature1: text(100),
  title1: text(100),
  signature2: text(100),
  title2: text(100),
})

/** Signatures without a name are left out. A kind that the edition does not take is no choice. */
export function paperForm(accepted: readonly DecisionKind[]): z.ZodType<PaperFacts> {
  return paperFields
    .refine(({ proposal }) => accepted.includes(proposal), {
      path: ['proposal'],
      error: 'error.proposal',
    })
    .transform(({ boardName, signature1, title1, signature2, title2, ...paper }) => ({
      boardName,
      paper: {
        ...paper,
        signatures: [
          { name: signature1, title: title1 },
          { name: signature2, title: title2 },
        ].filter(({ name }) => name !== ''),
      },
    }))
}

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
