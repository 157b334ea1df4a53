// What the examiner's own page shows, and what waits to be confirmed.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition } from '../../editions/public.ts'
import type { Organisation, UnitId } from '../../units/model.ts'
import { organisations, unitsByIds } from '../../units/public.ts'
import type { Claim, Needs, Season, Wish } from '../model/profile.ts'
import type { Examiner, NamedEmployment } from '../model.ts'
import { mayConfirm, maySeeNeeds, mayTell } from '../policy/profile.ts'
import { mayKeepExaminers } from '../policy.ts'
import { undoneWithin } from '../rules/claims.ts'
import { needsKeptUntil } from '../rules/needs.ts'
import { visitDays } from '../rules/visit-days.ts'
import { listClaimsOf, listDecidedClaims, listWaitingClaims } from '../store/claims.ts'
import { findNeeds, listSeasons, listWishes } from '../store/profiles.ts'
import * as store from '../store.ts'
import { withNames } from './employments.ts'

export type NamedWish = Wish & { readonly name: string }
/** What an examiner has told for an edition, with names. */
export type ToldProfile = {
  readonly edition: Edition
  readonly season: Season | undefined
  readonly wishes: readonly NamedWish[]
  readonly needs: Needs | undefined
  readonly needsUntil: string
  readonly claims: readonly Claim[]
}

export async function toldProfile(
  ask: Ask,
  edition: Edition,
  personId: PersonId,
): Promise<ToldProfile> {
  required(maySeeNeeds(ask.actor, { personId }))
  const { db } = ask
  const owned = { personId, editionId: edition.id }
  const [season] = await listSeasons(db, edition.id, [personId])
  return {
    edition,
    season,
    wishes: await namedWishes(db, await listWishes(db, edition.id, [personId])),
    needs: await findNeeds(db, owned),
    needsUntil: needsKeptUntil(edition),
    claims: await listClaimsOf(db, [personId]),
  }
}

async function namedWishes(db: Reader, wishes: readonly Wish[]): Promise<readonly NamedWish[]> {
  if (wishes.length === 0) return []
  const about = (kind: Wish['about']) => wishes.filter((wish) => wish.about === kind)
  const units = await unitsByIds(
    db,
    about('unit').map(({ subject }) => subject as UnitId),
  )
  const all = about('administration').length > 0 ? await organisations(db) : []
  const names = new Map<string, string>([
    ...[...units].map(([id, { name }]) => [id, name] as const),
    ...all.map(({ id, name }) => [id, name] as const),
  ])
  return wishes.map((wish) => ({ ...wish, name: names.get(wish.subject) ?? '' }))
}

export type ShownOwn = ToldProfile & {
  readonly examiner: Examiner
  readonly employments: readonly NamedEmployment[]
  readonly employers: readonly Organisation[]
  readonly visitDays: readonly string[]
}

/** «Min profil som examinator». */
export async function showOwnProfile(ask: Ask): Promise<ShownOwn> {
  const examiner = required(await store.findExaminerOf(ask.db, ask.actor.id))
  required(mayTell(ask.actor, examiner))
  const edition = await currentEdition(ask.db)
  const told = await toldProfile(ask, edition, examiner.personId)
  const all = await organisations(ask.db)
  const employments = await store.listEmployments(ask.db, [examiner.personId])
  return {
    ...told,
    examiner,
    employments: await withNames(ask.db, employments, all),
    employers: all.filter(({ kind }) => kind !== 'board'),
    visitDays: visitDays(edition),
  }
}

export type ShownClaim = {
  readonly claim: Claim
  readonly person: string
  readonly employment: NamedEmployment | undefined
  readonly decider: string | null
  /** One's own are confirmed by another. */
  readonly mayDecide: boolean
}
export type ShownClaims = {
  readonly edition: Edition
  readonly waiting: readonly ShownClaim[]
  readonly decided: readonly ShownClaim[]
}

const mostDecided = 100

/** «Att bekräfta». As many questions for one claim as for a hundred. */
export async function showClaims(ask: Ask): Promise<ShownClaims> {
  required(mayKeepExaminers(ask.actor))
  const { db, now } = ask
  const waiting = await listWaitingClaims(db)
  const since = new Date(now.getTime() - undoneWithin)
  const decided = await listDecidedClaims(db, since, mostDecided)
  const all = [...waiting, ...decided]
  const people = await peopleByIds(
    db,
    all.flatMap(({ personId, decidedBy }) => [personId, ...(decidedBy ? [decidedBy] : [])]),
  )
  const told = all.flatMap((claim) => ('employment' in claim.told ? [claim.told.employment] : []))
  const employments = await withNames(db, told, await organisations(db))
  const shown = (claim: Claim): ShownClaim => ({
    claim,
    person: people.get(claim.personId)?.name ?? '',
    employment:
      'employment' in claim.told ? employments[told.indexOf(claim.told.employment)] : undefined,
    decider: (claim.decidedBy && people.get(claim.decidedBy)?.name) ?? null,
    mayDecide: mayConfirm(ask.actor, claim) !== undefined,
  })
  const edition = found(await currentEdition(db))
  return { edition, waiting: waiting.map(shown), decided: decided.map(shown) }
}
