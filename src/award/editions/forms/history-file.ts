// The form of history.yaml.
import { z } from 'zod'
import {
  countField,
  dayField,
  keyField,
  sourceField,
  textField,
  wordsField,
  yearField,
} from './fields.ts'

const told = ['year', 'yearRange', 'unit', 'board', 'operator', 'category', 'ceremony'] as const

const row = z.strictObject({
  key: keyField,
  kind: z.enum([
    'edition',
    'recipient',
    'honourable',
    'nominated',
    'participant',
    'innovation-prize',
  ]),
  year: yearField.nullable().default(null),
  yearRange: z.tuple([yearField, yearField]).nullable().default(null),
  unit: keyField.nullable().default(null),
  unitName: textField.nullable().default(null),
  board: textField.nullable().default(null),
  operator: textField.nullable().default(null),
  category: textField.nullable().default(null),
  ceremony: dayField.nullable().default(null),
  entries: countField.nullable().default(null),
  prizeSek: countField.nullable().default(null),
  confidence: z.enum(['high', 'medium', 'proposal', 'year-inferred', 'year-unknown']),
  inferred: z.array(z.enum(told)).default([]),
  note: wordsField.nullable().default(null),
  sources: z.array(keyField).min(1),
})

export const historyFile = z.strictObject({
  sources: z.array(sourceField),
  rows: z.array(row),
})
export type HistoryFile = z.infer<typeof historyFile>
