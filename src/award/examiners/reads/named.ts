// Who examines a unit's entry, as its managers see it, and what they have said against it.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { inSwedishOrder } from '../../../base/lib/text.ts'
import type { Person } from '../../../support/accounts/model.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { editionById } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { entryById } from '../../entries/public.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import { membersOf, registrationById, roleIn } from '../../registrations/public.ts'
import { isLive } from '../../registrations/rules/members.ts'
import type { Naming, Objection, ObjectionState } from '../model/objections.ts'
import type { ConflictDecision } from '../model.ts'
import { mayObject } from '../policy.ts'
import { decisionOn, objectionState } from '../rules/declaring.ts'
import { isTimeToObject } from '../rules/objecting.ts'
import { listNamings, listObjections } from '../store/objections.ts'
import { listDecisions } from '../store.ts'

export type ShownObjection = {
  readonly objection: Objection
  readonly state: ObjectionState
  /** The reason of the decision, which the unit is told. */
  readonly decision: ConflictDecision | undefined
}
export type NamedExaminer = {
  readonly naming: Naming
  readonly name: string
  /** What has been said about the person, the latest. */
  readonly said: ShownObjection | undefined
  /** Whether an objection can be made now. */
  readonly objectable: boolean
}

/** Those who are named now, and those whom the unit has objected to. */
export async function showNamed(ask: Ask, entryId: EntryId) {
  const { entry, registration, edition } = await unitSide(ask, entryId)
  const namings = await listNamings(ask.db, [entryId])
  const objections = await listObjections(ask.db, [entryId])
  const people = namings.map(({ personId }) => personId)
  const decisions = await listDecisions(ask.db, { people, entries: [entryId] })
  const names = await peopleByIds(ask.db, people)
  const rows = namings.flatMap((naming): readonly NamedExaminer[] => {
    const own = objections.filter(({ personId }) => personId === naming.personId)
    const said = shown(own.at(-1), decisions)
    if (naming.endedAt !== null && said === undefined) return []
    const free = own.every(({ takenBackAt }) => takenBackAt !== null)
    const objectable = free && isTimeToObject(naming, edition, ask.now)
    return [{ naming, name: names.get(naming.personId)?.name ?? '', said, objectable }]
  })
  return {
    ...{ entry, edition, unit: registration.unitName },
    rows: rows.toSorted((a, b) => inSwedishOrder(a.name, b.name)),
  }
}
export type ShownNamed = Awaited<ReturnType<typeof showNamed>>

function shown(
  objection: Objection | undefined,
  decisions: readonly ConflictDecision[],
): ShownObjection | undefined {
  if (objection === undefined) return undefined
  const state = objectionState(objection, decisions)
  return { objection, state, decision: decisionOn(decisions, objection.id) }
}

/** The entry with those who speak for its unit. For its managers only. */
export async function unitSide(ask: Ask, entryId: EntryId) {
  const entry = found(await entryById(ask.db, entryId))
  const role = await roleIn(ask.db, entry.registration, ask.actor.id, ask.now)
  const permit = required(mayObject(ask.actor, { role }))
  const registration = found(await registrationById(ask.db, entry.registration))
  const edition = await editionById(ask.db, entry.edition)
  return { entry, registration, edition, permit }
}

/** Those who speak for the unit now: the contact first. */
export async function managersOf(
  db: Reader,
  registration: RegistrationId,
  now: Date,
): Promise<readonly Person[]> {
  const contact = (await registrationById(db, registration))?.contact ?? null
  const members = await membersOf(db, registration)
  const managing = members.filter((member) => member.role === 'manager' && isLive(member, now))
  const ids = [contact, ...managing.map(({ person }) => person)]
  const known = ids.filter((id): id is PersonId => id !== null)
  return [...(await peopleByIds(db, known)).values()]
}
