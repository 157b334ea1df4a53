// Reads one paper: its kind, its language, how whole its text is, and every fact with its source.
import type { Fact, PaperFacts, PaperKind, ReadPaper, Register, Single } from '../model.ts'
import {
  caseOfficerOf,
  earlierParticipationOf,
  firstTimeUnitsOf,
  preparedByOf,
  signatoriesOf,
} from './background.ts'
import { boardOf } from './board.ts'
import { ceremonyOf, entryDueOf, extractDueOf } from './calendar.ts'
import { attachmentsOf, categoriesOf, eligibilityRulesOf } from './conditions.ts'
import { decisionOf, decisionPointsOf } from './decision.ts'
import { editionOf } from './edition.ts'
import { agreed, orNull } from './evidence.ts'
import { followedProposalOf } from './followed.ts'
import {
  adjustedOnOf,
  immediateAdjustmentOf,
  meetingDateOf,
  paragraphOf,
  postedOnOf,
  recordNumberOf,
} from './minutes.ts'
import { type Paper, paperOf } from './paper.ts'
import { type MatterText, mattersIn } from './parts.ts'
import { isText } from './quality.ts'
import { kindOf } from './subject.ts'
import { unitsOf } from './units.ts'

/** A board paper is a few pages. What is longer is read so far. */
const longest = 250_000

export const noFacts: PaperFacts = {
  edition: null,
  board: null,
  units: null,
  decision: null,
  decisionPoints: null,
  followedProposal: null,
  recordNumber: null,
  meetingDate: null,
  adjustedOn: null,
  postedOn: null,
  paragraph: null,
  immediateAdjustment: null,
  caseOfficer: null,
  signatories: null,
  entryDue: null,
  extractDue: null,
  ceremony: null,
  categories: null,
  eligibilityRules: null,
  earlierParticipation: null,
  firstTimeUnits: null,
  attachments: null,
  preparedBy: null,
}

/** What the paper does not say is null: nothing is taken from other years, templates or the register. */
export function readPaper(raw: string, register: Register): ReadPaper {
  return readPapers(raw, register)[0] ?? unread
}

/** Of what there is no text. */
export const unread: ReadPaper = {
  kind: 'other',
  language: 'unknown',
  textQuality: { damaged: true, unknownShare: 1 },
  facts: noFacts,
}

/** Each matter about the award that the text holds, apart from the others. None of them: what it is instead. */
export function readPapers(raw: string, register: Register): readonly ReadPaper[] {
  if (!isText(raw)) return [unread]
  const read = mattersIn(raw).map((matter) => inRaw(readMatter(matter, register), raw))
  const own = read.filter(({ kind }) => kind !== 'other')
  return own.length > 0 ? own : read.slice(0, 1)
}

function readMatter({ text, item }: MatterText, register: Register): ReadPaper {
  const paper = paperOf(cutShort(text), register, item)
  const kind = kindOf(paper)
  const facts = factsOfKind(paper, kind)
  return { kind, language: paper.language, textQuality: paper.quality, facts }
}

function factsOfKind(paper: Paper, kind: PaperKind): PaperFacts {
  if (kind === 'other') return noFacts
  const facts = factsOf(paper, kind)
  if (kind !== 'agenda') return facts
  const { edition, board, units, recordNumber, meetingDate, paragraph } = facts
  return { ...noFacts, edition, board, units, recordNumber, meetingDate, paragraph }
}

/** What belongs to other matters is blank and does not count. */
function cutShort(raw: string): string {
  if (raw.length <= longest) return raw
  let letters = 0
  for (let at = 0; at < raw.length; at += 1) {
    if (raw.charAt(at) !== ' ' && raw.charAt(at) !== '\n') letters += 1
    if (letters > longest) return raw.slice(0, at)
  }
  return raw
}

/** The sources, letter for letter as they stand in the whole text. */
function inRaw(read: ReadPaper, raw: string): ReadPaper {
  const again = <Value>(fact: Fact<Value>): Fact<Value> => {
    const { start, end } = fact.source
    const text = raw.slice(start, end)
    return { ...fact, source: { start, end, text }, ...(fact.repaired ? { raw: text } : {}) }
  }
  const facts = Object.entries(read.facts).map(([name, told]) => [
    name,
    Array.isArray(told) ? told.map(again) : told && again(told as Fact<unknown>),
  ])
  return { ...read, facts: Object.fromEntries(facts) as PaperFacts }
}

function factsOf(paper: Paper, kind: ReadPaper['kind']): PaperFacts {
  const edition = editionOf(paper)
  const year = onlyValue(edition)
  const minutesYear = kind === 'minutes-extract' ? (meetingYear(paper, year) ?? year) : year
  return {
    ...noFacts,
    edition,
    board: boardOf(paper),
    decision: agreed(decisionOf(paper)),
    decisionPoints: orNull(decisionPointsOf(paper)),
    followedProposal: kind === 'minutes-extract' ? followedProposalOf(paper, minutesYear) : null,
    recordNumber: recordNumberOf(paper),
    meetingDate: meetingDateOf(paper, year),
    adjustedOn: adjustedOnOf(paper, minutesYear),
    postedOn: postedOnOf(paper, minutesYear),
    paragraph: paragraphOf(paper),
    immediateAdjustment: immediateAdjustmentOf(paper),
    caseOfficer: agreed(caseOfficerOf(paper)),
    signatories: orNull(signatoriesOf(paper)),
    entryDue: entryDueOf(paper, year),
    extractDue: extractDueOf(paper, year),
    ceremony: ceremonyOf(paper, year),
    categories: orNull(categoriesOf(paper)),
    eligibilityRules: orNull(eligibilityRulesOf(paper)),
    attachments: orNull(attachmentsOf(paper)),
    preparedBy: agreed(preparedByOf(paper)),
    ...unitFacts(paper, year),
  }
}

function unitFacts(paper: Paper, year: number | null) {
  const units = unitsOf(paper)
  const names = units.map((unit) => unit.value)
  return {
    units: orNull(units),
    earlierParticipation: orNull(earlierParticipationOf(paper, names, year)),
    firstTimeUnits: orNull(firstTimeUnitsOf(paper, names)),
  }
}

function meetingYear(paper: Paper, year: number | null): number | null {
  const date = onlyValue(meetingDateOf(paper, year))
  return date === null ? null : Number(date.slice(0, 4))
}

/** The value where the paper says one thing only. */
export function onlyValue<Value>(fact: Single<Value>): Value | null {
  if (fact === null || Array.isArray(fact)) return null
  return (fact as Fact<Value>).value
}
