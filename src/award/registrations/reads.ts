// What the pages of a registration show, to those who may see it.
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { plainDate } from '../../base/lib/time.ts'
import type { Person } from '../../support/accounts/model.ts'
import { peopleByIds } from '../../support/accounts/public.ts'
import type { Edition } from '../editions/model.ts'
import { allEditions, currentEdition, editionById } from '../editions/public.ts'
import { isOpen } from '../editions/rules.ts'
import type { AskedByRoutes, ContactRoute } from '../units/model/routing.ts'
import type { FoundUnit, Organisation, Unit } from '../units/model.ts'
import {
  administrations,
  askedByRoutes,
  findUnits,
  organisations,
  routeFor,
  unitById,
} from '../units/public.ts'
import type {
  Answered,
  AwardCheck,
  Change,
  Eligibility,
  Member,
  Registration,
  RegistrationId,
  TeamRole,
  Waiver,
} from './model.ts'
import {
  mayAdminister,
  mayChooseMembers,
  mayHandOver,
  maySee,
  maySend,
  mayWithdraw,
  mayWrite,
} from './policy.ts'
import { eligibilitiesOf } from './public.ts'
import { answer } from './rules/course.ts'
import { roleOf } from './rules/members.ts'
import { changesOf, checksIn, find, listOfPerson, membersIn, waiversIn } from './store.ts'

/** Everything about one registration that any of its pages shows. */
export type Shown = {
  readonly registration: Registration
  readonly edition: Edition
  readonly unit: Unit
  /** Administrations and companies that can be chosen, the own one always among them. */
  readonly administrations: readonly Organisation[]
  readonly contact: Person | undefined
  /** Those who have been let in, also for a time that has run out. */
  readonly members: readonly (Member & { readonly who: Person })[]
  /** What the one who asks is in it. */
  readonly role: TeamRole | undefined
  /** Everyone who is named on the page. */
  readonly people: ReadonlyMap<string, Person>
  readonly participation: Eligibility
  readonly award: Eligibility
  readonly checks: readonly AwardCheck[]
  readonly waivers: readonly Waiver[]
  readonly changes: readonly Change[]
  readonly registrationOpen: boolean
  readonly may: May
}
export type May = {
  readonly write: boolean
  readonly send: boolean
  readonly chooseMembers: boolean
  readonly handOver: boolean
  readonly withdraw: boolean
  readonly administer: boolean
}

export async function showRegistration(ask: Ask, id: RegistrationId): Promise<Shown> {
  const { db, now, actor } = ask
  const registration = found(await find(db, id))
  const members = await membersIn(db, [id])
  const role = roleOf({ registration, members }, actor.id, now)
  const loaded = { registration, role }
  found(maySee(actor, loaded))
  const edition = await editionById(db, registration.edition)
  const [checks, waivers, changes] = [
    await checksIn(db, [id]),
    await waiversIn(db, [id]),
    await changesOf(db, id),
  ]
  const people = await peopleByIds(db, [
    ...(registration.contact ? [registration.contact] : []),
    ...members.map(({ person }) => person),
    ...checks.map(({ checkedBy }) => checkedBy),
    ...waivers.map(({ grantedBy }) => grantedBy),
    ...changes.map(({ changedBy }) => changedBy),
  ])
  return {
    ...(await answersOf(ask, registration, edition)),
    registration,
    edition,
    unit: found(await unitById(db, registration.unit)),
    administrations: await choosable(ask, edition, registration),
    contact: registration.contact ? people.get(registration.contact) : undefined,
    members: members.flatMap((member) => {
      const who = people.get(member.person)
      return who ? [{ ...member, who }] : []
    }),
    role,
    people,
    checks,
    waivers,
    changes,
    registrationOpen: isOpen(edition, 'registration', now),
    may: rightsOf(ask, loaded),
  }
}

/** The same, for those who may write in it. */
export async function showForWriting(ask: Ask, id: RegistrationId): Promise<Shown> {
  const shown = await showRegistration(ask, id)
  required(shown.may.write || undefined)
  return shown
}

/** Who answers for a private unit by the register's table, as long as nobody has been chosen. */
export async function suggestedFor(
  { db, now }: Ask,
  { registration, unit, edition }: Shown,
): Promise<ContactRoute | undefined> {
  const { administration, operatingForm, category } = registration
  if (administration !== null || operatingForm === null) return undefined
  const seeker = { operatingForm, category, operator: unit.operator }
  return routeFor(db, seeker, plainDate(now, edition.zone))
}

/** How the rules would answer, if this were the answer. Nothing is kept. */
export async function tryAnswer(ask: Ask, shown: Shown, answered: Answered): Promise<Gates> {
  const { registration, edition } = shown
  const permit = required(mayWrite(ask.actor, shown))
  const outcome = answer(permit, registration, answered, { edition, now: ask.now })
  return outcome.ok ? answersOf(ask, outcome.value, edition) : shown
}

/** How the rules answer at each gate. */
export type Gates = Pick<Shown, 'participation' | 'award'>

/** The same, for the organiser's own pages. */
export async function showForOrganiser(ask: Ask, id: RegistrationId): Promise<Shown> {
  const shown = await showRegistration(ask, id)
  required(shown.may.administer || undefined)
  return shown
}

function rightsOf({ actor }: Ask, loaded: Parameters<typeof maySee>[1]): May {
  return {
    write: mayWrite(actor, loaded) !== undefined,
    send: maySend(actor, loaded) !== undefined,
    chooseMembers: mayChooseMembers(actor, loaded) !== undefined,
    handOver: mayHandOver(actor, loaded) !== undefined,
    withdraw: mayWithdraw(actor, loaded) !== undefined,
    administer: mayAdminister(actor) !== undefined,
  }
}

async function answersOf(
  { db, now }: Ask,
  registration: Registration,
  edition: Edition,
): Promise<Gates> {
  const at = (gate: 'participation' | 'award') =>
    eligibilitiesOf(db, edition, [registration], { gate, now })
  const participation = found((await at('participation')).get(registration.id))
  const award = found((await at('award')).get(registration.id))
  return { participation, award }
}

async function choosable(
  { db, now }: Ask,
  edition: Edition,
  { administration }: Registration,
): Promise<readonly Organisation[]> {
  const today = await administrations(db, plainDate(now, edition.zone))
  if (administration === null || today.some(({ id }) => id === administration)) return today
  const own = (await organisations(db)).filter(({ id }) => id === administration)
  return [...own, ...today]
}

export type Mine = {
  readonly registrations: readonly {
    readonly registration: Registration
    readonly edition: Edition
  }[]
  readonly edition: Edition
  readonly registrationOpen: boolean
}

/** Where the person is contact or was let in, the newest first. */
export async function listMine({ db, actor, now }: Ask): Promise<Mine> {
  const editions = new Map((await allEditions(db)).map((edition) => [edition.id, edition]))
  const own = await listOfPerson(db, actor.id, now)
  const edition = await currentEdition(db)
  return {
    registrations: own.flatMap((registration) => {
      const its = editions.get(registration.edition)
      return its ? [{ registration, edition: its }] : []
    }),
    edition,
    registrationOpen: isOpen(edition, 'registration', now),
  }
}

export type Beginning = {
  readonly edition: Edition
  readonly registrationOpen: boolean
  readonly search: string
  readonly units: readonly FoundUnit[]
  readonly administrations: readonly Organisation[]
  /** Every organisation, so that a unit's can be named. */
  readonly organisations: readonly Organisation[]
  /** What the table of whom to turn to asks about, beside the operating form. */
  readonly routesAsk: AskedByRoutes
}

/** More than these is too little said. */
const mostFound = 25

export async function showBeginning(ask: Ask, search: string): Promise<Beginning> {
  const { db, now } = ask
  const edition = await currentEdition(db)
  const today = plainDate(now, edition.zone)
  return {
    edition,
    registrationOpen: isOpen(edition, 'registration', now),
    search,
    units: (await findUnits(db, search, today)).slice(0, mostFound),
    administrations: await administrations(db, today),
    organisations: await organisations(db),
    routesAsk: await askedByRoutes(db, today),
  }
}
