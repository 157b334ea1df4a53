// Who may prepare, enter, verify and see a board's matter.
import type { Actor, PersonId } from '../../base/lib/actor.ts'
import { isAnonymous } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { Matter } from './model.ts'

type Administered = { readonly administration: string | null }

/** The organiser, and the coordinator of that administration. */
export function mayHandle(actor: Actor, thing: Administered): Permit<'board.handle'> | undefined {
  const may = actor.roles.has('organiser') || coordinates(actor, thing)
  return may ? permit('board.handle') : undefined
}

/** An imported matter is history: it is shown, not worked on. */
export function mayChange(actor: Actor, matter: Matter): Permit<'board.change'> | undefined {
  const may = matter.origin === 'web' && mayHandle(actor, matter) !== undefined
  return may ? permit('board.change') : undefined
}

/** The organiser alone says whether an extract counts. */
export function mayVerify(actor: Actor): Permit<'board.verify'> | undefined {
  return actor.roles.has('organiser') ? permit('board.verify') : undefined
}

/** The organiser alone. */
export function mayRemind(actor: Actor): Permit<'board.remind'> | undefined {
  return actor.roles.has('organiser') ? permit('board.remind') : undefined
}

/** The organiser sees all that is missing and what goes out about it, a coordinator the own. */
export function maySeeReminders(actor: Actor): Permit<'board.see-reminders'> | undefined {
  const may = actor.roles.has('organiser') || actor.roles.has('coordinator')
  return may ? permit('board.see-reminders') : undefined
}

/** Those who handle it, and the unit's own people. */
export function maySeeTrack(
  actor: Actor,
  registration: Administered & { readonly people: readonly PersonId[] },
): Permit<'board.see'> | undefined {
  const own = !isAnonymous(actor) && registration.people.includes(actor.id)
  return own || mayHandle(actor, registration) ? permit('board.see') : undefined
}

/** The organiser lists all, a coordinator those of the own administrations. */
export function scopeOf(actor: Actor): 'all' | ReadonlySet<string> {
  if (actor.roles.has('organiser')) return 'all'
  return actor.roles.has('coordinator') ? actor.organisations : new Set<string>()
}

function coordinates(actor: Actor, { administration }: Administered): boolean {
  const known = administration !== null && actor.organisations.has(administration)
  return known && actor.roles.has('coordinator')
}

/** The organiser keeps all, a coordinator those of the own administrations. */
export function mayKeepTemplate(
  actor: Actor,
  template: Administered,
): Permit<'board-template.keep'> | undefined {
  return mayHandle(actor, template) ? permit('board-template.keep') : undefined
}

/** Those without administration are for everybody who handles boards' matters. */
export function mayUseTemplate(
  actor: Actor,
  template: Administered,
): Permit<'board-template.use'> | undefined {
  const handles = actor.roles.has('organiser') || actor.roles.has('coordinator')
  const may = template.administration === null ? handles : mayHandle(actor, template) !== undefined
  return may ? permit('board-template.use') : undefined
}
