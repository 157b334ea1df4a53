// Reads what was posted, and refuses what was not posted from our own pages.
import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { type Form, valuesOf } from '../lib/form.ts'
import { normalise } from '../lib/text.ts'
import { FailurePage, ResendPage } from '../ui/failure-pages.tsx'
import type { Env } from './env.ts'

const megabyte = 1024 * 1024
const largestForm = 2 * megabyte
const largestUpload = 26 * megabyte

/** Texts are NFC, with one kind of line break. Names that came several times are lists. */
export function formBody(c: Context<Env>): Form {
  return c.var.form
}

/** The file of a field, if one was chosen. */
export function fileOf(form: Form, field: string): File | undefined {
  const value = form[field]
  return value instanceof File && value.size > 0 ? value : undefined
}

/** Forms and uploads have their own limits; both are told kindly. */
export const posted = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const upload = (c.req.header('content-type') ?? '').startsWith('multipart/')
  const limit = bodyLimit({
    maxSize: upload ? largestUpload : largestForm,
    onError: () => c.html(FailurePage({ view: c.var.view, kind: 'too-large' }), 413),
  })
  return limit(c, async () => {
    c.set('form', await readBody(c))
    const answer = refuseForged(c)
    if (answer) {
      c.res = await answer
      return
    }
    await next()
  })
})

async function readBody(c: Context<Env>): Promise<Form> {
  const type = c.req.header('content-type') ?? ''
  const isForm = type.startsWith('multipart/') || type.startsWith('application/x-www-form')
  if (!isForm) return {}
  const body = await c.req.parseBody({ all: true })
  const entries = Object.entries(body).map(([field, value]) => [field, kept(value)] as const)
  return Object.fromEntries(entries)
}

function kept(value: string | File | (string | File)[]): Form[string] {
  if (typeof value === 'string') return normalise(value)
  if (value instanceof File) return value
  return value.filter((one) => typeof one === 'string').map(normalise)
}

function refuseForged(c: Context<Env>): Response | Promise<Response> | undefined {
  const { view, form } = c.var
  if (fromElsewhere(c)) return c.html(FailurePage({ view, kind: 'forged' }), 403)
  if (same(String(form['csrf'] ?? c.req.header('x-csrf') ?? ''), view.csrf)) return undefined
  // From our own page, but the session has changed since: nothing typed is lost, one click sends it.
  return c.html(ResendPage({ view, values: valuesOf(form), why: 'stale' }), 403)
}

/** Browsers say where a post comes from. What says nothing is no browser: the token decides. */
function fromElsewhere(c: Context<Env>): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  return origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
