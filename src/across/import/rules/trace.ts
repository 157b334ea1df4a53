// Text that knows, letter by letter, where in the raw paper it came from.

export type Traced = {
  readonly text: string
  /** For each letter of `text`: where its piece of the raw text begins and ends. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Whether the letter stands otherwise in the raw text. */
  readonly mended: readonly boolean[]
}

type Draft = { text: string; from: number[]; to: number[]; mended: boolean[] }

const empty: Traced = { text: '', from: [], to: [], mended: [] }
const skipped = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const combining = /[\u0300-\u036f]/
const mojibake: Readonly<Record<string, string>> = {
  'Ã¥': 'å',
  'Ã¤': 'ä',
  'Ã¶': 'ö',
  'Ã…': 'Å',
  'Ã„': 'Ä',
  'Ã–': 'Ö',
  'Ã©': 'é',
}
const unfolded: Readonly<Record<string, string>> = {
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  '\u2011': '-',
  '\u2010': '-',
  '\t': '  ',
}

/** One stretch of the raw text, with blanks, marks and broken encodings made plain. */
export function traced(raw: string, start: number, end: number): Traced {
  const draft: Draft = { text: '', from: [], to: [], mended: [] }
  let at = start
  while (at < end) at = addLetter(draft, raw, at, end)
  return draft
}

function addLetter(draft: Draft, raw: string, at: number, end: number): number {
  const letter = raw.charAt(at)
  if (letter === '\u00ad' && at === end - 1) return put(draft, '-', at, at + 1)
  if (skipped.test(letter) || isControl(letter)) return at + 1
  const pair = mojibake[raw.slice(at, Math.min(at + 2, end))]
  if (pair) return put(draft, pair, at, at + 2, true)
  if (at + 1 < end && combining.test(raw.charAt(at + 1))) {
    const whole = (letter + raw.charAt(at + 1)).normalize('NFC')
    return put(draft, whole.charAt(0), at, at + 2)
  }
  return put(draft, unfolded[letter] ?? (/\s/.test(letter) ? ' ' : letter), at, at + 1)
}

function isControl(letter: string): boolean {
  const code = letter.charCodeAt(0)
  return code < 9 || (code > 13 && code < 32) || code === 127
}

// biome-ignore lint/complexity/useMaxParams: the letters, their place and whether they were mended
function put(draft: Draft, letters: string, from: number, to: number, mended = false): number {
  for (let i = 0; i < letters.length; i++) {
    draft.text += letters.charAt(i)
    draft.from.push(from)
    draft.to.push(to)
    draft.mended.push(mended)
  }
  return to
}

export function cut(piece: Traced, start: number, end: number = piece.text.length): Traced {
  return {
    text: piece.text.slice(start, end),
    from: piece.from.slice(start, end),
    to: piece.to.slice(start, end),
    mended: piece.mended.slice(start, end),
  }
}

/** The pieces in a row, with a blank between that stands for what lies between them. */
export function joined(pieces: readonly Traced[], between = ' '): Traced {
  const draft: Draft = { text: '', from: [], to: [], mended: [] }
  for (const piece of pieces) {
    if (piece.text === '') continue
    const last = draft.to.at(-1)
    if (last !== undefined) put(draft, between, last, piece.from[0] ?? last)
    append(draft, piece)
  }
  return draft
}

function append(draft: Draft, piece: Traced) {
  draft.text += piece.text
  for (let i = 0; i < piece.text.length; i++) {
    draft.from.push(piece.from[i] ?? 0)
    draft.to.push(piece.to[i] ?? 0)
    draft.mended.push(piece.mended[i] ?? false)
  }
}

export function trimmed(piece: Traced): Traced {
  const start = piece.text.length - piece.text.trimStart().length
  return cut(piece, start, Math.max(start, piece.text.trimEnd().length))
}

/** The same stretch with other letters: each of them stands for the whole stretch. */
export function rewritten(piece: Traced, letters: string): Traced {
  const from = piece.from[0]
  const to = piece.to.at(-1)
  if (from === undefined || to === undefined) return empty
  const draft: Draft = { text: '', from: [], to: [], mended: [] }
  put(draft, letters, from, to, true)
  return draft
}

/** The pieces with nothing between. */
export function glued(pieces: readonly Traced[]): Traced {
  const draft: Draft = { text: '', from: [], to: [], mended: [] }
  for (const piece of pieces) append(draft, piece)
  return draft
}

export function rawSpan(piece: Traced): { readonly start: number; readonly end: number } {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (let i = 0; i < piece.text.length; i++) {
    start = Math.min(start, piece.from[i] ?? start)
    end = Math.max(end, piece.to[i] ?? end)
  }
  return end === 0 ? { start: 0, end: 0 } : { start, end }
}

export function isMended(piece: Traced): boolean {
  return piece.mended.includes(true)
}
