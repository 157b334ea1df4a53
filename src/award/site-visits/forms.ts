// What is posted about a visit.
import { z } from 'zod'
import { countWords } from '../../base/lib/text.ts'
import { isPlainDate } from '../../base/lib/time.ts'
import {
  type MetRole,
  metRoles,
  type NoteText,
  noteKinds,
  type PlanCommand,
  type ReviseCommand,
  type VisitQuestionId,
} from './model.ts'

const mostWords = 400
const text = z.string().optional().default('')

function needed(message: string) {
  return z
    .string(message)
    .refine((typed) => typed.trim() !== '', message)
    .refine((typed) => countWords(typed) <= mostWords, 'error.too-long')
}

function clock(message: string) {
  return z
    .string(message)
    .transform((typed) => typed.trim().replace('.', ':').padStart(5, '0'))
    .refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), message)
}

const meets = Object.fromEntries(metRoles.map((role) => [`meets-${role}`, text])) as Record<
  `meets-${MetRole}`,
  typeof text
>

/** A role that nothing is written about is not met. */
export const planForm: z.ZodType<PlanCommand> = z
  .object({
    date: z.string('error.date').refine(isPlainDate, 'error.date'),
    from: clock('error.from'),
    to: clock('error.to'),
    place: needed('error.place'),
    practical: text,
    ...meets,
  })
  .transform(({ date, from, to, place, practical, ...typed }) => ({
    date,
    from,
    to,
    place,
    practical,
    meetings: metRoles
      .map((role) => ({ role, about: typed[`meets-${role}`].trim() }))
      .filter(({ about }) => about !== ''),
  }))

export const questionForm = z.object({
  area: z.string('error.area').min(1, 'error.area'),
  text: needed('error.question'),
})

/** `question`: id of one of the team's questions, or '' for none. */
export const noteForm: z.ZodType<NoteText> = z
  .object({
    'note-area': z.string('error.area').min(1, 'error.area'),
    kind: z.enum(noteKinds, 'error.kind'),
    'note-text': needed('error.note'),
    question: z.union([z.uuid(), z.literal('')], 'error.asked').default(''),
    met: z.union([z.enum(metRoles), z.literal('')], 'error.met').default(''),
  })
  .transform(({ question, met, kind, ...note }) => ({
    kind,
    area: note['note-area'],
    text: note['note-text'],
    questionId: question === '' ? null : (question as string as VisitQuestionId),
    met: met === '' ? null : met,
  }))

const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))

export const reviseForm: z.ZodType<ReviseCommand> = z.object({
  to: z
    .string('error.level')
    .regex(/^\d{1,2}$/, 'error.level')
    .transform(Number),
  reason: needed('error.reason'),
  evidence: ticked,
})

export const waiveForm = z.object({ reason: needed('error.reason') })
