// A season as large as a city's: 100 entries that have come in, and 120 examiners who have done what is asked.
import type { Edition } from '../src/award/editions/model.ts'
import type { Entry } from '../src/award/entries/model.ts'
import { addEmployment, addExaminer } from '../src/award/examiners/actions.ts'
import { visitDays } from '../src/award/examiners/rules/visit-days.ts'
import { saveSeason, saveWish } from '../src/award/examiners/store/profiles.ts'
import type { Organisation, Unit } from '../src/award/units/model.ts'
import type { Act } from '../src/base/db/call.ts'
import type { Actor, PersonId } from '../src/base/lib/actor.ts'
import { testApplication } from './application.ts'
import { dice } from './dice.ts'
import { anEntryOf, anOrganisation, aUnit, edition2027 } from './handed-in.ts'
import { manyNames } from './many-units.ts'
import { doneWhatIsAsked } from './trained.ts'

/** Entries are due, and nobody is chosen yet. */
export const choosingTeams = '2027-06-15T09:00:00Z'

const places = [
  'Järva stadsdelsförvaltning',
  'Hässelby-Vällingby stadsdelsförvaltning',
  'Bromma stadsdelsförvaltning',
  'Kungsholmens stadsdelsförvaltning',
  'Norra innerstadens stadsdelsförvaltning',
  'Södermalms stadsdelsförvaltning',
  'Enskede-Årsta-Vantörs stadsdelsförvaltning',
  'Farsta stadsdelsförvaltning',
  'Hägersten-Älvsjö stadsdelsförvaltning',
  'Skarpnäcks stadsdelsförvaltning',
  'Skärholmens stadsdelsförvaltning',
  'Utbildningsförvaltningen',
  'Äldreförvaltningen',
]
const firstNames =
  'Anna Ali Birgitta Björn Carina Dan Elin Erik Fatima Gunnar Hanna Hassan Ingrid Johan Karin Lars Maria Nils Olga Per Rut Sara Tomas Ulla Viktor Wanda Yusuf Åsa Östen Zahra'.split(
    ' ',
  )
const lastNames = 'Alm Berg Dahl Ek Falk Gren Holm Lind Nord Palm Rask Sten'.split(' ')

export type Wanted = { readonly entries: number; readonly examiners: number }
export type Seasonal = { readonly unit: Unit; readonly entry: Entry }

/** Call it at the top of a test file: `const season = await seasonSite()`. The same each time. */
export async function seasonSite(wanted: Wanted = { entries: 100, examiners: 120 }) {
  const site = await testApplication({ now: choosingTeams })
  const organiser = await site.someone({ name: 'Olga Kansli', roles: ['organiser'] })
  const contact = await site.someone({ name: 'Kerstin Kontakt', email: 'kerstin@example.se' })
  const world = await site.act(organiser, async (act) => {
    const edition = await edition2027(act)
    const administrations: Organisation[] = []
    for (const name of places) administrations.push(await anOrganisation(act, name))
    const entries = await handedIn(act, { count: wanted.entries, administrations, contact })
    const people = await examinersOf(act, { count: wanted.examiners, administrations, edition })
    return { edition, administrations, entries, people }
  })
  return { site, organiser, contact, ...world }
}

type Entering = {
  readonly count: number
  readonly administrations: readonly Organisation[]
  readonly contact: Actor
}

async function handedIn(
  act: Act,
  { count, administrations, contact }: Entering,
): Promise<readonly Seasonal[]> {
  const roll = dice(1)
  const made: Seasonal[] = []
  for (const name of manyNames(count)) {
    const { id } = oneOf(administrations, roll)
    const unit = await aUnit(act, name, { administration: id })
    const { entry } = await anEntryOf(act, unit, contact, { category: categoryOf(name) })
    made.push({ unit, entry })
  }
  return made
}

function categoryOf(name: string): string {
  if (/förskola/i.test(name)) return 'forskola'
  if (/skolan/.test(name)) return 'skola'
  if (/omsorgsboende|Hemtjänst|Dagverksamhet/.test(name)) return 'aldreomsorg'
  return /fritidsgård/.test(name) ? 'andra' : 'socialtjanst'
}

type Examining = {
  readonly count: number
  readonly administrations: readonly Organisation[]
  readonly edition: Edition
}

/** Most know one category, some two; a third may lead; everybody works somewhere and is away some days. */
async function examinersOf(act: Act, world: Examining): Promise<readonly PersonId[]> {
  const roll = dice(2)
  const people: PersonId[] = []
  for (let n = 0; n < world.count; n += 1) people.push(await anExaminer(act, world, { n, roll }))
  const leads = people.filter((_, n) => n % 3 === 0)
  await doneWhatIsAsked(act, leads, { leads: true })
  await doneWhatIsAsked(
    act,
    people.filter((id) => !leads.includes(id)),
    { leads: false },
  )
  return people
}

type Drawn = { readonly n: number; readonly roll: () => number }

async function anExaminer(
  act: Act,
  { administrations, edition }: Examining,
  { n, roll }: Drawn,
): Promise<PersonId> {
  const keys = edition.terms.categories.map(({ key }) => key)
  const name = nameOf(n)
  const email = `examinator-${n + 1}@example.se`
  const categories = [...new Set([oneOf(keys, roll), ...(roll() < 0.3 ? [oneOf(keys, roll)] : [])])]
  const capacity = 4 + Math.floor(2 * roll())
  const who = { name, email, categories, fields: [], languages: [], capacity }
  const added = await addExaminer(act, who)
  if (!added.ok) throw new Error(added.reason)
  const { personId } = added.value
  const posted = { unit: '', validFrom: '2020-01-01', validTo: null }
  await addEmployment(act, personId, { ...posted, organisation: oneOf(administrations, roll).id })
  const days = visitDays(edition).filter(() => roll() < 0.2)
  const own = { personId, editionId: edition.id }
  await saveSeason(act.db, { ...own, capacity, daysAway: days, changedAt: act.now })
  if (roll() < 0.3) {
    const subject = oneOf(keys, roll)
    const wish = roll() < 0.7 ? 'rather' : 'not'
    await saveWish(act.db, { ...own, about: 'category', subject, wish })
  }
  return personId
}

/** No two are called the same. */
export function nameOf(n: number): string {
  const round = Math.floor(n / firstNames.length)
  return `${firstNames[n % firstNames.length]} ${lastNames[(n + round) % lastNames.length]}`
}

function oneOf<Thing>(things: readonly Thing[], roll: () => number): Thing {
  return things[Math.floor(things.length * roll())] as Thing
}
