// Points out passages that seem to answer another question too, by plain rules. No text leaves the system.
import { folded } from '../../../base/lib/text.ts'
import { plainText } from '../../../base/lib/written/plain.ts'
import type { Area, Question } from '../../editions/model.ts'

/**
 * `repeated`: the same words stand in the answer to the other question. `fits`: the passage uses the
 * other question's own words much more than those of the question it stands at.
 */
export type Elsewhere = {
  readonly kind: 'repeated' | 'fits'
  readonly area: string
  readonly question: string
  /** The beginning of the passage, as it was written. */
  readonly passage: string
  readonly other: { readonly area: string; readonly question: string }
  /** The words that tell. For `repeated` there are none. */
  readonly words: readonly string[]
}

type Answered = { readonly area: Area; readonly question: Question; readonly text: string }
type Word = { readonly stem: string; readonly at: number; readonly end: number }
type Passage = Answered & { readonly plain: string; readonly words: readonly Word[] }

/** So many words in a row are no coincidence. */
const repeatedWords = 14
/** Shorter passages say too little to tell where they belong. */
const leastWords = 30
/** Words of the other question that a passage must have, and how many more than of its own. */
const leastShared = 4
const leastMore = 3
/** A word that more questions than this ask with tells nothing. */
const mostQuestions = 2

/** In the order of the questions. Each pair of questions once for each kind. */
export function elsewhere(
  areas: readonly Area[],
  texts: ReadonlyMap<string, string>,
): readonly Elsewhere[] {
  const answers = areas.flatMap((area) =>
    area.questions.map((question) => ({ area, question, text: texts.get(question.key) ?? '' })),
  )
  return [...repeats(answers), ...misplaced(answers)]
}

// ---- The same words twice

function repeats(answers: readonly Answered[]): readonly Elsewhere[] {
  const wholes = answers.map((answer) => passageOf(answer, plainText(answer.text)))
  const rows = wholes.map(({ words }) => rowsOf(words))
  return wholes.flatMap((one, i) =>
    wholes.slice(i + 1).flatMap((other, after) => {
      const run = longestRun([one, other], rows[i + 1 + after] ?? new Map())
      if (run.length < repeatedWords) return []
      return [foundAt('repeated', other, one, { from: run.there, length: run.length, words: [] })]
    }),
  )
}

type Run = { readonly there: number; readonly length: number }
/** So many words in a row, and where each such row begins. */
type Rows = ReadonlyMap<string, readonly number[]>

function rowsOf(words: readonly Word[]): Rows {
  const rows = new Map<string, number[]>()
  for (let at = 0; at + repeatedWords <= words.length; at += 1) {
    const row = rowAt(words, at)
    const places = rows.get(row)
    if (places) places.push(at)
    else rows.set(row, [at])
  }
  return rows
}

function rowAt(words: readonly Word[], at: number): string {
  let row = ''
  for (let next = at; next < at + repeatedWords; next += 1) row += `${words[next]?.stem} `
  return row
}

/** The longest stretch of words that stands in both: where it stands in the second. Too short ones are not looked for. */
function longestRun([{ words: one }, { words: other }]: [Passage, Passage], rows: Rows): Run {
  let best: Run = { there: 0, length: 0 }
  for (let at = 0; at + repeatedWords <= one.length; at += 1) {
    for (const there of rows.get(rowAt(one, at)) ?? []) {
      const before = at > 0 && there > 0 && one[at - 1]?.stem === other[there - 1]?.stem
      const length = before ? 0 : sameFrom(one.slice(at), other.slice(there))
      if (length > best.length) best = { there, length }
    }
  }
  return best
}

function sameFrom(one: readonly Word[], other: readonly Word[]): number {
  const differs = one.findIndex(({ stem }, index) => stem !== other[index]?.stem)
  return differs < 0 ? one.length : differs
}

// ---- A passage that fits another question better

function misplaced(answers: readonly Answered[]): readonly Elsewhere[] {
  const asked = new Map(answers.map(({ question }) => [question.key, tellingStems(question)]))
  const spread = spreadOf([...asked.values()])
  const tells = (key: string, stem: string) =>
    asked.get(key)?.has(stem) === true && (spread.get(stem) ?? 0) <= mostQuestions
  const seen = new Set<string>()
  return answers.flatMap((answer) =>
    passagesOf(answer).flatMap((passage) => {
      const other = bestOther(passage, answers, tells)
      const pair = `${answer.question.key} ${other?.question.key}`
      if (other === undefined || seen.has(pair)) return []
      seen.add(pair)
      const shared = sharedWords(passage, (stem) => tells(other.question.key, stem))
      const words = shared.map(({ at, end }) => passage.plain.slice(at, end))
      return [foundAt('fits', passage, other, { from: 0, length: passage.words.length, words })]
    }),
  )
}

function bestOther(
  passage: Passage,
  answers: readonly Answered[],
  tells: (key: string, stem: string) => boolean,
): Answered | undefined {
  const score = (key: string) => sharedWords(passage, (stem) => tells(key, stem)).length
  const own = score(passage.question.key)
  const scored = answers
    .filter(({ question }) => question.key !== passage.question.key)
    .map((answer) => ({ answer, score: score(answer.question.key) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  if (best === undefined || best.score < leastShared || best.score < own + leastMore)
    return undefined
  return best.score > (second?.score ?? 0) ? best.answer : undefined
}

/** Each stem once, as it comes first. */
function sharedWords(passage: Passage, tells: (stem: string) => boolean): readonly Word[] {
  const first = new Map<string, Word>()
  for (const word of passage.words) if (!first.has(word.stem)) first.set(word.stem, word)
  return [...first.values()].filter(({ stem }) => tells(stem))
}

function tellingStems({ text, guidance }: Question): ReadonlySet<string> {
  const wording = [text.sv, guidance.sv, text.en, guidance.en].join('\n')
  return new Set(
    wordsIn(wording)
      .map(({ stem }) => stem)
      .filter(isTelling),
  )
}

function spreadOf(all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>()
  for (const stems of all) for (const stem of stems) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  return spread
}

/** Paragraphs, lists and tables that are long enough. */
function passagesOf(answer: Answered): readonly Passage[] {
  return plainText(answer.text)
    .split('\n\n')
    .map((plain) => passageOf(answer, plain))
    .filter(({ words }) => words.length >= leastWords)
}

function passageOf(answer: Answered, plain: string): Passage {
  return { ...answer, plain, words: wordsIn(plain) }
}

function foundAt(
  kind: Elsewhere['kind'],
  passage: Passage,
  other: Answered,
  where: { readonly from: number; readonly length: number; readonly words: readonly string[] },
): Elsewhere {
  const shown = passage.words.slice(where.from, where.from + Math.min(where.length, shownWords))
  const text = passage.plain.slice(shown[0]?.at ?? 0, shown.at(-1)?.end ?? 0)
  return {
    kind,
    area: passage.area.key,
    question: passage.question.key,
    passage: where.length > shownWords ? `${text} …` : text,
    other: { area: other.area.key, question: other.question.key },
    words: where.words,
  }
}
const shownWords = 14

// ---- Words and their stems

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    stem: stemOf(folded(match[0])),
    at: match.index,
    end: match.index + match[0].length,
  }))
}

const endings =
  /(?:arnas|ernas|ornas|ningarna|ningar|ningen|arna|erna|orna|andet|ande|ades|ning|else|are|ade|ar|er|or|en|et|an|na|as|es|te|de|t|n|s|a|e)$/

/** Crude, and the same for every word: enough to see that «följer» and «följa» are one. */
function stemOf(word: string): string {
  const stem = word.replace(endings, '')
  return stem.length >= 4 ? stem : word
}

/** Words that every text has, in both languages. */
const common = new Set(
  `alla allt andra annan arbet arbete behov berat beskriv bland både deras dessa detta eller enhet ett
  exempel fler flera frag från fram finn gang ganger genom gott gör göra hela honom hund innan inom
  inte kunn kvar mellan mer mest mycket måste några något nytt ofta olika också person redan sedan
  själva skall skull sätt tack till tillsamman under upp utan utifran varje vara vilk vilka verksamhet visa
  about also been both example from give have into more most operation other show tell than that their them then
  there they this those through what when where which with work your`
    .split(/\s+/)
    .map((word) => stemOf(folded(word))),
)

function isTelling(stem: string): boolean {
  return stem.length >= 4 && !common.has(stem)
}
