// What someone has written that the server has not acknowledged: kept in this browser, for that person.

/** `text`: the whole answer as its writer saw it, for those who must take it elsewhere by hand. */
export type KeptChanges = { readonly changes: Uint8Array; readonly text: string }
/** `person`: several may share a computer. `writer`: of one open page; each keeps its own. */
export type Keeper = { readonly person: string; readonly document: string; readonly writer: number }

const prefix = 'forebild:changes:'

function placeOf({ person, document }: Omit<Keeper, 'writer'>): string {
  return `${prefix}${person}:${document}:`
}

/** A browser may refuse storage (full, or private): then the page alone keeps the text, and warns before it is left. */
export function keepChanges(keeper: Keeper, { changes, text }: KeptChanges): void {
  const value = JSON.stringify({ changes: toBase64(changes), text })
  trying(() => localStorage.setItem(placeOf(keeper) + keeper.writer, value))
}

export function forgetChanges(keeper: Keeper): void {
  trying(() => localStorage.removeItem(placeOf(keeper) + keeper.writer))
}

/** Of all that person's visits that ended before their words were acknowledged. */
export function keptChanges(
  of: Omit<Keeper, 'writer'>,
): readonly (KeptChanges & { readonly writer: number })[] {
  const place = placeOf(of)
  const names = trying(() => Object.keys(localStorage)) ?? []
  return names
    .filter((name) => name.startsWith(place))
    .flatMap((name) => {
      const kept = trying(() => readKept(localStorage.getItem(name)))
      return kept ? [{ ...kept, writer: Number(name.slice(place.length)) }] : []
    })
}

function readKept(value: string | null): KeptChanges | undefined {
  const { changes, text } = JSON.parse(value ?? '{}') as Record<string, unknown>
  if (typeof changes !== 'string' || typeof text !== 'string') return undefined
  return { changes: fromBase64(changes), text }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

function trying<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
