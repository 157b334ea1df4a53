// A list of words that is walked letter by letter, small enough to keep.

/** A minimal automaton: words that end alike share their last letters. */
export type WordList = {
  /** The letters that words are made of. */
  readonly letters: string
  readonly root: number
  /** For each state: where its steps begin. They end where those of the next one begin. */
  readonly first: Uint32Array
  /** For each step: its letter, as a place in `letters`, and the state that it leads to. */
  readonly label: Uint8Array
  readonly target: Uint32Array
  /** For each state: what a word that ends here may be. 0: no word ends here. */
  readonly marks: Uint16Array
}

/** What a word may be, as the bits of a number. */
export const may = {
  /** Stand by itself. */
  stand: 1,
  /** Begin a compound, go on in its middle, end it. */
  begin: 2,
  goOn: 4,
  end: 8,
  /** A name: it has a capital wherever it stands. */
  name: 16,
  /** Known, but nobody is to be reminded of it. */
  unsaid: 32,
  /** A verb or an adjective, and what may stand before every one of those. */
  verb: 64,
  beforeVerb: 128,
  adjective: 256,
  beforeAdjective: 512,
} as const
