// One text for each JSON value (RFC 8785), so that a hash over it means the value and nothing else.

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json }

/** Deeper than anything of ours: what lies deeper is somebody's trick. */
const deepest = 32

/** Throws a RangeError for what JSON cannot tell: no number, half a character, too deep. */
export function canonicalJson(value: Json, depth = 0): string {
  if (depth > deepest) throw new RangeError('too deep')
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('no number')
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map((one) => canonicalJson(one, depth + 1)).join(',')}]`
  const names = Object.keys(value).sort()
  const pairs = names.map((name) => {
    return `${quoted(name)}:${canonicalJson(value[name] as Json, depth + 1)}`
  })
  return `{${pairs.join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('half a character')
  return JSON.stringify(text)
}
