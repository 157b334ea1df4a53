// What a new board paper begins with, and which of its words are the coordinator's own.
import type { DecisionKind } from '../../editions/model.ts'
import {
  type BoardPaper,
  blankPaper,
  type PaperShape,
  type PaperSignature,
  type PaperText,
  type PaperTexts,
  paperTexts,
} from '../model/paper.ts'

/** What is only reported is written short. */
export function usualShape(proposal: DecisionKind | null): PaperShape {
  return proposal === 'noted' ? 'short' : 'full'
}

type Beginning = {
  readonly proposal: DecisionKind
  readonly units: number
  readonly date: string
  readonly caseOfficer: string
  /** No meeting that is still to come leaves time for adjusting in the ordinary way. */
  readonly needsImmediate: boolean
  /** The latest paper of the same administration: who writes and who signs is seldom new. */
  readonly latest: BoardPaper | null
}

/** A nomination names each unit by itself; the other kinds take all in one point. */
export function firstPaper(beginning: Beginning): BoardPaper {
  const { proposal, units, date, caseOfficer, needsImmediate, latest } = beginning
  const { department, phone, preparedBy, signatures } = latest ?? blankPaper
  const samePerson = latest !== null && (caseOfficer === '' || latest.caseOfficer === caseOfficer)
  return {
    ...blankPaper,
    shape: usualShape(proposal),
    proposal,
    pointStyle: proposal === 'nominated' && units > 1 ? 'each' : 'together',
    immediateAdjustment: needsImmediate,
    date,
    department,
    caseOfficer: caseOfficer || (latest?.caseOfficer ?? ''),
    phone: samePerson ? phone : '',
    preparedBy,
    signatures,
  }
}

/** The texts that were changed from what was proposed when they were shown. */
export function ownTexts(
  written: Partial<PaperTexts>,
  proposed: Partial<PaperTexts>,
): Partial<PaperTexts> {
  const own = paperTexts.flatMap((name) => {
    const text = written[name]
    if (text === undefined || evened(text) === evened(proposed[name] ?? '')) return []
    return evened(text) === '' && needed.includes(name) ? [] : [[name, evened(text)] as const]
  })
  return Object.fromEntries(own)
}

/** The others may be emptied: then their part is left out of the paper. */
const needed: readonly PaperText[] = ['title', 'points', 'summary']

/** Line ends and spaces that a browser or a person adds say nothing. */
function evened(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r', '')
    .replace(/[^\S\n]+$/gm, '')
    .trim()
}

/** The texts as the paper has them: the coordinator's own words before those proposed. */
export function textsOf(paper: Pick<BoardPaper, 'texts'>, proposed: PaperTexts): PaperTexts {
  return { ...proposed, ...paper.texts }
}

export function isOwn(paper: Pick<BoardPaper, 'texts'>, name: PaperText): boolean {
  return paper.texts[name] !== undefined
}

/** «tf. stadsdelsdirektör». */
export function titleOf({ title, acting }: PaperSignature): string {
  if (!acting || title === '') return title
  return `tf. ${title.charAt(0).toLocaleLowerCase('sv')}${title.slice(1)}`
}

/** «tf. avdelningschef» as typed: the office, and that it is held for the time being. */
export function signatureFrom(
  name: string,
  title: string,
  isTicked: 'acting' | 'regular',
): PaperSignature {
  const typed = /^(?:tf\.?|t\.\s?f\.?|tillförordnad)\s+(?=\S)/iu.exec(title)
  const bare = typed ? title.slice(typed[0].length) : title
  return { name, title: bare, acting: isTicked === 'acting' || typed !== null }
}

/** A line each; a line with a dash stands below the point before it. */
export function pointLines(
  text: string,
): readonly { readonly text: string; readonly below: readonly string[] }[] {
  const points: { text: string; below: string[] }[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    const item = dashed(line)
    const last = points.at(-1)
    if (item !== null && last) last.below.push(item)
    else if (line !== '') points.push({ text: line.replace(/^\d{1,2}[.)]\s+/, ''), below: [] })
  }
  return points
}

/** The item of a list, if the line is one. */
export function dashed(line: string): string | null {
  return /^[–•*-]\s+(\S.*)$/u.exec(line.trim())?.[1] ?? null
}
