// Terms as the database keeps them, also from earlier versions of the program, in the shape of today.
import type { Calendar, EditionTerms } from '../model.ts'
import { conflictRulesOfToday } from './conflict-rules.ts'
import { type EligibilityRule, type RuleKind, ruleKinds } from './eligibility.ts'
import { type Instrument, instrumentDefaults, type Question } from './instrument.ts'
import { type TeamRules, teamDefaults } from './team-rules.ts'

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
  const team = terms.team && teamOfToday(terms.team)
  const conflicts = terms.conflicts && conflictRulesOfToday(terms.conflicts)
  const unsaid: Partial<EditionTerms> = { training: null }
  const calendar = revived(terms.calendar)
  return { ...unsaid, ...terms, calendar, eligibility, instrument, team, conflicts }
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

/** A rule that did not exist was not asked. */
function teamOfToday(kept: TeamRules): TeamRules {
  const unsaid: Partial<TeamRules> = teamDefaults
  return { ...unsaid, ...kept }
}

/** Parts of the terms that came, or got fields, after terms had been kept. */
export type LaterPart = 'instrument' | 'training' | 'team' | 'conflicts'

/** As they would have been laid down by a file that says nothing in the fields that came later. */
export function withoutLater(
  terms: EditionTerms,
  parts: ReadonlySet<LaterPart>,
  held: EditionTerms,
): EditionTerms {
  const instrument = parts.has('instrument')
    ? withoutLaterFields(terms.instrument)
    : terms.instrument
  const team = parts.has('team') ? terms.team && { ...terms.team, ...teamDefaults } : terms.team
  const training = parts.has('training') ? null : terms.training
  // Its rules got kinds, and more of them: those that were laid down hold until they are corrected.
  const conflicts = parts.has('conflicts') ? held.conflicts : terms.conflicts
  return { ...terms, instrument, team, training, conflicts }
}

function withoutLaterFields(instrument: Instrument | null): Instrument | null {
  if (instrument === null) return null
  const areas = instrument.areas.map((area) => ({
    ...area,
    questions: area.questions.map((question) => ({ ...question, evidence: [], was: [] })),
  }))
  return { ...instrument, ...instrumentDefaults, areas }
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
