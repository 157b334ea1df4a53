// «Enligt förvaltningens förslag»: which paper the board said yes to, when the minutes do not repeat it.
import type { FollowedProposal, PaperFacts, Single } from '../model.ts'
import { datesIn, isoDate } from './dates.ts'
import { asProposed, decidedPoints, decisionOf } from './decision.ts'
import { factOf } from './evidence.ts'
import { recordNumberOf } from './minutes.ts'
import { type Paper, sectionsNamed, sentencesIn } from './paper.ts'
import { cut, type Traced } from './trace.ts'

/** Null: the minutes tell their decision themselves, or follow no proposal. */
export function followedProposalOf(paper: Paper, year: number | null): Single<FollowedProposal> {
  const point = decidedPoints(paper).find((each) => asProposed.test(each.text))
  if (!point || decisionOf(paper).length > 0) return null
  const match = asProposed.exec(point.text)
  if (!match) return null
  const said = papersNamed(paper, point)
  const value = {
    recordNumber: said.map(numberIn).find((each) => each !== null) ?? onlyNumber(paper),
    date: said.map((each) => dateIn(each, year)).find((each) => each !== null) ?? null,
  }
  return factOf(paper, value, 0.9, cut(point, match.index, match.index + match[0].length))
}

const paperWord =
  /tj\S{1,2}nsteutlåtande|tj\S{1,2}nsteutl\S{1,2}tande|förvaltningens\s+(?:förslag|skrivelse)/iu

const places = ['basis', 'attachments', 'matter', 'proceedings', 'decision', 'item'] as const

/** Where the minutes say which paper they mean: in the point, or among the papers of the matter. */
function papersNamed(paper: Paper, point: Traced): readonly string[] {
  const listed = sentencesIn(sectionsNamed(paper, ...places))
  return [point, ...listed].map(({ text }) => text).filter((text) => paperWord.test(text))
}

function numberIn(text: string): string | null {
  const label = /(?:dnr|diarienummer|diarienr)\s*[.:]?\s*/iu.exec(text)
  if (!label) return null
  const rest = text.slice(label.index + label[0].length)
  const [number] = /^(?:\p{Lu}{1,6}[\s/-]?)?\d[\w.]*(?:\s?[-–/:]\s?\d[\w.]*)+/u.exec(rest) ?? []
  return number?.replace(/[.\s]+$/, '') ?? null
}

function dateIn(text: string, year: number | null): string | null {
  const [date] = datesIn(text)
  return date ? isoDate(date, year) : null
}

function onlyNumber(paper: Paper): string | null {
  const number: PaperFacts['recordNumber'] = recordNumberOf(paper)
  return number !== null && 'value' in number ? number.value : null
}
