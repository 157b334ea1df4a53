// Who may bring papers in and say what is true in them.
import { type Actor, theSystem } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** The organiser, and the program itself at the command line. */
export function mayImport(actor: Actor): Permit<'papers.import'> | undefined {
  const may = actor.roles.has('organiser') || actor.id === theSystem.id
  return may ? permit('papers.import') : undefined
}

/** A person of the organiser's. */
export function mayReview(actor: Actor): Permit<'papers.review'> | undefined {
  return actor.roles.has('organiser') ? permit('papers.review') : undefined
}
