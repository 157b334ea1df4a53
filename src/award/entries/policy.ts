// Who may do what with an entry.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** `member`: whether the person who asks is a member of the entry's registration. */
type Belonging = { readonly member: boolean }

/** The unit's own people write. Nobody else, in no role. */
export function mayWrite(_actor: Actor, entry: Belonging): Permit<'entry.write'> | undefined {
  return entry.member ? permit('entry.write') : undefined
}

/** `readable`: handed in, as rules.isReadable tells. The unit's own people read it always. */
export function mayRead(
  actor: Actor,
  entry: Belonging & { readonly readable: boolean },
): Permit<'entry.read'> | undefined {
  const organiser = actor.roles.has('organiser') && entry.readable
  return entry.member || organiser ? permit('entry.read') : undefined
}

/** The list of what has come in. It holds no texts. */
export function mayList(actor: Actor): Permit<'entry.list'> | undefined {
  return actor.roles.has('organiser') ? permit('entry.list') : undefined
}
