// Lays a text that was read beside the true one, word by word.

export type Token = { readonly text: string; readonly start: number; readonly end: number }
/** `read` null: the word was lost. */
export type Pair = { readonly truth: Token; readonly read: Token | null }

/** Words between blanks, without the marks around them. Hyphens divide them. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[^\s\-–—/]+/g)].flatMap((match) => {
    const core = /^[^\p{L}\p{N}&§$£]*(.*?)[^\p{L}\p{N}&§$£]*$/u.exec(match[0])?.[1] ?? ''
    const start = match.index + match[0].indexOf(core)
    return core === '' ? [] : [{ text: core, start, end: start + core.length }]
  })
}

/** The cheapest way to get from the one to the other. What was only invented is left out. */
export function aligned(truth: readonly Token[], read: readonly Token[]): readonly Pair[] {
  const costs = new Costs(truth, read)
  const pairs: Pair[] = []
  let j = read.length
  for (let i = truth.length; i > 0; ) {
    const word = truth[i - 1]
    const step = costs.step(i, j)
    if (word && step === 'both') pairs.push({ truth: word, read: read[j - 1] ?? null })
    if (word && step === 'lost') pairs.push({ truth: word, read: null })
    if (step !== 'invented') i -= 1
    if (step !== 'lost') j -= 1
  }
  return pairs.reverse()
}

/** What it costs at least to come from the first `i` true words to the first `j` that were read. */
class Costs {
  readonly #truth: readonly Token[]
  readonly #read: readonly Token[]
  readonly #costs: Float64Array

  constructor(truth: readonly Token[], read: readonly Token[]) {
    this.#truth = truth
    this.#read = read
    this.#costs = new Float64Array((truth.length + 1) * (read.length + 1))
    for (let i = 0; i <= truth.length; i += 1) {
      for (let j = 0; j <= read.length; j += 1) {
        this.#costs[i * (read.length + 1) + j] = this.#cheapest(i, j)
      }
    }
  }

  step(i: number, j: number): 'both' | 'invented' | 'lost' {
    if (j === 0) return 'lost'
    if (this.#at(i, j) === this.#at(i - 1, j - 1) + this.#swap(i, j)) return 'both'
    return this.#at(i, j) === this.#at(i, j - 1) + 1 ? 'invented' : 'lost'
  }

  #cheapest(i: number, j: number): number {
    if (i === 0 || j === 0) return i + j
    const swapped = this.#at(i - 1, j - 1) + this.#swap(i, j)
    return Math.min(this.#at(i - 1, j) + 1, this.#at(i, j - 1) + 1, swapped)
  }

  #at(i: number, j: number): number {
    return this.#costs[i * (this.#read.length + 1) + j] ?? Number.POSITIVE_INFINITY
  }

  #swap(i: number, j: number): number {
    return unlike(this.#truth[i - 1]?.text ?? '', this.#read[j - 1]?.text ?? '') * 1.9
  }
}

/** 0: the same, 1: nothing in common. */
export function unlike(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row[b.length] ?? 0) / Math.max(1, a.length, b.length)
}
