// The load, as a process of its own: `load.ts PLAN RESULT`, both files of JSON.
import { readFileSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { project } from '../../src/award/entries/actions/together/document.ts'
import { paths } from '../../src/base/paths.ts'
import { dice } from '../../test/dice.ts'
import { Counts } from './counts.ts'
import { ask, hiddenFields } from './plain-browser.ts'
import type { Unit } from './prepared.ts'
import { handsInAt } from './rhythm.ts'
import type { Evening, Plan } from './told.ts'
import { Person } from './writer.ts'

/** What is typed in the very last second may come too late, as on any evening. */
const lastTyping = 3000
/** The last hand-ins are sent so long before the deadline. */
const margin = 2000

const [, , planFile = '', resultFile = ''] = process.argv
const plan = JSON.parse(readFileSync(planFile, 'utf8')) as Plan
const counts = new Counts()
const delay = monitorEventLoopDelay({ resolution: 10 })
const people: Person[] = []

await Promise.all([...plan.units.map(live), ...plan.units.slice(0, plan.handIns).map(handIn)])
await Promise.all(people.map((person) => person.finish()))
await pause(2000) // for what others wrote last to arrive
writeFileSync(resultFile, JSON.stringify(evening()))
process.exit(0)

async function live(unit: Unit, index: number): Promise<void> {
  await Promise.all(
    unit.writers.map(async (who, place) => {
      const number = index * unit.writers.length + place
      const all = plan.units.length * unit.writers.length
      const roll = dice(plan.seed + number)
      const { url, areas, begins, due } = plan
      const person = new Person({ url, unit, who, areas, roll, counts, ends: due - lastTyping })
      people.push(person)
      const ramp = begins - Date.now()
      await pause((Math.max(0, ramp) * number) / all)
      if (number === 0) setTimeout(() => delay.enable(), Math.max(0, ramp))
      await person.live()
    }),
  )
}

async function handIn(unit: Unit, index: number): Promise<void> {
  const roll = dice(plan.seed + 100_000 + index)
  const span = plan.due - margin - plan.handingIn
  await pause(Math.max(0, plan.handingIn + span * handsInAt(roll) - Date.now()))
  const [{ token }] = unit.writers as readonly [Unit['writers'][number]]
  const checked = paths.entryCheck.to({ entry: unit.entry })
  const action = paths.entryHandIn.to({ entry: unit.entry })
  const check = await ask(plan.url + checked, token).catch(nothing)
  if (check?.status !== 200) return fail('the check of answers', check?.status)
  const fields = hiddenFields(check.body, action)
  const clicked = performance.now()
  const answer = await untilTaken(() => ask(plan.url + action, token, fields))
  if (answer?.status !== 303) return fail('a hand-in', answer?.status)
  counts.handIns.push(performance.now() - clicked)
  const path = answer.location ?? ''
  counts.receipts.push({ entry: unit.entry, path })
  const receipt = await ask(plan.url + path, token).catch(nothing)
  if (receipt?.status !== 200) fail('a receipt', receipt?.status)
}

/** Where the server asks to wait, the page waits and sends again. */
async function untilTaken(send: () => ReturnType<typeof ask>) {
  for (;;) {
    const answer = await send().catch(nothing)
    if (answer?.status !== 503 || answer.retryAfter === null) return answer
    counts.waits += 1
    await pause(answer.retryAfter * 1000)
  }
}

function nothing(): undefined {
  return undefined
}

function fail(what: string, status: number | undefined): void {
  counts.errors.push(`${what} was answered with ${status ?? 'nothing'}`)
}

function evening(): Evening {
  counts.over = true
  const { saves, handIns, pages, receipts, most, waits, reconnected, late, errors } = counts
  const lines = [...counts.lines].map((line) => ({
    entry: line.name.split('/')[0] ?? '',
    question: line.question,
    client: line.doc.clientID,
    acknowledged: line.acknowledged,
    written: line.written,
  }))
  const open = people.flatMap(({ shown }) => (shown?.state === 'open' ? shown.lines : []))
  const shown = open
    .filter((line) => line.settled && !line.closed)
    .map(({ name, question, doc }) => ({
      ...{ entry: name.split('/')[0] ?? '', question },
      text: project(doc).text,
    }))
  const ownDelay = { p95: delay.percentile(95) / 1e6, max: delay.max / 1e6 }
  return {
    ...{ saves, handIns, pages, receipts, lines, shown, most },
    ...{ waits, reconnected, late, errors, ownDelay },
  }
}
