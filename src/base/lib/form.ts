// What a posted form becomes: a command, or an error for each field.
import type { z } from 'zod'
import { normalise } from './text.ts'

/** Posted text by field name. A name that came twice has both values. */
export type Form = { readonly [field: string]: string | readonly string[] | File }
/** Field to key of the words that say what is wrong. */
export type FieldErrors = Readonly<Record<string, string>>
/** Texts to show again in the fields. */
export type Values = Readonly<Record<string, string>>

export type ReadForm<Command> =
  | { readonly ok: true; readonly value: Command }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: Values }

/**
 * Checks a posted form. The schema's messages are keys of the feature's words; what has none, such
 * as a field that was not posted, is told by «form.missing», which every feature has.
 */
export function readForm<Command>(schema: z.ZodType<Command>, form: Form): ReadForm<Command> {
  const parsed = schema.safeParse(form, { error: () => 'form.missing' })
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.') || 'form'
    errors[field] ??= issue.message
  }
  return { ok: false, errors, values: valuesOf(form) }
}

/** Each key as the sentence that a feature's words have for it. Its schemas name its own keys. */
export function toldBy<Key extends string>(
  say: (key: Key) => string,
  errors: FieldErrors,
): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, say(key as Key)]))
}

/** What was ticked or chosen under one name: none, one or several. */
export function listOf(value: Form[string] | undefined): readonly string[] {
  if (value === undefined || value instanceof File) return []
  return typeof value === 'string' ? [value] : value
}

/** The typed texts, so that the page can be shown again with every value kept. */
export function valuesOf(form: Form): Values {
  const texts = Object.entries(form).map(([field, value]) => [field, asText(value)] as const)
  return Object.fromEntries(texts)
}

function asText(value: Form[string]): string {
  if (typeof value === 'string') return normalise(value)
  return value instanceof File ? value.name : value.join('\n')
}
