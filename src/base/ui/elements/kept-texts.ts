// Texts that the server has not acknowledged yet, kept in this browser through crashes and sign-outs.

/**
 * `revision`: what the text was written upon. `pending`: what was sent upon it and got no answer,
 * so that it may have arrived or not.
 */
export type KeptText = {
  readonly text: string
  readonly revision: number
  readonly pending: string | null
}

const prefix = 'forebild:text:'

/** A browser may refuse storage (full, or private): then the page alone keeps the text, and warns before it is left. */
export function keepText(address: string, kept: KeptText): void {
  trying(() => localStorage.setItem(prefix + address, JSON.stringify(kept)))
}

export function forgetText(address: string): void {
  trying(() => localStorage.removeItem(prefix + address))
}

export function keptText(address: string): KeptText | undefined {
  const value: unknown = trying(() => JSON.parse(localStorage.getItem(prefix + address) ?? 'null'))
  return isKept(value) ? value : undefined
}

function trying<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

function isKept(value: unknown): value is KeptText {
  if (typeof value !== 'object' || value === null) return false
  const { text, revision } = value as Record<string, unknown>
  return typeof text === 'string' && Number.isInteger(revision)
}
