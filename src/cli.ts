// The command line: `forebild COMMAND`.
import { parseArgs } from 'node:util'
import { CannotStart } from './base/lib/failures.ts'
import type { Command, Given } from './commands/command.ts'
import { homeFolder, versionIn } from './commands/home.ts'
import { Interrupted, type Lifetime, lifetime } from './commands/lifetime.ts'
import { readSettings } from './env.ts'

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  migrate: async () => (await import('./commands/migrate.ts')).migrateDatabase,
  read: async () => (await import('./commands/read.ts')).read,
  import: async () => (await import('./commands/import.ts')).importPapers,
  'export-edition': async () => (await import('./commands/export-edition.ts')).exportEdition,
  appoint: async () => (await import('./commands/appoint.ts')).appointPerson,
  verify: async () => (await import('./commands/verify.ts')).verify,
  'verify-receipt': async () => (await import('./commands/verify-receipt.ts')).verifyReceipt,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
}

const home = homeFolder()
const wrongUse = 2
const codes: Readonly<Partial<Record<NodeJS.Signals, number>>> = { SIGINT: 130, SIGHUP: 129 }

await main(process.argv.slice(2))

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined) return misused(await overview())
  if (isHelp(name) || name === 'help') return print(await overview())
  if (name === '--version') return print(versionIn(home))
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) return misused(`Unknown command: ${name}\n${await overview()}`)
  const command = await load()
  if (args.some(isHelp)) return print(helpOf(command))
  const given = read(command, args)
  if (typeof given === 'string') return misused(`${given}\nUsage: forebild ${command.usage}`)
  process.exitCode = await finish(command, given)
  if (process.connected) process.disconnect()
  // Everything is closed and kept: what still holds the process is not waited for.
  setTimeout(() => process.exit(), 3000).unref()
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

/** What was given to the command, or what is wrong with it. */
function read(command: Command, args: string[]): Pick<Given, 'files' | 'options'> | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: command.options ?? {},
      allowPositionals: command.takesFiles ?? false,
    })
    if (command.takesFiles && positionals.length === 0) return 'No file was named.'
    return { files: positionals, options: values }
  } catch (error) {
    return messageOf(error)
  }
}

async function finish(command: Command, given: Pick<Given, 'files' | 'options'>): Promise<number> {
  const life = lifetime()
  const work = run(command, given, life)
  const asked = life.asked.then((signal) => codes[signal] ?? 143)
  const first = await Promise.race([work.then(() => undefined), asked])
  const closed = life.end().catch(complain)
  const code = await work
  await closed
  return code ?? first ?? 1
}

/** The exit code, or undefined when the work was given up because the process was asked to end. */
async function run(
  command: Command,
  given: Pick<Given, 'files' | 'options'>,
  life: Lifetime,
): Promise<number | undefined> {
  let asked = false
  life.asked.then(() => {
    asked = true
  })
  try {
    const settings = readSettings(home)
    return await command.run({ ...given, settings, home, lifetime: life, print, tell })
  } catch (error) {
    if (asked || error instanceof Interrupted) return undefined
    return complain(error)
  }
}

/** One line for what the operator can put right. Anything else is our mistake and shows where it came from. */
function complain(error: unknown): number {
  tell(messageOf(error))
  if (!(error instanceof CannotStart) && error instanceof Error) tell(traceOf(error))
  return 1
}

function traceOf(error: Error): string {
  return (error.stack ?? '').split('\n').slice(1).join('\n')
}

async function overview(): Promise<string> {
  const entries = Object.entries(commands).map(
    async ([name, load]) => [name, await load()] as const,
  )
  const lines = (await Promise.all(entries)).map(
    ([name, { summary }]) => `  ${name.padEnd(16)}${summary}`,
  )
  return [
    'Usage: forebild COMMAND [options]',
    '',
    ...lines,
    '',
    `forebild COMMAND --help tells more.`,
  ].join('\n')
}

function helpOf({ usage, help }: Command): string {
  return `Usage: forebild ${usage}\n\n${help}`
}

function misused(text: string): void {
  tell(text)
  process.exitCode = wrongUse
  if (process.connected) process.disconnect()
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
