// Tells once, on the next page, what was just done.
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { cookieOptions } from './cookies.ts'
import type { Env } from './env.ts'

const name = 'notice'

/** After a post: on to a page that tells what was done. `text`: a finished sentence. */
export function done(c: Context<Env>, path: string, text: string): Response {
  const value = Buffer.from(text.slice(0, 600)).toString('base64url')
  setCookie(c, name, value, { ...cookieOptions(c.var.secure), maxAge: 60 })
  return c.redirect(path, 303)
}

export function takeNotice(c: Context<Env>): string | null {
  const value = getCookie(c, name)
  if (value === undefined) return null
  deleteCookie(c, name, { path: '/', secure: c.var.secure })
  return Buffer.from(value, 'base64url').toString('utf8')
}
