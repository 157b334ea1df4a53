// Terms as the database keeps them, also from earlier versions of the program, in the shape of today.
import type { Calendar, EditionTerms } from '../model.ts'
import { type EligibilityRule, type RuleKind, ruleKinds } from './eligibility.ts'
import { type Instrument, instrumentDefaults, type Question } from './instrument.ts'

type Kept = Omit<EligibilityRule, 'kind' | 'params' | 'advisory' | 'quote'> & {
  readonly kind: RuleKind | keyof typeof renamed
  readonly params?: Readonly<Record<string, unknown>>
  readonly advisory?: boolean
  readonly quote?: string | null
}

/** While it was called so, it could only mean budget and staff, borne by the manager. */
export const renamed = { 'manager-with-budget-and-staff': 'responsibility' } as const

/** What was kept before a param existed means what the param's default means. */
function ruleOfToday(kept: Kept): EligibilityRule {
  const kind = kept.kind in renamed ? renamed[kept.kind as keyof typeof renamed] : kept.kind
  const specs = Object.entries(ruleKinds[kind as RuleKind].params)
  const defaults = specs.map(([name, spec]) => [
    name,
    spec.type === 'number' ? spec.suggested : spec.default,
  ])
  return {
    ...kept,
    kind,
    advisory: kept.advisory ?? false,
    quote: kept.quote ?? null,
    params: { ...Object.fromEntries(defaults), ...kept.params },
  } as EligibilityRule
}

/** As they are today, also where an earlier version of the program kept them. */
export function revivedTerms(terms: EditionTerms): EditionTerms {
  const eligibility = terms.eligibility.map(ruleOfToday)
  const instrument = terms.instrument && instrumentOfToday(terms.instrument)
  return { ...terms, calendar: revived(terms.calendar), eligibility, instrument }
}

/** Before these fields existed nothing was laid down in them. */
function instrumentOfToday(kept: Instrument): Instrument {
  const unsaid: Partial<Question> = { evidence: [], was: [] }
  const areas = kept.areas.map((area) => ({
    ...area,
    questions: area.questions.map((question) => ({ ...unsaid, ...question })),
  }))
  const asked: Partial<Instrument> = instrumentDefaults
  return { ...asked, ...kept, areas }
}

/** As they would have been laid down by a file that says nothing in the fields that came later. */
export function withoutLaterFields(terms: EditionTerms): EditionTerms {
  if (terms.instrument === null) return terms
  const areas = terms.instrument.areas.map((area) => ({
    ...area,
    questions: area.questions.map((question) => ({ ...question, evidence: [], was: [] })),
  }))
  return { ...terms, instrument: { ...terms.instrument, ...instrumentDefaults, areas } }
}

/** In JSON an instant is a text. Here it becomes one again. */
function revived(calendar: Calendar): Calendar {
  const instant = (value: Date | string | null) => (value === null ? null : new Date(value))
  return {
    ...calendar,
    registrationOpens: instant(calendar.registrationOpens),
    registrationCloses: instant(calendar.registrationCloses),
    entryDue: instant(calendar.entryDue),
    ceremony: instant(calendar.ceremony),
  }
}
