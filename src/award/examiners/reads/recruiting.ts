// What the pages about the call, the applications and the invitations show.
import type { Ask } from '../../../base/db/call.ts'
import { type Actor, isAnonymous } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Person } from '../../../support/accounts/model.ts'
import { peopleByIds, personById } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition, editionById } from '../../editions/public.ts'
import type { Organisation, OrganisationId, UnitId } from '../../units/model.ts'
import { organisations, unitsByIds } from '../../units/public.ts'
import type {
  Application,
  ApplicationId,
  Call,
  CallState,
  Invitation,
  InvitationId,
  InvitationStanding,
} from '../model/recruiting.ts'
import { mayAnswer, mayApply, mayRecruit } from '../policy/recruiting.ts'
import { callState, standingOf } from '../rules/recruiting.ts'
import {
  findApplication,
  findApplicationOf,
  findCall,
  findInvitation,
  listApplications,
  listInvitations,
} from '../store/recruiting.ts'
import * as store from '../store.ts'

export type ShownCall = {
  readonly edition: Edition
  readonly call: Call | undefined
  readonly state: CallState
  readonly own: Application | undefined
  readonly examines: boolean
  readonly signedIn: boolean
}

/** «Bli examinator», for everyone. */
export async function showCall(ask: Ask): Promise<ShownCall> {
  const edition = await currentEdition(ask.db)
  const call = await findCall(ask.db, edition.id)
  const signedIn = !isAnonymous(ask.actor)
  const own = signedIn ? await findApplicationOf(ask.db, edition.id, ask.actor.id) : undefined
  const state = callState(call, edition, plainDate(ask.now, edition.zone))
  return { edition, call, state, own, examines: await examines(ask, ask.actor), signedIn }
}

async function examines({ db }: Ask, actor: Actor): Promise<boolean> {
  if (isAnonymous(actor)) return false
  const examiner = await store.findExaminerOf(db, actor.id)
  return examiner !== undefined && examiner.endedAt === null
}

export type ShownApplying = ShownCall & { readonly employers: readonly Organisation[] }

export async function showApplying(ask: Ask): Promise<ShownApplying> {
  required(mayApply(ask.actor))
  return { ...(await showCall(ask)), employers: await employersOf(ask) }
}

async function employersOf({ db }: Ask): Promise<readonly Organisation[]> {
  const all = await organisations(db)
  return all.filter(({ kind }) => kind !== 'board' && kind !== 'department')
}

export type ShownInvitation = {
  readonly invitation: Invitation
  readonly person: Person | undefined
  readonly standing: InvitationStanding
}
export type ShownRecruiting = {
  readonly edition: Edition
  readonly call: Call | undefined
  readonly state: CallState
  readonly applications: readonly Application[]
  readonly invitations: readonly ShownInvitation[]
}

/** The organiser's page. As many questions for one as for a hundred. */
export async function showRecruiting(ask: Ask): Promise<ShownRecruiting> {
  required(mayRecruit(ask.actor))
  const edition = await currentEdition(ask.db)
  const today = plainDate(ask.now, edition.zone)
  const call = await findCall(ask.db, edition.id)
  const invitations = await listInvitations(ask.db, edition.id)
  const people = await peopleByIds(
    ask.db,
    invitations.map(({ personId }) => personId),
  )
  return {
    edition,
    call,
    state: callState(call, edition, today),
    applications: await listApplications(ask.db, edition.id),
    invitations: invitations.map((invitation) => ({
      invitation,
      person: people.get(invitation.personId),
      standing: standingOf(invitation, today),
    })),
  }
}

export type ShownApplication = {
  readonly edition: Edition
  readonly application: Application
  readonly email: string
  readonly employer: string
  readonly decider: string | null
  readonly mayDecide: boolean
}

export async function showApplication(ask: Ask, id: ApplicationId): Promise<ShownApplication> {
  required(mayRecruit(ask.actor))
  const application = found(await findApplication(ask.db, id))
  const people = await peopleByIds(ask.db, [
    application.personId,
    ...(application.decidedBy ? [application.decidedBy] : []),
  ])
  return {
    edition: await editionById(ask.db, application.editionId),
    application,
    email: people.get(application.personId)?.email ?? '',
    employer: await employerName(ask, application),
    decider: (application.decidedBy && people.get(application.decidedBy)?.name) ?? null,
    mayDecide: mayRecruit(ask.actor, application) !== undefined,
  }
}

async function employerName({ db }: Ask, application: Application): Promise<string> {
  const { organisationId, unitId, employer } = application
  const named = async (id: OrganisationId) =>
    (await organisations(db)).find((one) => one.id === id)?.name
  const unit = async (id: UnitId) => (await unitsByIds(db, [id])).get(id)?.name
  const parts = [
    unitId && (await unit(unitId)),
    organisationId && (await named(organisationId)),
    employer,
  ]
  return parts.filter(Boolean).join(', ')
}

export type ShownInvited = {
  readonly edition: Edition
  readonly invitation: Invitation
  readonly standing: InvitationStanding
  readonly name: string
  readonly employers: readonly Organisation[]
}

/** For the one who was invited. */
export async function showInvitation(ask: Ask, id: InvitationId): Promise<ShownInvited> {
  const invitation = found(await findInvitation(ask.db, id))
  required(mayAnswer(ask.actor, invitation))
  const edition = await editionById(ask.db, invitation.editionId)
  const person = found(await personById(ask.db, ask.actor.id))
  return {
    edition,
    invitation,
    standing: standingOf(invitation, plainDate(ask.now, edition.zone)),
    name: person.name === person.email ? '' : person.name,
    employers: await employersOf(ask),
  }
}
