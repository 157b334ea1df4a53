// Examiners who have done what the edition asks before they are chosen for a team.
import { editionOf } from '../src/award/editions/public.ts'
import type { Course, Practice, PracticeId } from '../src/award/examiners/model/training.ts'
import {
  findPractice,
  insertPractice,
  insertPromise,
  saveAttempt,
} from '../src/award/examiners/store/practice.ts'
import { insertCourse } from '../src/award/examiners/store/training.ts'
import { saveTraining } from '../src/award/examiners/store.ts'
import type { Act } from '../src/base/db/call.ts'
import type { PersonId } from '../src/base/lib/actor.ts'
import { found } from '../src/base/lib/failures.ts'
import { newId } from '../src/base/lib/id.ts'

const everyLevel = 4

/** They have been to the course (for leaders too), scored the practice entry as its key says, and promised. */
export async function doneWhatIsAsked(
  act: Act,
  people: readonly PersonId[],
  { leads = true, year = 2027 }: { readonly leads?: boolean; readonly year?: number } = {},
): Promise<void> {
  const edition = await editionOf(act.db, year)
  if (!edition) return // Nothing is asked of anyone yet.
  const { id: editionId, version } = edition
  const areas = edition.terms.instrument?.areas ?? []
  const kept = await findPractice(act.db, editionId)
  const practice: Practice = kept ?? {
    id: newId<'practice'>() as PracticeId,
    ...{ editionId, title: 'Övning', about: 'Påhittad.', texts: {}, due: null, round: 1 },
    key: Object.fromEntries(areas.map(({ key }) => [key, { level: everyLevel, reason: 'Skäl.' }])),
  }
  if (!kept) await insertPractice(act.db, practice)
  const text = edition.terms.training?.promise ?? { sv: 'Jag lovar.', en: 'I promise.' }
  for (const personId of people) {
    await saveTraining(act.db, { personId, editionId, doneOn: `${year}-02-15`, leads })
    await saveAttempt(act.db, {
      ...{ practiceId: practice.id, personId, round: 1, changedAt: act.now, handedInAt: act.now },
      scores: Object.fromEntries(areas.map(({ key }) => [key, everyLevel])),
    })
    const signed = { editionId, personId, version, name: 'Namn', text, signedAt: act.now }
    await insertPromise(act.db, { id: newId<'promise'>(), ...signed, sha256: '0'.repeat(64) })
  }
}

/** One that nobody has signed up for, on the last day of the edition's year. */
export async function aCourse(act: Act, change: Partial<Course> & { readonly year: number }) {
  const { year, ...facts } = change
  const { id: editionId } = found(await editionOf(act.db, year))
  const course: Course = {
    ...{ id: newId<'course'>(), editionId, title: 'Grundutbildning', about: 'Vi övar.' },
    ...{ audience: 'all', place: 'Stadshuset', link: '', seats: 20, sequence: 0 },
    startsAt: new Date(`${year}-12-31T08:00:00Z`),
    endsAt: new Date(`${year}-12-31T11:00:00Z`),
    ...{ cancelledAt: null, cancelledWhy: '' },
    ...facts,
  }
  await insertCourse(act.db, course)
  return course
}
