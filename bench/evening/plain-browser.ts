// Pages over HTTP for one who has signed in, with little to do for this process: it shares the machine with the server.
import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'

export type Answer = {
  readonly status: number
  readonly location: string | null
  /** Seconds to wait before it is asked again. */
  readonly retryAfter: number | null
  readonly body: string
}

/** A connection that rests is let go before the server does. */
const agent = new Agent({ keepAlive: true, maxSockets: 400, timeout: 3000 })

/** The token of a form, made from the session as the site makes it. */
export function csrfOf(session: string): string {
  return createHmac('sha256', session).update('forged-posts').digest('base64url')
}

/** A page, or with `fields` a form that is sent. Rejects when no answer comes. */
export function ask(
  url: string,
  session: string,
  fields?: Readonly<Record<string, string>>,
): Promise<Answer> {
  const body = fields && new URLSearchParams({ csrf: csrfOf(session), ...fields }).toString()
  const headers = {
    cookie: `session=${session}`,
    ...(body !== undefined && {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'sec-fetch-site': 'same-origin',
    }),
  }
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { location = null, 'retry-after': wait } = response.headers
        resolve({
          status: response.statusCode ?? 0,
          location,
          retryAfter: wait === undefined ? null : Number(wait),
          body: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** What the page's own form to that address would send beside its token. */
export function hiddenFields(page: string, action: string): Readonly<Record<string, string>> {
  const [, form = ''] = page.split(`action="${action}"`)
  const [inside = ''] = form.split('</form>')
  const fields = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(
    fields.flatMap(([, name, value]) => (name && name !== 'csrf' ? [[name, value ?? '']] : [])),
  )
}
