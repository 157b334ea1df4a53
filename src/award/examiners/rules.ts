// What is a conflict of interest, and what it closes.
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import type { Permit } from '../../base/lib/permit.ts'
import { plainDate } from '../../base/lib/time.ts'
import type { Edition } from '../editions/model.ts'
import type {
  Answering,
  Clearance,
  ConflictCase,
  ConflictDecision,
  Coordination,
  Declaration,
  Employment,
  LawGround,
  Parties,
  Register,
  Registered,
  Tie,
  TieKind,
  TieTerms,
} from './model.ts'

/**
 * The grounds of the law, in its order: forvaltningslagen (2017:900) 16 section, first paragraph,
 * points 1 to 4. For boards and employees of a municipality kommunallagen (2017:725) 6 chapter 28
 * section says the same since 1 July 2022 (SFS 2022:638). The last paragraph lets what is plainly
 * without importance be disregarded: that is the organiser's decision, never the person's own.
 * The award's own rules are stricter, and are data of the edition (terms.conflicts).
 */
export const lawGrounds: readonly LawGround[] = [
  'interest',
  'representative',
  'earlier-instance',
  'other-circumstance',
]

/** Only `clear` opens an entry. What is positive stands before what is missing. */
export function clearanceOf(about: ConflictCase): Clearance {
  const declared = declaredState(about)
  if (standingTies(about).length > 0 || declared === 'conflict') return 'conflict'
  const latest = about.declarations.at(-1)
  if (latest === undefined || !covers(latest, about.parties)) return 'undeclared'
  return declared
}

/** The ties that count: those that the organiser has not decided to disregard. */
export function standingTies({ ties, decisions }: ConflictCase): readonly Tie[] {
  return ties.filter((tie) => decisionOn(decisions, tie.key)?.outcome !== 'no-conflict')
}

/** The latest decision about a tie (its key) or a declaration (its id). */
export function decisionOn(
  decisions: readonly ConflictDecision[],
  about: string,
): ConflictDecision | undefined {
  return decisions.findLast((decision) => decision.about === about)
}

/** A declaration says something of these parties only if it was made about them. */
export function covers(declaration: Parties, parties: Parties): boolean {
  return (
    declaration.unitId === parties.unitId &&
    declaration.administrationId === parties.administrationId &&
    declaration.operatorId === parties.operatorId
  )
}

/**
 * What the latest declaration comes to. Nobody takes back a conflict or a question alone: until
 * the organiser has decided, the new answer leaves the matter open.
 */
function declaredState(about: Pick<ConflictCase, 'declarations' | 'decisions'>): Clearance {
  const latest = about.declarations.at(-1)
  if (latest === undefined) return 'undeclared'
  const own = stateOf(latest, about.decisions)
  const decided = decisionOn(about.decisions, latest.id) !== undefined
  const unsettled = about.declarations.some((one) => stateOf(one, about.decisions) !== 'clear')
  return own === 'clear' && !decided && unsettled ? 'open' : own
}

function stateOf(declaration: Declaration, decisions: readonly ConflictDecision[]): Clearance {
  const decision = decisionOn(decisions, declaration.id)
  if (decision) return decision.outcome === 'conflict' ? 'conflict' : 'clear'
  return { none: 'clear', conflict: 'conflict', unsure: 'open' }[declaration.answer] as Clearance
}

/** What waits for the organiser's decision: the latest declaration, when it leaves the matter open. */
export function openQuestion(about: ConflictCase): Declaration | undefined {
  return clearanceOf(about) === 'open' ? about.declarations.at(-1) : undefined
}

export type DeclareRefusal = 'grounds-missing' | 'explanation-missing' | 'grounds-contradict'

/** A conflict names its ground and says it in words, and so does a question. */
export function declare(
  _permit: Permit<'conflict.declare'>,
  answering: Answering,
): Outcome<Answering, DeclareRefusal> {
  const grounded = answering.lawGrounds.length + answering.awardGrounds.length > 0
  if (answering.answer === 'none') return grounded ? no('grounds-contradict') : yes(answering)
  if (answering.answer === 'conflict' && !grounded) return no('grounds-missing')
  if (answering.explanation.trim() === '') return no('explanation-missing')
  return yes(answering)
}

export type DecideRefusal = 'nothing-to-decide' | 'reason-missing'

/** The organiser decides about a tie that was found, or about the latest declaration. */
export function decide(
  _permit: Permit<'conflict.decide'>,
  about: ConflictCase,
  decision: Pick<ConflictDecision, 'about' | 'outcome' | 'reason'>,
): Outcome<typeof decision, DecideRefusal> {
  const subjects = [...about.ties.map((tie) => tie.key), about.declarations.at(-1)?.id]
  if (!subjects.includes(decision.about)) return no('nothing-to-decide')
  if (decision.reason.trim() === '') return no('reason-missing')
  return yes(decision)
}

/**
 * Years are counted from the day the entries were due, so that nobody is cleared by the mere
 * passing of time while the edition runs.
 */
export function tieTerms(edition: Edition): TieTerms {
  const { conflicts, calendar } = edition.terms
  return {
    rules: new Set(conflicts?.rules.map((rule) => rule.key)),
    formerEmployerYears: conflicts?.formerEmployerYears ?? 0,
    countedFrom: calendar.entryDue && plainDate(calendar.entryDue, edition.zone),
  }
}

export type TieQuestion = {
  readonly employments: readonly Employment[]
  readonly coordinations: readonly Coordination[]
  /** The person belongs to those who write the entry. */
  readonly writes: boolean
  readonly parties: Parties
  readonly register: Register
  readonly terms: TieTerms
}

/** Every conflict that the register shows by itself. At most one, the strongest, for each employment. */
export function findTies(question: TieQuestion): readonly Tie[] {
  const employed = question.employments.map((employment) => tieOf(employment, question))
  const coordinated = question.coordinations.map((each) => coordinationTie(each, question))
  const found = [...employed, ...coordinated].filter((tie) => tie !== undefined)
  return question.writes ? [writing(question), ...found] : found
}

function writing({ parties, register }: TieQuestion): Tie {
  const party = nameIn(register.units, parties.unitId)
  return { ...bare('writes-entry', parties.unitId), employer: party, party }
}

function tieOf(employment: Employment, question: TieQuestion): Tie | undefined {
  const { register, parties, terms } = question
  const age = ageOf(employment.validTo, terms)
  if (age === 'past') return undefined
  const { organisationId, unitId } = employment
  const { organisations, units } = register
  const [unit] = linked(units, unitId, [parties.unitId])
  const [administration] = ruled('same-administration', terms)
    ? linked(organisations, organisationId, [parties.administrationId])
    : []
  const [operator] = ruled('same-operator', terms)
    ? linked(organisations, organisationId, [parties.operatorId])
    : []
  const kind = unit ? 'same-unit' : administration ? 'same-administration' : 'same-operator'
  const link = unit ?? administration ?? operator
  if (!link) return undefined
  const named = age === 'former' ? 'former-employer' : kind
  return { ...bare(named, employment.id, link.partyId), ...link.names, employment }
}

function coordinationTie(coordination: Coordination, question: TieQuestion): Tie | undefined {
  const { register, parties, terms } = question
  if (ageOf(coordination.validTo, terms) === 'past') return undefined
  const sought = [parties.administrationId, parties.operatorId]
  const [link] = linked(register.organisations, coordination.organisationId, sought)
  return link && { ...bare('coordinates', coordination.id, link.partyId), ...link.names }
}

function bare(kind: TieKind, ...rows: readonly string[]) {
  return { kind, key: [kind, ...rows].join(':'), employment: null, throughSuccessor: false }
}

/** `past`: too long ago to count. */
function ageOf(validTo: string | null, terms: TieTerms): 'present' | 'former' | 'past' {
  const { countedFrom, formerEmployerYears } = terms
  if (validTo === null || countedFrom === null || validTo >= countedFrom) return 'present'
  const years = ruled('former-employer', terms) ? formerEmployerYears : 0
  return years > 0 && validTo >= yearsBefore(countedFrom, years) ? 'former' : 'past'
}

function ruled(rule: string, { rules }: TieTerms): boolean {
  return rules.has(rule)
}

/** Days are compared as text, so that 29 February needs no care. */
function yearsBefore(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) - years).padStart(4, '0') + day.slice(4)
}

type Link = {
  readonly partyId: string
  readonly names: Pick<Tie, 'employer' | 'party' | 'throughSuccessor'>
}

/** Those of the sought that are the same as `from`, took over after it, or were before it. */
function linked<Key extends string>(
  register: ReadonlyMap<Key, Registered<Key>>,
  from: Key | null,
  sought: readonly (Key | null)[],
): readonly Link[] {
  if (from === null) return []
  const parties = sought.filter((party) => party !== null)
  return parties
    .filter((party) => leadsTo(register, from, party) || leadsTo(register, party, from))
    .map((party) => ({
      partyId: party,
      names: {
        employer: nameIn(register, from),
        party: nameIn(register, party),
        throughSuccessor: party !== from,
      },
    }))
}

/** Whether the one, or those that took over after it in any number of steps, is the other. */
function leadsTo<Key>(register: ReadonlyMap<Key, Registered<Key>>, from: Key, to: Key): boolean {
  const reached = new Set([from])
  for (const each of reached) {
    if (each === to) return true
    for (const next of register.get(each)?.successors ?? []) reached.add(next)
  }
  return false
}

function nameIn<Key>(register: ReadonlyMap<Key, Registered<Key>>, id: Key): string {
  return register.get(id)?.name ?? ''
}
