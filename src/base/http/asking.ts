// Finds out who asks, when, in which language, and prepares the page's frame.
import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Reader } from '../db/handle.ts'
import { type Actor, anonymous } from '../lib/actor.ts'
import type { Locale } from '../lib/time.ts'
import type { Place, View } from '../ui/view.ts'
import { cookieName, cookieOptions } from './cookies.ts'
import type { Env } from './env.ts'
import { takeNotice } from './notice.ts'
import type { WaitingLine } from './waiting-line.ts'

/** What the frame of every page shows that does not change from visit to visit. */
export type Frame = Pick<View, 'zone' | 'demonstration' | 'assets'> & {
  /** Where people reach the site. Null: wherever it is asked. */
  readonly address: string | null
  readonly award: (locale: Locale) => View['award']
  readonly places: (actor: Actor, path: string, locale: Locale) => readonly Place[]
  readonly footPlaces: (path: string, locale: Locale) => readonly Place[]
}

export type Asking = {
  readonly db: Reader
  readonly now: () => Date
  readonly secure: boolean
  readonly frame: Frame
  /** Of everything that is written, so that no more comes at once than can be done. */
  readonly line: WaitingLine
  /** Whose session it is, or undefined when it has ended. */
  readonly identify: (db: Reader, token: string, now: Date) => Promise<Actor | undefined>
}

export function asking(site: Asking) {
  return createMiddleware<Env>(async (c, next) => {
    const now = site.now()
    c.set('secure', site.secure)
    c.set('line', site.line)
    const token = getCookie(c, cookieName('session', site.secure))
    const known = token ? await site.identify(site.db, token, now) : undefined
    const actor = known ?? anonymous
    c.set('session', known ? token : undefined)
    c.set('ask', { actor, now, db: site.db })
    c.set('view', viewOf(c, site, { actor, now, secret: known && token ? token : visitor(c) }))
    await next()
    if (known) c.header('Cache-Control', 'no-store')
  })
}

function viewOf(
  c: Context<Env>,
  site: Asking,
  who: { readonly actor: Actor; readonly now: Date; readonly secret: string },
): View {
  const locale: Locale = getCookie(c, 'sprak') === 'en' ? 'en' : 'sv'
  const url = new URL(c.req.url)
  const { address, zone, award, demonstration, assets, places, footPlaces } = site.frame
  return {
    locale,
    zone,
    award: award(locale),
    demonstration,
    assets,
    now: who.now,
    actor: who.actor,
    site: address ?? url.origin,
    path: url.pathname + url.search,
    csrf: tokenFrom(who.secret),
    places: places(who.actor, url.pathname, locale),
    footPlaces: footPlaces(url.pathname, locale),
    notice: c.req.method === 'GET' ? takeNotice(c) : null,
  }
}

/** A visitor who has not signed in has a secret of its own, so that sign-in is guarded as well. */
function visitor(c: Context<Env>): string {
  const name = cookieName('visitor', c.var.secure)
  const known = getCookie(c, name)
  if (known && known.length >= 20) return known
  const fresh = randomBytes(18).toString('base64url')
  setCookie(c, name, fresh, cookieOptions(c.var.secure))
  return fresh
}

function tokenFrom(secret: string): string {
  return createHmac('sha256', secret).update('forged-posts').digest('base64url')
}
