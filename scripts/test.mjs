// `npm test`: sets up what is missing, runs the checks and every test, and ends with how many passed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { build, home, install, node, run } from './setup.mjs'

const total = { passed: 0, failed: 0 }
const scratch = mkdtempSync(join(tmpdir(), 'forebild-run-'))
let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (interrupted = true))

try {
  await install(say)
  await check()
  await build(say)
  const browser = await findBrowser()
  if (browser === undefined) missBrowser()
  await tests(browser)
} catch (error) {
  say(error.message)
  total.failed += 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
if (interrupted) total.failed += 1
process.exitCode = total.failed === 0 ? 0 : 1
say(`${total.passed} passed, ${total.failed} failed`)

function say(line) {
  process.stdout.write(`${line}\n`)
}

async function check() {
  say('Checks')
  const counts = join(scratch, 'checks.json')
  await shown(['scripts/check/run.ts', counts])
  add(counted(counts) ?? { passed: 0, failed: 1 })
}

/** Without a browser the browser tests count as one failure: they could not show that the pages work. */
async function tests(browser) {
  say('Tests')
  const report = join(scratch, 'tests.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const without = browser === undefined ? ['--project=!browser'] : []
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const env = { ...process.env, LC_ALL: 'C.UTF-8', ...(browser && { CHROME_PATH: browser }) }
  const code = await shown([vitest, 'run', ...reporters, ...without, ...process.argv.slice(2)], env)
  const told = counted(report)
  if (told === undefined) return add({ passed: 0, failed: 1 })
  // A file that could not be loaded has no test in it that failed, and something outside of tests may have.
  const unloaded = told.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = told.numFailedTests + unloaded
  add({ passed: told.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed })
}

function missBrowser() {
  say(
    'The browser tests cannot run: install Chromium (Debian: apt-get install chromium), or set CHROME_PATH.',
  )
  add({ passed: 0, failed: 1 })
}

async function findBrowser() {
  const found = browserHere()
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return found
  say('Installing Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['install', '-y', '--no-install-recommends', 'chromium']
  const first = await run('apt-get', options, { env })
  if (first.code !== 0) {
    await run('apt-get', ['update'], { env })
    await run('apt-get', options, { env })
  }
  return browserHere()
}

function browserHere() {
  const given = process.env.CHROME_PATH
  if (given) return existsSync(given) ? given : undefined
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0)
}

/** Runs something under Node 24 with its output shown, and passes on that we are told to end. */
function shown(args, env = process.env) {
  return new Promise((resolve) => {
    if (interrupted) return resolve(1)
    const child = spawn(node, args, { cwd: home, stdio: 'inherit', env })
    const end = () => child.kill('SIGTERM')
    process.once('SIGTERM', end)
    child.on('error', () => resolve(1))
    child.on('exit', (code) => {
      process.off('SIGTERM', end)
      resolve(code ?? 1)
    })
  })
}

function counted(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function add({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}
