// Builds the automaton of a word list, and walks it.
import type { WordList } from '../model.ts'

type Open = { readonly labels: number[]; readonly targets: number[]; marks: number }

/** From words in the order of their letters' codes. */
export function automatonOf(forms: ReadonlyMap<string, number>): WordList {
  const letters = [...new Set([...forms.keys()].join(''))].sort().join('')
  const places = new Map([...letters].map((letter, place) => [letter, place]))
  const builder = new Builder()
  for (const word of [...forms.keys()].sort()) {
    const path = [...word].map((letter) => places.get(letter) ?? 0)
    builder.add(path, forms.get(word) ?? 0)
  }
  return { letters, ...builder.finished() }
}

/** Words come sorted: what lies behind the last common letter can no longer change, and is shared. */
class Builder {
  #before: readonly number[] = []
  readonly #open: Open[] = [emptyState()]
  readonly #first: number[] = []
  readonly #label: number[] = []
  readonly #target: number[] = []
  readonly #marks: number[] = []
  #table = new Int32Array(1 << 22).fill(-1)

  add(path: readonly number[], marks: number): void {
    let same = 0
    while (same < path.length && path[same] === this.#before[same]) same += 1
    this.#close(same)
    for (const label of path.slice(same)) {
      this.#open.at(-1)?.labels.push(label)
      this.#open.push(emptyState())
    }
    const last = this.#open.at(-1)
    if (last) last.marks = marks
    this.#before = path
  }

  finished(): Omit<WordList, 'letters'> {
    this.#close(0)
    const root = this.#shared(this.#open[0] ?? emptyState())
    this.#first.push(this.#label.length)
    return {
      root,
      first: Uint32Array.from(this.#first),
      label: Uint8Array.from(this.#label),
      target: Uint32Array.from(this.#target),
      marks: Uint16Array.from(this.#marks),
    }
  }

  #close(depth: number): void {
    while (this.#open.length - 1 > depth) {
      const state = this.#open.pop()
      if (state) this.#open.at(-1)?.targets.push(this.#shared(state))
    }
  }

  /** The state itself, or one that is just like it. */
  #shared(state: Open): number {
    const mask = this.#table.length - 1
    let at = hashOf(state) & mask
    for (;;) {
      const known = this.#table[at] ?? -1
      if (known < 0) break
      if (this.#isLike(known, state)) return known
      at = (at + 1) & mask
    }
    const id = this.#marks.length
    this.#table[at] = id
    this.#first.push(this.#label.length)
    this.#label.push(...state.labels)
    this.#target.push(...state.targets)
    this.#marks.push(state.marks)
    return id
  }

  #isLike(id: number, { labels, targets, marks }: Open): boolean {
    const from = this.#first[id] ?? 0
    const to = this.#first[id + 1] ?? this.#label.length
    if (this.#marks[id] !== marks || to - from !== labels.length) return false
    return labels.every(
      (label, i) => this.#label[from + i] === label && this.#target[from + i] === targets[i],
    )
  }
}

function emptyState(): Open {
  return { labels: [], targets: [], marks: 0 }
}

function hashOf({ labels, targets, marks }: Open): number {
  let hash = marks + 7
  for (let i = 0; i < labels.length; i += 1) {
    hash = Math.imul(hash ^ (labels[i] ?? 0), 0x9e3779b1)
    hash = Math.imul(hash ^ (targets[i] ?? 0), 0x85ebca6b)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/** Where a step with this letter leads. -1: nowhere. */
export function stepFrom({ first, label, target }: WordList, state: number, place: number): number {
  const end = first[state + 1] ?? 0
  for (let at = first[state] ?? 0; at < end; at += 1) {
    if (label[at] === place) return target[at] ?? -1
  }
  return -1
}

/** What the word may be. 0: it is not in the list. */
export function marksOf(list: WordList, word: string): number {
  let state = list.root
  for (const letter of word) {
    const place = list.letters.indexOf(letter)
    state = place < 0 ? -1 : stepFrom(list, state, place)
    if (state < 0) return 0
  }
  return list.marks[state] ?? 0
}
