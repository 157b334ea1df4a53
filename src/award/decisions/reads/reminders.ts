// Whom reminders of missing extracts go to, and when: for the page that shows them, and for sending.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { required } from '../../../base/lib/failures.ts'
import type { Person } from '../../../support/accounts/model.ts'
import { coordinationsOf, peopleByIds, peopleWithRole } from '../../../support/accounts/public.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition } from '../../editions/public.ts'
import type { Registration } from '../../registrations/model.ts'
import { registrationsOf } from '../../registrations/public.ts'
import type { OrganisationId } from '../../units/model.ts'
import { organisations } from '../../units/public.ts'
import { contactLetter, coordinatorLetter } from '../mails.ts'
import type { BoardTrack, Matter, Reminder, ReminderStop } from '../model.ts'
import { mayRemind, maySeeReminders, scopeOf } from '../policy.ts'
import { boardTrackOf } from '../public.ts'
import {
  type Silence,
  type Turn,
  turnsAhead,
  turnsOf,
  usualSteps,
  whySilent,
} from '../rules/reminders.ts'
import { findPlan, remindersOf, stopsOf } from '../store/reminders.ts'

export type RemindedUnit = {
  readonly registration: Registration
  readonly track: BoardTrack
  readonly contact: Person | null
  /** There is a coordinator or a contact to write to. */
  readonly reachable: boolean
  /** The latest first. */
  readonly sent: readonly Reminder[]
}
/** The units of one administration, and those who coordinate it. */
export type RemindedGroup = {
  readonly administration: OrganisationId | null
  readonly name: string
  readonly coordinators: readonly Person[]
  readonly units: readonly RemindedUnit[]
}
export type Reminding = {
  readonly edition: Edition
  readonly steps: readonly number[]
  readonly turns: readonly Turn[]
  readonly stops: readonly ReminderStop[]
  readonly groups: readonly RemindedGroup[]
}

/** The times at which reminders of the edition go out. */
export async function plannedTurns(db: Reader, edition: Edition): Promise<readonly Turn[]> {
  return turnsOf(edition, (await findPlan(db, edition.id))?.steps ?? usualSteps)
}

/** As many questions for one administration as for all. */
export async function gatherReminders(
  db: Reader,
  edition: Edition,
  { now, scope }: { readonly now: Date; readonly scope: 'all' | ReadonlySet<string> },
): Promise<Reminding> {
  const all = await registrationsOf(db, edition.id)
  const registrations = all.filter(
    ({ administration }) =>
      scope === 'all' || (administration !== null && scope.has(administration)),
  )
  const steps = (await findPlan(db, edition.id))?.steps ?? usualSteps
  return {
    edition,
    steps,
    turns: turnsOf(edition, steps),
    stops: await stopsOf(db, edition.id),
    groups: await groupsOf(db, registrations, now),
  }
}

async function groupsOf(
  db: Reader,
  registrations: readonly Registration[],
  now: Date,
): Promise<readonly RemindedGroup[]> {
  const ids = registrations.map(({ id }) => id)
  const tracks = await boardTrackOf(db, ids)
  const sent = Map.groupBy(await remindersOf(db, ids), ({ registration }) => registration)
  const contacts = await peopleByIds(
    db,
    registrations.flatMap(({ contact }) => contact ?? []),
  )
  const names = new Map((await organisations(db)).map(({ id, name }) => [id, name]))
  const acting = await coordinatorsByAdministration(db, now)
  return [...Map.groupBy(registrations, ({ administration }) => administration)]
    .map(([administration, own]) => ({
      administration,
      name: administration === null ? '' : (names.get(administration) ?? ''),
      coordinators: administration === null ? [] : (acting.get(administration) ?? []),
      units: own.flatMap((registration) => {
        const track = tracks.get(registration.id)
        const contact = registration.contact && contacts.get(registration.contact)
        const alive = contact && contact.endedAt === null ? contact : null
        const known = sent.get(registration.id) ?? []
        const reachable = alive !== null || (acting.get(String(administration)) ?? []).length > 0
        return track ? [{ registration, track, contact: alive, reachable, sent: known }] : []
      }),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

async function coordinatorsByAdministration(
  db: Reader,
  now: Date,
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const people = (await peopleWithRole(db, 'coordinator', now)).filter(
    ({ endedAt }) => endedAt === null,
  )
  const byId = new Map(people.map((person) => [person.id, person]))
  const held = await coordinationsOf(db, [...byId.keys()])
  const valid = held.filter(
    ({ validFrom, validTo }) => validFrom <= now && (validTo === null || validTo > now),
  )
  const by = Map.groupBy(valid, ({ organisationId }) => String(organisationId))
  return new Map(
    [...by].map(([administration, roles]) => {
      const own = roles.flatMap(({ personId }) => byId.get(personId) ?? [])
      return [administration, [...new Set(own)]] as const
    }),
  )
}

/** Who is reminded at that turn, and who is not and why. */
export function sortedAt(
  { edition, stops }: Pick<Reminding, 'edition' | 'stops'>,
  units: readonly RemindedUnit[],
  turn: Turn,
): {
  readonly reminded: readonly RemindedUnit[]
  readonly silent: readonly { readonly unit: RemindedUnit; readonly why: Silence }[]
} {
  const judged = units.map((unit) => {
    const lastAt = unit.sent[0]?.sentAt ?? null
    return { unit, why: whySilent({ ...unit, stops, lastAt }, turn, edition.zone) }
  })
  return {
    reminded: judged.filter(({ why }) => why === undefined).map(({ unit }) => unit),
    silent: judged.flatMap(({ unit, why }) => (why === undefined ? [] : [{ unit, why }])),
  }
}

/** One letter to each coordinator about all of these, and one to each contact about the own unit. */
export function lettersTo(
  group: RemindedGroup,
  units: readonly RemindedUnit[],
  at: { readonly edition: Edition; readonly now: Date },
): readonly Letter[] {
  if (units.length === 0) return []
  const { coordinators, name: administration } = group
  const told = new Set(coordinators.map(({ email }) => email))
  const names = coordinators.map(({ name }) => name)
  return [
    ...coordinators.map(({ email }) => coordinatorLetter(email, { ...at, administration, units })),
    ...units.flatMap(({ contact, registration, track }) =>
      contact === null || told.has(contact.email)
        ? []
        : [contactLetter(contact.email, { ...at, registration, track, coordinators: names })],
    ),
  ]
}

export type ShownTurn = {
  readonly turn: Turn
  readonly letters: readonly Letter[]
  readonly reminded: readonly RemindedUnit[]
  readonly silent: readonly { readonly unit: RemindedUnit; readonly why: Silence }[]
}
export type ShownReminders = Reminding & {
  readonly ahead: readonly ShownTurn[]
  readonly matters: readonly Matter[]
  /** The turn whose letters are asked for. Null: the first. */
  readonly step: number | null
  readonly may: { readonly steer: boolean }
}

/** What will go to whom and when, as things are now. */
export async function showReminders(ask: Ask, step: number | null = null): Promise<ShownReminders> {
  required(maySeeReminders(ask.actor))
  const edition = await currentEdition(ask.db)
  const at = { now: ask.now, scope: scopeOf(ask.actor) }
  const reminding = await gatherReminders(ask.db, edition, at)
  const ahead = turnsAhead(reminding.turns, ask.now, edition.zone).map((turn) =>
    shownTurn(reminding, turn, new Date(Math.max(turn.at.getTime(), ask.now.getTime()))),
  )
  const units = reminding.groups.flatMap((group) => group.units)
  const matters = units.flatMap(({ track }) => track.matter ?? [])
  return {
    ...reminding,
    ahead,
    step,
    matters: [...new Map(matters.map((matter) => [matter.id, matter])).values()],
    may: { steer: mayRemind(ask.actor) !== undefined },
  }
}

function shownTurn(reminding: Reminding, turn: Turn, now: Date): ShownTurn {
  const { edition, groups } = reminding
  const each = groups.map((group) => ({ group, ...sortedAt(reminding, group.units, turn) }))
  return {
    turn,
    reminded: each.flatMap(({ reminded }) => reminded),
    silent: each.flatMap(({ silent }) => silent),
    letters: each.flatMap(({ group, reminded }) => lettersTo(group, reminded, { edition, now })),
  }
}
