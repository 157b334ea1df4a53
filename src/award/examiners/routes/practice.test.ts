// The practice entry with its key, and the promise of secrecy, through the whole site.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { trainingSite } from '../../../../test/training-site.ts'
import { rows } from '../../../base/db/handle.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { openPractice, scorePractice } from '../actions/practice.ts'
import { readinessOf } from '../public/training.ts'
import { findPractice, listAttempts } from '../store/practice.ts'

const training = await trainingSite()
const { site, organiser, asOrganiser, edition } = training
const { anna, bert, cilla } = training.people
const areas = edition.terms.instrument?.areas ?? []
const promise = found(edition.terms.training?.promise ?? undefined)

const key = Object.fromEntries(
  areas.flatMap((area, i) => [
    [`level-${area.key}`, String(2 + (i % 3))],
    [`reason-${area.key}`, `Skäl för ${area.key}.`],
    ...area.questions.map((question) => [
      `text-${question.key}`,
      `Björken svarar på ${question.key}.`,
    ]),
  ]),
)
const facts = { title: 'Dagverksamheten Björken', about: 'Påhittad.', due: '2027-02-20', ...key }

/** Every area so far from the key. */
function scores(away: number): Record<string, string> {
  return Object.fromEntries(areas.map(({ key }, i) => [`level-${key}`, String(2 + (i % 3) + away)]))
}

test('before it is opened an examiner sees that it is not', async () => {
  const { body } = await (await site.as(anna)).get(paths.practice.to())
  expect(body).toContain('Övningsbidraget är inte öppnat än')
  expect((await (await site.as(anna)).post(paths.practice.to(), { do: 'save' })).status).toBe(422)
  expect((await organiser.get(paths.practiceResult.to())).status).toBe(404)
})

test('it can be saved half written, and opens when it is whole', async () => {
  const [first] = areas
  const half = { title: facts.title, [`level-${first?.key}`]: '3' }
  expect((await organiser.post(paths.practiceKey.to(), half)).status).toBe(303)
  const early = await organiser.post(paths.practiceOpen.to())
  expect(early.status).toBe(422)
  expect(early.body).toContain('Skriv ett svar på varje fråga')
  expect(early.body).toContain(facts.title)
  const wrong = await organiser.post(paths.practiceKey.to(), { ...facts, title: '' })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Påhittad.')
  const high = { ...facts, [`level-${first?.key}`]: '9' }
  expect((await organiser.post(paths.practiceKey.to(), high)).status).toBe(422)
  expect((await organiser.post(paths.practiceKey.to(), facts)).status).toBe(303)
  expect((await organiser.post(paths.practiceOpen.to())).status).toBe(303)
})

test('an examiner scores blind, sees the key after handing in, and nothing changes then', async () => {
  const visitor = await site.as(anna)
  const before = await visitor.get(paths.practice.to())
  expect(before.body).toContain('Övning. Bidraget är påhittat')
  expect(before.body).toContain('Björken svarar på')
  expect(before.body).not.toContain('Skäl för')

  const [first] = areas
  await visitor.post(paths.practice.to(), { do: 'save', [`level-${first?.key}`]: '5' })
  expect((await visitor.get(paths.practice.to())).body).not.toContain('Skäl för')
  const gap = await visitor.post(paths.practice.to(), {
    do: 'hand-in',
    [`level-${first?.key}`]: '5',
  })
  expect(gap.status).toBe(422)
  expect(gap.body).toContain(`href="#level-${areas[1]?.key}"`)
  expect(gap.body).not.toContain('Skäl för')

  expect((await visitor.post(paths.practice.to(), { do: 'hand-in', ...scores(1) })).status).toBe(
    303,
  )
  const after = await visitor.get(paths.practice.to())
  expect(after.body).toContain(`Skäl för ${first?.key}.`)
  expect(after.body).toContain('100 % högst en nivå ifrån')
  expect(after.body).toContain('Du ligger i medel 1,0 nivåer över facit.')
  expect(after.body).toContain('minst 72 bedömningar')
  expect((await visitor.post(paths.practice.to(), { do: 'save', ...scores(0) })).status).toBe(422)
  expect((await readinessOf(site.db, edition, [anna.id])).missing(anna.id)).not.toContain(
    'practice',
  )
})

test('nobody else sees the key by that, and text and key are fixed', async () => {
  const other = await (await site.as(bert)).get(paths.practice.to())
  expect(other.body).not.toContain('Skäl för')
  const changed = await organiser.post(paths.practiceKey.to(), { ...facts, title: 'En annan' })
  expect(changed.status).toBe(422)
  expect(changed.body).toContain('Text och facit ändras inte längre')
})

test('too far from the key is not done, and may be done again when it is opened again', async () => {
  const visitor = await site.as(bert)
  await visitor.post(paths.practice.to(), { do: 'hand-in', ...scores(2) })
  expect((await readinessOf(site.db, edition, [bert.id])).missing(bert.id)).toContain('practice')
  expect((await organiser.post(paths.practiceOpen.to())).status).toBe(303)
  expect((await organiser.post(paths.practiceOpen.to())).status).toBe(422)
  await visitor.post(paths.practice.to(), { do: 'hand-in', ...scores(0) })
  expect((await readinessOf(site.db, edition, [bert.id])).missing(bert.id)).not.toContain(
    'practice',
  )
  const practice = found(await findPractice(site.db, edition.id))
  const own = await listAttempts(site.db, practice.id, [bert.id])
  expect(own.map(({ round, handedInAt }) => [round, handedInAt !== null])).toEqual([
    [1, true],
    [2, true],
  ])
})

test('the organiser sees the group as a figure, each person’s first and latest, and who waits', async () => {
  const { body } = await organiser.get(paths.practiceResult.to())
  expect(body).toContain(`2 examinatorer gjorde ${2 * areas.length} bedömningar i första försöket`)
  expect(body).toContain('är för få, på den här skalan behövs minst 72')
  expect(body).toContain('Har inte gjort övningen (1)')
  expect(body).toContain(cilla.name)
  const people = body.slice(body.indexOf('Hur nära facit examinatorerna är'))
  expect(people.indexOf('Anna Andersson')).toBeGreaterThan(0)
  for (const person of [anna, training.juror])
    expect((await (await site.as(person)).get(paths.practiceResult.to())).status).toBe(403)
})

test('the figure costs the same for many as for few', async () => {
  const count = () => training.counted(() => organiser.get(paths.practiceResult.to()))
  await count()
  const few = await count()
  const levels = Object.fromEntries(areas.map(({ key }) => [key, 3]))
  for (const name of ['Hans', 'Ida', 'Jon']) {
    const person = await training.anExaminer(name)
    await site.act(person, (act) => scorePractice(act, edition, { scores: levels, handIn: true }))
  }
  expect(await count()).toBe(few)
  expect(few).toBeLessThan(16)
})

test('who hands in twice at once hands in once', async () => {
  const person = await training.anExaminer('Sam Snabb')
  const visitors = [await site.as(person), await site.as(person)]
  const answers = await Promise.all(
    visitors.map((visitor) => visitor.post(paths.practice.to(), { do: 'hand-in', ...scores(0) })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
})

test('the promise is read and signed, with a receipt that anyone can check', async () => {
  const visitor = await site.as(anna)
  const page = await visitor.get(paths.promise.to())
  expect(page.body).toContain('Jag, Anna Andersson, har läst texten')
  expect((await visitor.get(paths.promiseReceipt.to())).status).toBe(404)
  expect((await visitor.post(paths.promise.to(), { ...promise })).status).toBe(422)
  expect((await visitor.post(paths.promise.to(), { ...promise, agree: 'yes' })).status).toBe(303)
  expect((await visitor.post(paths.promise.to(), { ...promise, agree: 'yes' })).status).toBe(422)

  const receipt = await visitor.get(paths.promiseReceipt.to())
  const file = await visitor.get(paths.promiseFile.to())
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  expect(receipt.body).toContain(sha256)
  expect(JSON.parse(file.body)).toMatchObject({
    edition: 2027,
    name: 'Anna Andersson',
    text: promise,
  })
  expect((await readinessOf(site.db, edition, [anna.id])).missing(anna.id)).toEqual(['course'])
  expect((await (await site.as(bert)).get(paths.promiseReceipt.to())).status).toBe(404)
})

test('who presses twice at once signs once', async () => {
  const person = await training.anExaminer('Dubbel Dahl')
  const visitors = [await site.as(person), await site.as(person)]
  const answers = await Promise.all(
    visitors.map((visitor) => visitor.post(paths.promise.to(), { ...promise, agree: 'yes' })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
})

test('nobody signs another text than the one that was on the page', async () => {
  const old = { ...promise, sv: 'Jag lovar något annat.', agree: 'yes' }
  const answer = await (await site.as(cilla)).post(paths.promise.to(), old)
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Texten har ändrats medan du läste')
})

test('a changed text asks anew, and keeps what was signed', async () => {
  const changed = { ...promise, sv: `${promise.sv} Det gäller också sociala medier.` }
  const terms = JSON.stringify(changed)
  await rows(
    site.db,
    sql`UPDATE edition SET digest = 'changed', version = 2,
          terms = jsonb_set(terms, '{training,promise}', ${terms}::jsonb) WHERE year = 2027`,
  )
  const visitor = await site.as(anna)
  const page = await visitor.get(paths.promise.to())
  expect(page.body).toContain('Texten har ändrats sedan du skrev under den')
  expect((await visitor.get(paths.promiseReceipt.to())).status).toBe(404)
  await visitor.post(paths.promise.to(), { ...changed, agree: 'yes' })
  const receipt = await visitor.get(paths.promiseReceipt.to())
  expect(receipt.body).toContain('Tidigare underskrifter i år')
  expect(receipt.body).toContain('sociala medier')
})

test('practice is prepared and opened by the organiser alone, in the rules too', async () => {
  const refused = site.act(anna, (act) => openPractice(act, edition))
  await expect(refused).rejects.toThrow()
  await expect(
    asOrganiser((act) => scorePractice(act, edition, { scores: {}, handIn: false })),
  ).rejects.toThrow()
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
