// The form of units.yaml.
import { z } from 'zod'
import { dayField, keyField, operatingForms, sourceField, textField } from './fields.ts'

const organisation = z.strictObject({
  key: keyField,
  kind: z.enum(['board', 'administration', 'company', 'operator']),
  name: textField,
  board: keyField.nullable().default(null),
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
  successors: z.array(keyField).default([]),
  demonstration: z.boolean().default(false),
  source: keyField,
  note: textField.nullable().default(null),
})

export const unitsFile = z.strictObject({
  sources: z.array(sourceField),
  organisations: z.array(organisation),
  units: z.array(unit),
})
export type UnitsFile = z.infer<typeof unitsFile>
