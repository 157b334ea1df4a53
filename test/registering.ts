// Units and registrations for the tests of what comes after them.
import { sql } from 'kysely'
import { loadProgramme } from '../src/award/editions/actions.ts'
import { currentEdition } from '../src/award/editions/public.ts'
import {
  answerQuestion,
  beginRegistration,
  sendRegistration,
} from '../src/award/registrations/actions/registering.ts'
import type { Answered, Registration } from '../src/award/registrations/model.ts'
import { loadRegister } from '../src/award/units/actions.ts'
import type { Organisation, Unit, UnitFields } from '../src/award/units/model.ts'
import { administrations, enterUnit } from '../src/award/units/public.ts'
import { rows, type Writer } from '../src/base/db/handle.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import type { TestApplication, Visitor } from './application.ts'
import { realProgramme } from './programme-files.ts'

export const goodAnswers: readonly Answered[] = [
  { question: 'financing', facts: { financing: { financedByCity: 'yes' } } },
  { question: 'manager', facts: { manager: { name: 'Robin Al', budget: 'yes', staff: 'yes' } } },
  { question: 'plan', facts: { plan: { withGoals: 'yes' } } },
  { question: 'employees', facts: { employees: { besidesManager: 11 } } },
  { question: 'category', category: 'skola' },
]

/** The real programme is loaded, so call it once in a test file. The clock must stand in spring 2027 for `sent`. */
export async function registering(site: TestApplication) {
  const organiser = await site.someone({ roles: ['organiser'], name: 'Olle Kansli' })
  await site.act(organiser, async (act) => {
    await loadProgramme(act, realProgramme())
    await loadRegister(act, realProgramme())
  })
  const [home, away] = await administrations(site.db, '2027-03-01')
  if (!home || !away) throw new Error('the register has too few administrations')
  const people = { site, organiser, home }
  return {
    ...{ organiser, home, away },
    edition: await currentEdition(site.db),
    newUnit: (change: Partial<UnitFields> = {}) => newUnit(people, change),
    /** A draft with nothing answered. */
    begun: (contact: Actor, change: Partial<UnitFields> = {}) => begun(people, contact, change),
    /** A draft that can be sent. */
    answered: (contact: Actor, change: Partial<UnitFields> = {}) =>
      answered(people, contact, change),
    /** One that takes part. */
    sent: (contact: Actor, change: Partial<UnitFields> = {}) => sent(people, contact, change),
  }
}

type Base = {
  readonly site: TestApplication
  readonly organiser: Actor
  readonly home: Organisation
}
let units = 0

function newUnit({ site, organiser, home }: Base, change: Partial<UnitFields>): Promise<Unit> {
  units += 1
  const fields: UnitFields = {
    name: `Enhet ${units}`,
    administration: home.id,
    department: null,
    operatingForm: 'municipal',
    source: 'test',
    ...change,
  }
  return site.act(organiser, (act) => enterUnit(act, fields, 'confirmed'))
}

async function begun(base: Base, contact: Actor, change: Partial<UnitFields>) {
  const unit = await newUnit(base, change)
  const outcome = await base.site.act(contact, (act) => beginRegistration(act, unit.id))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

async function answered(base: Base, contact: Actor, change: Partial<UnitFields>) {
  let registration: Registration = await begun(base, contact, change)
  for (const one of goodAnswers) {
    const { id } = registration
    const outcome = await base.site.act(contact, (act) => answerQuestion(act, id, one))
    if (!outcome.ok) throw new Error(outcome.reason)
    registration = outcome.value
  }
  return registration
}

async function sent(base: Base, contact: Actor, change: Partial<UnitFields>) {
  const { id } = await answered(base, contact, change)
  const outcome = await base.site.act(contact, (act) => sendRegistration(act, id))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** What the audit trail tells of a thing, in the order it happened. */
export async function eventsAbout(db: Writer, about: string): Promise<readonly string[]> {
  const events = await rows<{ what: string }>(
    db,
    sql`select what from audit_event where about = ${about} order by at, lane, seq`,
  )
  return events.map(({ what }) => what)
}

/** Subjects and texts of all letters to an address. */
export async function lettersTo(db: Writer, recipient: string): Promise<string> {
  const letters = await rows<{ subject: string; body: string }>(
    db,
    sql`select subject, body from message where recipient = ${recipient} order by queued_at, id`,
  )
  return letters.map(({ subject, body }) => `${subject}\n${body}`).join('\n')
}

/** What a visitor is answered: with fields it posts, without it asks for the page. */
export async function statusFor(
  visitor: Visitor,
  path: string,
  fields?: Readonly<Record<string, string>>,
): Promise<number> {
  return (await (fields ? visitor.post(path, fields) : visitor.get(path))).status
}
