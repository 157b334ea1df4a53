// What a visit shows and changes, up to the final assessment, through the whole site.
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { afterVisit, agreeOn, anAssessedEntry } from '../../../test/assessing.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { assessmentState, consensusOf } from '../assessment/public.ts'
import { askQuestion, planVisit } from './actions.ts'
import { revisionsOf, visitOf } from './public.ts'
import { listNotes, listQuestions } from './store.ts'

const site = await testApplication()
const agreed = await anAssessedEntry(site, 3)
await agreeOn(site, agreed, 3)
const at = { entry: agreed.entryId }
const [, member] = agreed.members
const [area, secondArea] = agreed.areas
if (!area || !secondArea || !member) throw new Error('there is a team')
const note = { 'note-area': area.key, kind: 'strength', 'note-text': 'Alla visade sina tavlor.' }
const plan = { date: '2027-09-23', from: '09:00', to: '12:30', place: 'Storgatan 1' }
await site.act(agreed.leader, (act) =>
  planVisit(act, agreed.entryId, { ...plan, practical: '', meetings: [] }),
)
await site.act(member, (act) =>
  askQuestion(act, agreed.entryId, { area: area.key, text: 'Hur vet ni att alla hörs?' }),
)

test('nothing is noted and nothing is done before the visit begins', async () => {
  const visitor = await site.as(agreed.leader)
  const early = [
    await visitor.post(paths.visitNotes.to(at), note),
    await visitor.post(paths.visitDone.to(at)),
  ]
  expect(early.map(({ status }) => status)).toEqual([422, 422])
  expect(early[0]?.body).toContain('Besöket har inte börjat än')
  expect(early[0]?.body).toContain('Alla visade sina tavlor.')
  expect(await listNotes(site.db, agreed.entryId)).toEqual([])
})

test('Invariant 16: before the visit is done no value changes', async () => {
  const revise = paths.visitRevise.to({ ...at, area: area.key })
  const refused = await (await site.as(agreed.leader)).post(revise, {
    to: '4',
    reason: 'Vi tror det.',
  })
  expect(refused.status).toBe(422)
  expect((await consensusOf(site.db, agreed.entryId))?.after).toBe(300)
})

test('members note what they saw, as working material', async () => {
  site.clock.set(afterVisit)
  const visitor = await site.as(member)
  const [question] = await listQuestions(site.db, agreed.entryId)
  const bad = await visitor.post(paths.visitNotes.to(at), { kind: 'strength' })
  expect([bad.status, bad.body.includes('href="#note-text"')]).toEqual([422, true])
  const elsewhere = { ...note, 'note-area': secondArea.key, question: question?.id ?? '' }
  expect((await visitor.post(paths.visitNotes.to(at), elsewhere)).status).toBe(422)

  const answered = { ...note, question: question?.id ?? '', met: 'employees' }
  expect((await visitor.post(paths.visitNotes.to(at), answered)).status).toBe(303)
  site.clock.forward(60_000)
  await visitor.post(paths.visitNotes.to(at), {
    ...note,
    kind: 'neutral',
    'note-text': 'Besöket började med en rundvandring.',
  })
  const { body } = await visitor.get(paths.visit.to(at))
  for (const shown of ['Arbetsmaterial', 'Alla visade sina tavlor.', member.name])
    expect(body).toContain(shown)
  const gone = paths.visitQuestionGone.to({ ...at, question: question?.id ?? '' })
  expect((await visitor.post(gone)).body).toContain('Anteckningar svarar på frågan')
})

test('only the leader says that the visit is done, once', async () => {
  const done = paths.visitDone.to(at)
  expect((await (await site.as(member)).post(done)).status).toBe(403)
  const visitor = await site.as(agreed.leader)
  expect((await visitor.post(done)).status).toBe(303)
  expect((await visitor.post(done)).status).toBe(422)
  expect(await assessmentState(site.db, agreed.entryId)).toBe('visited')
  expect((await visitor.post(paths.visitPlan.to(at), plan)).body).toContain(
    'Besöket är redan avslutat',
  )
})

test('Invariant 16: a value changes only with evidence from the visit that points its way', async () => {
  const visitor = await site.as(agreed.leader)
  const revise = paths.visitRevise.to({ ...at, area: area.key })
  const [strength, neutral] = await listNotes(site.db, agreed.entryId)
  const evidence = strength?.id ?? ''
  const reason = 'Tavlorna visar att alla hörs.'

  const refused = [
    await visitor.post(revise, { to: '4', reason }),
    await visitor.post(revise, { to: '4', reason, evidence: neutral?.id ?? '' }),
    await visitor.post(revise, { to: '2', reason, evidence }),
    await visitor.post(revise, { to: '4', reason: '', evidence }),
    await visitor.post(revise, { to: '3', reason, evidence }),
    await visitor.post(paths.visitRevise.to({ ...at, area: secondArea.key }), {
      to: '4',
      reason,
      evidence,
    }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422])
  expect(refused[0]?.body).toContain('Utan belägg ändras inget värde')
  expect(refused[2]?.body).toContain('Inget av beläggen talar för ändringen')
  expect(refused[2]?.body).toContain(reason)
  expect((await (await site.as(member)).post(revise, { to: '4', reason, evidence })).status).toBe(
    403,
  )
  expect((await consensusOf(site.db, agreed.entryId))?.after).toBe(300)

  expect((await visitor.post(revise, { to: '4', reason, evidence })).status).toBe(303)
  const consensus = await consensusOf(site.db, agreed.entryId)
  expect(consensus?.areas[0]).toMatchObject({ value: 3, valueAfter: 4 })
  expect([consensus?.before, consensus?.after]).toEqual([300, 300 + area.weight])
  expect(await revisionsOf(site.db, agreed.entryId)).toMatchObject([
    {
      ...{ area: area.key, from: 3, to: 4, reason },
      evidence: [{ kind: 'strength', text: 'Alla visade sina tavlor.', met: 'employees' }],
    },
  ])
  expect((await visitor.get(paths.visit.to(at))).body).toContain('3 → 4')
})

test('Invariant 16: the evidence that a value rests on can be neither changed nor removed', async () => {
  const visitor = await site.as(agreed.leader)
  const [evidence, other] = await listNotes(site.db, agreed.entryId)
  const place = { ...at, note: evidence?.id ?? '' }
  const changed = await visitor.post(paths.visitNote.to(place), { ...note, 'note-text': 'Nej.' })
  const gone = await visitor.post(paths.visitNoteGone.to(place))
  expect([changed.status, gone.status]).toEqual([422, 422])
  expect(changed.body).toContain('Ett ändrat värde vilar på anteckningen')
  expect(gone.body).toContain('Alla visade sina tavlor.')

  const free = { ...at, note: other?.id ?? '' }
  const better = { ...note, kind: 'neutral', 'note-text': 'Rundvandring först.' }
  expect((await visitor.post(paths.visitNote.to(free), better)).status).toBe(303)
  expect((await listNotes(site.db, agreed.entryId)).map(({ text }) => text)).toEqual([
    'Alla visade sina tavlor.',
    'Rundvandring först.',
  ])
  expect((await visitor.post(paths.visitNoteGone.to(free))).status).toBe(303)
})

test('a final assessment never changes again', async () => {
  const visitor = await site.as(agreed.leader)
  const final = paths.visitFinal.to(at)
  expect((await (await site.as(member)).post(final)).status).toBe(403)
  expect((await visitor.post(final)).status).toBe(303)
  expect(await assessmentState(site.db, agreed.entryId)).toBe('final')
  const [evidence] = await listNotes(site.db, agreed.entryId)
  const late = [
    await visitor.post(final),
    await visitor.post(paths.visitNotes.to(at), note),
    await visitor.post(paths.visitRevise.to({ ...at, area: area.key }), {
      ...{ to: '5', reason: 'Mer.', evidence: evidence?.id ?? '' },
    }),
  ]
  expect(late.map(({ status }) => status)).toEqual([422, 422, 422])
  expect((await consensusOf(site.db, agreed.entryId))?.after).toBe(300 + area.weight)
  const trail = (await trailOf(site.db, agreed.entryId)).map(({ what }) => what)
  for (const what of ['visit.planned', 'visit.done', 'visit.revised-score'])
    expect(trail).toContain(what)
})

test('the organiser can decide, with a reason, that there is no visit; then no value changes', async () => {
  const other = await anAssessedEntry(site, 3)
  await agreeOn(site, other, 4)
  const place = { entry: other.entryId }
  const waive = paths.visitWaived.to(place)
  expect((await (await site.as(other.leader)).post(waive, { reason: 'x' })).status).toBe(403)
  const office = await site.as(other.organiser)
  const empty = await office.post(waive, { reason: ' ' })
  expect([empty.status, empty.body.includes('href="#reason"')]).toEqual([422, true])
  expect((await office.post(waive, { reason: 'Lokalen är utrymd.' })).status).toBe(303)
  expect(await visitOf(site.db, other.entryId)).toMatchObject({
    ...{ state: 'waived', plan: null, waivedBecause: 'Lokalen är utrymd.' },
  })

  const visitor = await site.as(other.leader)
  const revise = paths.visitRevise.to({ ...place, area: area.key })
  expect((await visitor.post(revise, { to: '5', reason: 'x' })).status).toBe(422)
  expect((await visitor.post(paths.visitNotes.to(place), note)).status).toBe(422)
  expect((await visitor.post(paths.visitFinal.to(place))).status).toBe(303)
  expect(await assessmentState(site.db, other.entryId)).toBe('final')
  const told = await (await site.as(other.writer)).get(paths.visitForUnit.to(place))
  expect(told.body).toContain('Det blir inget platsbesök hos er.')
  expect(told.body).not.toContain('Lokalen är utrymd.')
})

test('nothing that was shown here failed behind the scenes', () => {
  expect(site.failures).toEqual([])
})
