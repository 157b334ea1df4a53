// Sends a file that the browser keeps.
import type { Context } from 'hono'
import type { Env } from './env.ts'

/** `text` is made by `csv`. */
export function sendCsv(c: Context<Env>, name: string, text: string): Response {
  const encoded = encodeURIComponent(name)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encoded}`)
  return c.body(text)
}
