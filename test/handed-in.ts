// Organisations, units and entries that have come in, for tests of the stages after that.
import { loadProgramme } from '../src/award/editions/actions.ts'
import type { Edition } from '../src/award/editions/model.ts'
import { editionOf } from '../src/award/editions/public.ts'
import type { Entry } from '../src/award/entries/model.ts'
import { insert as insertEntry } from '../src/award/entries/store/entries.ts'
import type { Registration } from '../src/award/registrations/model.ts'
import { insert as insertRegistration } from '../src/award/registrations/store.ts'
import type { Organisation, OrganisationId, Unit } from '../src/award/units/model.ts'
import { enterOrganisation, enterUnit } from '../src/award/units/public.ts'
import type { Act } from '../src/base/db/call.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import { newId } from '../src/base/lib/id.ts'
import { realProgramme } from './programme-files.ts'

/** After the entries of 2027 were due, when they are assessed. */
export const assessing = '2027-06-01T08:00:00Z'

/** The open edition of the real programme, loaded once. */
export async function edition2027(act: Act): Promise<Edition> {
  const known = await editionOf(act.db, 2027)
  if (known) return known
  await loadProgramme(act, realProgramme())
  const edition = await editionOf(act.db, 2027)
  if (!edition) throw new Error('the programme has no edition 2027')
  return edition
}

export function anOrganisation(
  act: Act,
  name: string,
  kind: Organisation['kind'] = 'administration',
): Promise<Organisation> {
  return enterOrganisation(act, { kind, name, source: 'test' })
}

export function aUnit(
  act: Act,
  name: string,
  belongs: { readonly administration?: OrganisationId; readonly operator?: string } = {},
): Promise<Unit> {
  const { administration = null, operator = null } = belongs
  const fields = { name, administration, operator, department: null, source: 'test' }
  return enterUnit(act, { ...fields, operatingForm: 'municipal' }, 'confirmed')
}

let numbers = 0

/** The unit is registered in the edition of 2027, and its entry has come in. */
export async function anEntryOf(
  act: Act,
  unit: Unit,
  contact: Actor,
  over: Partial<Registration> = {},
): Promise<{ readonly entry: Entry; readonly registration: Registration }> {
  const edition = await edition2027(act)
  const [place, handedInAt] = [String(++numbers).padStart(4, '0'), new Date('2027-05-10T10:00:00Z')]
  const registration: Registration = {
    id: newId<'registration'>(),
    edition: edition.id,
    unit: unit.id,
    unitName: unit.name,
    administration: unit.administration,
    operatingForm: unit.operatingForm,
    category: 'socialtjanst',
    state: 'sent',
    origin: 'web',
    contact: contact.id,
    facts: {},
    recordNumber: `KU 2027/T${place}`,
    createdAt: new Date('2027-02-01T10:00:00Z'),
    sentAt: new Date('2027-02-02T10:00:00Z'),
    withdrawnAt: null,
    ...over,
  }
  const entry: Entry = {
    id: newId<'entry'>(),
    registration: registration.id,
    edition: edition.id,
    state: 'handed-in',
    recordNumber: `KU 2027-B/T${place}`,
    handedInAt,
    handIns: 1,
    dispensedUntil: null,
    startedAt: registration.createdAt,
    startedBy: contact.id,
  }
  await insertRegistration(act.db, registration)
  await insertEntry(act.db, entry)
  return { entry, registration }
}
