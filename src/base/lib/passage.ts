// Finds words again in a text, however its lines are broken.

/** The first place. Undefined: they do not stand there, or there are no words to look for. */
export function placeOf(
  text: string,
  words: string,
): { readonly from: number; readonly to: number } | undefined {
  const wanted = words.split(/\s+/u).filter((word) => word !== '')
  if (wanted.length === 0) return undefined
  const escaped = wanted.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  const found = new RegExp(escaped.join('\\s+'), 'u').exec(text)
  return found ? { from: found.index, to: found.index + found[0].length } : undefined
}
