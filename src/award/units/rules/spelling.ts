// Misspelled words: what a word leaves when letters are taken away, and how far apart two words are.

const looked = 7

/** How many wrong letters a word of that length may have and still be meant. */
export function mayBeWrong(length: number): 0 | 1 | 2 {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/**
 * What is left of the word's beginning without one or two letters, itself first. Two words that are
 * apart by so many letters (one too many, one missing, one wrong, two in each other's place) have
 * one of these in common.
 */
export function piecesOf(word: string): readonly string[] {
  const start = word.slice(0, looked)
  const pieces = new Set([start])
  let last = [start]
  // A word of seven letters may be one of eight that has lost one.
  for (let turn = 0; turn < mayBeWrong(word.length + 1); turn += 1) {
    last = last.flatMap(shortened)
    for (const piece of last) pieces.add(piece)
  }
  return [...pieces].filter((piece) => piece.length > 1)
}

function shortened(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))
}

/** Wrong letters between two words, of which neighbours that changed places count as one. */
export function apart(one: string, other: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const ways = [at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same]
      if (swapped) ways.push(at(before ?? [], j - 2) + 1)
      next.push(Math.min(...ways))
    }
    before = row
    row = next
  }
  return at(row, other.length)
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Number.POSITIVE_INFINITY
}
