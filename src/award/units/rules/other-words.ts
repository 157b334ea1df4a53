// Other ways to say a name: what Swedish officials shorten, the last part of a compound, initials.
import { searchText } from './names.ts'

/** Each line says the same: whoever writes one of them means the others too. */
const same: readonly (readonly string[])[] = [
  ['förskola', 'fsk', 'fskl'],
  ['grundskola', 'grsk'],
  ['gymnasium', 'gymn', 'gy'],
  ['fritidshem', 'fritids'],
  ['vård- och omsorgsboende', 'vobo', 'vob'],
  ['äldreboende', 'äb'],
  ['särskilt boende', 'säbo'],
  ['hem för vård eller boende', 'hvb'],
  ['hemtjänst', 'htj', 'ht'],
  ['daglig verksamhet', 'dv'],
  ['gruppbostad', 'grb'],
  ['servicebostad', 'servb'],
  ['ekonomiskt bistånd', 'ekb', 'ek bist', 'försörjningsstöd'],
  ['arbetsmarknadsenhet', 'ame'],
  ['individ- och familjeomsorg', 'ifo'],
  ['funktionsnedsättning', 'funk'],
  ['lag om stöd och service', 'lss'],
  ['stadsdelsförvaltning', 'sdf'],
  ['stadsdelsnämnd', 'sdn'],
  ['utbildningsförvaltning', 'utbf', 'ubf'],
  ['socialförvaltning', 'socf'],
  ['stadsledningskontor', 'slk'],
  ['enhet', 'enh'],
  ['avdelning', 'avd'],
  ['sankt', 'st', 's:t'],
]

/** The last part of a compound word, by which it is often asked for. */
const heads =
  /^(.{3,}?)s?(forskolan?|skolan?|skolor|boendet?|hemmet|hem|gard|garden|gymnasiet|gymnasium|teamet?|enhet|enheten|tjansten?|omsorg|omsorgen|verksamhet|verksamheten|bostad|bostaden|bostader|huset?|centrum)$/

const small = new Set(
  ['och', 'för', 'i', 'på', 'av', 'med', 'till', 'vid', 'om', 'eller', 'samt', 'den', 'det', 'en']
    .map((word) => searchText(word))
    .concat(['the', 'of', 'for', 'and']),
)
const groups = same.map((ways) => ways.map((way) => searchText(way)))

/** A word that says nothing of which unit is meant. */
export function isSmallWord(word: string): boolean {
  return small.has(word)
}

/** Words that also stand for the name, not among those that it consists of. `text`: as `searchText` gives it. */
export function otherWordsFor(text: string): readonly string[] {
  const words = text.split(' ')
  const more = [
    ...groups.flatMap((ways) => (ways.some((way) => says(text, way)) ? ways : [])),
    ...words.flatMap((word) => heads.exec(word)?.[2] ?? []),
    ...initialsOf(words),
  ]
  const own = new Set(words)
  const each = more.flatMap((way) => way.split(' ')).filter((word) => !isSmallWord(word))
  return [...new Set(each)].filter((word) => !own.has(word))
}

/** Whether the words are there, with any ending. */
function says(text: string, way: string): boolean {
  const found = ` ${text}`.indexOf(` ${way}`)
  if (found < 0) return false
  // A short form is a word of its own: «st» is not the beginning of «stora».
  return way.length > 4 || ` ${text} `.includes(` ${way} `)
}

function initialsOf(words: readonly string[]): readonly string[] {
  const large = words.filter((word) => !isSmallWord(word) && /^\p{L}/u.test(word))
  const ways = [large, words].map((some) => some.map((word) => word[0]).join(''))
  return large.length < 3 ? [] : ways.filter((way) => way.length <= 7)
}
