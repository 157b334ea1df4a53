// What is posted about a report.
import { z } from 'zod'
import type { Form } from '../../base/lib/form.ts'
import type { Edit, ItemId } from './model.ts'

/** The whole editing page: `opening`, `revision`, and `idea-ID` and `text-ID` for each item. */
export function readEdit(form: Form): Edit {
  const fields = Object.entries(form)
  const ids = fields.flatMap(([name]) => /^idea-(.+)$/.exec(name)?.[1] ?? [])
  return {
    revision: Number(form['revision']) || 0,
    opening: textOf(form['opening']),
    items: ids.map((id) => ({
      id: id as ItemId,
      mainIdea: textOf(form[`idea-${id}`]),
      text: textOf(form[`text-${id}`]),
    })),
  }
}

function textOf(value: Form[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}

export const newItem = z.object({
  area: z.string().min(1, 'error.area'),
  kind: z.enum(['strength', 'improvement'], 'error.kind'),
  mainIdea: z.string().trim().min(1, 'error.main-idea'),
  text: z.string().trim().default(''),
})

export const givenBack = z.object({ why: z.string().trim().min(1, 'error.why') })
