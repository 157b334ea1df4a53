// How long a session, a code and a role hold.
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import type { Session, SignInCode } from './model.ts'

const minute = 60_000
const hour = 60 * minute

/** Signed out after four hours without a visit, and after fourteen hours whatever happens. */
export const sessionLimits = { idle: 4 * hour, whole: 14 * hour, noteAfter: 5 * minute }
/** A code of eight digits holds ten minutes and five tries (ASVS 5.0, 6.5.5 and 6.6). */
export const codeLimits = { digits: 8, holds: 10 * minute, attempts: 5 }
/** Codes that may be asked for within a quarter of an hour. */
export const askingLimits = { within: 15 * minute, perEmail: 5, perAddress: 30 }

export function isAlive(session: Pick<Session, 'seenAt' | 'expiresAt'>, now: Date): boolean {
  const idle = now.getTime() - session.seenAt.getTime()
  return now < session.expiresAt && idle < sessionLimits.idle
}

/** The visit is written down at most every five minutes, so that reading stays reading. */
export function shouldNote(session: Pick<Session, 'seenAt'>, now: Date): boolean {
  return now.getTime() - session.seenAt.getTime() >= sessionLimits.noteAfter
}

/** From its first instant until its last. What never began is not held. */
export function isHeld(
  role: { readonly validFrom: Date | null; readonly validTo: Date | null },
  now: Date,
): boolean {
  if (role.validFrom === null || now < role.validFrom) return false
  return role.validTo === null || now < role.validTo
}

export function mayAskForCode(asked: { email: number; address: number }): boolean {
  return asked.email < askingLimits.perEmail && asked.address < askingLimits.perAddress
}

export type CodeRefusal = 'wrong' | 'expired' | 'used-up'

/** `matches`: the code and the browser are those that the code was made for. */
export function accept(
  code: SignInCode | undefined,
  matches: boolean,
  now: Date,
): Outcome<SignInCode, CodeRefusal> {
  if (!code) return no('wrong')
  if (code.usedAt !== null || now >= code.expiresAt) return no('expired')
  if (code.attempts >= codeLimits.attempts) return no('used-up')
  return matches ? yes({ ...code, usedAt: now }) : no('wrong')
}
