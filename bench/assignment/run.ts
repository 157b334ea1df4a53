// Measures how fast teams are chosen: one JSON line on standard output for each file and model, each from a process of its own.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Line } from './model.ts'
import { kindOf } from './read-file.ts'

const usage =
  'npm run bench:assignment -- FILE… [--limit SECONDS] [--beside SECONDS]\n' +
  '  --limit   how long one answer may take; then the best there is, with its bound (600)\n' +
  '  --beside  how long HiGHS alone may take on the same full model; 0: it is not run (60)\n'
/** What a process may take beyond its time before it is ended, in milliseconds. */
const grace = 15_000

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '600' },
    beside: { type: 'string', default: '60' },
  },
})
const limit = Number(values.limit)
const beside = Number(values.beside)
if (files.length === 0 || !(limit > 0) || !(beside >= 0)) {
  process.stderr.write(usage)
  process.exitCode = 2
} else for (const file of files) await measure(file)

async function measure(file: string): Promise<void> {
  try {
    if (kindOf(file) === 'flow') return say(await line('flow', file, limit))
    say(await line('transport', file, limit))
    const full = await line('full', file, limit)
    say(beside === 0 ? full : { ...full, ...(await compared(full)) })
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split('\n')
    process.stderr.write(`${file}: ${first}\n`)
    process.exitCode = 1
  }
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** HiGHS alone, after ours and not at the same time: there are processors enough for one. */
async function compared({ file, ms, objective, proven }: Line): Promise<object> {
  const begun = performance.now()
  const alone = await line('highs', file, beside).catch(() => null)
  const highsMs = alone?.ms ?? Math.round(performance.now() - begun)
  const highsProven = alone?.proven ?? false
  const ratio = Math.round((10 * highsMs) / ms) / 10
  const atLeast = highsProven ? '' : 'more than '
  if (proven && highsProven && alone?.objective !== objective)
    throw new Error(`HiGHS alone finds ${alone?.objective}, and we ${objective}.`)
  process.stderr.write(
    `${file}: full in ${ms} ms; HiGHS alone takes ${atLeast}${highsMs} ms, ${atLeast}${ratio} times as long\n`,
  )
  return { highsMs, highsProven, ratio }
}

/** The line that a fresh process prints. */
function line(model: string, file: string, seconds: number): Promise<Line> {
  const program = join(import.meta.dirname, 'measure.ts')
  const child = spawn(process.execPath, [program, model, `--seconds=${seconds}`, '--', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), 1000 * seconds + grace)
  const out: string[] = []
  const complaint: string[] = []
  child.stdout.on('data', (chunk) => out.push(String(chunk)))
  child.stderr.on('data', (chunk) => complaint.push(String(chunk)))
  return new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) settle(JSON.parse(out.join('')))
      else
        reject(
          new Error(
            complaint.join('').trim() || `ended by ${signal ?? code} before it had answered.`,
          ),
        )
    })
  })
}
