// What is posted in a step of the list of all entries: some fields for each of them, named by its id.
import { z } from 'zod'
import type { FieldErrors, Form } from '../../../base/lib/form.ts'
import type { EntryId } from '../../entries/model.ts'
import { type PostedRow, type PostedStep, rowAnswers } from '../model/calls.ts'
import { lawGrounds } from '../rules/declaring.ts'

const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], 'error.choice')
  .default([])

const row = z.object({
  answer: z.enum(rowAnswers, 'error.answer').optional(),
  lawGrounds: several.pipe(z.array(z.enum(lawGrounds, 'error.choice'))),
  awardGrounds: several,
  explanation: z.string('error.too-long').trim().max(4000, 'error.too-long').default(''),
})

/** What could not be read is told at its entry, and says nothing. */
export function readPostedStep(
  form: Form,
  entries: readonly EntryId[],
): { readonly step: PostedStep; readonly errors: FieldErrors } {
  const rows = new Map<EntryId, PostedRow>()
  const errors: Record<string, string> = {}
  for (const entry of entries) {
    const read = row.safeParse({
      answer: form[`answer-${entry}`],
      lawGrounds: form[`law-${entry}`],
      awardGrounds: form[`award-${entry}`],
      explanation: form[`words-${entry}`],
    })
    if (!read.success) errors[`answer-${entry}`] = read.error.issues[0]?.message ?? 'error.answer'
    else rows.set(entry, { ...read.data, answer: read.data.answer })
  }
  return { step: { rest: form['rest'] === 'yes', rows }, errors }
}

export const calling = z.object({ dueOn: z.string('error.day').trim().min(1, 'error.day') })
