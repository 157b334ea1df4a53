// The rules of judging alone: comments before scores, whole, and once.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { plainText } from '../../../base/lib/written/plain.ts'
import type { Area, AssessmentModel, Level } from '../../editions/model.ts'
import type { Assessment, Consensus, Direction, Finding, FindingText, Ground } from '../model.ts'

/**
 * What a level must be supported by. The upper half of the scale needs a strength, the lower half
 * an improvement; the middle of a scale with an odd number of levels stands on either.
 */
export function directionOf(scale: readonly Level[], value: number): Direction | 'either' {
  const place = 1 + scale.filter((level) => level.value < value).length
  const middle = (scale.length + 1) / 2
  if (place === middle) return 'either'
  return place > middle ? 'strength' : 'improvement'
}

/** The findings of the area that a level rests on. None: the level must not be given. */
export function supportOf<Found extends { readonly area: string; readonly kind: Direction }>(
  findings: readonly Found[],
  { area, scale }: Pick<Ground, 'area' | 'scale'>,
  value: number,
): readonly Found[] {
  const direction = directionOf(scale, value)
  return findings.filter(
    (finding) =>
      finding.area === area.key && (direction === 'either' || finding.kind === direction),
  )
}

export type FindingRefusal = 'quote-missing' | 'quote-not-in-answer' | 'question-elsewhere'

/** A finding rests on words that stand in the answer, to the letter but for spaces and signs. */
export function restsOnAnswer(
  finding: FindingText,
  { area, answers }: Ground,
): Outcome<FindingText, FindingRefusal> {
  if (!area.questions.some((question) => question.key === finding.question)) {
    return no('question-elsewhere')
  }
  const quote = plain(finding.quote)
  if (quote === '') {
    return finding.kind === 'strength' ? no('quote-missing') : yes({ ...finding, quote })
  }
  const answer = plain(plainText(answers[finding.question] ?? ''))
  if (!answer.includes(quote)) return no('quote-not-in-answer')
  return yes({ ...finding, quote })
}

export type WriteRefusal = FindingRefusal | 'already-submitted' | 'supports-level'

/** Adds a finding, or puts a new text in the place of the one with the same id. */
export function writeFinding(
  _permit: Permit<'assessment.write'>,
  assessment: Assessment,
  finding: Finding,
  ground: Ground,
): Outcome<Assessment, WriteRefusal> {
  if (assessment.state === 'submitted') return no('already-submitted')
  const rested = restsOnAnswer(finding, ground)
  if (!rested.ok) return rested
  const findings = withFinding(assessment.findings, { ...finding, ...rested.value })
  const after = { ...assessment, findings }
  return isSupported(after, ground) ? yes(after) : no('supports-level')
}

export type RemoveRefusal = 'already-submitted' | 'supports-level'

/** A finding that alone supports the area's level stays as long as the level does. */
export function removeFinding(
  _permit: Permit<'assessment.write'>,
  assessment: Assessment,
  finding: Finding,
  ground: Pick<Ground, 'area' | 'scale'>,
): Outcome<Assessment, RemoveRefusal> {
  if (assessment.state === 'submitted') return no('already-submitted')
  const findings = assessment.findings.filter((other) => other.id !== finding.id)
  const after = { ...assessment, findings }
  return isSupported(after, ground) ? yes(after) : no('supports-level')
}

export type ScoreRefusal = 'already-submitted' | 'unknown-level' | 'unsupported'

/** Comments before scores: a level needs a finding of its direction. `null` takes the level away. */
export function scoreArea(
  _permit: Permit<'assessment.write'>,
  assessment: Assessment,
  value: number | null,
  ground: Pick<Ground, 'area' | 'scale'>,
): Outcome<Assessment, ScoreRefusal> {
  if (assessment.state === 'submitted') return no('already-submitted')
  const area = ground.area.key
  const others = assessment.scores.filter((score) => score.area !== area)
  if (value === null) return yes({ ...assessment, scores: others })
  if (!ground.scale.some((level) => level.value === value)) return no('unknown-level')
  if (supportOf(assessment.findings, ground, value).length === 0) return no('unsupported')
  return yes({ ...assessment, scores: [...others, { area, value }] })
}

export type HandInRefusal = 'already-submitted' | 'areas-unscored' | 'consensus-closed'

/** Goes in whole, and is then final. The team may be waiting, so a late one counts until it has agreed. */
export function handIn(
  _permit: Permit<'assessment.write'>,
  assessment: Assessment,
  ground: { readonly areas: readonly Area[]; readonly consensus: Consensus | undefined },
  now: Date,
): Outcome<Assessment, HandInRefusal> {
  if (assessment.state === 'submitted') return no('already-submitted')
  if (ground.consensus && ground.consensus.state !== 'open') return no('consensus-closed')
  if (unscored(assessment, ground.areas).length > 0) return no('areas-unscored')
  return yes({ ...assessment, state: 'submitted', submittedAt: now })
}

export function unscored(
  { scores }: Pick<Assessment, 'scores'>,
  areas: readonly Area[],
): readonly Area[] {
  return areas.filter((area) => !scores.some((score) => score.area === area.key))
}

export function valueIn(
  scores: readonly { readonly area: string; readonly value: number }[],
  area: string,
): number | undefined {
  return scores.find((score) => score.area === area)?.value
}

export function scaleOf(model: AssessmentModel, area: Area): readonly Level[] {
  return [...model.levels[area.dimension]].sort((a, b) => a.value - b.value)
}

/** One space for any run of blanks, no quotation marks around it. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[»«"”“]+|[»«"”“]+$/g, '')
    .trim()
}

function withFinding(findings: readonly Finding[], finding: Finding): readonly Finding[] {
  const known = findings.some((other) => other.id === finding.id)
  if (!known) return [...findings, finding]
  return findings.map((other) => (other.id === finding.id ? finding : other))
}

function isSupported(assessment: Assessment, ground: Pick<Ground, 'area' | 'scale'>): boolean {
  const value = valueIn(assessment.scores, ground.area.key)
  return value === undefined || supportOf(assessment.findings, ground, value).length > 0
}
