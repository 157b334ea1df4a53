// `npm run bench:evening`: the last evening before the deadline, measured on this machine. See docs/decisions/0034.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { lookAfterwards } from './afterwards.ts'
import { bareCommits } from './bare-commits.ts'
import { prepare, setDeadline } from './prepared.ts'
import { type Choices, tell } from './report.ts'
import { type Server, startServer } from './server.ts'
import type { Evening, Plan } from './told.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '7' },
    units: { type: 'string', default: '500' },
    writers: { type: 'string', default: '3' },
    seed: { type: 'string', default: '20270517' },
    profile: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const choices: Choices = {
  minutes: Number(values.minutes),
  units: Number(values.units),
  writers: Number(values.writers),
  seed: Number(values.seed),
}
/** As many connections as the site has to its database. */
const connections = 20
/** Pages are opened in so many seconds before it begins: on a real evening they come over hours. */
const opening = Math.max(5, (choices.units * choices.writers) / 20)
/** The last five minutes are not shortened unless the whole evening is shorter than seven. */
const handingIn = Math.min(5, (choices.minutes * 5) / 7)

const profile = values.profile ? ['--cpu-prof', '--cpu-prof-dir=/tmp/forebild-profile'] : []
const server = await startServer(profile)
try {
  process.exitCode = await evening(server)
} finally {
  await server.stop()
}

async function evening(running: Server): Promise<number> {
  say('Preparing units, people and entries …')
  const prepared = await prepare(running.database, choices)
  say('Bare commits …')
  const bare = await bareCommits(emptyDatabase(running.database), { connections, seconds: 5 })
  const begins = Date.now() + 2000 + opening * 1000
  const due = begins + choices.minutes * 60_000
  await setDeadline(running.database, new Date(due))
  const before = {
    taken: running.taken(),
    load: loadavg()[0] ?? 0,
    statements: await commits(running),
  }
  say(
    `${choices.units * choices.writers} people come, and write until ${new Date(due).toISOString()} …`,
  )
  const plan: Plan = {
    ...prepared,
    ...{ url: running.url, begins, due, handIns: choices.units, seed: choices.seed },
    handingIn: due - handingIn * 60_000,
  }
  const told = await load(plan)
  const seconds = choices.minutes * 60 + opening
  const after = {
    taken: running.taken(),
    load: loadavg()[0] ?? 0,
    statements: await commits(running),
  }
  const { answers, wrong } = await lookAfterwards(running.database, told)
  const measured = { bare, connections, seconds, handingIn, before, after, answers }
  const complaints = running.complaints()
  const { text, passed, json } = tell(choices, told, { ...measured, wrong, complaints })
  process.stdout.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : text)
  return passed ? 0 : 1
}

function say(line: string): void {
  process.stderr.write(
    `${line} (load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores)\n`,
  )
}

/** Beside the site's own, in the same server. */
function emptyDatabase(url: string): string {
  const other = new URL(url)
  other.pathname = '/postgres'
  return other.href
}

/** How many transactions the site's database has committed. */
async function commits({ database }: Server): Promise<number> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query<{ commits: number }>(
    `select xact_commit::int as commits from pg_stat_database where datname = current_database()`,
  )
  await client.end()
  return rows[0]?.commits ?? 0
}

async function load(plan: Plan): Promise<Evening> {
  const folder = mkdtempSync(join(tmpdir(), 'forebild-load-'))
  const [planFile, result] = [join(folder, 'plan.json'), join(folder, 'result.json')]
  writeFileSync(planFile, JSON.stringify(plan))
  const child = spawn(process.execPath, ['bench/evening/load.ts', planFile, result], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`The load ended with ${code}.`)
  const told = JSON.parse(readFileSync(result, 'utf8')) as Evening
  rmSync(folder, { recursive: true, force: true })
  return told
}
