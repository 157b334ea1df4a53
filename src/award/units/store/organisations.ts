// All SQL about boards, administrations, companies and operators.
import { sql } from 'kysely'
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { Organisation, OrganisationId, Succession } from '../model.ts'

type Tables = {
  organisation: Organisation & { readonly correctedAt: Date | null }
  organisationSuccessor: Succession
}
const organisationColumns = [
  'id',
  'key',
  'kind',
  'name',
  'board',
  'validFrom',
  'validTo',
  'standing',
  'source',
  'note',
] as const
const byName = sql`name COLLATE "sv-x-icu"`

export function listOrganisations(db: Reader): Promise<readonly Organisation[]> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.orderBy(byName).orderBy('id').execute()
}

export function findOrganisation(
  db: Reader,
  id: OrganisationId,
): Promise<Organisation | undefined> {
  const query = reading<Tables>(db).selectFrom('organisation').select(organisationColumns)
  return query.where('id', '=', id).executeTakeFirst()
}

export function listSuccessions(db: Reader): Promise<readonly Succession[]> {
  return reading<Tables>(db).selectFrom('organisationSuccessor').selectAll().execute()
}

export async function insertOrganisation(db: Writer, organisation: Organisation): Promise<void> {
  await writing<Tables>(db)
    .insertInto('organisation')
    .values({ ...organisation, correctedAt: null })
    .execute()
}

/** Undone by nothing that a person has corrected. */
export async function refreshOrganisation(db: Writer, organisation: Organisation): Promise<void> {
  const { id, ...fields } = organisation
  await writing<Tables>(db)
    .updateTable('organisation')
    .set(fields)
    .where('id', '=', id)
    .where('correctedAt', 'is', null)
    .execute()
}

export async function insertSuccession(db: Writer, succession: Succession): Promise<void> {
  await writing<Tables>(db)
    .insertInto('organisationSuccessor')
    .values(succession)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
