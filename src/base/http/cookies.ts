// How cookies are named and bound.
import type { CookieOptions } from 'hono/utils/cookie'

/** Over https the name itself makes the browser refuse anything less than this host alone. */
export function cookieName(name: 'session' | 'visitor' | 'sign-in', secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

export function cookieOptions(secure: boolean): CookieOptions {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure }
}
