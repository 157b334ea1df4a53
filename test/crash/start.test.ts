// A start that cannot succeed ends with one clear line, and nothing is damaged.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processesIn } from '../../src/commands/embedded/processes.ts'
import { dataFolder, start, startInVain } from './running.ts'

// No demonstration: it takes its time to play.
const real = { FOREBILD_DEMO: '0' }

test.each([
  ['a wrong setting', { PORT: 'abc' }, /^The setting PORT is wrong/],
  [
    'a moved clock outside of a demonstration',
    { FOREBILD_DEMO: '0', FOREBILD_NOW: '2027-05-01T00:00:00Z' },
    /^FOREBILD_NOW/,
  ],
  [
    'an unreachable database',
    { DATABASE_URL: 'postgres://anna:hemligt@127.0.0.1:1/x' },
    /^The database of DATABASE_URL \(127\.0\.0\.1:1\/x\) cannot be reached/,
  ],
  [
    'a programme folder that is not there',
    { FOREBILD_PROGRAMME: '/nowhere' },
    /^The programme folder \/nowhere/,
  ],
])('%s ends the start with one line, before the data folder is touched', async (_, env, line) => {
  const data = dataFolder()
  const { code, lines } = await startInVain(data, env)
  expect({ code, lines: lines.length }).toEqual({ code: 1, lines: 1 })
  expect(lines[0]).toMatch(line)
  expect(lines[0]).not.toContain('hemligt')
  expect(existsSync(data)).toBe(false)
})

test('a broken programme file is named with its line and what was expected', async () => {
  const data = dataFolder()
  const programme = join(data, '..', 'programme')
  cpSync('programmes/kvalitetsutmarkelsen', programme, { recursive: true })
  const award = join(programme, 'award.yaml')
  writeFileSync(award, readFileSync(award, 'utf8').replace(/^zone:.*$/m, 'zone: Mars/Base'))
  const { code, lines } = await startInVain(data, { FOREBILD_PROGRAMME: programme })
  expect(code).toBe(1)
  expect(lines.join('\n')).toMatch(/award\.yaml:\d+: zone: expected a time zone.*Mars\/Base/)
  expect(existsSync(data)).toBe(false)
})

test('a busy port ends the start with one line, before the data folder is touched', async () => {
  const data = dataFolder()
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
  })
  const { code, lines } = await startInVain(data, { PORT: String(port) })
  other.close()
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      `Port ${port} is busy: another program listens there. Stop it, or set PORT to another number.`,
    ],
  })
  expect(existsSync(data)).toBe(false)
})

test('a data folder in use is left alone; the command line shares its database', async () => {
  const data = dataFolder()
  const running = await start(data, real)
  const { code, lines } = await startInVain(data, {})
  expect(code).toBe(1)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/is in use by another Förebild \(process \d+, serve\)/)
  const verified = command(data, 'verify')
  expect(verified).toMatchObject({ status: 0, stderr: '' })
  expect(verified.stdout).toMatch(/^\d+ events, and all of them hold\.\n$/)
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200)
  running.signal('SIGTERM')
  expect(await running.ended).toEqual({ code: 0, lines: [] })
})

test('Ctrl-C ends server and database, and a command finds the data afterwards and leaves nothing running', async () => {
  const data = dataFolder()
  const running = await start(data, real)
  const cluster = realpathSync(join(data, 'database'))
  expect(processesIn(cluster).length).toBeGreaterThan(0)
  running.signal('SIGINT')
  expect(await running.ended).toEqual({ code: 0, lines: [] })
  expect(processesIn(cluster)).toEqual([])
  expect(existsSync(join(data, 'lock'))).toBe(false)
  expect(command(data, 'migrate')).toMatchObject({ status: 0, stdout: 'Nothing to apply.\n' })
  expect(processesIn(cluster)).toEqual([])
})

test('a pid file that a killed database left does not stop the start, though its number is taken', async () => {
  const data = dataFolder()
  const first = await start(data, real)
  await first.kill('both')
  const pidFile = join(data, 'database', 'postmaster.pid')
  const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n')
  writeFileSync(pidFile, [process.pid, ...rest].join('\n'))
  const lock = join(data, 'lock')
  const holder = JSON.parse(readFileSync(lock, 'utf8'))
  writeFileSync(lock, JSON.stringify({ ...holder, pid: process.pid }))
  const second = await start(data, real)
  second.signal('SIGTERM')
  expect(await second.ended).toEqual({ code: 0, lines: [] })
})

test('a request that was being answered when the end was asked for still gets its answer', async () => {
  const running = await start(dataFolder(), real)
  const asked = Array.from({ length: 20 }, () => fetch(`${running.url}/`))
  await new Promise((resolve) => setTimeout(resolve, 5))
  running.signal('SIGTERM')
  const answers = await Promise.allSettled(asked)
  const broken = answers.filter((one) => one.status === 'fulfilled' && one.value.status >= 500)
  expect(broken).toEqual([])
  expect((await running.ended).code).toBe(0)
})

function command(data: string, name: string) {
  const args = ['dist/server/cli.js', name]
  const env = { PATH: process.env['PATH'], FOREBILD_DATA: data }
  return spawnSync('node_modules/node/bin/node', args, { env, encoding: 'utf8' })
}
