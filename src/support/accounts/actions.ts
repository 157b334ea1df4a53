// How people sign in and out, and how accounts are kept.
import type { Act } from '../../base/db/call.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import type { Locale } from '../../base/lib/time.ts'
import { record } from '../audit/public.ts'
import { queue } from '../messages/public.ts'
import { codeLetter } from './mails.ts'
import type { Appointment, Person, RoleAssignmentId, SessionId } from './model.ts'
import { mayBecome, mayEndRole, mayKeepPeople } from './policy.ts'
import { appoint, findOrAddPerson } from './public.ts'
import { accept, askingLimits, codeLimits, mayAskForCode, sessionLimits } from './rules.ts'
import * as store from './store.ts'

export type Asking = {
  readonly email: string
  readonly locale: Locale
  /** The network address, kept only as a hash, to limit how often is asked. */
  readonly address: string
}

/**
 * Sends a code and returns the token that binds it to this browser. The answer is the same for
 * known and unknown addresses. Undefined: asked for too often.
 */
export async function sendCode(act: Act, asking: Asking): Promise<string | undefined> {
  const addressHash = store.hashOf(asking.address)
  const since = new Date(act.now.getTime() - askingLimits.within)
  const asked = await store.askedSince(act.db, { email: asking.email, addressHash }, since)
  if (!mayAskForCode(asked)) return undefined
  const [browser, code] = [store.newToken(), store.newCode(codeLimits.digits)]
  const id = newId<'sign-in-code'>()
  await store.insertCode(act.db, {
    id,
    email: asking.email,
    codeHash: store.hashOf(id + code),
    browserHash: store.hashOf(browser),
    addressHash,
    askedAt: act.now,
    expiresAt: new Date(act.now.getTime() + codeLimits.holds),
    attempts: 0,
    usedAt: null,
  })
  await queue(act, codeLetter(asking.locale, asking.email, code))
  await record(act, 'sign-in.asked', id)
  return browser
}

/** Opens a session for the right code from the browser that asked; else says why not. */
export async function signIn(act: Act, browser: string, code: string, device: string) {
  const waiting = await store.lockCode(act.db, store.hashOf(browser))
  const matches = waiting?.codeHash === store.hashOf((waiting?.id ?? '') + code)
  const outcome = accept(waiting, matches, act.now)
  if (!outcome.ok) {
    if (waiting) await store.saveCode(act.db, { ...waiting, attempts: waiting.attempts + 1 })
    await record(act, 'sign-in.refused', waiting?.id ?? 'unknown', { why: outcome.reason })
    return { refusal: outcome.reason }
  }
  await store.saveCode(act.db, outcome.value)
  const { email } = outcome.value
  const person = await findOrAddPerson(act, { email, name: '' })
  return { token: await openSession(act, person, device) }
}

/** In a demonstration: become one of its people. */
export async function become(act: Act, demonstration: boolean, id: PersonId, device: string) {
  const person = found(await store.findPerson(act.db, id))
  required(mayBecome(demonstration, person))
  return openSession(act, person, device)
}

async function openSession(act: Act, person: Person, device: string): Promise<string> {
  const token = store.newToken()
  await store.insertSession(act.db, {
    id: newId<'session'>(),
    tokenHash: store.hashOf(token),
    personId: person.id,
    createdAt: act.now,
    seenAt: act.now,
    expiresAt: new Date(act.now.getTime() + sessionLimits.whole),
    device: device.slice(0, 120),
  })
  await record(act, 'session.opened', person.id)
  return token
}

export async function signOut(act: Act, token: string): Promise<void> {
  await store.removeSession(act.db, store.hashOf(token))
  await record(act, 'session.closed', act.actor.id)
}

export async function endSession(act: Act, session: SessionId): Promise<void> {
  const gone = await store.removeOwnSession(act.db, act.actor.id, session)
  found(gone || undefined)
  await record(act, 'session.closed', act.actor.id)
}

export async function changeName(act: Act, name: string): Promise<void> {
  await store.saveName(act.db, act.actor.id, name)
  await record(act, 'person.renamed', act.actor.id)
}

export async function addPerson(act: Act, who: { email: string; name: string }): Promise<Person> {
  required(mayKeepPeople(act.actor))
  return findOrAddPerson(act, who)
}

export async function giveRole(act: Act, appointment: Appointment): Promise<void> {
  required(mayKeepPeople(act.actor))
  found(await store.findPerson(act.db, appointment.personId))
  await appoint(act, appointment)
}

/** Signs a person out everywhere, such as after a lost telephone. */
export async function endSessionsOf(act: Act, id: PersonId): Promise<void> {
  required(mayKeepPeople(act.actor))
  found(await store.findPerson(act.db, id))
  await store.removeSessionsOf(act.db, id)
  await record(act, 'session.all-closed', id)
}

/** Ends a role now, and every session of the person, so that it ends at once. */
export async function endRole(act: Act, id: PersonId, role: RoleAssignmentId): Promise<void> {
  const person = found(await store.findPerson(act.db, id))
  const held = found((await store.rolesOf(act.db, [id])).find((one) => one.id === role))
  required(mayEndRole(act.actor, person, held.role))
  await store.endRole(act.db, held, act.now)
  await store.removeSessionsOf(act.db, id)
  await record(act, 'role.ended', id, { role: held.role })
}
