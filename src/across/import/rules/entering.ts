// What a paper of an earlier edition comes to in the register.
import type { PastMatter } from '../../../award/decisions/model.ts'
import { proposals } from '../../../award/decisions/model.ts'
import type { DecisionKind, Edition } from '../../../award/editions/model.ts'
import type { Registration } from '../../../award/registrations/model.ts'
import type { Organisation, Past, Unit } from '../../../award/units/model.ts'
import type { DecisionVerb, ImportedPaper, Signatory } from '../model.ts'
import { heldText, heldValue, heldValues } from './review.ts'

export type Entering = {
  readonly paper: ImportedPaper
  readonly edition: Edition
  /** Null: the paper does not tell. */
  readonly board: Organisation | null
}

/** A matter that was turned down, postponed or sent back makes nobody take part. */
export function takesPart(paper: Pick<ImportedPaper, 'facts'>): boolean {
  const verb = verbOf(paper)
  return verb === null || isYes(verb)
}

function verbOf(paper: Pick<ImportedPaper, 'facts'>): DecisionVerb | null {
  return heldValue(paper, 'decision') as DecisionVerb | null
}

function isYes(verb: DecisionVerb): verb is DecisionKind {
  return (proposals as readonly DecisionVerb[]).includes(verb)
}

/** The board's matter as the paper tells it. A paper proposes, minutes decide. */
export function matterOf(
  { paper, edition, board }: Entering,
  of: {
    readonly registrations: readonly Registration[]
    readonly administration: Organisation | null
  },
): PastMatter {
  const verb = verbOf(paper)
  const decided = paper.kind === 'minutes-extract'
  return {
    sourceKey: `paper:${paper.sha256}`,
    edition: edition.id,
    registrations: of.registrations.map(({ id }) => id),
    administration: { id: of.administration?.id ?? null, name: of.administration?.name ?? null },
    board: { id: board?.id ?? null, name: board?.name ?? null },
    proposal: !decided && verb !== null && isYes(verb) ? verb : null,
    recordNumber: heldText(paper, 'recordNumber'),
    caseOfficer: heldText(paper, 'caseOfficer'),
    preparedBy: heldValues(paper, 'preparedBy').join(', ') || null,
    signatures: (heldValues(paper, 'signatories') as readonly Signatory[]).map(signatureOf),
    decision: decided ? decisionOf(paper, verb) : null,
  }
}

function signatureOf({ name, title, acting }: Signatory): PastMatter['signatures'][number] {
  return { name, title: title ?? '', acting }
}

function decisionOf(
  paper: ImportedPaper,
  outcome: DecisionVerb | null,
): NonNullable<PastMatter['decision']> {
  return {
    meetingDate: heldText(paper, 'meetingDate'),
    outcome,
    paragraph: heldText(paper, 'paragraph'),
    recordNumber: heldText(paper, 'recordNumber'),
    immediateAdjustment: heldValue(paper, 'immediateAdjustment') === true,
    adjustedOn: heldText(paper, 'adjustedOn'),
    postedOn: heldText(paper, 'postedOn'),
    extract: paper.document,
    extractText: paper.rawText,
  }
}

/** That the unit took part: this year as the paper tells, earlier years as it remembers. */
export function pastOf(
  { paper, edition, board }: Entering,
  unit: Unit,
  earlier: readonly number[],
  source: string,
): readonly (Omit<Past, 'id' | 'key'> & { readonly key: string })[] {
  const verb = verbOf(paper)
  const own = takesPart(paper) ? [{ year: edition.year, told: ownConfidence(paper) }] : []
  const before = earlier.map((year) => ({ year, told: 'medium' as const }))
  return [...own, ...before].map(({ year, told }) => ({
    key: `${source}:${unit.id}:${year}`,
    unit: unit.id,
    kind:
      year === edition.year && verb === 'nominated'
        ? ('nominated' as const)
        : ('participant' as const),
    year,
    firstYear: null,
    lastYear: null,
    unitName: unit.name,
    board: board?.name ?? null,
    operator: null,
    category: null,
    confidence: told,
    inferred: [],
    sources: [source],
    note: null,
    publicFrom: null,
  }))
}

function ownConfidence(paper: ImportedPaper): 'high' | 'proposal' {
  return paper.kind === 'minutes-extract' ? 'high' : 'proposal'
}
