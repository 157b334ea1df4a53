// A site where the organiser chooses teams: examiners who fit more and less, and one with a conflict.
import type { Entry } from '../src/award/entries/model.ts'
import { addEmployment, addExaminer, saveTraining } from '../src/award/examiners/actions.ts'
import type { ExaminerId } from '../src/award/examiners/model.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import { paths } from '../src/base/paths.ts'
import { judgingSite } from './judging.ts'
import { doneWhatIsAsked } from './trained.ts'

export type Examining = Actor & { readonly examiner: ExaminerId }
type Knowing = { readonly categories?: string[]; readonly fields?: string[] }

/** Call it at the top of a test file: `const choosing = await choosingSite()`. */
export async function choosingSite() {
  const judging = await judgingSite()
  const { site, who, asOrganiser, administration, elsewhere } = judging

  async function anExaminer(name: string, knowing: Knowing = {}): Promise<Examining> {
    const person = await site.someone({ name, roles: ['examiner'] })
    const known = { categories: ['socialtjanst'], fields: [], languages: [], capacity: 2 }
    const added = await asOrganiser((act) => addExaminer(act, { ...known, ...knowing, ...person }))
    if (!added.ok) throw new Error(added.reason)
    await asOrganiser((act) => doneWhatIsAsked(act, [person.id]))
    return { ...person, examiner: added.value.id }
  }

  const pool = {
    anna: await anExaminer('Anna Andersson', { fields: ['bistånd'] }),
    bert: await anExaminer('Bert Berg'),
    cilla: await anExaminer('Cilla Cederlund', { categories: ['skola'] }),
    doris: await anExaminer('Doris Dahl'),
    erik: await anExaminer('Erik Ek'),
    frida: await anExaminer('Frida Falk'),
    /** Works in the administration of every unit here. */
    jan: await anExaminer('Jan Jävig'),
  }
  await asOrganiser(async (act) => {
    const job = { unit: '', validFrom: '2020-01-01', validTo: null }
    await addEmployment(act, pool.jan.id, { ...job, organisation: administration.id })
    await addEmployment(act, pool.anna.id, { ...job, organisation: elsewhere.id })
    await saveTraining(act, pool.anna.examiner, '2027-02-15', { leads: true })
  })
  const organiser = await site.as(who.organiser)
  return {
    ...{ ...judging, pool, organiser, anExaminer },
    /** The organiser posts a choice. Unless told otherwise the first one leads. */
    propose: (entry: Entry, members: readonly Actor[], leader = members[0] ?? null) =>
      organiser.post(paths.team.to({ entry: entry.id }), {
        members: members.map(({ id }) => id),
        ...(leader ? { leader: leader.id } : {}),
      }),
    declares: async (person: Actor, entry: Entry, answer: 'none' | 'conflict' = 'none') => {
      const kin = { explanation: 'Hen är min vän.', awardGrounds: 'kin' }
      const visitor = await site.as(person)
      const path = paths.declaration.to({ entry: entry.id })
      return visitor.post(path, { answer, ...(answer === 'conflict' ? kin : {}) })
    },
  }
}
