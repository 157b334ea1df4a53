// A sitting with thirty papers: one after the other, two people at once, and pages that do not grow.
import { beforeAll, expect, test } from 'vitest'
import { boardSite } from '../../../test/board-site.ts'
import { extract } from '../../../test/letters.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { takeInFile } from './public.ts'
import { findPaper, listWaiting } from './store.ts'

const { site, visit, aRegistration, stateOf } = await boardSite()
const second = await site.as(await site.someone({ roles: ['organiser'] }))

function came(name: string, text: string) {
  const file = { name, bytes: new TextEncoder().encode(text) }
  const origin = { origin: 'mail', sender: 'registrator@example.se' } as const
  return site.act(theSystem, (act) => takeInFile(act, file, origin))
}

beforeAll(async () => {
  for (let number = 1; number <= 30; number += 1) {
    const unit = `Enheten Nummer ${number}`
    if (number <= 3) await aRegistration(unit)
    site.clock.forward(1000)
    await came(`${number}.txt`, extract({ unit, adjusted: null }))
  }
})

function idIn(location: string | null): string {
  return location?.split('/').at(-1) ?? ''
}

test('the list shows a part, and asks as many questions for thirty as for one', async () => {
  site.queries.length = 0
  const list = await visit.organiser.get(paths.papers.to())
  const asked = site.queries.length
  expect(list.body).toContain('30 handlingar väntar')
  expect(list.body.match(/href="\/granska\/[0-9a-f-]{36}"/g)).toHaveLength(25)
  expect((await visit.organiser.get(`${paths.papers.to()}?sida=2`)).body).toContain('>30.txt<')
  expect(asked).toBeLessThan(16)
})

test('one paper asks as many questions, however many wait', async () => {
  const [first] = await listWaiting(site.db)
  site.queries.length = 0
  const page = await visit.organiser.get(paths.paper.to({ paper: first?.id ?? '' }))
  expect(page.body).toContain('30 handlingar kvar')
  expect(site.queries.length).toBeLessThan(28)
})

test('two people are given different papers, and one cannot answer for the other', async () => {
  const mine = idIn((await visit.organiser.post(paths.papersNext.to())).location)
  const yours = idIn((await second.post(paths.papersNext.to())).location)
  expect(yours).not.toBe(mine)
  const meddling = await second.post(paths.paperRefuse.to({ paper: mine }))
  expect(meddling.status).toBe(422)
  expect(meddling.body).toContain('Någon annan granskar handlingen just nu.')
  expect((await second.get(paths.paper.to({ paper: mine }))).body).toContain(
    'Olga Organisatör granskar handlingen just nu.',
  )
  site.clock.forward(16 * 60_000)
  const later = await second.get(paths.paper.to({ paper: mine }))
  expect(later.body).not.toContain('granskar handlingen just nu')
})

test('an answer to what has changed meanwhile is refused, with what was typed', async () => {
  const [first] = await listWaiting(site.db)
  const paper = first?.id ?? ''
  const version = (await findPaper(site.db, paper as never))?.version ?? 0
  const old = { version: String(version), 'stated-adjustedOn': '2027-05-20' }
  expect((await visit.organiser.post(paths.paperAnswers.to({ paper }), old)).status).toBe(303)
  const late = await second.post(paths.paperEnter.to({ paper }), old)
  expect(late.status).toBe(422)
  expect(late.body).toContain('Någon annan har ändrat handlingen')
  expect((await findPaper(site.db, paper as never))?.version).toBe(version + 1)
})

test('each answer leads to the next paper, and skipping puts one last', async () => {
  const first = idIn((await visit.organiser.post(paths.papersNext.to())).location)
  const skipped = await visit.organiser.post(paths.paperSkip.to({ paper: first }))
  expect(idIn(skipped.location)).not.toBe(first)
  expect((await listWaiting(site.db)).at(-1)?.id).toBe(first)
  let next = idIn(skipped.location)
  for (let turn = 0; turn < 3; turn += 1) {
    const answer = await visit.organiser.post(paths.paperRefuse.to({ paper: next }))
    expect(idIn(answer.location)).not.toBe(next)
    next = idIn(answer.location)
  }
  expect(await listWaiting(site.db)).toHaveLength(27)
})

test('the last one can be taken back, until somebody has gone on from it', async () => {
  const unit = await aRegistration('Enheten Ångrad')
  site.clock.forward(1000)
  const imported = await came('ångrad.txt', extract({ unit: 'Enheten Ångrad' }))
  if (imported.became !== 'new') throw new Error(imported.became)
  const { id } = imported.paper
  expect(await stateOf(unit)).toBe('extract-sent')
  const undone = await visit.organiser.post(paths.paperUndo.to({ paper: id }))
  expect(undone.status).toBe(303)
  expect(await stateOf(unit)).toBe('not-started')
  expect(await findPaper(site.db, id)).toMatchObject({ state: 'waiting', decision: null })
  expect((await visit.organiser.post(paths.paperUndo.to({ paper: id }))).status).toBe(422)
  expect((await visit.organiser.post(paths.paperEnter.to({ paper: id }))).status).toBe(303)
  const paper = await findPaper(site.db, id)
  const decision = paper?.decision ?? ''
  const verified = await visit.organiser.post(paths.boardReview.to({ decision }), {
    [`listed-${unit.id}`]: 'listed',
  })
  expect(verified.status).toBe(303)
  const late = await visit.organiser.post(paths.paperUndo.to({ paper: id }))
  expect(late.status).toBe(422)
  expect(late.body).toContain('Någon har arbetat vidare med beslutet.')
})

test('nothing went wrong unseen', () => {
  expect(site.failures).toEqual([])
})
