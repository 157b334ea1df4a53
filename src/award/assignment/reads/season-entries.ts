// What a choice of teams needs to know of entries: whom they are about, where, and who examined them last.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { District } from '../../editions/model/team-rules.ts'
import { allEditions } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { entriesOfRegistrations } from '../../entries/public/by-registration.ts'
import type { Outline } from '../../examiners/model.ts'
import { partiesOf } from '../../examiners/rules/ties.ts'
import { registrationsByIds, registrationsOfUnits } from '../../registrations/public.ts'
import type { UnitId } from '../../units/model.ts'
import { unitLinksAround, unitsByIds } from '../../units/public.ts'
import { ancestorsOf } from '../../units/rules/succession.ts'
import type { SeasonEntry } from '../model/season.ts'
import { placeOf } from '../rules/places.ts'
import { listTeams } from '../store.ts'

/** Of one edition. The number of queries does not depend on the number of entries. */
export async function seasonEntries(
  db: Reader,
  outlines: readonly Outline[],
  districts: readonly District[],
): Promise<readonly SeasonEntry[]> {
  if (outlines.length === 0) return []
  const registrations = await registrationsByIds(
    db,
    outlines.map(({ entry }) => entry.registration),
  )
  const units = await unitsByIds(
    db,
    [...registrations.values()].map(({ unit }) => unit),
  )
  const lastTeamOf = await lastTeams(db, [...units.keys()], outlines[0]?.edition.year ?? 0)
  return outlines.flatMap((outline): readonly SeasonEntry[] => {
    const registration = registrations.get(outline.entry.registration)
    const unit = registration && units.get(registration.unit)
    if (!registration || !unit) return []
    const { unit: name, department, administration, category } = outline
    return [
      {
        id: outline.entry.id,
        unit: unit.id,
        name,
        category,
        administration: partiesOf(unit, registration).administrationId,
        texts: textsOf(outline),
        place: placeOf([name, department, administration], districts),
        lastTeam: lastTeamOf(unit.id),
      },
    ]
  })
}

function textsOf({ unit, department, edition, category }: Outline): readonly string[] {
  const known = edition.terms.categories.find(({ key }) => key === category)
  return [unit, department ?? '', known?.name.sv ?? '', known?.includes?.sv ?? '']
}

/** Of the latest year before in which the unit, or one that it surely comes from, had a team. */
async function lastTeams(
  db: Reader,
  units: readonly UnitId[],
  year: number,
): Promise<(unit: UnitId) => readonly PersonId[]> {
  const links = await unitLinksAround(db, units)
  const lines = new Map(
    units.map((unit) => {
      const line = [...ancestorsOf(unit, links)].filter(([, link]) => link !== 'possible')
      return [unit, new Set(line.map(([id]) => id))] as const
    }),
  )
  const all = [...new Set([...lines.values()].flatMap((line) => [...line]))]
  const years = new Map((await allEditions(db)).map((edition) => [edition.id, edition.year]))
  const past = await registrationsOfUnits(db, all)
  const before = past.filter(({ edition }) => (years.get(edition) ?? year) < year)
  const teamOf = await teamsOf(
    db,
    before.map(({ id }) => id),
  )
  const latestFirst = before.toSorted(
    (a, b) => (years.get(b.edition) ?? 0) - (years.get(a.edition) ?? 0),
  )
  return (unit) => {
    const own = latestFirst.filter((one) => lines.get(unit)?.has(one.unit))
    return own.map(({ id }) => teamOf.get(id) ?? []).find((team) => team.length > 0) ?? []
  }
}

async function teamsOf(db: Reader, registrations: Parameters<typeof entriesOfRegistrations>[1]) {
  const entries = await entriesOfRegistrations(db, registrations)
  const ids: readonly EntryId[] = entries.map(({ id }) => id)
  const members = new Map((await listTeams(db, ids)).map((team) => [team.entry, team.members]))
  return new Map(entries.map(({ id, registration }) => [registration, members.get(id) ?? []]))
}
