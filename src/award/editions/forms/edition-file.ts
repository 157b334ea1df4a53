// The form of editions/YYYY.yaml.
import { z } from 'zod'
import { conflictsField } from './conflicts-file.ts'
import {
  countField,
  dayField,
  keyField,
  quoteField,
  sourceField,
  textField,
  toldField,
  wordsField,
  yearField,
} from './fields.ts'
import {
  afterField,
  assessmentField,
  instrumentField,
  juryField,
  statementField,
} from './instrument-file.ts'
import { ruleField } from './rule-field.ts'
import { teamField } from './team-file.ts'
import { trainingField } from './training-file.ts'

const date = z.strictObject({ told: toldField, source: keyField, quote: quoteField })
const dateField = date.exactOptional()

const calendar = z.strictObject({
  registrationOpens: dateField,
  registrationCloses: dateField,
  entryDue: dateField,
  lastMeeting: dateField,
  extractDue: dateField,
  assessmentDue: dateField,
  consensusDue: dateField,
  visitsFrom: dateField,
  visitsTo: dateField,
  juryMeeting: dateField,
  ceremony: dateField,
  feedbackDue: dateField,
})

const category = z.strictObject({
  key: keyField,
  name: wordsField,
  includes: wordsField.exactOptional(),
  source: keyField,
})

const decisionKind = z.enum(['nominated', 'approved', 'noted'])

const disagreement = z.strictObject({
  topic: wordsField,
  statements: z
    .array(z.strictObject({ says: wordsField, source: keyField, quote: quoteField }))
    .min(2),
})

export const editionFile = z.strictObject({
  year: yearField,
  state: z.enum(['draft', 'historic', 'announced', 'open', 'closed']),
  version: countField,
  announcements: z
    .array(
      z.strictObject({
        version: countField,
        date: dayField,
        says: wordsField,
        reason: wordsField.exactOptional(),
      }),
    )
    .default([]),
  sources: z.array(sourceField).min(1),
  purpose: wordsField.nullable().default(null),
  calendar: calendar.default({}),
  categories: z.array(category).default([]),
  acceptedDecisions: z.array(decisionKind).default([]),
  seenDecisions: z
    .array(
      z.strictObject({
        kind: decisionKind,
        board: textField.nullable(),
        source: keyField,
        quote: textField,
      }),
    )
    .default([]),
  eligibility: z.array(ruleField).default([]),
  contactRoutes: z
    .array(z.strictObject({ who: wordsField, turnsTo: wordsField, source: keyField }))
    .default([]),
  prize: wordsField.nullable().default(null),
  prizeAmount: countField.nullable().default(null),
  instrument: instrumentField.nullable().default(null),
  assessment: assessmentField.nullable().default(null),
  team: teamField.nullable().default(null),
  training: trainingField.nullable().default(null),
  conflicts: conflictsField.nullable().default(null),
  jury: juryField.nullable().default(null),
  after: afterField.nullable().default(null),
  statements: z.array(statementField).default([]),
  disagreements: z.array(disagreement).default([]),
})
export type EditionFile = z.infer<typeof editionFile>
