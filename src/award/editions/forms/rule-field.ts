// The form of one rule of eligibility, made from the kinds of rules.
import { z } from 'zod'
import {
  type EligibilityRule,
  gates,
  type ParamSpec,
  type RuleKind,
  ruleKinds,
} from '../model/eligibility.ts'
import { renamed } from '../model/kept-terms.ts'
import { keyField, operatingForms, quoteField, wordsField } from './fields.ts'

const common = {
  key: keyField,
  gate: z.enum(gates as readonly [string, ...string[]]),
  appliesTo: z.union([z.literal('all'), z.array(z.enum(operatingForms)).min(1)], {
    error: `all, or a list of ${operatingForms.join(', ')}`,
  }),
  advisory: z.boolean().default(false),
  says: wordsField,
  source: keyField,
  quote: quoteField,
}

function paramField(spec: ParamSpec): z.ZodType {
  switch (spec.type) {
    case 'number': {
      const error = `a whole number from ${spec.min} to ${spec.max}`
      return z.int({ error }).min(spec.min, { error }).max(spec.max, { error })
    }
    case 'yes-no':
      return z.boolean().default(spec.default)
    case 'one':
      return z.enum(spec.options).default(spec.default)
    case 'some':
      return z
        .array(z.enum(spec.options))
        .min(1)
        .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'each only once' })
        .default([...spec.default])
  }
}

/** May be left out where every param has a default. */
export function paramsField(kind: RuleKind) {
  const specs = Object.entries(ruleKinds[kind].params)
  const fields = Object.fromEntries(specs.map(([name, spec]) => [name, paramField(spec)]))
  return z.strictObject(fields).prefault({})
}

const kinds = Object.keys(ruleKinds) as RuleKind[]
const kindFields = kinds.map((kind) =>
  z.strictObject({ ...common, kind: z.literal(kind), params: paramsField(kind) }),
)

/** A name that a kind once had, with what it meant. */
const formerFields = Object.entries(renamed).map(([former, kind]) =>
  z
    .strictObject({ ...common, kind: z.literal(former), params: z.strictObject({}).prefault({}) })
    .transform((rule) => ({ ...rule, kind, params: paramsField(kind).parse({}) })),
)

/**
 * The kinds of rules have one shape each, which the types know and the schema is made from. Fields
 * that are made from data have no types of their own, so here they are told theirs.
 */
export const ruleField = z.discriminatedUnion('kind', [...kindFields, ...formerFields] as never, {
  error: `one of ${kinds.join(', ')}`,
}) as unknown as z.ZodType<EligibilityRule>
