// What a choice of teams needs to know of examiners: what they know, wish and have done, and where they work.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import type { Employment } from '../../examiners/model.ts'
import { profilesOf } from '../../examiners/public/profiles.ts'
import { experienceOf, leadersTrained, missingOf } from '../../examiners/public/training.ts'
import { employmentsOf } from '../../examiners/public.ts'
import type { Organisation, OrganisationId, Unit, UnitId } from '../../units/model.ts'
import { organisations, unitsByIds } from '../../units/public.ts'
import type { SeasonExaminer } from '../model/season.ts'
import { placeOf } from '../rules/places.ts'

type Asked = { readonly people: readonly PersonId[]; readonly now: Date }

/** Of those of the people who examine or have examined, in the order given. */
export async function seasonPeople(
  db: Reader,
  edition: Edition,
  { people, now }: Asked,
): Promise<readonly SeasonExaminer[]> {
  const known = await peopleByIds(db, people)
  const profiles = await profilesOf(db, edition.id, people)
  const missing = await missingOf(db, edition, people)
  const leaders = await leadersTrained(db, people)
  const experience = await experienceOf(db, people)
  const workOf = await works(db, edition, { people, now })
  return people.flatMap((person): readonly SeasonExaminer[] => {
    const [profile, name] = [profiles.get(person), known.get(person)?.name]
    if (!profile || name === undefined) return []
    const { categories, fields, wishes, capacity, daysAway } = profile
    return [
      {
        ...{ person, name, categories, fields, wishes, capacity, daysAway },
        ...workOf(person),
        leads: leaders.has(person),
        editions: experience.get(person) ?? 0,
        missing: missing.get(person) ?? [],
      },
    ]
  })
}

type Work = Pick<SeasonExaminer, 'employers' | 'home'>

/** Where they work now. The first name among them that tells a district tells where they start from. */
async function works(
  db: Reader,
  { zone, terms }: Edition,
  { people, now }: Asked,
): Promise<(person: PersonId) => Work> {
  const today = plainDate(now, zone)
  const all = await employmentsOf(db, people)
  const current = all.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today),
  )
  const register = {
    organisations: new Map((await organisations(db)).map((one) => [one.id, one])),
    units: await unitsByIds(
      db,
      current.flatMap(({ unitId }) => unitId ?? []),
    ),
  }
  const of = Map.groupBy(current, ({ personId }) => personId)
  return (person) => {
    const own = of.get(person) ?? []
    const names = own.flatMap((employment) => namesOf(employment, register))
    return {
      employers: employersOf(own, register),
      home: placeOf(names, terms.team?.districts ?? []),
    }
  }
}

type Register = {
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  readonly units: ReadonlyMap<UnitId, Unit>
}

function employersOf(own: readonly Employment[], register: Register): SeasonExaminer['employers'] {
  const ids = [...new Set(own.map(({ organisationId }) => organisationId))].toSorted()
  return ids.map((id) => ({ id, name: register.organisations.get(id)?.name ?? '' }))
}

function namesOf({ unitId, organisationId }: Employment, register: Register): readonly string[] {
  const unit = unitId && register.units.get(unitId)
  const organisation = register.organisations.get(organisationId)
  return [unit?.name, unit?.department, organisation?.name].flatMap((name) => name ?? [])
}
