// What an examiner tells of themselves.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { folded } from '../../../base/lib/text.ts'
import { record } from '../../../support/audit/public.ts'
import { currentEdition } from '../../editions/public.ts'
import { findUnits, organisations } from '../../units/public.ts'
import { type ClaimId, employmentIn, type Told, type Wish } from '../model/profile.ts'
import type { Employment, EmploymentId } from '../model.ts'
import { mayTell } from '../policy/profile.ts'
import { type ClaimRefusal, type Skills, skillChange, withdrawn } from '../rules/claims.ts'
import { visitDays } from '../rules/visit-days.ts'
import { insertClaim, listClaimsOf, lockClaim, saveClaim } from '../store/claims.ts'
import { removeNeeds, removeWish, saveNeeds, saveSeason, saveWish } from '../store/profiles.ts'
import * as store from '../store.ts'
import {
  employerNamed,
  type NamedEmployer,
  type ToldEmployer,
  type Working,
  writeEmployment,
} from './employing.ts'

/** The one who asks, with the row held until the end. */
async function ownExaminer(act: Act) {
  const examiner = found(await store.lockExaminerOf(act.db, act.actor.id))
  required(mayTell(act.actor, examiner))
  return { examiner }
}

async function ownIn(act: Act) {
  await ownExaminer(act)
  const edition = await currentEdition(act.db)
  return { edition, own: { personId: act.actor.id, editionId: edition.id } }
}

/** It waits until the organiser has said something. */
export async function claim(act: Act, told: Told): Promise<ClaimId> {
  const id = newId<'examiner-claim'>()
  const made = { state: 'waiting', madeAt: act.now, decidedBy: null, decidedAt: null } as const
  await insertClaim(act.db, { ...told, ...made, id, personId: act.actor.id })
  await record(act, 'examiner.claim-made', act.actor.id, { claim: id, kind: told.kind })
  return id
}

/** What is new waits for the organiser; what is left out is gone at once. Languages need nobody. */
export async function tellSkills(
  act: Act,
  wanted: Skills & { readonly languages: readonly string[] },
): Promise<void> {
  const { examiner } = await ownExaminer(act)
  const { terms } = await currentEdition(act.db)
  const known = terms.categories.map(({ key }) => key)
  const other = examiner.categories.filter((key) => !known.includes(key))
  const asked = wanted.categories.filter((key) => known.includes(key))
  const waiting = await listClaimsOf(act.db, [act.actor.id])
  const change = skillChange({ examiner, waiting }, { ...wanted, categories: [...other, ...asked] })
  const { languages } = wanted
  await store.saveExaminer(act.db, { ...examiner, ...change.kept, languages })
  for (const one of change.withdrawn) await saveClaim(act.db, { ...one, state: 'withdrawn' })
  for (const told of change.told) await claim(act, told)
  await record(act, 'examiner.skills-told', examiner.id, { waiting: change.told.length })
}

export async function tellExperience(
  act: Act,
  told: Extract<Told, { kind: 'experience' }>['told'],
): Promise<Outcome<ClaimId, 'year-told' | 'year-ahead'>> {
  await ownExaminer(act)
  const edition = await currentEdition(act.db)
  if (told.year >= edition.year) return no('year-ahead')
  const before = await listClaimsOf(act.db, [act.actor.id])
  const same = before.some(
    (one) =>
      one.kind === 'experience' &&
      one.told.year === told.year &&
      (one.state === 'waiting' || one.state === 'confirmed'),
  )
  return same ? no('year-told') : yes(await claim(act, { kind: 'experience', told }))
}

export type ToldEmployment = NamedEmployer &
  Working & {
    readonly validFrom: string
    readonly validTo: string | null
  }

/**
 * Counts from now on: it can close what was open. The organiser says later whether it is right. The
 * same twice is told once.
 */
export async function tellEmployment(act: Act, told: ToldEmployment): Promise<ToldEmployer> {
  await ownExaminer(act)
  const employer = await employerNamed(act.db, told)
  if ('refusal' in employer) return employer
  const { validFrom, validTo, title = null, manager = null } = told
  const personId = act.actor.id
  const working = { ...employer, title, manager, validFrom, validTo }
  const before = await store.listEmployments(act.db, [personId])
  const same = before.find((one) => saysTheSame(one, working))
  if (same) return { employment: same }
  const employment: Employment = { id: newId<'employment'>(), personId, ...working }
  await writeEmployment(act, employment)
  await claim(act, { kind: 'employment', told: { employment } })
  return { employment }
}

function saysTheSame(one: Employment, working: Omit<Employment, 'id' | 'personId'>): boolean {
  const fields = ['organisationId', 'unitId', 'title', 'manager', 'validFrom', 'validTo'] as const
  return fields.every((field) => (one[field] ?? null) === (working[field] ?? null))
}

/** Asks that it be ended, or removed when `validTo` is null. Nothing opens before that is confirmed. */
export async function askToEnd(
  act: Act,
  id: EmploymentId,
  validTo: string | null,
): Promise<Outcome<ClaimId, 'ends-before'>> {
  await ownExaminer(act)
  const employment = found(await store.lockEmployment(act.db, id))
  required(mayTell(act.actor, employment))
  if (validTo !== null && validTo < employment.validFrom) return no('ends-before')
  for (const before of await listClaimsOf(act.db, [act.actor.id])) {
    const same = employmentIn(before) === id && before.kind !== 'employment'
    if (same && before.state === 'waiting') {
      await saveClaim(act.db, { ...before, state: 'withdrawn' })
    }
  }
  const told: Told =
    validTo === null
      ? { kind: 'employment-gone', told: { employment } }
      : { kind: 'employment-end', told: { employment, validTo } }
  return yes(await claim(act, told))
}

export async function withdrawClaim(act: Act, id: ClaimId): Promise<Outcome<null, ClaimRefusal>> {
  const before = found(await lockClaim(act.db, id))
  const outcome = withdrawn(required(mayTell(act.actor, before)), before)
  if (!outcome.ok) return outcome
  await saveClaim(act.db, outcome.value)
  await record(act, 'examiner.claim-withdrawn', act.actor.id, { claim: id, kind: before.kind })
  return yes(null)
}

/** Days that are no days of visits are left out. */
export async function tellYear(
  act: Act,
  told: { readonly capacity: number; readonly daysAway: readonly string[] },
): Promise<void> {
  const { edition, own } = await ownIn(act)
  const daysAway = visitDays(edition).filter((day) => told.daysAway.includes(day))
  const { capacity } = told
  await saveSeason(act.db, { ...own, capacity, daysAway, changedAt: act.now })
  await record(act, 'examiner.year-told', act.actor.id, { edition: edition.year, capacity })
}

export type NamedWish = Pick<Wish, 'wish'> & {
  /** «category:forskola», «administration:» and an id, or empty. */
  readonly about: string
  /** The name of a unit, with its administration after a comma where several have the name. */
  readonly unit: string
}
export type WishRefusal = 'wish-empty' | 'wish-both' | 'unit-unknown' | 'unit-several'

export async function tellWish(
  act: Act,
  named: NamedWish,
): Promise<Outcome<null, WishRefusal> & { readonly alike?: readonly string[] }> {
  const { edition, own } = await ownIn(act)
  if (named.about && named.unit) return no('wish-both')
  if (named.unit) return tellUnitWish(act, named)
  const [about, subject = ''] = named.about.split(':')
  const known =
    about === 'category'
      ? edition.terms.categories.some(({ key }) => key === subject)
      : about === 'administration' && (await organisations(act.db)).some(({ id }) => id === subject)
  if (!known) return no('wish-empty')
  await saveWish(act.db, { ...own, about: about as Wish['about'], subject, wish: named.wish })
  await record(act, 'examiner.wish-told', act.actor.id, { edition: edition.year })
  return yes(null)
}

async function tellUnitWish(act: Act, { unit: typed, wish }: NamedWish) {
  const { edition, own } = await ownIn(act)
  const like = await findUnits(act.db, typed.replace(/,[^,]*$/, ''))
  const names = new Map((await organisations(act.db)).map(({ id, name }) => [id, name]))
  const titled = like.map(({ id, name, administration }) => {
    const at = administration && names.get(administration)
    return { id, name, title: at ? `${name}, ${at}` : name }
  })
  const exact = titled.filter(({ title }) => folded(title) === folded(typed.trim()))
  const named = titled.filter(({ name }) => folded(name) === folded(typed.trim()))
  const [one, another] = exact.length > 0 ? exact : named
  if (!one || another) {
    const alike = (one ? named : titled).slice(0, 5).map(({ title }) => title)
    return { ...no(one ? 'unit-several' : 'unit-unknown'), alike } as const
  }
  await saveWish(act.db, { ...own, about: 'unit', subject: one.id, wish })
  await record(act, 'examiner.wish-told', act.actor.id, { edition: edition.year })
  return yes(null)
}

export async function takeBackWish(act: Act, wish: Pick<Wish, 'about' | 'subject'>): Promise<void> {
  const { edition, own } = await ownIn(act)
  await removeWish(act.db, own, wish)
  await record(act, 'examiner.wish-taken-back', act.actor.id, { edition: edition.year })
}

/** Empty texts remove what was there. */
export async function tellNeeds(
  act: Act,
  { access, diet }: { readonly access: string; readonly diet: string },
): Promise<void> {
  const { edition, own } = await ownIn(act)
  if (access === '' && diet === '') await removeNeeds(act.db, own)
  else await saveNeeds(act.db, { ...own, access, diet, changedAt: act.now })
  await record(act, 'examiner.needs-told', act.actor.id, { edition: edition.year })
}
