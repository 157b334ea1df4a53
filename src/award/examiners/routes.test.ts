// Keeping examiners and their employers, and giving declarations, through the whole site.
import { beforeAll, expect, test } from 'vitest'
import { judgingSite } from '../../../test/judging.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { addExaminer } from './actions.ts'
import { examinerOf } from './public.ts'
import * as store from './store.ts'

const judging = await judgingSite()
const { site, who, asOrganiser, entry, administration, another, asked, clearanceOf } = judging

beforeAll(async () => {
  await asked(who.examiner)
  await asked(who.juror)
})

const pair = { person: who.juror.id, entry: entry.id }
const organisersDesks = {
  'a new examiner': paths.examinerNew.to(),
  'the employers of a person': paths.employers.to({ person: who.examiner.id }),
  'the list of conflicts': paths.conflictCases.to(),
  'one conflict': paths.conflictCase.to(pair),
}
const judgesDesks = {
  'the list of declarations': paths.declarations.to(),
  'one declaration': paths.declaration.to({ entry: entry.id }),
}

test.each(Object.entries({ ...organisersDesks, ...judgesDesks }))(
  '%s: a visitor is asked to sign in',
  async (_, path) => {
    const answer = await site.get(path)
    expect(answer.status).toBe(303)
    expect(answer.location).toContain(paths.signIn.to())
  },
)

test.each(Object.entries(organisersDesks))('%s: the organiser alone', async (_, path) => {
  for (const person of [who.examiner, who.juror, who.coordinator, who.contact]) {
    expect((await (await site.as(person)).get(path)).status).toBe(403)
  }
  expect((await (await site.as(who.organiser)).get(path)).status).toBe(200)
})

test.each(Object.entries(judgesDesks))('%s: those who judge', async (_, path) => {
  for (const person of [who.organiser, who.coordinator, who.contact]) {
    expect((await (await site.as(person)).get(path)).status).toBe(403)
  }
  for (const person of [who.examiner, who.juror]) {
    expect((await (await site.as(person)).get(path)).status).toBe(200)
  }
})

test('one who was not asked has no declaration to give, and cannot give one', async () => {
  const visitor = await site.as(who.other)
  const path = paths.declaration.to({ entry: entry.id })
  expect((await visitor.get(path)).status).toBe(404)
  expect((await visitor.post(path, { answer: 'none' })).status).toBe(404)
})

test('Invariant 12: before the declaration one sees whom the entry is about, and nothing of it', async () => {
  const page = await (await site.as(who.examiner)).get(paths.declaration.to({ entry: entry.id }))
  expect(page.body).toContain('Enheten för ekonomiskt bistånd')
  expect(page.body).toContain('Järva stadsdelsförvaltning')
  expect(page.body).toContain('Temabo AB')
  expect(page.body).toContain('Kerstin Kontakt')
  expect(page.body).toContain('Socialtjänst')
  expect(page.body).not.toContain(entry.recordNumber ?? 'no number')
})

test('the grounds of the law and the rules of the award are kept apart', async () => {
  const page = await (await site.as(who.examiner)).get(paths.declaration.to({ entry: entry.id }))
  const [law = '', award = ''] = page.body.split('Utmärkelsens egna regler')
  expect(law).toContain('name="lawGrounds"')
  expect(law).toContain('Förvaltningslagen (2017:900) 16 §')
  expect(award).not.toContain('name="lawGrounds"')
  expect(award).toContain('Närstående till någon i enheten.')
})

test('a declaration without answer or ground is shown again with what was typed', async () => {
  const visitor = await site.as(who.juror)
  const path = paths.declaration.to({ entry: entry.id })
  const empty = await visitor.post(path, { explanation: 'Min kusin arbetar där.' })
  expect(empty.status).toBe(422)
  expect(empty.body).toContain('Min kusin arbetar där.')
  expect(empty.body).toContain('href="#answer"')
  const groundless = await visitor.post(path, { answer: 'conflict', explanation: 'Kusin.' })
  expect(groundless.status).toBe(422)
  expect(groundless.body).toContain('href="#lawGrounds"')
  const contradicting = await visitor.post(path, { answer: 'none', awardGrounds: 'kin' })
  expect(contradicting.status).toBe(422)
  expect(contradicting.body).toContain('value="kin" checked')
  const invented = await visitor.post(path, { answer: 'conflict', lawGrounds: ['whim', 'x'] })
  expect(invented.status).toBe(422)
  expect(await clearanceOf(who.juror)).toBe('undeclared')
})

async function anExaminer(name: string, email: string) {
  const profile = { categories: ['socialtjanst'], fields: ['LSS'], languages: [], capacity: 2 }
  const added = await asOrganiser((act) => addExaminer(act, { ...profile, name, email }))
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

test('an examiner is added with a role, once, and a bad form keeps what was typed', async () => {
  const organiser = await site.as(who.organiser)
  const path = paths.examinerNew.to()
  const typed = { name: 'Nils Ny', email: 'nils', capacity: '0', fields: 'LSS, arbetsmarknad' }
  const refused = await organiser.post(path, { ...typed, categories: ['skola', 'socialtjanst'] })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('value="Nils Ny"')
  expect(refused.body).toContain('value="LSS, arbetsmarknad"')
  expect(refused.body.match(/ checked/g)).toHaveLength(2)
  const right = { ...typed, email: 'nils@example.se', capacity: '3', categories: 'skola' }
  const added = await organiser.post(path, right)
  expect(added.status).toBe(303)
  const again = await organiser.post(path, right)
  expect(again.status).toBe(422)
  expect(again.body).toContain('redan examinator')
  const page = await organiser.get(added.location ?? '')
  expect(page.body).toContain('Nils Ny')
  expect(page.body).toContain('Ingen arbetsgivare är inskriven')
})

test('the profile, training, end and return of an examiner are kept', async () => {
  const examiner = await anExaminer('Vera Vald', 'vera@example.se')
  const organiser = await site.as(who.organiser)
  const own = { examiner: examiner.id }
  const saved = { capacity: '5', fields: 'ekonomi', languages: 'finska', categories: 'andra' }
  expect((await organiser.post(paths.examiner.to(own), saved)).status).toBe(303)
  expect((await organiser.post(paths.examiner.to(own), { capacity: 'x' })).status).toBe(422)
  const training = paths.examinerTraining.to(own)
  expect((await organiser.post(training, { doneOn: 'i våras' })).status).toBe(422)
  expect((await organiser.post(training, { doneOn: '2027-02-15' })).status).toBe(303)
  const page = await organiser.get(paths.examiner.to(own))
  expect(page.body).toContain('Utbildningen gjordes 15 februari 2027')
  expect((await organiser.post(training, { doneOn: '' })).status).toBe(303)
  expect((await organiser.post(paths.examinerEnd.to(own))).status).toBe(303)
  const ended = await examinerOf(site.db, examiner.personId)
  expect(ended).toMatchObject({ capacity: 5, fields: ['ekonomi'], languages: ['finska'] })
  expect(ended?.endedAt).toEqual(site.clock.now())
  expect((await organiser.post(paths.examinerBack.to(own))).status).toBe(303)
  expect((await examinerOf(site.db, examiner.personId))?.endedAt).toBeNull()
  const events = (await trailOf(site.db, examiner.id)).map(({ what }) => what).toSorted()
  expect(events).toEqual([
    'examiner.added',
    'examiner.back',
    'examiner.changed',
    'examiner.ended',
    'examiner.training',
    'examiner.training',
  ])
})

const employersPath = paths.employers.to({ person: who.coordinator.id })
const aJob = { organisation: administration.id, validFrom: '2020-01-01', validTo: '' }

test('a wrong employer is refused where it is wrong, and a misspelt unit is told with those like it', async () => {
  const organiser = await site.as(who.organiser)
  const backwards = await organiser.post(employersPath, { ...aJob, validTo: '2019-01-01' })
  expect(backwards.status).toBe(422)
  expect(backwards.body).toContain('href="#validTo"')
  const alike = await organiser.post(employersPath, { ...aJob, unit: 'Ekonomiskt bistånd' })
  expect(alike.status).toBe(422)
  expect(alike.body).toContain('Menar du «Enheten för ekonomiskt bistånd»')
  const unlike = await organiser.post(employersPath, { ...aJob, unit: 'Qwerty' })
  expect(unlike.body).toContain('Enheten finns inte i registret')
  const nowhere = { ...aJob, organisation: entry.id }
  expect((await organiser.post(employersPath, nowhere)).body).toContain('href="#organisation"')
  expect((await organiser.post(employersPath, { validFrom: 'i fjol' })).status).toBe(422)
  const nobody = paths.employers.to({ person: entry.id })
  expect((await organiser.post(nobody, aJob)).status).toBe(404)
})

test('an employer is entered, ended and removed', async () => {
  const organiser = await site.as(who.organiser)
  const person = [who.coordinator.id]
  const unit = 'Enheten för ekonomiskt bistånd'
  expect((await organiser.post(employersPath, { ...aJob, unit })).status).toBe(303)
  const [employment] = await store.listEmployments(site.db, person)
  expect(employment?.unitId).toBe(judging.unit.id)
  const ending = paths.employmentEnd.to({ employment: employment?.id ?? '' })
  const early = await organiser.post(ending, { validTo: '2019-01-01' })
  expect(early.status).toBe(422)
  expect(early.body).toContain(`href="#end-${employment?.id}"`)
  expect((await organiser.post(ending, { validTo: '' })).status).toBe(422)
  expect((await organiser.post(ending, { validTo: '2027-01-01' })).status).toBe(303)
  const [ended] = await store.listEmployments(site.db, person)
  expect(ended?.validTo).toBe('2027-01-01')
  const gone = paths.employmentGone.to({ employment: employment?.id ?? '' })
  expect((await organiser.post(gone)).status).toBe(303)
  expect(await store.listEmployments(site.db, person)).toEqual([])
  expect((await organiser.post(gone)).status).toBe(404)
})

test('posts to the desks of the organiser are refused to others, and to visitors', async () => {
  const examiner = await anExaminer('Disa Desk', 'disa@example.se')
  const own = { examiner: examiner.id }
  const desks = [
    paths.examinerNew.to(),
    paths.examiner.to(own),
    paths.examinerTraining.to(own),
    paths.examinerEnd.to(own),
    paths.examinerBack.to(own),
    paths.employers.to({ person: who.other.id }),
    paths.employmentEnd.to({ employment: examiner.id }),
    paths.employmentGone.to({ employment: examiner.id }),
    paths.conflictCase.to(pair),
  ]
  const visitor = await site.as(who.examiner)
  for (const desk of desks) expect((await visitor.post(desk)).status).toBe(403)
  for (const desk of desks) expect((await site.post(desk)).status).toBe(401)
  expect((await site.post(paths.declaration.to({ entry: entry.id }))).status).toBe(401)
})

test('the lists ask as many questions for three as for one', async () => {
  const person = await site.someone({ name: 'Lista', roles: ['examiner'] })
  const visitor = await site.as(person)
  const list = async (name: string) => {
    await asked(person, (await another(name)).entry)
    return judging.counted(() => visitor.get(paths.declarations.to()))
  }
  const one = await list('Listad A')
  await list('Listad B')
  expect(await list('Listad C')).toBe(one)
  const page = await visitor.get(paths.declarations.to())
  expect(page.body.match(/Listad/g)).toHaveLength(3)
})

test('the pages speak English, too', async () => {
  const [organiser, examiner] = [await site.as(who.organiser), await site.as(who.examiner)]
  for (const visitor of [organiser, examiner])
    await visitor.post(paths.language.to(), { locale: 'en', back: '/' })
  const said = await organiser.get(paths.conflictCases.to())
  expect(said.body).toContain('Conflicts of interest')
  const page = await examiner.get(paths.declaration.to({ entry: entry.id }))
  expect(page.body).toContain('Kin or close to someone in the unit.')
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
