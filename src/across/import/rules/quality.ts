// How whole the text of a paper is, and in which language it is written.
import type { WordList } from '../../../support/spelling/model.ts'
import type { Language, TextQuality } from '../model.ts'
import type { Mender } from './mend.ts'
import { menderOf, wholeWord } from './mend.ts'
import { isWord } from './spelling.ts'

const swedishWords = new Set(
  'och att som för av till den det med ska inte en ett har om vid på är i deltar nämnden beslut vill kan från eller inom de vi'.split(
    ' ',
  ),
)
const englishWords = new Set(
  'the and of to in is that for with by this are on be will has from was which shall or an as its their it at'.split(
    ' ',
  ),
)
const loanedWords =
  /^(idé|idéer|idén|allé|allén|armé|café|caféet|entré|entrén|komm?itté|\w*kommittén?s?|résumé)$/
const oddShape =
  /\p{L}\d+\p{L}|\p{Ll}[&|\ufffd]|^[&|\ufffd]\p{L}|\p{Ll}[éèêëâãôõ]\p{L}|^[b-df-hj-np-tv-xz]{4,}|\p{Ll}\p{Lu}\p{Ll}/u
/** Above this share of damaged words, small words are mended too. */
const damagedFrom = 0.08

/** Measured on the raw words, before any mending. */
export function textQuality(
  words: readonly string[],
  names: Mender['names'],
  list: WordList | null = null,
): TextQuality {
  const counted = words.filter((word) => word.length >= 2)
  if (counted.length === 0) return { damaged: true, unknownShare: 1 }
  const mender = menderOf(names, 5)
  const unknown = counted.filter(
    (word) => isOdd(word) || wholeWord(word, mender) !== null || isStrange(word, list),
  )
  const unknownShare = Math.round((unknown.length / counted.length) * 1000) / 1000
  const lost = unknown.length >= 3 && !/[åäö]/i.test(words.join(''))
  return { damaged: lost || unknownShare > damagedFrom, unknownShare }
}

/** No word of the language, nor put together of two or three, and no name. */
function isStrange(word: string, list: WordList | null): boolean {
  if (list === null || word.length < 4 || !/^\p{Ll}+$/u.test(word)) return false
  return !isWord(list, word) && !isWord(list, word.replace(/s$/, ''))
}

function isOdd(word: string): boolean {
  return (
    oddShape.test(word) && !loanedWords.test(word.toLowerCase()) && !/^\p{Lu}\p{L}*é/u.test(word)
  )
}

export function languageOf(words: readonly string[]): Language {
  const plain = words.map((word) => word.toLowerCase())
  const swedish = plain.filter((word) => swedishWords.has(word) || /[åäö]/.test(word)).length
  const english = plain.filter((word) => englishWords.has(word)).length
  if (swedish + english < Math.max(2, plain.length * 0.04)) return 'unknown'
  return swedish >= english ? 'sv' : 'en'
}

/** Bytes that are no text at all, though they were read as such. */
export function isText(raw: string): boolean {
  const start = raw.slice(0, 20_000)
  const strange = [...start].filter((letter) => isControl(letter.charCodeAt(0))).length
  return strange <= start.length * 0.1
}

/** Control characters other than blanks and line ends, and the mark of what could not be decoded. */
function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 27) || (code > 27 && code < 32) || code === 0xfffd
}
