// Sends a file in a way that no browser runs it.
import type { Context } from 'hono'
import type { Env } from './env.ts'

type Sent = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** As a download under its own name, whatever letters that has (RFC 6266). */
export function sendFile(c: Context<Env>, file: Sent): Response {
  c.header('Content-Type', file.mediaType)
  c.header('Content-Disposition', disposition(file.name))
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(file.bytes))
}

/** Old readers take the plain name, all others the true one. */
export function disposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .,()+-]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

/** To be seen in a page of ours. The bytes are drawn by us: nothing else is ever sent so. */
export function sendPicture(c: Context<Env>, file: Sent): Response {
  const answer = sendFile(c, file)
  answer.headers.set('Content-Disposition', 'inline')
  answer.headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  return answer
}
