// The form of units.yaml.
import { z } from 'zod'
import { organisationNumber } from '../../../base/lib/organisation-number.ts'
import { dayField, keyField, operatingForms, sourceField, textField } from './fields.ts'

const numberField = z
  .string({ error: 'an organisation number like 212000-0142' })
  .refine((text) => organisationNumber(text) === text, {
    error: 'an organisation number like 212000-0142, with its right check digit',
  })

const organisation = z.strictObject({
  key: keyField,
  kind: z.enum(['board', 'administration', 'company', 'department', 'operator']),
  name: textField,
  board: keyField.nullable().default(null),
  administration: keyField.nullable().default(null),
  number: numberField.nullable().default(null),
  validFrom: dayField.nullable().default(null),
  validTo: dayField.nullable().default(null),
  standing: z.enum(['current', 'ended', 'unknown']),
  successors: z.array(keyField).default([]),
  source: keyField,
  note: textField.nullable().default(null),
})

const unit = z.strictObject({
  key: keyField,
  name: textField,
  administration: keyField.nullable().default(null),
  board: keyField.nullable().default(null),
  operator: keyField.nullable().default(null),
  department: textField.nullable().default(null),
  operatingForm: z.enum(operatingForms).nullable().default(null),
  validFrom: dayField.nullable().default(null),
  validTo: dayField.nullable().default(null),
  earlier: z.array(z.strictObject({ name: textField, until: dayField })).default([]),
  successors: z.array(keyField).default([]),
  demonstration: z.boolean().default(false),
  source: keyField,
  note: textField.nullable().default(null),
})

/** Whom a private operator turns to: an administration, or one that the contact chooses. */
const route = z.strictObject({
  key: keyField,
  operatingForm: z.enum(operatingForms),
  category: keyField.nullable().default(null),
  district: textField.nullable().default(null),
  operator: keyField.nullable().default(null),
  administration: keyField.nullable().default(null),
  choice: z.enum(['most-assignments', 'contract-holder']).nullable().default(null),
  validFrom: dayField.nullable().default(null),
  validTo: dayField.nullable().default(null),
  source: keyField,
})

export const unitsFile = z.strictObject({
  sources: z.array(sourceField),
  organisations: z.array(organisation),
  units: z.array(unit),
  contactRouting: z.array(route).default([]),
})
export type UnitsFile = z.infer<typeof unitsFile>
