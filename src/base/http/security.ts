// What every answer tells the browser to refuse.
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from './env.ts'

const sandboxed = "default-src 'none'; sandbox"

/** No inline code, no foreign host, no frame around us (ASVS 5.0, 3.4). Files are shut in a sandbox. */
export function security(secure: boolean) {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  })
  return createMiddleware<Env>(async (c, next) => {
    await headers(c, next)
    if (c.res.headers.has('Content-Disposition')) c.header('Content-Security-Policy', sandboxed)
  })
}
