// Gathers what an examiner has done over the years, for the examiner and the organiser.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { yearOf } from '../../../base/lib/time.ts'
import { personById } from '../../../support/accounts/public.ts'
import { teamsOf } from '../../assignment/public.ts'
import type { Edition } from '../../editions/model.ts'
import { allEditions } from '../../editions/public.ts'
import type { ExaminerId } from '../../examiners/model.ts'
import { experienceOf, trainingYearsOf } from '../../examiners/public/training.ts'
import { examinerById, outlines } from '../../examiners/public.ts'
import { isPastKeeping, keptThrough } from '../../examiners/rules/records.ts'
import type { ExaminerRecord, RecordedEntry, RecordYear } from '../model/record.ts'
import { maySeeRecord } from '../policy/record.ts'
import { timelinessOf } from '../rules/record.ts'
import { listMarks } from '../store/assessments.ts'

export function showOwnRecord(ask: Ask): Promise<ExaminerRecord> {
  return recordOf(ask, ask.actor.id)
}

export async function showRecord(ask: Ask, id: ExaminerId): Promise<ExaminerRecord> {
  const { personId } = found(await examinerById(ask.db, id))
  return recordOf(ask, personId)
}

async function recordOf(ask: Ask, person: PersonId): Promise<ExaminerRecord> {
  required(maySeeRecord(ask.actor, { personId: person }))
  const { name } = found(await personById(ask.db, person))
  // What is past its time is not shown, also before the job has come by.
  const editions = (await allEditions(ask.db)).filter(
    (edition) => !isPastKeeping(edition, yearOf(ask.now, edition.zone)),
  )
  const entries = await entriesOf(ask, person)
  const trained = await trainingYearsOf(ask.db, editions, person)
  const experience = (await experienceOf(ask.db, [person])).get(person) ?? 0
  const years = editions.flatMap((edition): readonly RecordYear[] => {
    const own = entries.get(edition.id) ?? []
    const training = trained.find(({ editionId }) => editionId === edition.id) ?? null
    if (own.length === 0 && training === null) return []
    return [{ year: edition.year, entries: own, training, keptThrough: keptThrough(edition) }]
  })
  return { person, name, years, experience }
}

/** By edition. Teams that they have left are not among them. */
async function entriesOf(
  ask: Ask,
  person: PersonId,
): Promise<ReadonlyMap<Edition['id'], readonly RecordedEntry[]>> {
  const teams = await teamsOf(ask.db, person)
  const ids = teams.map(({ entry }) => entry)
  const known = await outlines(ask.db, ids)
  const marks = (await listMarks(ask.db, ids)).filter(({ examinerId }) => examinerId === person)
  const submitted = new Map(marks.map(({ entryId, submittedAt }) => [entryId, submittedAt]))
  const recorded = teams.flatMap(({ entry, leader }) => {
    const outline = known.get(entry)
    if (!outline) return []
    const role = leader === person ? ('leader' as const) : ('member' as const)
    const submittedAt = submitted.get(entry) ?? null
    // Nobody is late with what the unit took back.
    if (outline.entry.state === 'withdrawn' && submittedAt === null) return []
    const timeliness = timelinessOf(submittedAt, outline.edition, ask.now)
    const one: RecordedEntry = { entryId: entry, unit: outline.unit, role, timeliness }
    return [{ edition: outline.edition.id, one }]
  })
  const of = Map.groupBy(recorded, ({ edition }) => edition)
  return new Map([...of].map(([edition, all]) => [edition, all.map(({ one }) => one)]))
}
