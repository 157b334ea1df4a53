// What the organiser posts about a unit.
import { z } from 'zod'
import { type Form, type ReadForm, readForm } from '../../base/lib/form.ts'
import { isPlainDate } from '../../base/lib/time.ts'
import type { OperatingForm } from '../editions/model.ts'
import {
  type ChangeUnitFrom,
  type CorrectUnit,
  type OrganisationId,
  operatingForms,
  type PastKind,
  pastKinds,
  type StatePast,
} from './model.ts'

const text = (most: number) => z.string().trim().max(most, 'error.too-long').default('')
const optional = (most = 200) => text(most).transform((typed) => typed || null)
const optionalDay = text(10)
  .refine((typed) => typed === '' || isPlainDate(typed), 'error.date')
  .transform((typed) => typed || null)
const form = z.enum(operatingForms as readonly [OperatingForm, ...OperatingForm[]])

/** `administrations`: the ids that can be chosen. Nothing chosen: not known. */
export function readUnit(posted: Form, administrations: readonly string[]): ReadForm<CorrectUnit> {
  const schema = z
    .object({
      ...unitFields(administrations),
      validFrom: optionalDay,
      validTo: optionalDay,
      note: optional(2000),
    })
    .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
      path: ['validTo'],
      message: 'error.before',
    })
    .transform((unit) => ({
      ...unit,
      administration: (unit.administration || null) as OrganisationId | null,
      operatingForm: unit.operatingForm || null,
    }))
  return readForm(schema, posted)
}

const day = z.string({ error: 'error.date' }).trim().refine(isPlainDate, 'error.date')

/** What is otherwise with a unit, and from when. */
export function readUnitFrom(
  posted: Form,
  administrations: readonly string[],
): ReadForm<ChangeUnitFrom> {
  const schema = z
    .object({ ...unitFields(administrations), day })
    .transform(({ administration, operatingForm, ...unit }) => ({
      ...unit,
      administration: (administration || null) as OrganisationId | null,
      operatingForm: operatingForm || null,
    }))
  return readForm(schema, posted)
}

/** The last day, of a unit or of an organisation. */
export function readLastDay(posted: Form): ReadForm<{ readonly day: string }> {
  return readForm(z.object({ day }), posted)
}

const name = z.string({ error: 'error.name' }).trim().min(1, 'error.name').max(200, 'error.name')

function unitFields(administrations: readonly string[]) {
  return {
    name,
    administration: z.enum(['', ...administrations], 'error.administration').default(''),
    department: optional(),
    operatingForm: z.union([form, z.literal('')], 'error.form').default(''),
    operator: optional(),
  }
}

/** `year`: the latest that can be meant. */
export function readPast(posted: Form, year: number): ReadForm<StatePast> {
  const schema = z.object({
    kind: z.enum(pastKinds as readonly [PastKind, ...PastKind[]], 'error.kind'),
    year: z
      .string({ error: 'error.year' })
      .trim()
      .regex(/^\d{4}$/, 'error.year')
      .transform(Number)
      .refine((typed) => typed >= 1990 && typed <= year, 'error.year'),
    category: optional(),
    confidence: z.enum(['high', 'medium'], 'error.confidence'),
    source: z
      .string({ error: 'error.source' })
      .trim()
      .min(1, 'error.source')
      .max(300, 'error.source'),
  })
  return readForm(schema, posted)
}
