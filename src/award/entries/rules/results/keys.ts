// What a result is called in the answers that show it.

const longest = 32

/** «Nöjda föräldrar» becomes «nojda-foraldrar», or with a number after it where that is taken. */
export function keyFor(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  const stem = plain === '' ? 'resultat' : plain
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}-${number}`
    if (!taken.includes(key)) return key
  }
}
