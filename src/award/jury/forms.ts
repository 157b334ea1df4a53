// What is posted in the jury's room.
import { z } from 'zod'
import type { PersonId } from '../../base/lib/actor.ts'
import type { Form } from '../../base/lib/form.ts'
import type { EntryId } from '../entries/model.ts'
import { honours } from './model.ts'

export const choosing = z.object({
  entryId: z.uuid('error.entry').transform((id) => id as string as EntryId),
  kind: z.enum(honours, 'error.kind'),
  motivation: z.string().default(''),
})

export const reason = z.object({ reason: z.string().trim().min(1, 'error.reason') })

/** Ticked boxes: none, one or several. */
export function readPresent(form: Form): readonly PersonId[] {
  const value = form['present'] ?? []
  const ticked = typeof value === 'string' ? [value] : value instanceof File ? [] : value
  return ticked.map((id) => id as PersonId)
}
