// What is declared, what is decided, and what it closes.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { Objection, ObjectionState } from '../model/objections.ts'
import type {
  Answering,
  Clearance,
  ConflictCase,
  ConflictDecision,
  Declaration,
  LawGround,
  Parties,
  Tie,
} from '../model.ts'

/**
 * The grounds of the law, in its order: forvaltningslagen (2017:900) 16 section, first paragraph,
 * points 1 to 4. For boards of a municipality kommunallagen (2017:725) 6 chapter 28 section says the
 * same since 1 July 2022 (SFS 2022:638), and for its employees by reference in chapter 7. The last
 * paragraph lets what is plainly without importance be disregarded: that is the organiser's
 * decision, never the person's own. The award's own rules are stricter, and are data of the
 * edition (terms.conflicts).
 */
export const lawGrounds: readonly LawGround[] = [
  'interest',
  'representative',
  'earlier-instance',
  'other-circumstance',
]

/** Only `clear` opens an entry. What is positive stands before what is open, and that before what is missing. */
export function clearanceOf(about: ConflictCase): Clearance {
  const declared = declaredState(about)
  const objected = objectionStates(about)
  if (standingTies(about).length > 0 || declared === 'conflict') return 'conflict'
  if (objected.includes('upheld')) return 'conflict'
  if (objected.includes('open')) return 'open'
  const latest = about.declarations.at(-1)
  if (latest === undefined || !covers(latest, about.parties)) return 'undeclared'
  return declared
}

/** The ties that count: those that the organiser has not decided to disregard. */
export function standingTies({ ties, decisions }: ConflictCase): readonly Tie[] {
  return ties.filter((tie) => decisionOn(decisions, tie.key)?.outcome !== 'no-conflict')
}

/** The latest decision about a tie (its key), a declaration or an objection (its id). */
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

/** What has become of a unit's objection. */
export function objectionState(
  { id, takenBackAt }: Pick<Objection, 'id' | 'takenBackAt'>,
  decisions: readonly ConflictDecision[],
): ObjectionState {
  if (takenBackAt !== null) return 'taken-back'
  const decision = decisionOn(decisions, id)
  if (decision === undefined) return 'open'
  return decision.outcome === 'conflict' ? 'upheld' : 'dismissed'
}

function objectionStates({
  objections,
  decisions,
}: Pick<ConflictCase, 'objections' | 'decisions'>): readonly ObjectionState[] {
  return objections.map((objection) => objectionState(objection, decisions))
}

/** A unit has objected, and nobody has decided. */
export function isObjected(about: ConflictCase): boolean {
  return objectionStates(about).includes('open')
}

/**
 * The person has asked or has taken something back, or the unit has objected: only the organiser can
 * say what it comes to.
 */
export function needsDecision(about: ConflictCase): boolean {
  return declaredState(about) === 'open' || isObjected(about)
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

/** The organiser decides about a tie that was found, the latest declaration, or a unit's objection. */
export function decide(
  _permit: Permit<'conflict.decide'>,
  about: ConflictCase,
  decision: Pick<ConflictDecision, 'about' | 'outcome' | 'reason'>,
): Outcome<typeof decision, DecideRefusal> {
  const objections = about.objections.filter(({ takenBackAt }) => takenBackAt === null)
  const subjects: readonly (string | undefined)[] = [
    ...about.ties.map((tie) => tie.key),
    about.declarations.at(-1)?.id,
    ...objections.map(({ id }) => id),
  ]
  if (!subjects.includes(decision.about)) return no('nothing-to-decide')
  if (decision.reason.trim() === '') return no('reason-missing')
  return yes(decision)
}
