// Where the demonstration is played: people who act, each at a time of the story.

import type { OrganisationId, UnitId } from '../../award/units/model.ts'
import { organisations } from '../../award/units/public.ts'
import { findUnitsByKey } from '../../award/units/store/units.ts'
import type { Act } from '../../base/db/call.ts'
import type { Writer } from '../../base/db/handle.ts'
import { type Actor, theSystem } from '../../base/lib/actor.ts'
import { found } from '../../base/lib/failures.ts'
import { instantOf } from '../../base/lib/time.ts'
import { appoint, findOrAddPerson } from '../../support/accounts/public.ts'
import { emailOf, type Player } from './cast.ts'

export type Stage = {
  readonly db: Writer
  /** Gives the player an account and roles from that time on. */
  readonly enter: (player: Player, when: string) => Promise<void>
  /** Something that the player does at that time, such as 2025-05-12T09:00. */
  readonly as: (player: Player, when: string) => Act
  readonly idOf: (player: Player) => Actor['id']
  readonly organisation: (key: string) => OrganisationId
  readonly unit: (key: string) => UnitId
}

export async function stageIn(db: Writer, zone: string): Promise<Stage> {
  const register = await organisations(db)
  const units = await findUnitsByKey(db)
  const actors = new Map<string, Actor>()
  const timeOf = (when: string) => {
    const [date = '', time = ''] = when.split('T')
    return instantOf(date, time, zone)
  }
  const organisation = (key: string) => found(register.find((one) => one.key === key)).id
  const actorOf = ({ key }: Player) => found(actors.get(key))
  return {
    db,
    as: (player, when) => ({ actor: actorOf(player), now: timeOf(when), db }),
    idOf: (player) => actorOf(player).id,
    organisation,
    unit: (key) => found(units.find((one) => one.key === key)).id,
    enter: async (player, when) => {
      const act = { actor: theSystem, now: timeOf(when), db }
      const own = player.acts === undefined ? [] : [organisation(player.acts)]
      actors.set(player.key, await appear(act, player, own))
    },
  }
}

async function appear(act: Act, player: Player, own: readonly OrganisationId[]): Promise<Actor> {
  const { name, roles } = player
  const email = emailOf(player)
  const { id } = await findOrAddPerson(act, { email, name, demonstration: true })
  for (const role of roles) {
    if (role !== 'coordinator') await appoint(act, { personId: id, role })
    for (const organisationId of own) await appoint(act, { personId: id, role, organisationId })
  }
  return { id, name, email, roles: new Set(roles), organisations: new Set(own) }
}

/** What actions answer with when a rule refuses, in any of their ways. */
type Played = Readonly<{
  ok?: boolean
  reason?: string
  refusal?: string | null | undefined
  done?: boolean
}>

/** A step of the story that the rules refuse is a fault of the story. */
export async function played<Result extends Played | undefined>(
  what: string,
  step: Promise<Result>,
): Promise<Result> {
  const result = await step
  const refused = result?.ok === false || result?.done === false || result?.refusal
  if (refused) throw new Error(`The demonstration cannot go on: ${what}: ${JSON.stringify(result)}`)
  return result
}
