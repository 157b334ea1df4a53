// The items of minutes or of an agenda: where each begins, what it is called, and which ones are about the award.

/** The award's name, also where a scanner has lost its dots. */
export const damagedAwardName = /kva[l1i][il1]tets[\s-]{0,2}utm\S{1,3}rke[l1i]se/iu

/** One line of the raw text. `text` is without the blanks around it. */
export type RawLine = { readonly start: number; readonly end: number; readonly text: string }
/** Lines `from` up to `to`. `number` as the paper counts its items. */
export type Item = {
  readonly number: number
  readonly from: number
  readonly to: number
  /** How many letters of its first line are the number: «§ 12». */
  readonly label: number
}

export function rawLines(raw: string): readonly RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  for (const match of raw.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]|$/g)) {
    const text = raw.slice(start, match.index).trim().replace(/\s+/g, ' ')
    lines.push({ start, end: match.index + match[0].length, text })
    start = match.index + match[0].length
  }
  return lines
}

type Start = { readonly number: number; readonly at: number; readonly label: number }

const rest = '(?=$|[\\s.:,–-]*(?:$|["”(]?[\\p{Lu}\\d(]|Dnr|dnr))'
const marks: readonly RegExp[] = [
  new RegExp(
    `^(?:\\p{Lu}\\p{L}{1,4}\\s+)?[§$]{1,2}\\s*(\\d{1,4})(?:\\s?[a-z](?!\\p{L}))?${rest}`,
    'u',
  ),
  new RegExp(`^(\\d{1,4})\\s?§${rest}`, 'u'),
  new RegExp(
    `^(?:Ärende|Arende|ÄRENDE|Punkt|PUNKT|Paragraf|PARAGRAF)\\s+(?:nr\\s+)?(\\d{1,3})${rest}`,
    'u',
  ),
]
/** «12. Deltagande i …», «12   Deltagande i …»: a title, no point of a decision. */
const plainNumber = /^(\d{1,3})[.)]?\s+(?=["”]?\p{Lu}\p{Ll})(?!.*[.;]$)/u
const sayingOfDecision =
  /^\d{1,3}[.)]?\s+(?:\p{L}*[Nn]ämnden|[Ss]tyrelsen|[Ff]örvaltningen|[Pp]aragrafen|[Ää]rendet|[Bb]eslutet|[Pp]rotokollsutdrag\p{L}*|[Oo]medelbar|[Gg]odkänn|[Nn]ominer|[Nn]oter|[Aa]vslå)|^\d{1,2}\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/iu

/** Empty: the paper has no items, or one that it does not number. */
export function itemsIn(lines: readonly RawLine[]): readonly Item[] {
  for (const mark of marks) {
    const starts = lines.flatMap((line, at) => startOf(line, at, mark))
    if (starts.length > 0) return stretched(withoutContents(merged(starts), lines), lines.length)
  }
  const chain = longestChain(numberedTitles(lines))
  return chain.length < 3 ? [] : stretched(withoutContents(chain, lines), lines.length)
}

function startOf({ text }: RawLine, at: number, mark: RegExp): Start[] {
  const [label = '', number] = mark.exec(text) ?? []
  return number === undefined ? [] : [{ number: Number(number), at, label: label.trimEnd().length }]
}

/** «§ 12 (forts.)» on the next page is the same item still. */
function merged(starts: readonly Start[]): readonly Start[] {
  return starts.filter((start, index) => start.number !== starts[index - 1]?.number)
}

function numberedTitles(lines: readonly RawLine[]): readonly Start[] {
  return lines.flatMap((line, at) => {
    if (line.text.length > 200 || sayingOfDecision.test(line.text)) return []
    return startOf(line, at, plainNumber)
  })
}

/** Numbers that rise one by one: the points within an item begin anew, so they are no part of it. */
function longestChain(starts: readonly Start[]): readonly Start[] {
  const best: (readonly Start[])[] = []
  let longest: readonly Start[] = []
  for (const start of starts) {
    const before = best[start.number - 1] ?? []
    const known = best[start.number]
    if (known === undefined || before.length + 1 >= known.length)
      best[start.number] = [...before, start]
    const chain = best[start.number] ?? []
    if (chain.length > longest.length) longest = chain
  }
  return longest
}

/** Of an item that is also in the list of contents, the one that has a text. */
function withoutContents(starts: readonly Start[], lines: readonly RawLine[]): readonly Start[] {
  const last = new Map(starts.map((start, index) => [start.number, index]))
  const filled = (index: number) => {
    const end = starts[index + 1]?.at ?? lines.length
    return lines.slice(starts[index]?.at ?? 0, end).filter(({ text }) => text !== '').length > 2
  }
  return starts.filter((start, index) => last.get(start.number) === index || filled(index))
}

function stretched(starts: readonly Start[], end: number): readonly Item[] {
  return starts.map(({ number, at, label }, index) => ({
    number,
    label,
    from: at,
    to: starts[index + 1]?.at ?? end,
  }))
}

const afterTitle =
  /^(?:beslut|\p{L}*nämndens beslut|styrelsens beslut|dnr|diarie|ärendet|sammanfattning|föredragande|handlingar|förslag till beslut|framlagda förslag|beslutande|närvarande|\p{L}*nämnden beslut|styrelsen beslut)/iu
const participation =
  /(?<!\p{L})(?:delta|deltar|deltag\p{L}*|medverka\p{L}*|nominer\p{L}*|anm\S{1,2}l\p{L}*|bidrag\p{L}*|t\S{1,2}vla\p{L}*|godk\S{1,2}n\p{L}*|bordl\p{L}*|\S{1,2}terremi\p{L}*|avsl\p{L}*|bifall\p{L}*|f\S{1,2}rslag)(?!\p{L})/iu
const decisionHeading = /^(?:\p{L}*nämndens |styrelsens )?beslut(?:\s*[:.]?$|\s*:)/iu
const newHeading =
  /^(?:ärendet|sammanfattning|bakgrund|handlingar|framlagda förslag|beslutsgång|reservation|särskilt uttalande|förslag till beslut|ärendets beredning|jäv)(?:\s*[:.]?$)/iu

/** Its title names the award, or what is decided does. What it tells in passing does not count. */
export function isAboutAward(item: Item, lines: readonly RawLine[]): boolean {
  const own = lines.slice(item.from, item.to).map(({ text }) => text)
  const whole = own.join(' ')
  if (!damagedAwardName.test(whole) || !participation.test(whole)) return false
  return damagedAwardName.test(titleOf(own)) || decisionOf(own).some(speaks) || own.some(isListed)
}

function titleOf(lines: readonly string[]): string {
  const filled = lines.filter((text) => text !== '')
  const end = filled.findIndex((text, at) => at > 0 && afterTitle.test(text))
  return filled
    .slice(0, Math.min(end < 0 ? 4 : end, 4))
    .join(' ')
    .slice(0, 500)
}

function speaks(text: string): boolean {
  return damagedAwardName.test(text) && participation.test(text)
}

/** Paragraphs under «Beslut», or of sentences in which the board decides. */
function decisionOf(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((text) => decisionHeading.test(text))
  if (start < 0) return paragraphs(lines).filter((text) => deciding.test(text))
  const length = lines.slice(start + 1).findIndex((text) => newHeading.test(text))
  return paragraphs(lines.slice(start, length < 0 ? lines.length : start + 1 + length))
}
const deciding = /(?<!\p{L})(?:\p{L}*n\S{1,2}mnd(?:en)?|styrelsen)\s+besluta(?:r|de)?(?!\p{L})/iu

function paragraphs(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((each) => each.replaceAll('\n', ' '))
}

const listLine = /^(?:\d{1,2}[.)]|[a-zåäö]\)|[-–•*])\s/iu

/** «c) Kvalitetsutmärkelsen 2027 – anmälan av enheter» among what is only announced. */
function isListed(text: string): boolean {
  return listLine.test(text) && speaks(text)
}

/** In a list of what is announced, the lines about other things. */
export function isBesideList(item: Item, at: number, lines: readonly RawLine[]): boolean {
  const own = lines.slice(item.from, item.to).map(({ text }) => text)
  if (damagedAwardName.test(titleOf(own)) || !own.some(isListed)) return false
  const text = lines[at]?.text ?? ''
  return listLine.test(text) && !speaks(text)
}
