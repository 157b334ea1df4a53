// What kind of paper it is, and whether it is about the award at all.
import type { PaperKind } from '../model.ts'
import {
  awardName,
  type Paper,
  runningText,
  sectionsNamed,
  speaksOfAward,
  titleOf,
} from './paper.ts'

const minutesName =
  /^(?:utdrag\s+ur\s+(?:\p{L}+\s+)?protokoll|protokollsutdrag|sammanträdesprotokoll|protokoll(?:\s+nr)?(?!\p{L})|protokoll\s+fört)/iu
const minutesSign =
  /^(?:justerat|justerades|anslaget|anslagsdatum|justeringsdatum|paragrafer|justerade\s+paragrafer|närvarande|beslutande)(?!\p{L})/iu
const takesPart =
  /(?<!\p{L})(?:delta|deltar|deltagande|deltagandet|medverka\p{L}*|nominer\p{L}*|anmäl\p{L}*|bidrag\p{L}*|tävla\p{L}*)(?!\p{L})/iu

export function kindOf(paper: Paper): PaperKind {
  if (!isAboutAward(paper)) return 'other'
  if (isAgenda(paper)) return 'agenda'
  if (isMinutes(paper)) return 'minutes-extract'
  return isBoardPaper(paper) ? 'board-paper' : 'other'
}

/** In the title, in what is decided, or so often that the paper is about nothing else. */
function isAboutAward(paper: Paper): boolean {
  const [title] = titleOf(paper)
  if (title && title.text.length < 320) return true
  const decided = sectionsNamed(paper, 'proposal', 'decision').flatMap(
    (section) => section.paragraphs,
  )
  const named = decided.some((line) => awardName.test(line.text))
  if (named && decided.some((line) => takesPart.test(line.text))) return true
  if (decided.length > 0 && hasOtherTitle(paper)) return false
  const sentences = runningText(paper)
  const words = sentences.reduce((sum, sentence) => sum + sentence.text.split(' ').length, 0)
  const mentions = sentences.filter((sentence) => awardName.test(sentence.text))
  return (
    mentions.length >= 3 &&
    mentions.length >= words / 130 &&
    mentions.some((each) => takesPart.test(each.text))
  )
}

const noTitle =
  /^(?:\S+\s){0,3}\S*(?:nämnd(?:en|s|ens)?|styrelse(?:n|ns)?|förvaltning(?:en|ens)?)$|^(?:dnr|diarie|sida|tjänsteutlåtande|datum|telefon|handläggare|till|protokoll|utdrag|justera|anslag|avdelning|stockholms\sstad|ärende|bilaga|plats|närvarande)|^\S*\d[\d\s.:-]*$/iu

/** The head has a title of its own, and that does not speak of the award. */
function hasOtherTitle(paper: Paper): boolean {
  return sectionsNamed(paper, 'head', 'item').some((section) =>
    section.paragraphs.some(
      ({ text }) => text.length >= 15 && /\p{L}\s\p{L}/u.test(text) && !noTitle.test(text),
    ),
  )
}

const agendaName =
  /^(?:föredragningslista|ärendelista|dagordning|kallelse)(?:\s+(?:till|för|vid|nr|\d)(?!\p{L}).{0,120})?$/iu

/** It calls to a meeting, and nothing in it has been decided. */
function isAgenda(paper: Paper): boolean {
  const heads = sectionsNamed(paper, 'head', 'addressee', 'other').flatMap((section) => [
    ...(section.label ? [section.label] : []),
    ...section.paragraphs,
  ])
  if (!heads.some((line) => agendaName.test(line.text))) return false
  const signs = sectionsNamed(paper, 'head', 'adjustment').flatMap(({ paragraphs }) => paragraphs)
  return !signs.some(
    ({ text }) => minutesName.test(text) || /^(?:justerat|anslaget)\s/iu.test(text),
  )
}

function isMinutes(paper: Paper): boolean {
  const heads = sectionsNamed(paper, 'head', 'item', 'attendance', 'adjustment').flatMap(
    (section) => section.paragraphs,
  )
  if (heads.some((line) => minutesName.test(line.text))) return true
  const signs = heads.filter((line) => minutesSign.test(line.text)).length
  const item = sectionsNamed(paper, 'item').some(speaksOfAward) ? 1 : 0
  const decided = sectionsNamed(paper, 'decision').length > 0 ? 1 : 0
  return signs + item + decided >= 2
}

function isBoardPaper(paper: Paper): boolean {
  if (sectionsNamed(paper, 'proposal', 'decision', 'preparation', 'views', 'addressee').length > 0)
    return true
  const told = runningText(paper).some((sentence) =>
    /(?<!\p{L})(?:nämnden|styrelsen)\s+(?:godkänner|nominerar|noterar|beslutar)|läggs?\s+till\s+handlingarna/u.test(
      sentence.text,
    ),
  )
  return (
    told || (sectionsNamed(paper, 'summary', 'matter').length > 0 && paper.signatures.length > 0)
  )
}
