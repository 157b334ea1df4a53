// Names of units in a stretch of text: where one ends and the next begins, and which department is told.
import { isDamaged } from './letters.ts'
import { cut, rewritten, type Traced, trimmed } from './trace.ts'

export type NameFound = { readonly name: Traced; readonly department: Traced | null }

const heads =
  'enheten|förskolan|förskolorna|skolan|grundskolan|gymnasiet|hemtjänsten|hemtjänstenheten|gruppbostaden|gruppbostäderna|servicebostaden|boendet|äldreboendet|korttidsboendet|korttidshemmet|biblioteket|dagverksamheten|teamet|mottagningen|ungdomsmottagningen|träffpunkten|fritidsgården|kulturskolan|kundtjänst|socialjouren|beställarenheten|biståndsenheten|vård-\\s?och\\s+omsorgsboendet'
const startsName = `(?=\\p{Lu}|\\d+:an\\s|(?:${heads})(?![\\p{L}]))`
const conjunction = new RegExp(`\\s*,?\\s+(?:samt|och|liksom|respektive)\\s+${startsName}`, 'gu')
const comma = new RegExp(`\\s*[,;]\\s+${startsName}`, 'gu')
const leadIn =
  /^(?:.{0,60}?(?<!\p{L})(?:verksamheter|enheter|förskolor|skolor|boenden)(?:na)?\s*[,:–-]\s*|(?:[Aa]nmälan\s+om\s+att|både|såväl|dels|även|att|om|av|för|enheterna|verksamheten|verksamheterna|förvaltningens\s+enhet(?:er)?|bolagets\s+enhet(?:er)?|stadsdelens\s+enhet)\s+|enheten\s+(?=\p{Lu}))+/u
const noName =
  /^(?:alla|den|de|det|denna|dessa|detta|en|ett|enhet|enheten|enheter|enheterna|följande|nämnda|respektive|samtliga|varje|berörd|berörda|deltagande|verksamhet|verksamheten|verksamheter|verksamheterna|förvaltning|förvaltningen|förvaltningens|förvaltningarna|staden|stadens|stockholms stad|nämnd|nämnden|nämnderna|nämndens|stadsdelsnämnden|styrelsen|bolaget|bolagets|vilka|två|tre|fyra|fem|flera|några|kvalitetsutmärkelse\p{L}*(?:\s+\d{4})?|utmärkelse\p{L}*|bidrag\p{L}*|ett|genom|årets|hen|vi|som|när|om|att|härmed|därmed|inte|ordföranden?|ärendet|anmälan|\p{L}*förvaltning(?:en|ens)?)$/iu
const noNameStart =
  /^(?:den|de|det|denna|dessa|detta|alla|varje|samtliga|följande|respektive|en|ett|två|tre|fyra|fem|sex|sju|åtta|flera|några|deras|sin|sitt|sina|nämnda|vilken|vilka|ovanstående|genom|för|när|om|i|på|med|till|årets|enheterna|enheternas|verksamheterna|förvaltningens|nämnden|stadsdelsnämnden|socialnämnden|\p{L}+nämnden|styrelsen|förvaltningen|\p{L}+förvaltningen)(?:\s|$)/iu
const verbInside =
  /(?<![\p{L}])(?:som|ska|skall|har|är|kan|får|vill|deltar|deltog|nominerar|godkänner|beslutar|föreslår|anmäler|noterar|inte|deltagande|medverkan|anmälan|nominering|skickas|sänds|justeras)(?![\p{L}])/u
const departmentName =
  /(?<![\p{L}])([Aa]vdelning(?:en)?(?:\s+för)?\s+(?!som\s|och\s|samt\s|har\s)\p{L}[\p{L}-]*(?:(?:,\s|\s)\p{Ll}[\p{L}-]*){0,7}?|\p{L}{4,}avdelningen)(?=[.,;:)]|$|\s+(?:samt|har|deltar|deltog|som|medverkar|är|till|vid|i|inom|ska|får|nomineras|anmäls|tillsammans)(?![\p{L}])|\s+och\s+(?:\p{Lu}|har(?!\p{L})|\p{Ll}+[ai]ts(?!\p{L})|deltar(?!\p{L})))/u

/** The department that a stretch of text names first. */
export function departmentIn(text: Traced): Traced | null {
  const match = departmentName.exec(text.text)
  return match ? cut(text, match.index, match.index + match[0].length) : null
}

/** All units named in the stretch. Empty: it names none, but speaks of "the units" or the like. */
export function namesIn(stretch: Traced, known: readonly string[]): readonly NameFound[] {
  const lead = leadIn.exec(stretch.text)?.[0].length ?? 0
  return pieces(trimmed(cut(stretch, lead)), known).flatMap((piece) => nameFound(piece) ?? [])
}

/** A comma parts two names only where "och" or "samt" parts the last two. */
function pieces(stretch: Traced, known: readonly string[]): readonly Traced[] {
  const whole = spansOf(stretch.text, known)
  const parts = (mark: RegExpExecArray) =>
    !whole.some(({ start, end }) => mark.index > start && mark.index < end)
  const last = [...stretch.text.matchAll(conjunction)].filter(parts)
  if (last.length === 0) return [stretch]
  const plural = /^(?:för)?\p{L}*(?:skolorna|bostäderna|boendena|enheterna|verksamheterna)\s/iu
  const oneWord = last.length === 1 && /^\p{L}+$/u.test(afterMark(stretch, last[0]))
  if (plural.test(stretch.text) && oneWord) return [stretch]
  const commas = [...stretch.text.matchAll(comma)].filter(parts)
  const marks = [...last, ...commas].sort((a, b) => a.index - b.index)
  const result: Traced[] = []
  let start = 0
  for (const mark of marks) {
    if (mark.index < start) continue
    result.push(trimmed(cut(stretch, start, mark.index)))
    start = mark.index + mark[0].length
  }
  return [...result, trimmed(cut(stretch, start))]
}

/** Where names that the register knows stand whole: their own «och» and commas part nothing. */
function spansOf(text: string, known: readonly string[]): { start: number; end: number }[] {
  const low = text.toLowerCase()
  return known
    .filter((name) => /,|\s(?:och|samt)\s/u.test(name))
    .flatMap((name) => {
      const start = low.indexOf(name.toLowerCase())
      return start < 0 ? [] : [{ start, end: start + name.length }]
    })
}

function afterMark(stretch: Traced, mark: RegExpExecArray | undefined): string {
  return mark ? stretch.text.slice(mark.index + mark[0].length).trim() : ''
}

function nameFound(piece: Traced): NameFound | null {
  const bare = cut(
    piece,
    /^(?:enheten|verksamheten|teamet)\s+(?=\p{Lu})/u.exec(piece.text)?.[0].length ?? 0,
  )
  const department = departmentIn(bare)
  const name = withoutTail(nameBefore(bare, department))
  return isName(name.text) ? { name, department } : null
}

function nameBefore(piece: Traced, department: Traced | null): Traced {
  if (!department)
    return trimmed(
      cut(piece, 0, /\s*[,(]\s*(?:dnr|diarienummer|bilaga)(?!\p{L})/iu.exec(piece.text)?.index),
    )
  const at = piece.text.indexOf(department.text)
  const before = piece.text.slice(0, at)
  return cut(
    piece,
    0,
    before.replace(/[\s,(–-]*(?:inom|vid|på|i|från|tillhörande|under)?\s*$/u, '').length,
  )
}

const place =
  /\s*,?\s+(?:inom|vid|på|hos|från)\s+(?:\p{Lu}\p{L}*(?:[- ]\p{Lu}\p{L}*)*\s+)?(?:\p{L}*förvaltning(?:en)?|stadsdel(?:en)?|bolaget|förvaltningen)$/iu

function withoutTail(name: Traced): Traced {
  const clean = name.text
    .replace(place, '')
    .replace(/[\s,;:–-]+$/u, '')
    .replace(/^["“”«»']+|["“”«»']+$/gu, '')
  const start = name.text.indexOf(clean)
  return cut(name, Math.max(0, start), Math.max(0, start) + clean.length)
}

const startsWithHead = new RegExp(`^(?:${heads})(?![\\p{L}])`, 'u')

function isName(text: string): boolean {
  if (text.length < 3 || text.length > 110 || !/\p{L}{2}/u.test(text)) return false
  if (noName.test(text) || noNameStart.test(text) || verbInside.test(text)) return false
  if (/@|https?:/.test(text)) return false
  return /^[\p{Lu}\d]/u.test(text) || startsWithHead.test(text)
}

/** "LSS-hälsans" deltagande: without the s of the genitive. */
export function withoutGenitive(name: Traced, body: string): Traced {
  const bare = name.text.replace(/:?s$/u, '')
  if (bare === name.text) return name
  const keeps = !body.includes(`${bare} `) && body.split(`${name.text} `).length > 2
  return keeps ? name : cut(name, 0, bare.length)
}

/** The name as the register has it, if it is the same but for damage. */
export function registered(name: Traced, known: readonly string[]): Traced {
  const seen = name.text.toLowerCase()
  const match = known.find((each) => each.toLowerCase() === seen)
  if (match !== undefined)
    return match === name.text
      ? name
      : { ...name, text: match.length === name.text.length ? match : name.text }
  const close = known.find((each) => sameNumbers(each, seen) && isDamaged(each.toLowerCase(), seen))
  return close === undefined ? name : rewritten(name, close)
}

function sameNumbers(one: string, other: string): boolean {
  return one.replace(/\D/g, '') === other.replace(/\D/g, '')
}

/** Two writings of the same name. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
