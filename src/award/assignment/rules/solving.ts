// When solving for teams is on its way, and when it has been broken off.

/** So long without a sign of life, in milliseconds, and the program that worked on it is gone. */
const silence = 30_000

/** A run that has been broken off so often is not begun again. */
export const mostTries = 3

type Heard = { readonly heardAt: Date | null; readonly begunAt: Date | null }

export function isSilent({ heardAt, begunAt }: Heard, now: Date): boolean {
  const last = heardAt ?? begunAt
  return last !== null && now.getTime() - last.getTime() > silence
}
