// What follows from a whole that does not change is found once for each key, for as long as the whole is there.

export function remembering<Whole extends object, Key, Value>(
  find: (whole: Whole, key: Key) => Value,
): (whole: Whole, key: Key) => Value {
  const kept = new WeakMap<Whole, Map<Key, { readonly value: Value }>>()
  return (whole, key) => {
    const known = kept.get(whole) ?? new Map<Key, { readonly value: Value }>()
    kept.set(whole, known)
    const before = known.get(key)
    if (before) return before.value
    const value = find(whole, key)
    known.set(key, { value })
    return value
  }
}
