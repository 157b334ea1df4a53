// What the pages of a correction show: what is different, whom it touches, and who has been told.
import type { Edition, EditionTerms } from '../../award/editions/model.ts'
import {
  announcementsOf,
  pendingCorrection,
  versionBefore,
  versionOf,
} from '../../award/editions/public/correcting.ts'
import {
  changesInWords,
  dateInWords,
  dateLabel,
  type SectionLines,
} from '../../award/editions/public/telling.ts'
import { editionOf } from '../../award/editions/public.ts'
import { type DeadlineKey, deadlineKeys } from '../../award/editions/rules/dates.ts'
import { entriesOf } from '../../award/entries/public.ts'
import { examiners } from '../../award/examiners/public.ts'
import type { Eligibility, Registration, RegistrationId } from '../../award/registrations/model.ts'
import {
  eligibilitiesOf,
  everyRegistrationOf,
  membersOfAll,
} from '../../award/registrations/public.ts'
import type { Ask } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found, required } from '../../base/lib/failures.ts'
import { inSwedishOrder } from '../../base/lib/text.ts'
import type { Telling } from '../../base/lib/time.ts'
import { coordinatorsOf, peopleByIds, peopleWithRole } from '../../support/accounts/public.ts'
import type { Concern, Touched, TouchedUnit } from './model.ts'
import { mayCorrect } from './policy.ts'
import {
  broughtForward,
  type Changed,
  changedBetween,
  joined,
  reasonsFor,
  touchedUnit,
} from './rules.ts'
import { listNotices } from './store.ts'

/** What is different, in words. */
export type ShownChanges = readonly SectionLines[]

type At = { readonly db: Reader; readonly now: Date }
export type Between = {
  readonly edition: Edition
  readonly was: EditionTerms
  readonly is: EditionTerms
}

/** Units that take part or are about to, and everyone whom the difference concerns, each once. */
export async function touchedBy(at: At, between: Between): Promise<Touched> {
  const changed = changedBetween(between.was, between.is)
  const all = await everyRegistrationOf(at.db, between.edition.id)
  const live = all.filter(({ state }) => state !== 'withdrawn')
  const units = await touchedUnits(at, between, { changed, live })
  const concerns = new Map<PersonId, Concern[]>()
  const add = (person: PersonId, concern: Concern) =>
    concerns.set(person, [...(concerns.get(person) ?? []), concern])
  const byId = new Map(live.map((registration) => [registration.id, registration]))
  const touched = units.map((unit) => ({ unit, registration: found(byId.get(unit.registration)) }))
  await concernUnits(at, touched, add)
  await concernCoordinators(at, touched, add)
  await concernJudges(at, changed, add)
  return { units, people: await peopleOf(at.db, concerns) }
}

async function peopleOf(
  db: Reader,
  concerns: ReadonlyMap<PersonId, readonly Concern[]>,
): Promise<Touched['people']> {
  const known = await peopleByIds(db, [...concerns.keys()])
  return [...known.values()]
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, name, email }) => ({
      ...{ person: id, name, email },
      concerns: joined(concerns.get(id) ?? []),
    }))
    .sort((a, b) => inSwedishOrder(a.name, b.name))
}

async function touchedUnits(
  at: At,
  between: Between,
  { changed, live }: { readonly changed: Changed; readonly live: readonly Registration[] },
): Promise<readonly TouchedUnit[]> {
  const answers = await answersOf(at, between, { changed, live })
  const entries = await entriesOf(at.db, between.edition.id)
  const states = new Map(
    entries.map(({ registration, handIns }) => [
      registration,
      handIns > 0 ? ('handed-in' as const) : ('begun' as const),
    ]),
  )
  return live
    .flatMap((registration) => {
      const entry = states.get(registration.id) ?? ('none' as const)
      const known = { ...answers(registration.id), entry }
      return touchedUnit(changed, registration, known) ?? []
    })
    .sort((a, b) => inSwedishOrder(a.name, b.name))
}

type Answers = { readonly was: readonly Eligibility[]; readonly is: readonly Eligibility[] }

/** How the rules answer before and after. Asked only where a rule, or the date that one counts from, is changed. */
async function answersOf(
  { db, now }: At,
  { edition, was, is }: Between,
  { changed, live }: { readonly changed: Changed; readonly live: readonly Registration[] },
): Promise<(id: RegistrationId) => Answers> {
  const concerned = changed.sections.includes('eligibility') || changed.dates.includes('entryDue')
  if (!concerned) return () => ({ was: [], is: [] })
  const answers = (terms: EditionTerms) =>
    Promise.all(
      (['participation', 'award'] as const).map((gate) =>
        eligibilitiesOf(db, { ...edition, terms }, live, { gate, now }),
      ),
    )
  const [before, after] = [await answers(was), await answers(is)]
  const of = (gates: typeof before, id: RegistrationId) =>
    gates.flatMap((gate) => gate.get(id) ?? [])
  return (id) => ({ was: of(before, id), is: of(after, id) })
}

type Add = (person: PersonId, concern: Concern) => void
type TouchedRegistrations = readonly {
  readonly unit: TouchedUnit
  readonly registration: Registration
}[]

async function concernUnits({ db }: At, touched: TouchedRegistrations, add: Add): Promise<void> {
  const members = await membersOfAll(
    db,
    touched.map(({ registration }) => registration.id),
  )
  const writers = Map.groupBy(members, ({ registration }) => registration)
  for (const { unit, registration } of touched) {
    const concern: Concern = { as: 'unit', unit: unit.name, reasons: unit.reasons }
    if (registration.contact !== null) add(registration.contact, concern)
    for (const { person } of writers.get(registration.id) ?? []) add(person, concern)
  }
}

async function concernCoordinators(
  { db, now }: At,
  touched: TouchedRegistrations,
  add: Add,
): Promise<void> {
  const byOffice = Map.groupBy(touched, ({ registration }) => registration.administration)
  for (const [administration, theirs] of byOffice) {
    if (administration === null) continue
    for (const { id } of await coordinatorsOf(db, administration, now))
      for (const { unit } of theirs)
        add(id, { as: 'coordinator', unit: unit.name, reasons: unit.reasons })
  }
}

async function concernJudges({ db, now }: At, changed: Changed, add: Add): Promise<void> {
  const forExaminers = reasonsFor('examiner', changed)
  if (forExaminers.length > 0)
    for (const { personId } of await examiners(db))
      add(personId, { as: 'examiner', unit: null, reasons: forExaminers })
  const forJury = reasonsFor('juror', changed)
  if (forJury.length === 0) return
  for (const role of ['juror', 'chair'] as const)
    for (const { id } of await peopleWithRole(db, role, now))
      add(id, { as: 'juror', unit: null, reasons: forJury })
}

async function openEdition(ask: Ask, year: number): Promise<Edition> {
  required(mayCorrect(ask.actor))
  return found(await editionOf(ask.db, year))
}

/** Null: no correction is being prepared. */
export async function showCorrection(ask: Ask, telling: Telling, year: number) {
  const edition = await openEdition(ask, year)
  const pending = await pendingCorrection(ask.db, edition.id)
  if (pending === undefined) return { edition, pending: null }
  const between = { edition, was: edition.terms, is: pending.terms }
  const changes = changesInWords(telling, between.was, between.is)
  const touched = await touchedBy(ask, between)
  const outdated = pending.baseVersion !== edition.version
  const earlier = broughtForward(between.was, between.is).map((key) => dateLabel(telling, key))
  return { edition, pending: { digest: pending.digest, outdated, changes, touched, earlier } }
}
export type ShownCorrection = Awaited<ReturnType<typeof showCorrection>>

/** The deadlines that are laid down, and how many an extension reaches: everyone alike. */
export async function showExtending(ask: Ask, telling: Telling, year: number) {
  const edition = await openEdition(ask, year)
  const all = await everyRegistrationOf(ask.db, edition.id)
  const deadlines = deadlineKeys.flatMap((key) => {
    const fact = edition.terms.calendarFacts[key]
    return fact === undefined ? [] : [shownDeadline(telling, key, fact.told)]
  })
  return { edition, deadlines, units: all.filter(({ state }) => state !== 'withdrawn').length }
}
export type ShownExtending = Awaited<ReturnType<typeof showExtending>>

function shownDeadline(telling: Telling, key: DeadlineKey, told: string) {
  return { key, label: dateLabel(telling, key), now: dateInWords(telling, told) }
}

/** A correction that was made: what everyone was told, and who was told by letter. */
export async function showVersion(
  ask: Ask,
  telling: Telling,
  { year, version }: { readonly year: number; readonly version: number },
) {
  const edition = await openEdition(ask, year)
  const announcements = await announcementsOf(ask.db, edition.id)
  const announcement = found(announcements.find((one) => one.version === version))
  const was = await versionBefore(ask.db, edition.id, version)
  const is = await versionOf(ask.db, edition.id, version)
  const notices = await listNotices(ask.db, edition.id, version)
  const people = await peopleByIds(
    ask.db,
    notices.map(({ person }) => person),
  )
  const told = notices
    .map(({ person, concerns, queuedAt }) => ({
      ...{ name: people.get(person)?.name ?? '', concerns, queuedAt },
    }))
    .sort((a, b) => inSwedishOrder(a.name, b.name))
  return { edition, announcement, changes: was && is ? changesInWords(telling, was, is) : [], told }
}
export type ShownVersion = Awaited<ReturnType<typeof showVersion>>
