// The form of an edition's questions and of the model by which answers are assessed.
import { z } from 'zod'
import { evidenceKinds, instrumentDefaults } from '../model/instrument.ts'
import { countField, keyField, numberFrom, textField, wordsField, yearField } from './fields.ts'

const { most, megabytes } = instrumentDefaults.attachments

const question = z.strictObject({
  key: keyField,
  text: wordsField,
  guidance: wordsField,
  wordLimit: countField,
  evidence: z.array(z.enum(evidenceKinds)).default([]),
  was: z.array(z.strictObject({ year: yearField, question: keyField })).default([]),
})

const area = z.strictObject({
  key: keyField,
  name: wordsField,
  about: wordsField,
  dimension: z.enum(['approach', 'results']),
  weight: countField,
  questions: z.array(question).min(1),
})

export const instrumentField = z.strictObject({
  example: z.boolean(),
  source: keyField,
  improvements: z.boolean().default(instrumentDefaults.improvements),
  attachments: z
    .strictObject({
      most: numberFrom(0, 50).default(most),
      megabytes: numberFrom(1, 100).default(megabytes),
    })
    .default({ most, megabytes }),
  areas: z.array(area).min(1),
})

const level = z.strictObject({ value: countField, name: wordsField, descriptor: wordsField })

export const assessmentField = z.strictObject({
  source: keyField,
  levels: z.strictObject({
    approach: z.array(level).min(2),
    results: z.array(level).min(2),
  }),
  spreadThreshold: z.int().min(0),
  minimumAssessments: countField,
})

export const juryField = z.strictObject({
  quorum: countField,
  tieBreaks: z.array(wordsField),
  source: keyField,
})
export const afterField = z.strictObject({
  source: keyField,
  examinersNamedInReport: z.boolean(),
  prizeFollowUp: z.boolean(),
})
export const statementField = z.strictObject({
  topic: wordsField,
  says: wordsField,
  source: keyField,
  quote: textField.nullable().default(null),
})
