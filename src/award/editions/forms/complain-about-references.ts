// References in programme files: keys used once, sources that are listed, successors without circles.
import type { Complaint } from './complaints.ts'
import type { Path } from './lined-yaml.ts'

type Keyed = { readonly key: string }

/** Keys that come twice in one list. */
export function repeatedKeys(list: readonly Keyed[], path: Path): readonly Complaint[] {
  const seen = new Set<string>()
  return list.flatMap(({ key }, i) => {
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path: [...path, i, 'key'], expected: 'a key that is used once', got: key }]
  })
}

/** Every `source` and every list of `sources` below the value must name a listed source. */
export function unknownSources(value: {
  readonly sources: readonly Keyed[]
}): readonly Complaint[] {
  const known = new Set(value.sources.map(({ key }) => key))
  const { sources: _, ...rest } = value
  return walk(rest, [], known)
}

function walk(value: unknown, path: Path, known: ReadonlySet<string>): readonly Complaint[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]): readonly Complaint[] => {
    const here = [...path, Array.isArray(value) ? Number(name) : name]
    if (name === 'source' && typeof inner === 'string') return unlisted(inner, here, known)
    if (name === 'sources' && Array.isArray(inner)) {
      return inner.flatMap((key, i) => unlisted(String(key), [...here, i], known))
    }
    return walk(inner, here, known)
  })
}

function unlisted(key: string, path: Path, known: ReadonlySet<string>): readonly Complaint[] {
  if (known.has(key)) return []
  return [{ path, expected: "the key of a source in the file's list of sources", got: key }]
}

type Succeeded = Keyed & { readonly successors: readonly string[] }

/** Successors must be there, and nobody may come after themselves. */
export function brokenSuccessors(list: readonly Succeeded[], path: Path): readonly Complaint[] {
  const byKey = new Map(list.map((one) => [one.key, one]))
  return list.flatMap((one, i) => {
    const missing = one.successors.flatMap((key, j) =>
      byKey.has(key)
        ? []
        : [{ path: [...path, i, 'successors', j], expected: 'a key in the same list', got: key }],
    )
    const circle = succeedsItself(one, byKey)
      ? [
          {
            path: [...path, i, 'successors'],
            expected: 'successors that do not lead back to itself',
            got: one.key,
          },
        ]
      : []
    return [...missing, ...circle]
  })
}

function succeedsItself(start: Succeeded, byKey: ReadonlyMap<string, Succeeded>): boolean {
  const seen = new Set<string>()
  const waiting = [...start.successors]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === start.key) return true
    if (seen.has(key)) continue
    seen.add(key)
    waiting.push(...(byKey.get(key)?.successors ?? []))
  }
  return false
}
