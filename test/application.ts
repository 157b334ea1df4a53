// The whole site on a database of its own, as the tests of routes visit it.
import { createHmac } from 'node:crypto'
import { mailboxAt } from '../src/across/mailbox/rules/address.ts'
import { createApp, type Site } from '../src/app.ts'
import type { Act } from '../src/base/db/call.ts'
import type { Writer } from '../src/base/db/handle.ts'
import { inTransaction } from '../src/base/db/transaction.ts'
import type { Actor, PersonId, Role } from '../src/base/lib/actor.ts'
import { newId } from '../src/base/lib/id.ts'
import { jobPlanFor } from '../src/jobs.ts'
import { appoint, findOrAddPerson } from '../src/support/accounts/public.ts'
import { sessionLimits } from '../src/support/accounts/rules.ts'
import { hashOf, insertSession, newToken } from '../src/support/accounts/store.ts'
import { runRound, type Workplace, workOnce } from '../src/support/jobs/jobs.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  /** Where a redirect leads. */
  readonly location: string | null
  readonly body: string
  readonly bytes: Uint8Array
}
export type Fields = Readonly<Record<string, string | Blob | readonly string[]>>
/** A browser without JavaScript: it keeps its cookies and sends the token of its forms. */
export type Visitor = {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly post: (path: string, fields?: Fields) => Promise<Answer>
  /** What only JavaScript sends, with the token in a header. */
  readonly send: (
    method: 'HEAD' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    sent?: { readonly headers?: Readonly<Record<string, string>>; readonly body?: Uint8Array },
  ) => Promise<Answer>
  /** The token that its forms carry. */
  readonly csrf: () => string
}
export type Someone = {
  readonly name?: string
  readonly email?: string
  readonly roles?: readonly Role[]
  /** The administrations that a coordinator acts for. */
  readonly organisations?: readonly string[]
}
export type Clock = {
  readonly now: () => Date
  readonly set: (when: string | Date) => void
  readonly forward: (milliseconds: number) => void
}
export type Failure = { readonly route?: unknown; readonly err?: unknown }
export type TestApplication = {
  readonly app: ReturnType<typeof createApp>
  /** What it is made of, for serving it (test/listening.ts). */
  readonly site: Site
  /** Writes without a transaction, for preparing what a test needs. */
  readonly db: Writer
  readonly url: string
  readonly clock: Clock
  /** Every statement that was sent since the list was last emptied. */
  readonly queries: string[]
  /** What the site reported as a bug of its own. */
  readonly failures: Failure[]
  /** Does all that waits, until nothing is left. A job that throws is among the failures. */
  readonly runJobs: () => Promise<void>
  /** Goes one round, now. */
  readonly runRound: (name: string) => Promise<void>
  /** Adds a person who holds these roles from now on. */
  readonly someone: (who?: Someone) => Promise<Actor>
  /** Signs a person in. */
  readonly as: (person: Pick<Actor, 'id'>) => Promise<Visitor>
  /** Does something in that person's name, in a transaction. */
  readonly act: <Result>(actor: Actor, work: (act: Act) => Promise<Result>) => Promise<Result>
  /** A visitor who has not signed in. */
  readonly anonymous: Visitor
  /** Another one, with a browser of their own. */
  readonly stranger: () => Promise<Visitor>
  readonly get: Visitor['get']
  readonly post: Visitor['post']
}

type Choices = {
  readonly now?: string | Date
  readonly demonstration?: boolean
  /** Where there is one already. */
  readonly database?: TestDatabase
  /** What is written goes through it. */
  readonly line?: Site['line']
  /** The mailbox that is read. */
  readonly imapUrl?: string
  /** The scanner of what is uploaded. */
  readonly clamdUrl?: string
}

/** Call it at the top of a test file: `const site = await testApplication()`. */
export async function testApplication(choices: Choices = {}): Promise<TestApplication> {
  const { db, url, queries } = choices.database ?? (await testDatabase())
  const clock = stoppedClock(choices.now ?? '2027-03-01T09:00:00Z')
  const failures: Failure[] = []
  const plan = jobPlanFor(choices)
  const site = siteOf({ db, clock, failures }, choices)
  const app = createApp(site)
  const ask: Send = async (address, init) => app.request(address, init)
  const anonymous = visitor(ask, { visitor: newToken() })
  const act = actingOn(db, clock)
  const onFailure: Workplace['onFailure'] = (route, err) => void failures.push({ route, err })
  const workplace = { db, url, now: clock.now, onFailure }
  return {
    runJobs: () => workOnce(workplace, plan),
    runRound: (name) => runRound(workplace, plan, name),
    ...{ app, site, db, url, clock, queries, failures, anonymous, act },
    get: anonymous.get,
    post: anonymous.post,
    stranger: async () => visitor(ask, { visitor: newToken() }),
    someone: (who = {}) => addSomeone(act, who),
    as: async ({ id }) => visitor(ask, { session: await openSession(db, id, clock.now()) }),
  }
}

type Ground = { readonly db: Writer; readonly clock: Clock; readonly failures: Failure[] }

function siteOf({ db, clock, failures }: Ground, choices: Choices): Site {
  return {
    db,
    now: clock.now,
    secure: false,
    address: null,
    demonstration: choices.demonstration ?? false,
    zone: 'Europe/Stockholm',
    award: {
      name: { sv: 'Kvalitetsutmärkelsen', en: 'Quality Award' },
      sender: { sv: 'Stockholms stad', en: 'City of Stockholm' },
      contact: 'kansli@example.se',
    },
    assets: {
      folder: 'src/base/ui/styles',
      styles: ['/assets/site.css'],
      script: '/assets/browser.js',
    },
    scans: choices.clamdUrl !== undefined,
    ...(choices.line && { line: choices.line }),
    mailbox: choices.imapUrl === undefined ? null : mailboxAt(choices.imapUrl).name,
    log: { info: () => undefined, error: (facts) => void failures.push(facts) },
  }
}

/** Signs a person in without a code, and gives the token that their browser holds. */
export async function openSession(db: Writer, id: PersonId, now: Date): Promise<string> {
  const token = newToken()
  await insertSession(db, {
    id: newId<'session'>(),
    tokenHash: hashOf(token),
    personId: id,
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + sessionLimits.whole),
    device: 'test',
  })
  return token
}

function stoppedClock(start: string | Date): Clock {
  let now = new Date(start)
  return {
    now: () => now,
    set: (when) => {
      now = new Date(when)
    },
    forward: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}

function actingOn(db: Writer, clock: Clock): TestApplication['act'] {
  return (actor, work) => inTransaction(db, (tx) => work({ actor, now: clock.now(), db: tx }))
}

let people = 0

/** `act` does something in a person's name, in a transaction. */
export async function addSomeone(act: TestApplication['act'], who: Someone): Promise<Actor> {
  people += 1
  const name = who.name ?? `Person ${people}`
  const email = who.email ?? `person-${people}@example.se`
  const { roles = [], organisations = [] } = who
  const preparer: Actor = {
    ...{ id: newId<'person'>(), name: 'Test', email: 'test@example.se' },
    roles: new Set<Role>(['organiser']),
    organisations: new Set(),
  }
  const person = await act(preparer, async (doing) => {
    const added = await findOrAddPerson(doing, { name, email })
    for (const role of roles.filter((each) => each !== 'coordinator'))
      await appoint(doing, { personId: added.id, role })
    for (const organisationId of organisations)
      await appoint(doing, { personId: added.id, role: 'coordinator', organisationId })
    return added
  })
  const held = organisations.length > 0 ? [...roles, 'coordinator' as const] : roles
  return { id: person.id, name, email, roles: new Set(held), organisations: new Set(organisations) }
}

const origin = 'http://localhost:3000'
const fromOurPage = { 'sec-fetch-site': 'same-origin' }

export type Send = (address: URL, init: RequestInit) => Promise<Response>

/** Keeps cookies as a browser does. `base` is where the site is served. */
export function visitor(
  ask: Send,
  cookies: Readonly<Record<string, string>>,
  base = origin,
): Visitor {
  const jar = new Map(Object.entries(cookies))
  async function send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '))
    const response = await ask(new URL(path, base), { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location'),
      body: new TextDecoder().decode(bytes),
      bytes,
    }
  }
  // A form's token is made from the session, or from what stands for it before sign-in.
  function csrf(): string {
    const bound = jar.get('session') ?? jar.get('visitor') ?? ''
    return createHmac('sha256', bound).update('forged-posts').digest('base64url')
  }
  return {
    csrf,
    get: (path, headers = {}) => send(path, { headers }),
    send: (method, path, { headers = {}, body } = {}) =>
      send(path, {
        method,
        headers: { ...fromOurPage, 'x-csrf': csrf(), ...headers },
        ...(body ? { body: new Uint8Array(body) } : {}),
      }),
    post: (path, fields = {}) =>
      send(path, {
        method: 'POST',
        headers: fromOurPage,
        body: bodyOf({ csrf: csrf(), ...fields }),
      }),
  }
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((each) => [name, each] as const) : [[name, value] as const],
  )
  const hasFile = pairs.some(([, value]) => value instanceof Blob)
  if (!hasFile) return new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))
  const form = new FormData()
  for (const [name, value] of pairs)
    if (value instanceof Blob) form.append(name, value)
    else form.append(name, String(value))
  return form
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/;\s*max-age=0/i.test(line)) jar.delete(name)
  else jar.set(name, value)
}
