// A site in January 2027, before the season: the organiser and a few examiners.
import { sql } from 'kysely'
import { editionOf } from '../src/award/editions/public.ts'
import { addExaminer } from '../src/award/examiners/actions.ts'
import type { ExaminerId } from '../src/award/examiners/model.ts'
import type { Act } from '../src/base/db/call.ts'
import { rows } from '../src/base/db/handle.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import { found } from '../src/base/lib/failures.ts'
import { testApplication } from './application.ts'
import { edition2027 } from './handed-in.ts'

export type Training = Actor & { readonly examiner: ExaminerId }

/** Call it at the top of a test file: `const training = await trainingSite()`. */
export async function trainingSite() {
  const site = await testApplication({ now: '2027-01-20T08:00:00Z' })
  const office = await site.someone({ name: 'Olga Kansli', roles: ['organiser'] })
  const asOrganiser = <Result>(work: (act: Act) => Promise<Result>) => site.act(office, work)
  await asOrganiser(edition2027)
  const edition = found(await editionOf(site.db, 2027))

  async function anExaminer(name: string): Promise<Training> {
    const person = await site.someone({ name, roles: ['examiner'] })
    const known = { categories: [], fields: [], languages: [], capacity: 2 }
    const added = await asOrganiser((act) => addExaminer(act, { ...known, ...person }))
    if (!added.ok) throw new Error(added.reason)
    return { ...person, examiner: added.value.id }
  }

  return {
    ...{ site, office, asOrganiser, edition, anExaminer },
    organiser: await site.as(office),
    people: {
      anna: await anExaminer('Anna Andersson'),
      bert: await anExaminer('Bert Berg'),
      cilla: await anExaminer('Cilla Cederlund'),
    },
    juror: await site.someone({ name: 'Jussi Jurist', roles: ['juror'] }),
    /** The letters to a person, the earliest first, with the calendar files that came along. */
    lettersTo: (person: Actor) =>
      rows(
        site.db,
        sql<{ subject: string; body: string; calendar: string | null }>`
          SELECT subject, body, (
            SELECT convert_from(bytes, 'UTF8') FROM document JOIN stored_file_chunk USING (sha256)
            WHERE document.id = message.attachments[1]
          ) AS calendar
          FROM message WHERE recipient = ${person.email} ORDER BY queued_at, id`,
      ),
    counted: async (work: () => Promise<unknown>) => {
      site.queries.length = 0
      await work()
      return site.queries.length
    },
  }
}
