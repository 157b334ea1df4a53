// The fields that programme files share, each knowing what to call itself in a complaint.
import { z } from 'zod'
import { isDay, isInstant, isMonth } from '../rules/dates.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** One wording of what is expected, whatever is wrong: kind, shape or truth. */
function phrase(expected: string, shape: RegExp, isTrue?: (text: string) => boolean) {
  const shaped = z.string({ error: expected }).regex(shape, { error: expected, abort: true })
  return isTrue === undefined ? shaped : shaped.refine(isTrue, { error: expected })
}

export const keyField = phrase(
  'a key of small letters, digits and hyphens',
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
)
export const textField = phrase('a text', /\S/)
export const dayField = phrase('a day like 2027-06-30', day, isDay)
export const toldField = phrase(
  'an instant like 2027-05-17T23:59:59, a day like 2027-06-30 or a month like 2027-11',
  /^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?$/,
  (text) => isInstant(text) || isDay(text) || isMonth(text),
)
export const urlField = phrase('an address like https://example.org/page', /^https?:\/\/\S+$/)
export const colourField = phrase("a colour like '#0b4f4a'", /^#[0-9a-f]{6}$/)
export const yearField = z
  .int({ error: 'a year like 2027' })
  .min(1900, { error: 'a year like 2027' })
  .max(2200, { error: 'a year like 2027' })
export const countField = z
  .int({ error: 'a whole number above zero' })
  .min(1, { error: 'a whole number above zero' })

export function numberFrom(least: number, highest: number) {
  const error = `a whole number from ${least} to ${highest}`
  return z.int({ error }).min(least, { error }).max(highest, { error })
}

export const wordsField = z.strictObject({ sv: textField, en: textField })
export const quoteField = textField.nullable().default(null)

export const sourceField = z.strictObject({
  key: keyField,
  kind: z.enum(['paper', 'web', 'own']),
  title: textField,
  sha256: phrase('64 hexadecimal digits', /^[0-9a-f]{64}$/).exactOptional(),
  url: urlField.exactOptional(),
  file: textField.exactOptional(),
})

export const operatingForms = [
  'municipal',
  'company',
  'contract',
  'private-places',
  'independent-school',
  'home-care-choice',
] as const
