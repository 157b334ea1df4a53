// Which board the paper is for. Other boards that it mentions do not count.
import type { Fact, Single } from '../model.ts'
import { agreed, distinctFacts, factOf } from './evidence.ts'
import { isDamaged } from './letters.ts'
import { type Paper, sectionsNamed } from './paper.ts'
import { cut, type Traced } from './trace.ts'

const proper = '(?<![\\p{L}\\d-])\\p{Lu}[\\p{L}]*(?:[-–]\\p{Lu}?[\\p{L}]*)*'
const district = `(?:${proper}\\s+(?:innerstadens?\\s+|stans\\s+)?)stadsdelsnämnd(?:en)?s?`
const districtLast = `[Ss]tadsdelsnämnd(?:en)?(?:\\s+i)?\\s+(?:${proper})(?:\\s+innerstaden)?`
const special =
  '(?<![\\p{L}-])(?:[Mm]iljö-\\s?och\\s+hälsoskydds|[Ii]dr[ao]tts-?\\s?och\\s+fritids|[Uu]tbildnings|[Ss]ocial|[Ss]ocialtjänst|[Ää]ldre|[Kk]ultur|[Ii]drotts|[Tt]rafik|[Ee]xploaterings|[Ff]astighets|[Ss]tadsbyggnads|[Aa]rbetsmarknads|[Ss]ervice|[Ff]örskole|[Öö]verförmyndar|[Kk]yrkogårds|[Vv]al|[Aa]vfalls|[Rr]enhållnings|[Gg]rundskole|[Gg]ymnasie|[Oo]msorgs|[Vv]ård-?\\s?och\\s+omsorgs|[Bb]arn-?\\s?och\\s+utbildnings|[Bb]yggnads|[Tt]eknisk[a]?\\s?|[Mm]iljö)nämnd(?:en)?s?(?![\\p{L}])|[Kk]ommunstyrelsens?(?![\\p{L}])'
const company =
  '[Ss]tyrelsen\\s+(?:för|i)\\s+(?:[\\p{Lu}&][\\p{L}:&.-]*|i|och)(?:\\s+(?:[\\p{Lu}&][\\p{L}:&.-]*|i|och))*|(?:[\\p{Lu}][\\p{L}:&-]*\\s+){1,5}(?:AB:?s|ABs|Bostäders|Fastigheters|Hamnars)\\s+styrelse'
const anyBoard = new RegExp(`${district}|${districtLast}|${company}|${special}`, 'u')
const decides =
  '(?:\\s+föreslås)?\\s+(?:beslutar|beslutade|beslöt|besluta|godkänner|godkände|godkänna|nominerar|nominerade|nominera|noterar|noterade|avslår|avslog|bordlägger|bordlade|återremitterar|återremitterade|anmäler|lägger)'
const deciding = new RegExp(`(?<board>${anyBoard.source})${decides}(?![\\p{L}])`, 'u')
const meeting = new RegExp(
  `(?:[Pp]rotokoll\\p{L}*|[Ss]ammanträde\\p{L}*|PROTOKOLL\\p{L}*)\\s+(?:f[öo]rt\\s+|hållet\\s+)?(?:vid|med|från|i|för)\\s+(?<board>${anyBoard.source})`,
  'u',
)
const companyMeeting =
  /[Ss]tyrelse(?:möte|sammanträde)\p{L}*\s+(?:i|med|för|hos)\s+(?<board>(?:[\p{Lu}&][\p{L}:&.-]*)(?:\s+(?:i\s+)?[\p{Lu}&][\p{L}:&.-]*)*)/u
const administration = new RegExp(
  `${proper}(?:\\s+innerstadens?)?\\s+[Ss]tadsdelsförvaltning|(?<![\\p{L}])\\p{L}+förvaltningen(?![\\p{L}])`,
  'u',
)

export function boardOf(paper: Paper): Single<string> {
  const stated = [
    ...fromAddressee(paper),
    ...fromMeeting(paper),
    ...fromDecision(paper),
    ...fromHead(paper),
    ...fromCompanyHead(paper),
  ]
  if (stated.length > 0) return agreed(sameBoard(stated))
  const known = fromRegister(paper)
  if (known.length > 0) return agreed(sameBoard(known))
  const served = [...fromSignatures(paper), ...fromLetterhead(paper)]
  return agreed(distinctFacts(served))
}

function fromAddressee(paper: Paper): Fact<string>[] {
  return sectionsNamed(paper, 'addressee').flatMap((section) =>
    section.paragraphs.slice(0, 2).flatMap((line) => boardIn(paper, line, 0.97)),
  )
}

function fromMeeting(paper: Paper): Fact<string>[] {
  return sectionsNamed(paper, 'head').flatMap((section) =>
    section.paragraphs.flatMap((line) => {
      const said = boardMatch(paper, line, meeting, 0.97)
      const company = boardMatch(paper, line, companyMeeting, 0.93)
      return [...said, ...company.map((fact) => ({ ...fact, value: ofCompany(fact.value) }))]
    }),
  )
}

function fromDecision(paper: Paper): Fact<string>[] {
  return sectionsNamed(paper, 'proposal', 'decision').flatMap((section) =>
    section.paragraphs.flatMap((line) => boardMatch(paper, line, deciding, 0.95)),
  )
}

/** A board's name that stands alone on a line of the head, with or without the meeting's day. */
function fromHead(paper: Paper): Fact<string>[] {
  const alone = new RegExp(
    `^(?:${anyBoard.source}|${shouted})(?:\\s+(?:den\\s+)?\\d.*|\\s+Protokoll.*|\\s+Sammanträdes.*)?$`,
    'u',
  )
  return sectionsNamed(paper, 'head', 'item').flatMap((section) =>
    section.paragraphs
      .filter((line) => alone.test(line.text))
      .flatMap((line) => boardIn(paper, line, 0.93)),
  )
}

const companyName =
  /^((?:\p{Lu}[\p{L}&-]*)(?:\s(?:i|och|\p{Lu}[\p{L}&-]*))*\sAB|AB\s\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*)(?:\s{2,}.*)?$/u
const companyMinutes =
  /(?<!\p{L})(?:styrelseprotokoll|styrelsemöte\p{L}*|styrelsesammanträde\p{L}*|(?:protokoll|utdrag).*\sstyrelsen)/iu

/** A company's name alone on a line of the head, where the paper is the minutes of its board. */
function fromCompanyHead(paper: Paper): Fact<string>[] {
  const head = sectionsNamed(paper, 'head').flatMap((section) => section.paragraphs)
  if (!head.some((line) => companyMinutes.test(line.text))) return []
  return head.flatMap((line) => {
    const name = companyName.exec(line.text)?.[1]
    if (name === undefined) return []
    const fact = factOf(paper, ofCompany(name), 0.9, cut(line, 0, name.length))
    const known = paper.register.boards.find((board) => sameName(board.name, fact.value))
    return [{ ...fact, value: known?.name ?? fact.value }]
  })
}

/** A board with a name of its own kind, known from the register: in the head, or where it decides. */
function fromRegister(paper: Paper): Fact<string>[] {
  const places = sectionsNamed(paper, 'head', 'addressee', 'item', 'decision')
  const lines = places.flatMap((section) => section.paragraphs)
  return paper.register.boards.flatMap(({ name }) => {
    const bare = name.toLowerCase()
    const line = lines.find(({ text }) => standsIn(text.toLowerCase(), bare))
    if (!line) return []
    const at = line.text.toLowerCase().indexOf(bare)
    return [factOf(paper, name, 0.92, cut(line, at, at + name.length))]
  })
}

function standsIn(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at < 0 || /\p{L}$/u.test(text.slice(0, at))) return false
  return /^(?:s|ens?)?(?!\p{L})/u.test(text.slice(at + name.length))
}

/** «SOLNADALENS STADSDELSNÄMND» */
const shouted = '[\\p{Lu}-]{3,}(?:\\s+INNERSTADENS?)?\\s+STADSDELSNÄMND|\\p{Lu}{4,}NÄMNDEN'

function boardIn(paper: Paper, line: Traced, confidence: number): Fact<string>[] {
  const loud = new RegExp(`^(?:${shouted})(?!\\p{L})`, 'u').exec(line.text)?.[0]
  if (loud) return boardFact(paper, { ...cut(line, 0, loud.length), text: quiet(loud) }, confidence)
  const match = anyBoard.exec(line.text)
  if (!match) return registeredCompany(paper, line, confidence)
  return boardFact(paper, cut(line, match.index, match.index + match[0].length), confidence)
}

function quiet(name: string): string {
  const [place = '', ...rest] = name.toLowerCase().split(' ')
  const capital = place.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
  return [capital, ...rest].join(' ')
}

function boardMatch(
  paper: Paper,
  line: Traced,
  pattern: RegExp,
  confidence: number,
): Fact<string>[] {
  const match = pattern.exec(line.text)
  const said = match?.groups?.['board']
  if (!match || !said) return []
  const start = line.text.indexOf(said, match.index)
  return boardFact(paper, cut(line, start, start + said.length), confidence)
}

function ofCompany(name: string): string {
  return /^styrelsen/i.test(name) ? name : `Styrelsen för ${name}`
}

function boardFact(paper: Paper, name: Traced, confidence: number): Fact<string>[] {
  const plain = nominative(name.text)
  const known = paper.register.boards.find((board) => sameName(board.name, plain))
  return [factOf(paper, known?.name ?? plain, confidence, name)]
}

/** "Bromma stadsdelsnämnds", "Stadsdelsnämnden Bromma": as the name stands in a list. */
function nominative(name: string): string {
  const place = /^[Ss]tadsdelsnämnd(?:en)?(?:\s+i)?\s+(.+)$/u.exec(name)?.[1]
  if (place) return `${place.replace(/s$/, 's')} stadsdelsnämnd`
  if (/stadsdelsnämnd/i.test(name))
    return name.replace(/stadsdelsnämnd(?:en)?s?$/i, 'stadsdelsnämnd')
  if (/styrelse/.test(name) && !/^kommunstyrelse/i.test(name))
    return name.charAt(0).toUpperCase() + name.slice(1)
  const plain = name.replace(/nämnd(?:en)?s?$/, 'nämnden').replace(/styrelsens$/, 'styrelsen')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

function sameName(registered: string, seen: string): boolean {
  const [a, b] = [bare(registered), bare(seen)]
  return a === b || isDamaged(a, b)
}

/** Genitives of places come and go: Södermalm(s), Enskede-Årsta-Vantör(s). */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/s(?= stadsdels)/, '')
    .replace(/(?<=innerstaden)s/, '')
    .replace(/nämnd$/, 'nämnden')
}

function registeredCompany(paper: Paper, line: Traced, confidence: number): Fact<string>[] {
  const known = paper.register.boards.find((board) =>
    line.text.toLowerCase().startsWith(board.name.toLowerCase()),
  )
  return known ? [factOf(paper, known.name, confidence, cut(line, 0, known.name.length))] : []
}

function fromSignatures(paper: Paper): Fact<string>[] {
  const places = paper.signatures.flatMap((block) =>
    block.signatures.flatMap((each) => each.organisation ?? []),
  )
  return places.flatMap((place) => servedBoard(paper, place, 0.74))
}

function fromLetterhead(paper: Paper): Fact<string>[] {
  const [head] = paper.sections
  const lines = head?.heading === 'head' ? head.paragraphs.slice(0, 6) : []
  return lines
    .filter((line) => line.text.length < 90 && !/[.:]$/.test(line.text))
    .flatMap((line) => servedBoard(paper, line, 0.72))
}

/** The administration that signs or sends serves one board. */
function servedBoard(paper: Paper, line: Traced, confidence: number): Fact<string>[] {
  const match = administration.exec(line.text)
  if (!match) return []
  const place = cut(line, match.index, match.index + match[0].length)
  const seen = place.text.toLowerCase()
  const known = paper.register.boards.find((board) =>
    board.administrations.some(
      (each) => bare(each) === bare(seen) || isDamaged(each.toLowerCase(), seen),
    ),
  )
  if (known) return [factOf(paper, known.name, confidence, place)]
  if (/stadsdelsförvaltning$/i.test(place.text))
    return [
      factOf(
        paper,
        place.text.replace(/stadsdelsförvaltning$/i, 'stadsdelsnämnd'),
        confidence,
        place,
      ),
    ]
  const name = /^(\p{L}+)förvaltningen$/iu.exec(place.text)?.[1]
  if (!name || /^stadsdels$/i.test(name)) return []
  return [factOf(paper, nominative(`${name}nämnden`), confidence, place)]
}

/** "Socialnämnden" and "Bromma stadsdelsnämnd" written twice are one statement. */
function sameBoard(facts: readonly Fact<string>[]): readonly Fact<string>[] {
  const distinct: Fact<string>[] = []
  for (const fact of facts) {
    const at = distinct.findIndex((known) => sameName(known.value, fact.value))
    const known = distinct[at]
    if (!known) distinct.push(fact)
    else if (fact.confidence > known.confidence) distinct[at] = { ...fact, value: known.value }
  }
  return distinct
}
