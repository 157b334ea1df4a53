// The plan of all teams: solved for, wished, changed by hand, undone, compared and published, through the whole site.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { planningSite } from '../../../../test/planning.ts'
import { rows } from '../../../base/db/handle.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import { solveJob } from '../actions/solving.ts'
import { exchangesFor } from '../rules/exchanges.ts'
import { opened } from '../rules/opened.ts'

const planning = await planningSite()
const { site, who, organiser, board, solve, wish, undo, redo, entry, pool } = planning
const { shown, state, heads, newest } = planning

/** Somebody in the entry's team who neither leads it nor is pinned to it. */
async function someoneFree() {
  const { teams, wishes } = await shown()
  const { members, leader } = found(teams.find((one) => one.entry === entry.id))
  const pinned = new Set(wishes.pins.map(({ person }) => person))
  return found(members.find((one) => one !== leader && !pinned.has(one)))
}

test('before anything is planned the board says what there is, and nothing is asked of the engine', async () => {
  const page = await board()
  expect(page.status).toBe(200)
  expect(page.body).toContain('3 bidrag har kommit in')
  expect(page.body).not.toContain('Lösning 1')
  for (const path of [paths.teamPlanPicture.to(), paths.teamPlanPublish.to()]) {
    expect((await organiser.get(path)).status).toBe(404)
  }
})

test('it is for the organiser alone', async () => {
  const posts = [paths.teamPlanSolve.to(), paths.teamPlanUndo.to(), paths.teamPlanPublish.to()]
  for (const person of [who.examiner, who.juror, who.coordinator, who.contact]) {
    const visitor = await site.as(person)
    expect((await visitor.get(paths.teamPlan.to())).status).toBe(403)
    for (const path of posts) expect((await visitor.post(path)).status).toBe(403)
  }
})

test('solving waits for the worker, shows how far it has come, and is not asked twice', async () => {
  const fields = { keeps: 'no', seconds: '60' }
  expect((await organiser.post(paths.teamPlanSolve.to(), fields)).status).toBe(303)
  const waiting = await board()
  expect(waiting.body).toContain('<live-progress>')
  expect(waiting.body).toContain('Väntar på sin tur.')
  const again = await organiser.post(paths.teamPlanSolve.to(), fields)
  expect(again.status).toBe(422)
  expect(again.body).toContain('Lagen räknas redan ut.')
  await site.runJobs()
  const page = await board()
  expect(page.body).not.toContain('<live-progress>')
  expect(page.body).toContain('Lösning 1')
  expect(page.body).toContain('Bevisat bäst')
  const { teams, outcome, hash, instance } = await shown()
  expect(teams).toHaveLength(3)
  for (const { leader, members } of teams) {
    expect(members.length).toBeGreaterThanOrEqual(3)
    expect(members[0]).toBe(leader)
    expect(members).not.toContain(pool.jan.id)
  }
  expect(outcome.bound).toBe(outcome.objective)
  expect([hash.length, instance.startsWith('{"')]).toEqual([64, true])
})

test('a form that says nothing is refused with the page', async () => {
  const none = await organiser.post(paths.teamPlanSolve.to(), {})
  expect(none.status).toBe(422)
  expect(none.body).toContain('Välj hur lagen ska räknas ut.')
  const odd = await wish({ kind: 'pinned', entry: entry.id, person: 'x' })
  expect(odd.status).toBe(422)
  expect((await wish({ kind: 'upset' })).status).toBe(422)
  const seed = await organiser.post(paths.teamPlanSettings.to(), { seed: '1,5' })
  expect(seed.body).toContain('Skriv ett helt tal mellan 1 och 999 999.')
})

test('a pin and a forbidding hold in the next solution, and both steps can be taken back', async () => {
  const before = await shown()
  const team = found(before.teams.find((one) => one.entry === entry.id))
  const [, gone] = team.members
  const comes = [pool.anna, pool.bert, pool.cilla, pool.doris, pool.erik, pool.frida].find(
    ({ id }) => !team.members.includes(id),
  )
  const [out, come] = [found(gone), found(comes).id]
  expect((await wish({ kind: 'pinned', entry: entry.id, person: come })).status).toBe(303)
  expect((await wish({ kind: 'forbidden', entry: entry.id, person: out })).status).toBe(303)
  expect((await wish({ kind: 'forbidden', entry: entry.id, person: out })).status).toBe(422)
  expect((await board()).body).toContain('önskemål som lösningen inte är räknad med än')
  await solve('yes')
  const after = await shown()
  const changed = found(after.teams.find((one) => one.entry === entry.id))
  expect(changed.members).toContain(come)
  expect(changed.members).not.toContain(out)
  // The weakest team counts first: a pin may lower it, and that may free the total.
  const [was, is] = [before.outcome, after.outcome]
  expect(is.weakest < was.weakest || is.objective <= was.objective).toBe(true)
  expect((await board()).body).toContain('Jämfört med lösning 1')

  for (let step = 0; step < 3; step += 1) expect((await undo()).status).toBe(303)
  expect((await state()).solution).toBe(before.id)
  expect((await state()).wishes).toMatchObject({ pins: [], forbids: [] })
  for (let step = 0; step < 3; step += 1) await redo()
  expect((await state()).solution).toBe(after.id)
  const far = await redo()
  expect(far.status).toBe(303)
})

test('the pages below the board give the reasons, the parts of the score and the price of each exchange', async () => {
  const team = await planning.team(entry.id)
  expect(team.body).toContain('Planerat lag: Enheten för ekonomiskt bistånd')
  expect(team.body).toContain('Passar: ')
  const page = await planning.placing(entry.id, await someoneFree())
  expect(page.status).toBe(200)
  expect(page.body).toContain('kommer i stället')
  expect(page.body).toMatch(/kostar \d|kostar inget|ger \d/)
  expect((await planning.placing(entry.id, pool.jan.id)).status).toBe(404)
  for (const path of [paths.teamPlanLoads.to(), paths.teamPlanPicture.to()]) {
    expect((await organiser.get(path)).status).toBe(200)
  }
  const picture = await organiser.get(paths.teamPlanPicture.to())
  expect(picture.body).toContain('<svg ')
  expect(picture.body.match(/stroke-width="2.5"/g)).toHaveLength(3)
})

test('an exchange by hand is a solution of its own, worth exactly its price less', async () => {
  const before = await shown()
  const person = await someoneFree()
  const page = await planning.placing(entry.id, person)
  const [, kind = '', comes = '', from = ''] =
    /name="kind" value="(replace|swap)"[^>]*>\s*<input type="hidden" name="comes" value="([^"]*)"[^>]*>\s*<input type="hidden" name="from" value="([^"]*)"/.exec(
      page.body,
    ) ?? []
  expect(comes).not.toBe('')
  const path = paths.teamPlanPlacing.to({ entry: entry.id, person })
  const { instance, chosen } = opened(before)
  const priced = found(
    exchangesFor(instance, chosen, { entry: entry.id, person }).find(
      (one) => one.kind === kind && one.comes === comes && (one.from ?? '') === from,
    ),
  )
  const fields = { solution: before.id, kind, comes, from }
  expect((await organiser.post(path, fields)).status).toBe(303)
  const after = await shown()
  expect(after).toMatchObject({ origin: 'by-hand', base: before.id, hash: before.hash })
  const changed = found(after.teams.find((one) => one.entry === entry.id))
  expect(changed.members).toContain(comes)
  expect(changed.members).not.toContain(person)
  expect(before.outcome.objective - after.outcome.objective).toBe(priced.price)
  expect((await board()).body).toContain('Ändrad för hand')
  const stale = await organiser.post(path, fields)
  expect(stale.status).toBe(422)
  expect(stale.body).toContain('Planen har ändrats sedan sidan öppnades.')
  const odd = { ...fields, solution: after.id, kind: 'replace', comes: pool.jan.id, from: '' }
  const closed = await organiser.post(path, odd)
  expect(closed.body).toContain('Det bytet bryter en regel')
})

test('all solutions are kept: two are compared, and an earlier one is shown again', async () => {
  const all = await heads()
  const solved = all.filter(({ state: now }) => now === 'solved')
  const list = await organiser.get(paths.teamPlanSolutions.to())
  for (const { number } of all) expect(list.body).toContain(`Lösning ${number}`)
  const [b, a] = solved
  const two = await organiser.get(`${paths.teamPlanCompare.to()}?a=${a?.id}&b=${b?.id}`)
  expect(two.body).toContain(`Lösning ${a?.number} och ${b?.number} sida vid sida`)
  expect(two.body).toContain('Ett lag skiljer sig')
  expect(two.body).toContain('Uppfylls inte här, men i den andra')
  const missed = [...two.body.matchAll(/<li>([^<]* \(kostar [^<]*\))<\/li>/g)].map(
    ([, said]) => said,
  )
  expect(new Set(missed).size).toBe(missed.length)
  const first = found(solved.at(-1))
  const path = paths.teamPlanSolution.to({ solution: first.id })
  expect((await organiser.post(path)).status).toBe(303)
  expect((await state()).solution).toBe(first.id)
  expect((await state()).wishes.pins).toEqual([])
  const nothing = paths.teamPlanSolution.to({ solution: entry.id })
  expect((await organiser.post(nothing)).status).toBe(422)
})

test('one that is stopped before it began ends at once, and one that was broken off says so', async () => {
  const fields = { keeps: 'no', seconds: '10' }
  await organiser.post(paths.teamPlanSolve.to(), fields)
  expect((await organiser.post(paths.teamPlanStop.to())).status).toBe(303)
  expect((await newest()).state).toBe('unknown')
  expect((await board()).body).toContain('Räkningen stoppades innan något hittades')
  await site.runJobs()
  expect((await newest()).state).toBe('unknown')

  await organiser.post(paths.teamPlanSolve.to(), fields)
  const { id } = await newest()
  await rows(
    site.db,
    sql`UPDATE assignment_solution SET state = 'working', tries = 3, begun_at = ${site.clock.now()}
        WHERE id = ${id}`,
  )
  site.clock.forward(60_000)
  expect((await board()).body).toContain('Räkningen har inte hörts av på en stund')
  await site.act(theSystem, (act) => enqueue(act, solveJob, { solution: id }))
  await site.runJobs()
  expect((await newest()).state).toBe('failed')
  expect((await board()).body).toContain('Räkningen gick fel')
})

test('the pages ask as many questions for more entries as for few', async () => {
  await solve('yes')
  const count = async () => {
    const { teams } = await shown()
    const at = found(teams[0])
    const pages: Record<string, () => Promise<unknown>> = {
      board,
      team: () => planning.team(at.entry),
      placing: () => planning.placing(at.entry, found(at.members[0])),
      loads: () => organiser.get(paths.teamPlanLoads.to()),
      solutions: () => organiser.get(paths.teamPlanSolutions.to()),
      publish: () => organiser.get(paths.teamPlanPublish.to()),
    }
    const numbers: Record<string, number> = {}
    for (const [name, visit] of Object.entries(pages)) numbers[name] = await planning.counted(visit)
    return numbers
  }
  const few = await count()
  await planning.another('Enheten som räknas')
  await planning.anExaminer('Räkne Räknesson')
  await solve('yes')
  expect(await count()).toEqual(few)
})

test('the board speaks English, too', async () => {
  const visitor = await site.as(who.organiser)
  await visitor.post(paths.language.to(), { locale: 'en', back: '/' })
  expect((await visitor.get(paths.teamPlan.to())).body).toContain('Proven best')
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
