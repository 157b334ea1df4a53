// The lists: an examiner's own entries, and how far all have come.
import type { Ask } from '../../../base/db/call.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { teamsByEntry, teamsOf } from '../../assignment/public.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import { allEditions, currentEdition } from '../../editions/public.ts'
import type { Entry } from '../../entries/model.ts'
import { entriesByIds, entriesOf } from '../../entries/public.ts'
import { isLocked } from '../../entries/rules/writing.ts'
import { clearances } from '../../examiners/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { registrationsByIds } from '../../registrations/public.ts'
import type { FollowedLine, Lists, OwnLine } from '../model.ts'
import { mayFollow } from '../policy.ts'
import { progressOf } from '../public.ts'
import { stateOf } from '../rules/together.ts'
import { listMarks } from '../store/assessments.ts'

export async function listAssessments(ask: Ask): Promise<Lists> {
  const edition = await currentEdition(ask.db)
  const examines = ask.actor.roles.has('examiner')
  const follows = mayFollow(ask.actor) !== undefined
  return {
    own: examines ? await ownLines(ask) : undefined,
    all: follows ? await followedLines(ask, edition) : undefined,
    year: edition.year,
  }
}

async function ownLines(ask: Ask): Promise<readonly OwnLine[]> {
  const teams = await teamsOf(ask.db, ask.actor.id)
  const known = await lockedOf(ask, [
    ...(
      await entriesByIds(
        ask.db,
        teams.map(({ entry }) => entry),
      )
    ).values(),
  ])
  const entryIds = known.map(({ entry }) => entry.id)
  const { id: personId } = ask.actor
  const cleared = await clearances(
    ask.db,
    entryIds.map((entryId) => ({ personId, entryId })),
  )
  const marks = await listMarks(ask.db, entryIds)
  const progress = await progressOf(
    ask.db,
    teams.filter(({ entry }) => entryIds.includes(entry)),
  )
  return known.map(({ entry, edition, unit }) => ({
    entryId: entry.id,
    unit,
    year: edition.year,
    due: edition.terms.calendar.assessmentDue,
    clearance: cleared(personId, entry.id),
    own:
      marks.find((mark) => mark.entryId === entry.id && mark.examinerId === personId)?.state ??
      'not-opened',
    state: stateOf(true, progress.get(entry.id)?.consensus),
  }))
}

async function followedLines(ask: Ask, edition: Edition): Promise<readonly FollowedLine[]> {
  const known = await lockedOf(ask, await entriesOf(ask.db, edition.id))
  const entryIds = known.map(({ entry }) => entry.id)
  const teams = await teamsByEntry(ask.db, entryIds)
  const progress = await progressOf(ask.db, [...teams.values()])
  const marks = await listMarks(ask.db, entryIds)
  const done = marks.filter(({ state }) => state === 'submitted')
  const people = await peopleByIds(
    ask.db,
    done.map(({ examinerId }) => examinerId),
  )
  const nothing = { members: 0, opened: 0, handedIn: 0, consensus: null }
  return known.map(({ entry, unit }) => {
    const team = teams.get(entry.id)
    const how = progress.get(entry.id) ?? nothing
    const who = done.filter(
      (mark) => mark.entryId === entry.id && team?.members.includes(mark.examinerId),
    )
    return {
      entryId: entry.id,
      unit,
      progress: how,
      state: stateOf(how.members > 0, how.consensus),
      who: who.map(({ examinerId }) => people.get(examinerId)?.name ?? ''),
    }
  })
}

type Known = { readonly entry: Entry; readonly edition: Edition; readonly unit: string }

/** Those that came in and can no longer be changed, of units that still take part. */
async function lockedOf(ask: Ask, entries: readonly Entry[]): Promise<readonly Known[]> {
  const editions = new Map<EditionId, Edition>(
    (await allEditions(ask.db)).map((edition) => [edition.id, edition] as const),
  )
  const registrations: ReadonlyMap<RegistrationId, Registration> = await registrationsByIds(
    ask.db,
    entries.map(({ registration }) => registration),
  )
  return entries.flatMap((entry) => {
    const edition = editions.get(entry.edition)
    const registration = registrations.get(entry.registration)
    const takesPart = registration?.state === 'sent'
    if (!edition || !takesPart || !isLocked(entry, edition, ask.now)) return []
    return [{ entry, edition, unit: registration.unitName }]
  })
}
