// The rules of agreeing: enough assessments first, reasons where they differ, evidence for a change.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { Team } from '../../assignment/model.ts'
import type { Area, AssessmentModel, Instrument, Level } from '../../editions/model.ts'
import type {
  Agreed,
  Assessment,
  AssessmentState,
  CommonFinding,
  Consensus,
  ConsensusState,
  Direction,
  Evidence,
  Ground,
  Range,
  Score,
} from '../model.ts'
import { type FindingRefusal, restsOnAnswer, scaleOf, supportOf, valueIn } from './alone.ts'

export type OpenRefusal = 'too-few-assessments' | 'already-open'

/** The team meets when enough of its members have handed in what they think on their own. */
export function mayOpen(
  _permit: Permit<'consensus.lead'>,
  submitted: readonly Assessment[],
  consensus: Consensus | undefined,
  model: AssessmentModel,
): Outcome<true, OpenRefusal> {
  if (consensus) return no('already-open')
  return enough(submitted, model) ? yes(true) : no('too-few-assessments')
}

/** Who has left the team takes their assessment along. */
export function ofMembers(
  submitted: readonly Assessment[],
  { members }: Pick<Team, 'members'>,
): readonly Assessment[] {
  return submitted.filter(({ examinerId }) => members.includes(examinerId))
}

function enough(submitted: readonly Assessment[], model: AssessmentModel): boolean {
  return submitted.length >= model.minimumAssessments
}

/** What the scores of an area lie between, or undefined where nobody has scored it. */
export function rangeOf(submitted: readonly Assessment[], area: string): Range | undefined {
  const values = submitted.flatMap((assessment) => valueIn(assessment.scores, area) ?? [])
  if (values.length === 0) return undefined
  return { lowest: Math.min(...values), highest: Math.max(...values) }
}

function rangesOf(
  submitted: readonly Assessment[],
  areas: readonly Area[],
): Readonly<Record<string, Range>> {
  return Object.fromEntries(
    areas.flatMap(({ key }) => {
      const range = rangeOf(submitted, key)
      return range ? [[key, range] as const] : []
    }),
  )
}

export function spreadOf(range: Range | undefined): number {
  return range ? range.highest - range.lowest : 0
}

export function needsRationale(range: Range | undefined, model: AssessmentModel): boolean {
  return spreadOf(range) > model.spreadThreshold
}

export type CommonRefusal = FindingRefusal | 'consensus-closed' | 'supports-value'

/** A common finding follows the same law as one's own: it rests on the answer. */
export function writeCommon(
  _permit: Permit<'consensus.lead'>,
  consensus: Consensus,
  finding: CommonFinding,
  ground: Ground,
): Outcome<Consensus, CommonRefusal> {
  if (consensus.state !== 'open') return no('consensus-closed')
  const rested = restsOnAnswer(finding, ground)
  if (!rested.ok) return rested
  const others = consensus.findings.filter((other) => other.id !== finding.id)
  const after = { ...consensus, findings: [...others, { ...finding, ...rested.value }] }
  return isCarried(after, ground) ? yes(after) : no('supports-value')
}

export function removeCommon(
  _permit: Permit<'consensus.lead'>,
  consensus: Consensus,
  finding: CommonFinding,
  ground: Pick<Ground, 'area' | 'scale'>,
): Outcome<Consensus, 'consensus-closed' | 'supports-value'> {
  if (consensus.state !== 'open') return no('consensus-closed')
  const findings = consensus.findings.filter((other) => other.id !== finding.id)
  const after = { ...consensus, findings }
  return isCarried(after, ground) ? yes(after) : no('supports-value')
}

export type AgreeRefusal =
  | 'consensus-closed'
  | 'too-few-assessments'
  | 'unknown-level'
  | 'unsupported'
  | 'rationale-missing'

/** What the members' scores are, where an agreed value is weighed against them. */
export type Meeting = Pick<Ground, 'area' | 'scale'> & {
  readonly submitted: readonly Assessment[]
  readonly model: AssessmentModel
}

/** The value that the team agrees on. Where the scores lie far apart, it says why. */
export function agree(
  _permit: Permit<'consensus.lead'>,
  consensus: Consensus,
  { value, rationale }: { readonly value: number; readonly rationale: string },
  { area, scale, submitted, model }: Meeting,
): Outcome<Consensus, AgreeRefusal> {
  if (consensus.state !== 'open') return no('consensus-closed')
  if (!enough(submitted, model)) return no('too-few-assessments')
  if (!scale.some((level) => level.value === value)) return no('unknown-level')
  if (supportOf(consensus.findings, { area, scale }, value).length === 0) return no('unsupported')
  if (rationale.trim() === '' && needsRationale(rangeOf(submitted, area.key), model)) {
    return no('rationale-missing')
  }
  const others = consensus.agreed.filter((other) => other.area !== area.key)
  const agreed = [...others, { area: area.key, value, rationale, revised: null }]
  return yes({ ...consensus, agreed })
}

export type CloseRefusal = Exclude<AgreeRefusal, 'unknown-level'> | 'areas-left'

/**
 * Every area is agreed and supported, and gives its reason where the scores differ. Asked again
 * here, because an assessment may have been handed in since the area was agreed.
 */
export function closeConsensus(
  _permit: Permit<'consensus.lead'>,
  consensus: Consensus,
  ground: {
    readonly instrument: Instrument
    readonly model: AssessmentModel
    readonly submitted: readonly Assessment[]
  },
  now: Date,
): Outcome<Consensus, CloseRefusal> {
  const { instrument, model, submitted } = ground
  if (consensus.state !== 'open') return no('consensus-closed')
  if (!enough(submitted, model)) return no('too-few-assessments')
  if (leftToAgree(consensus, instrument.areas).length > 0) return no('areas-left')
  if (unreasoned(consensus, submitted, model).length > 0) return no('rationale-missing')
  const carried = instrument.areas.every((area) =>
    isCarried(consensus, { area, scale: scaleOf(model, area) }),
  )
  if (!carried) return no('unsupported')
  const ranges = rangesOf(submitted, instrument.areas)
  return yes({ ...consensus, state: 'closed', closedAt: now, ranges })
}

export function leftToAgree(
  { agreed }: Pick<Consensus, 'agreed'>,
  areas: readonly Area[],
): readonly Area[] {
  return areas.filter((area) => valueIn(agreed, area.key) === undefined)
}

/** Agreed areas whose scores lie further apart than needs no reason, and that give none. */
export function unreasoned(
  { agreed }: Pick<Consensus, 'agreed'>,
  submitted: readonly Assessment[],
  model: AssessmentModel,
): readonly Agreed[] {
  return agreed.filter(
    ({ area, rationale }) =>
      rationale.trim() === '' && needsRationale(rangeOf(submitted, area), model),
  )
}

function isCarried(consensus: Consensus, ground: Pick<Ground, 'area' | 'scale'>): boolean {
  const value = valueIn(consensus.agreed, ground.area.key)
  return value === undefined || supportOf(consensus.findings, ground, value).length > 0
}

export type ReviseRefusal =
  | 'not-visited'
  | 'not-agreed'
  | 'no-evidence'
  | 'evidence-other-way'
  | 'unknown-level'
  | 'unchanged'

/**
 * After the visit a value moves only with evidence, some of which points the way of the move. So
 * the new level has its support: where it lies in the other half of the scale that evidence is of
 * its direction, and else what supported the old level supports it.
 */
export function revise(
  consensus: Consensus,
  { area, value }: Score,
  evidence: readonly Evidence[],
  scale: readonly Level[],
): Outcome<Consensus, ReviseRefusal> {
  const from = valueNow(consensus.agreed, area)
  if (consensus.state !== 'visited') return no('not-visited')
  if (from === undefined) return no('not-agreed')
  if (!scale.some((level) => level.value === value)) return no('unknown-level')
  if (from === value) return no('unchanged')
  if (evidence.length === 0) return no('no-evidence')
  const way: Direction = value > from ? 'strength' : 'improvement'
  if (!evidence.some((one) => one.kind === way)) return no('evidence-other-way')
  const agreed = consensus.agreed.map((one) =>
    one.area === area ? { ...one, revised: value } : one,
  )
  return yes({ ...consensus, agreed })
}

export type StepRefusal = 'not-agreed' | 'already-there'

/** One step on: closed, visited, final. None is left out and none is taken twice. */
export function carryOn(
  consensus: Consensus,
  to: 'visited' | 'final',
  now: Date,
): Outcome<Consensus, StepRefusal> {
  const { state } = consensus
  if (state === to || state === 'final') return no('already-there')
  if (state !== (to === 'visited' ? 'closed' : 'visited')) return no('not-agreed')
  return yes({ ...consensus, state: to, finalAt: to === 'final' ? now : null })
}

/** After the visit where evidence changed it, else as agreed. */
export function valueNow(agreed: readonly Agreed[], area: string): number | undefined {
  const found = agreed.find((one) => one.area === area)
  return found && (found.revised ?? found.value)
}

export function stateOf(
  hasTeam: boolean,
  consensus: ConsensusState | null | undefined,
): AssessmentState {
  if (!consensus) return hasTeam ? 'individual' : 'unassigned'
  return consensus === 'open' || consensus === 'closed' ? 'consensus' : consensus
}
