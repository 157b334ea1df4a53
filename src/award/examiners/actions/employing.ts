// Where people work is written here, whoever tells it.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'
import { findConflictsAnew } from '../../units/public/changing.ts'
import { findUnits, organisationById } from '../../units/public.ts'
import type { Employment } from '../model.ts'
import { unitOfEmployer } from '../rules/ties.ts'
import * as store from '../store.ts'

export type NamedEmployer = {
  readonly organisation: string
  /** The name of a unit, as typed. Empty: the whole organisation. */
  readonly unit: string
}
/** As what, and under whom. */
export type Working = {
  readonly title?: string | null | undefined
  readonly manager?: string | null | undefined
}
export type Employer = { readonly organisationId: OrganisationId; readonly unitId: UnitId | null }
export type EmployerRefusal = {
  readonly refusal: 'organisation-unknown' | 'unit-unknown'
  /** Names of units like the one that was typed. */
  readonly alike: readonly string[]
}
/** What came of telling where somebody works. */
export type ToldEmployer =
  | { readonly employment: Employment; readonly refusal?: undefined }
  | (EmployerRefusal & { readonly employment?: undefined })

/** A unit is named as in the register; else the refusal tells which names are like it. */
export async function employerNamed(
  db: Reader,
  { organisation, unit: name }: NamedEmployer,
): Promise<Employer | EmployerRefusal> {
  const employer = await organisationById(db, organisation as OrganisationId)
  if (!employer) return { refusal: 'organisation-unknown', alike: [] }
  const alike = name ? await findUnits(db, name) : []
  const unit = unitOfEmployer(alike, name, employer.id)
  if (name && !unit) {
    return { refusal: 'unit-unknown', alike: alike.slice(0, 5).map((one) => one.name) }
  }
  return { organisationId: employer.id, unitId: unit?.id ?? null }
}

export async function writeEmployment(act: Act, employment: Employment): Promise<void> {
  await store.insertEmployment(act.db, employment)
  await findConflictsAnew(act)
  await record(act, 'employment.added', employment.personId, { employment: employment.id })
}

/** `validTo` null: they work there still, after all. */
export async function writeEnd(
  act: Act,
  employment: Employment,
  validTo: string | null,
): Promise<Outcome<Employment, 'ends-before'>> {
  const { id, personId, validFrom } = employment
  if (validTo !== null && validTo < validFrom) return no('ends-before')
  await store.saveEnd(act.db, { ...employment, validTo })
  await findConflictsAnew(act)
  await record(act, 'employment.ended', personId, { employment: id, validTo })
  return yes(employment)
}

export async function eraseEmployment(act: Act, { id, personId }: Employment): Promise<void> {
  await store.removeEmployment(act.db, id)
  await findConflictsAnew(act)
  await record(act, 'employment.removed', personId, { employment: id })
}
