// What the organiser posts about a row of the table of whom to turn to.
import { z } from 'zod'
import { type Form, type ReadForm, readForm } from '../../../base/lib/form.ts'
import { isPlainDate } from '../../../base/lib/time.ts'
import type { OperatingForm } from '../../editions/model.ts'
import { contactChoices, type StateRoute } from '../model/routing.ts'
import { type OrganisationId, operatingForms } from '../model.ts'

const text = z
  .string()
  .trim()
  .max(200, 'error.too-long')
  .default('')
  .transform((typed) => typed || null)
const day = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || isPlainDate(typed), 'error.date')
  .transform((typed) => typed || null)

/** Whom it points to is one field: an administration, or a way to choose one. */
export function readRoute(
  posted: Form,
  known: { readonly administrations: readonly string[]; readonly categories: readonly string[] },
): ReadForm<StateRoute> {
  const schema = z
    .object({
      operatingForm: z.enum(
        operatingForms as readonly [OperatingForm, ...OperatingForm[]],
        'error.form',
      ),
      category: z
        .enum(['', ...known.categories], 'error.category')
        .default('')
        .transform((chosen) => chosen || null),
      ...{ district: text, operator: text },
      turnsTo: z.enum([...contactChoices, ...known.administrations], 'error.turns-to'),
      ...{ validFrom: day, validTo: day },
      source: z
        .string({ error: 'error.source' })
        .trim()
        .min(1, 'error.source')
        .max(300, 'error.source'),
    })
    .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
      path: ['validTo'],
      message: 'error.before',
    })
    .transform(({ turnsTo, ...row }) => {
      const choice = contactChoices.find((one) => one === turnsTo) ?? null
      return { ...row, choice, administration: choice ? null : (turnsTo as OrganisationId) }
    })
  return readForm(schema, posted)
}
