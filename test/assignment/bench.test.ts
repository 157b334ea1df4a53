// The bench reads both forms of instances, whatever their names, and says what is wrong with a file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Malformed } from '../../bench/assignment/model.ts'
import { readDimacs } from '../../bench/assignment/read-dimacs.ts'
import { readTeams } from '../../bench/assignment/read-teams.ts'
import { solveFlow } from '../../src/support/optimising/rules/flow/simplex.ts'

const folder = mkdtempSync(join(tmpdir(), 'forebild-bench-'))
const home = join(import.meta.dirname, '..', '..')
afterAll(() => rmSync(folder, { recursive: true }))

function made(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

function run(program: string, args: readonly string[]) {
  const ran = spawnSync(process.execPath, [join(home, 'bench', 'assignment', program), ...args], {
    encoding: 'utf8',
    cwd: folder,
  })
  const lines = ran.stdout.split('\n').filter((line) => line !== '')
  return { code: ran.status, complaints: ran.stderr, lines: lines.map((line) => JSON.parse(line)) }
}

/** Two entries of one member each; three people, the last of whom nobody may be examined by twice. */
const teams = [0x41574152, 2, 3, 1, 4, 2, 0, 0]
const people = [0, 0, 0, 1, 1, 2, 1, 0, 1, 0, 1, 1]
const pairs = [0, 1, 0, 1, 0, 1, 2, 2, 5, 9, 7, -3]

function bytes(words: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * words.length)
  words.forEach((word, at) => void buffer.writeInt32LE(word, 4 * at))
  return buffer
}

const flow = `c names of nodes
p min 5 6
n here s
n there t
a here å 0 2 0
a here b 0 1 -4
a å x 0 1 3

a b\tx 0 1 1\r
a å there 1 1 2
a x there 0 2 0
`

describe('an instance of teams', () => {
  test('is read list after list, and sorted when it is not', () => {
    const read = readTeams(bytes([...teams, ...people, ...pairs]))
    expect(read).toMatchObject({ entries: 2, examiners: 3, size: 1 })
    expect([...read.ceiling]).toEqual([1, 1, 2])
    expect([...read.leader]).toEqual([1, 0, 1])
    expect([...read.administration]).toEqual([0, 1, 1])
    expect([...read.entry]).toEqual([0, 0, 1, 1])
    expect([...read.examiner]).toEqual([0, 2, 1, 2])
    expect([...read.score]).toEqual([5, 7, 9, -3])
  })

  test('is refused when it is cut off, counts wrongly, or names what is not there', () => {
    const whole = [...teams, ...people, ...pairs]
    const changed = (at: number, word: number) =>
      bytes(whole.map((old, i) => (i === at ? word : old)))
    const wrong = [
      bytes(whole).subarray(0, 20),
      bytes(whole).subarray(0, -1),
      bytes([...whole, 0]),
      changed(4, 5),
      changed(4, -1),
      changed(1, 1),
      changed(8, 2),
      changed(8, -1),
      changed(24, 3),
      changed(26, 0),
    ]
    for (const one of wrong) expect(() => readTeams(one)).toThrow(Malformed)
  })
})

describe('a network as text', () => {
  test('is read with names and blank lines, and as much as possible is sent', () => {
    const { network, back, arcs, entries, examiners } = readDimacs(Buffer.from(flow))
    expect({ arcs, entries, examiners }).toEqual({ arcs: 6, entries: 2, examiners: 2 })
    const answer = solveFlow(network)
    if (answer.status !== 'optimal') throw new Error('there is a flow')
    expect([...answer.flow]).toEqual([2, 1, 1, 1, 1, 2, 3])
    expect(answer.flow[back]).toBe(3)
  })

  test('is read with supplies at its nodes as well', () => {
    const { network, back } = readDimacs(
      Buffer.from('p min 3 3\nn 1 4\nn 3 -4\na 1 2 0 9 1\na 2 3 0 3 1\na 1 3 0 9 5'),
    )
    expect(back).toBe(-1)
    expect(solveFlow(network)).toMatchObject({ status: 'optimal', cost: 11 })
  })

  test('is refused with the line that is wrong', () => {
    const wrong: readonly [string, string][] = [
      ['p min 2 1\nn a s\nn b t\na a b 0 1', 'Line 4'],
      ['p min 2 1\nn a s\nn b t\na a b 0 1 x', '«x»'],
      ['p min 2 1\nn a s\nn b t\na a b 0 1 1.5', '«1.5»'],
      ['p min 2 1\nn a s\nn b t\na a b 2 1 1', '2 to 1'],
      ['p min 2 2\nn a s\nn b t\na a b 0 1 1', 'There are 1 arcs'],
      ['p min 2 1\nn a s\nn b t\na a b 0 1 1\na a b 0 1 1', 'more arcs'],
      ['p min 2 1\nn a s\nn b t\na a c 0 1 1', 'There are 3 nodes'],
      ['p min 2 1\nn a s\na a b 0 1 1', 'one source and one sink'],
      ['p min 2 1\nn a 2\nn b -1\na a b 0 1 1', 'does not add up'],
      ['p min 2 99999999\nn a s', 'do not fit'],
      ['p max 2 1\nn a s', 'p min nodes arcs'],
      ['c nothing', 'no line p'],
      ['p min 2 1\nx a b', '«x»'],
      ['a a b 0 1 1\np min 2 1', 'before the line p'],
    ]
    for (const [text, says] of wrong) {
      expect(() => readDimacs(Buffer.from(text))).toThrow(Malformed)
      expect(() => readDimacs(Buffer.from(text))).toThrow(says)
    }
  })
})

describe('the bench as it is run', () => {
  test('prints a line for each file and model, and goes on after one that is broken', () => {
    const good = made('anything.x', bytes([...teams, ...people, ...pairs]))
    const cut = made('cut', bytes([...teams, ...people, ...pairs]).subarray(0, -4))
    const text = made('network', flow)
    const { code, complaints, lines } = run('run.ts', [
      cut,
      text,
      join(folder, 'nowhere'),
      good,
      '--beside',
      '20',
    ])
    expect(code).toBe(1)
    expect(complaints).toContain(`${cut}: The file has 124 bytes`)
    expect(complaints).toContain('nowhere: ENOENT')
    expect(lines.map(({ file, model }) => [file, model])).toEqual([
      [text, 'flow'],
      [good, 'transport'],
      [good, 'full'],
    ])
    expect(Object.keys(lines[0]).slice(0, 10).join()).toBe(
      'file,model,entries,examiners,arcs,objective,bound,proven,ms,rssMb',
    )
    const [network, transport, full] = lines
    expect(network).toMatchObject({
      arcs: 6,
      objective: 2,
      bound: 2,
      proven: true,
      flow: 3,
      cost: 2,
    })
    expect(transport).toMatchObject({
      entries: 2,
      examiners: 3,
      arcs: 4,
      objective: 16,
      bound: 16,
      proven: true,
    })
    expect(full).toMatchObject({ objective: 4, bound: 4, proven: true, highsProven: true })
    for (const line of lines) expect(Math.min(line.ms, line.rssMb)).toBeGreaterThan(0)
  }, 60_000)

  test('makes larger instances of both forms that have a solution, the same each time', () => {
    const [one, other, network] = ['one', 'other', 'network.txt'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    for (const file of [one, other]) run('make.ts', ['teams', file, '40', '30', '3', '12'])
    run('make.ts', ['flow', network, '12', '30', '2'])
    const { code, lines } = run('run.ts', [one, other, network, '--beside', '0'])
    expect(code).toBe(0)
    expect(lines.map(({ model }) => model)).toEqual([
      'transport',
      'full',
      'transport',
      'full',
      'flow',
    ])
    expect(lines.every(({ proven, objective }) => proven && objective > 0)).toBe(true)
    expect(lines[0].objective).toBe(lines[2].objective)
    expect(lines[4].flow).toBe(60)
  }, 60_000)
})
