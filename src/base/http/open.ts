// Who may come to the desk. What they may do there is asked of the loaded thing.
import { createMiddleware } from 'hono/factory'
import { isAnonymous, type Role } from '../lib/actor.ts'
import { Forbidden } from '../lib/failures.ts'
import { valuesOf } from '../lib/form.ts'
import { paths } from '../paths.ts'
import { ResendPage } from '../ui/failure-pages.tsx'
import type { Env } from './env.ts'

/** `public`: everyone. `signed-in`: everyone with an account. A role: those who have it now. */
export function open(...to: readonly ('public' | 'signed-in' | Role)[]) {
  return createMiddleware<Env>(async (c, next) => {
    const { actor } = c.var.ask
    if (to.includes('public')) return next()
    if (isAnonymous(actor)) {
      if (c.req.method === 'GET') {
        return c.redirect(`${paths.signIn.to()}?till=${encodeURIComponent(c.var.view.path)}`, 303)
      }
      const page = { view: c.var.view, values: valuesOf(c.var.form), why: 'signed-out' } as const
      return c.html(ResendPage(page), 401)
    }
    const welcome = to.includes('signed-in') || to.some((role) => actor.roles.has(role as Role))
    if (!welcome) throw new Forbidden()
    return next()
  })
}
