// What is posted about an entry that is being assessed.
import { z } from 'zod'
import { countWords } from '../../base/lib/text.ts'
import {
  type AgreeCommand,
  type AreaCommand,
  directions,
  mainIdeaLimit,
  rationaleLimit,
  relevanceLimit,
} from './model.ts'

const text = z.string().optional().default('')

function within(limit: number, message: string) {
  return text.refine((typed) => countWords(typed) <= limit, message)
}

/** One sentence: on one line, and short. */
const mainIdea = within(mainIdeaLimit, 'error.main-idea-long')
  .refine((typed) => !typed.trim().includes('\n'), 'error.main-idea-long')
  .refine((typed) => typed.trim() !== '', 'error.main-idea')
  .transform((typed) => typed.trim())

export const findingForm = z.object({
  kind: z.enum(directions, 'error.kind'),
  mainIdea,
  relevance: within(relevanceLimit, 'error.relevance-long'),
  question: z.string('error.question').min(1, 'error.question'),
  quote: text,
})

/** A level that was not touched is not there; one that was taken away is ''. */
const level = z
  .string()
  .regex(/^\d{0,2}$/, 'error.level')
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .optional()

const onlyLevel = z.object({ level }).transform(({ level: value }): AreaCommand => ({ value }))
const withFinding = findingForm
  .extend({ level })
  .transform(({ level: value, ...finding }): AreaCommand => ({ value, finding }))

/** The page of an area: a new finding when anything of it was typed, and the level. */
export function areaForm(form: Readonly<Record<string, unknown>>): z.ZodType<AreaCommand> {
  const typed = ['mainIdea', 'relevance', 'quote'].some(
    (field) => String(form[field] ?? '').trim() !== '',
  )
  return typed ? withFinding : onlyLevel
}

const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))

/** Findings to take along, and the value that the team agrees on, if it has. */
export const agreeForm: z.ZodType<AgreeCommand> = z.object({
  take: ticked,
  value: z
    .string()
    .regex(/^\d{1,2}$/, 'error.value')
    .transform(Number)
    .optional(),
  rationale: within(rationaleLimit, 'error.rationale-long'),
})
