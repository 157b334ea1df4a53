// Tells whom entries are about, and nothing of what they say.
import type { Reader } from '../../../base/db/handle.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { editionById } from '../../editions/public.ts'
import type { Entry, EntryId } from '../../entries/model.ts'
import { entriesByIds } from '../../entries/public.ts'
import { membersOfAll, registrationsByIds } from '../../registrations/public.ts'
import { organisations, unitsByIds } from '../../units/public.ts'
import type { Outline } from '../model.ts'
import { partiesOf } from '../rules/ties.ts'

export async function outlinesOf(
  db: Reader,
  ids: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Outline>> {
  const entries = [...(await entriesByIds(db, ids)).values()]
  const tell = await teller(db, entries)
  const told = entries.flatMap((entry) => tell(entry) ?? [])
  return new Map(told.map((outline) => [outline.entry.id, outline]))
}

async function teller(db: Reader, entries: readonly Entry[]) {
  const keys = entries.map((entry) => entry.registration)
  const registrations = await registrationsByIds(db, keys)
  const all = [...registrations.values()]
  const members = await membersOfAll(db, keys)
  const units = await unitsByIds(
    db,
    all.map((registration) => registration.unit),
  )
  const contacts = all.flatMap((registration) => registration.contact ?? [])
  const people = await peopleByIds(db, [...contacts, ...members.map(({ person }) => person)])
  const names = new Map((await organisations(db)).map(({ id, name }) => [id as string, name]))
  const editions = new Map(
    await Promise.all(
      [...new Set(entries.map((entry) => entry.edition))].map(
        async (id) => [id, await editionById(db, id)] as const,
      ),
    ),
  )
  return function tell(entry: Entry): Outline | undefined {
    const registration = registrations.get(entry.registration)
    const unit = registration && units.get(registration.unit)
    const edition = editions.get(entry.edition)
    if (!registration || !unit || !edition) return undefined
    const { administrationId, operatorId } = partiesOf(unit, registration)
    const own = members.filter((member) => member.registration === registration.id)
    const writers = new Set([registration.contact, ...own.map(({ person }) => person)])
    return {
      entry,
      edition,
      category: registration.category,
      unit: registration.unitName,
      department: unit.department,
      administration: administrationId && (names.get(administrationId) ?? null),
      operator: operatorId && (names.get(operatorId) ?? null),
      contacts: [...writers].flatMap((id) => (id && people.get(id)?.name) || []),
    }
  }
}
