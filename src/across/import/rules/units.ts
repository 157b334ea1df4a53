// Which units take part: from the decision, the title and what the body says of them.
import type { Fact, NamedUnit } from '../model.ts'
import { factOf } from './evidence.ts'
import { listItems } from './layout.ts'
import { isDamaged } from './letters.ts'
import { departmentIn, nameKey, namesIn, registered, withoutGenitive } from './names.ts'
import { awardName, type Paper, runningText, sectionsNamed, sentencesIn, titleOf } from './paper.ts'
import { cut, isMended, type Traced, trimmed } from './trace.ts'
import { inBody, inDecision, inTitle, type Pattern } from './unit-patterns.ts'

type Sighting = {
  readonly name: Traced
  readonly department: Traced | null
  readonly confidence: number
  /** Where the stretch begins that names it, perhaps beside others. */
  readonly at: number
  /** Shorter names of it elsewhere in the paper. */
  readonly aliases: readonly string[]
}
const past = /(?<!\p{L})(deltog|deltagit|vann|tidigare|förra|föregående)(?!\p{L})/iu

export function unitsOf(paper: Paper): readonly Fact<NamedUnit>[] {
  const firm = [...decisionSightings(paper), ...titleSightings(paper)].filter(
    (each) => !isPlaceOfBoard(paper, each.name.text),
  )
  const body = bodySightings(paper)
  const all = firm.length > 0 ? withDepartments(firm, body) : body
  const merged = mergedSightings(all)
  return merged.map((sighting) => unitFact(paper, sighting, merged))
}

/** "Farstas deltagande" is the district's, not a unit's. */
function isPlaceOfBoard(paper: Paper, name: string): boolean {
  const place = `${nameKey(name)}stadsdelsnämnd`
  const boards = sectionsNamed(paper, 'head', 'addressee', 'proposal', 'decision')
  return boards.some((section) =>
    section.paragraphs.some((each) => nameKey(each.text).includes(place)),
  )
}

function bodySightings(paper: Paper): Sighting[] {
  const said = sightings(paper, runningText(paper).filter(isPresent), inBody, 0.85)
  const listed = paper.sections.flatMap((section) => listedUnits(section.paragraphs))
  return [...said, ...listed.flatMap((line) => sightingsOf(paper, line, 0.85))]
}

function isPresent(sentence: Traced): boolean {
  return !past.test(sentence.text)
}

/** The units that a stretch of a decision names. */
export function unitsNamedIn(paper: Paper, point: readonly Traced[]): readonly Traced[] {
  const [first] = point
  const listed = listedUnits(point).flatMap((line) => sightingsOf(paper, line, 0.9))
  const said = first ? sightings(paper, [unnumbered(first)], inDecision, 0.95) : []
  return mergedSightings([...said, ...listed]).map((sighting) => sighting.name)
}

function decisionSightings(paper: Paper): Sighting[] {
  const sections = sectionsNamed(paper, 'proposal', 'decision')
  const listed = sections.flatMap((section) => listedUnits(section.paragraphs))
  const sentences = sentencesIn(sections).slice(0, mostSentences)
  const said = sightings(paper, sentences.map(unnumbered), inDecision, 0.96)
  return [...said, ...listed.flatMap((line) => sightingsOf(paper, line, 0.9))]
}

export function unnumbered(text: Traced): Traced {
  return cut(
    text,
    /^(?:\d{1,2}[.)]?\s+|[a-z]\)\s+|[-–•*]\s*|att-sats\s+)/u.exec(text.text)?.[0].length ?? 0,
  )
}

/** A decision is a page at most. */
const mostSentences = 120
const opensList =
  /(?:följande|anmält|deltar|med|nominera\p{L}*|är)\s[^.]*?(?:enheter|verksamheter|förskolor|skolor)[^.]*:$/u

/** "följande enheter:" and then a list of them. */
function listedUnits(paragraphs: readonly Traced[]): readonly Traced[] {
  const start = paragraphs.findIndex((each) => opensList.test(each.text))
  return start < 0 ? [] : listItems(paragraphs.slice(start + 1))
}

function titleSightings(paper: Paper): Sighting[] {
  const [title, ...below] = titleOf(paper)
  if (!title) return []
  const clean = cut(
    title,
    0,
    title.text.search(/[.\s]*$|,?\s*\(?(?:dnr|diarienummer)(?!\p{L})|\s*\([^)]*\)\s*$/iu),
  )
  const said = sightings(paper, [clean], inTitle, 0.92)
  return [...said, ...below.flatMap((line) => lineBelowTitle(paper, line))]
}

/** Units on lines of their own below the title: "Förebyggande verksamhet, avdelning äldreomsorg". */
function lineBelowTitle(paper: Paper, line: Traced): Sighting[] {
  if (line.text.length > 140 || /[.:!?]$/.test(line.text) || awardName.test(line.text)) return []
  const at = line.text.search(/,\s|\s[–-]\s/)
  const name = at < 0 ? line : cut(line, 0, at)
  const found =
    namesIn(name, paper.register.units).length === 1 ? registered(name, paper.register.units) : null
  if (!found || !isToldElsewhere(paper, found)) return []
  const rest = at < 0 ? null : trimmed(cut(line, at + 2))
  const department = rest ? (departmentIn(rest) ?? rest) : null
  return [{ name: found, department, confidence: 0.88, at: line.from[0] ?? 0, aliases: [] }]
}

function isToldElsewhere(paper: Paper, name: Traced): boolean {
  const key = nameKey(name.text)
  return runningText(paper).some(
    (sentence) => sentence.from[0] !== name.from[0] && nameKey(sentence.text).includes(key),
  )
}

function sightings(
  paper: Paper,
  sentences: readonly Traced[],
  patterns: readonly Pattern[],
  confidence: number,
): Sighting[] {
  return sentences.flatMap((sentence) =>
    patterns.flatMap((pattern) => firstNamed(paper, sentence, pattern, confidence)),
  )
}

/** A pattern may fit at several places of a sentence: the first that yields names counts. */
function firstNamed(
  paper: Paper,
  sentence: Traced,
  pattern: Pattern,
  confidence: number,
): Sighting[] {
  let from = 0
  for (let attempt = 0; attempt < 6; attempt++) {
    const rest = cut(sentence, from)
    const match = pattern.find.exec(rest.text)
    if (!match) return []
    const stretch = stretchOf(paper, rest, match, pattern)
    const found = stretch ? sightingsOf(paper, stretch, confidence) : []
    if (found.length > 0 || pattern.find.source.startsWith('^')) return found
    from += match.index + 1
  }
  return []
}

function stretchOf(
  paper: Paper,
  sentence: Traced,
  match: RegExpExecArray,
  pattern: Pattern,
): Traced | null {
  const said = match.groups?.['names']
  if (!said) return null
  const start = sentence.text.indexOf(said, match.index)
  const stretch = cut(sentence, start, start + said.length)
  if (!pattern.genitive) return stretch
  if (!/s$/.test(stretch.text)) return null
  return withoutGenitive(
    stretch,
    runningText(paper)
      .map((each) => each.text)
      .join(' '),
  )
}

function sightingsOf(paper: Paper, stretch: Traced, confidence: number): Sighting[] {
  return namesIn(stretch, paper.register.units).map((found) => ({
    name: registered(found.name, paper.register.units),
    department: found.department,
    confidence,
    at: stretch.from[0] ?? 0,
    aliases: [],
  }))
}

function withDepartments(firm: readonly Sighting[], body: readonly Sighting[]): Sighting[] {
  return [...firm, ...body.filter((sighting) => firm.some((each) => isSame(each, sighting)))]
}

/** One sighting for each unit: the least damaged name, the fullest department. */
function mergedSightings(all: readonly Sighting[]): Sighting[] {
  const merged: Sighting[] = []
  for (const sighting of all) {
    const at = merged.findIndex((known) => isSame(known, sighting))
    const known = merged[at]
    if (known) merged[at] = better(known, sighting)
    else merged.push(sighting)
  }
  const single = merged.filter((one) => !isSeveral(one, merged))
  return single
    .filter((one) => !single.some((other) => isPartOf(one, other)))
    .map((one) => ({
      ...one,
      aliases: single.filter((other) => isPartOf(other, one)).map((other) => other.name.text),
    }))
}

/** A stretch that holds two of the others is no name of its own. */
function isSeveral(one: Sighting, all: readonly Sighting[]): boolean {
  const key = nameKey(one.name.text)
  return all.filter((other) => other !== one && key.includes(nameKey(other.name.text))).length >= 2
}

function isSame(one: Sighting, other: Sighting): boolean {
  const [a, b] = [one.name.text.toLowerCase(), other.name.text.toLowerCase()]
  return nameKey(a) === nameKey(b) || isDamaged(a, b) || isDamaged(b, a)
}

function isPartOf(one: Sighting, other: Sighting): boolean {
  if (one.at === other.at) return false
  const [small, large] = [nameKey(one.name.text), nameKey(other.name.text)]
  return small.length < large.length && (large.startsWith(small) || large.endsWith(small))
}

function better(known: Sighting, other: Sighting): Sighting {
  const wholer = isMended(known.name) && !isMended(other.name) ? other.name : known.name
  const department = betterDepartment(known.department, other.department)
  return {
    ...known,
    name: wholer,
    department,
    confidence: Math.min(0.99, Math.max(known.confidence, other.confidence) + 0.01),
  }
}

function betterDepartment(one: Traced | null, other: Traced | null): Traced | null {
  if (!one || !other) return one ?? other
  return /^avdelning/i.test(other.text) && !/^avdelning/i.test(one.text) ? other : one
}

function unitFact(paper: Paper, sighting: Sighting, all: readonly Sighting[]): Fact<NamedUnit> {
  const own = sighting.department
  const told =
    own && /avdelning/i.test(own.text) ? own : (departmentTold(paper, sighting, all) ?? own)
  const value = { name: sighting.name.text, department: told?.text ?? null }
  return factOf(paper, value, sighting.confidence, sighting.name)
}

/** "LSS-hälsan tillhör organisatoriskt avdelningen för …" */
function departmentTold(paper: Paper, sighting: Sighting, all: readonly Sighting[]): Traced | null {
  for (const sentence of runningText(paper)) {
    const name = nameWithin(sentence, sighting)
    if (name === null) continue
    const at = sentence.text.toLowerCase().indexOf(name)
    const next = all
      .filter((each) => each !== sighting)
      .map((each) =>
        sentence.text.toLowerCase().indexOf(each.name.text.toLowerCase(), at + name.length),
      )
      .filter((place) => place >= 0)
    const rest = cut(sentence, at + name.length, Math.min(...next, at + name.length + 160))
    if (
      !/^[\s,(]*(?:som\s+)?(?:tillhör|ingår|hör|sorterar|organiser|är|inom|vid|på|i)(?!\p{L})/u.test(
        rest.text,
      )
    )
      continue
    const department = departmentIn(rest)
    if (department) return department
  }
  return null
}

function nameWithin(sentence: Traced, sighting: Sighting): string | null {
  const text = sentence.text.toLowerCase()
  const names = [sighting.name.text, ...sighting.aliases].map((each) => each.toLowerCase())
  return names.find((name) => text.includes(name)) ?? null
}
