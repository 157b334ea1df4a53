// The form of an edition's own rules of conflicts of interest, also as earlier versions wrote it.
import { z } from 'zod'
import {
  conflictKinds,
  conflictRulesOfToday,
  lookingBack,
  usualObjectionDays,
} from '../model/conflict-rules.ts'
import { keyField, numberFrom, wordsField } from './fields.ts'

const rule = z
  .strictObject({
    key: keyField,
    kind: z.enum(conflictKinds, { error: `one of ${conflictKinds.join(', ')}` }).exactOptional(),
    years: numberFrom(0, 50).nullable().default(null),
    says: wordsField,
  })
  .refine(({ kind, years }) => !kind || years === null || lookingBack.has(kind), {
    path: ['years'],
    error: `nothing, unless the kind is one of ${[...lookingBack].join(', ')}`,
  })

/** `formerEmployerYears`: once the number of the one rule that had one. */
export const conflictsField = z
  .strictObject({
    source: keyField,
    formerEmployerYears: numberFrom(0, 50).exactOptional(),
    objectionDays: numberFrom(0, 60).default(usualObjectionDays),
    rules: z.array(rule),
  })
  .transform(conflictRulesOfToday)
