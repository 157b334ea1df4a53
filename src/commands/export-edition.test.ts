// What `forebild export-edition` prints is a file that the programme can be read from.
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { realProgramme } from '../../test/programme-files.ts'
import { loadProgramme } from '../award/editions/actions.ts'
import { readDraft } from '../award/editions/forms/read-programme.ts'
import { theSystem } from '../base/lib/actor.ts'
import type { Given } from './command.ts'
import { exportEdition } from './export-edition.ts'

const { db, url } = await testDatabase()
await loadProgramme({ actor: theSystem, now: new Date('2027-01-01'), db }, realProgramme())

async function run(...files: readonly string[]) {
  const printed: string[] = []
  await exportEdition.run({
    files,
    options: {},
    settings: { databaseUrl: url } as Given['settings'],
    home: process.cwd(),
    lifetime: { beforeEnd: async () => undefined } as unknown as Given['lifetime'],
    print: (line) => printed.push(line),
    tell: () => undefined,
  })
  return printed.join('\n')
}

test('an edition is printed as its file, without loss', async () => {
  const read = readDraft({ path: '2027.yaml', text: await run('2027') }, 'Europe/Stockholm')
  const loaded = realProgramme().editions.find(({ year }) => year === 2027)
  expect(read).toMatchObject({ ok: true, edition: { year: 2027, version: 1 } })
  expect(read.ok && read.edition.terms).toEqual(loaded?.terms)
})

test('a year that is not there, or no year, is told', async () => {
  await expect(run('1999')).rejects.toThrow('There is no edition 1999.')
  await expect(run('next')).rejects.toThrow('Name one year')
  await expect(run('2027', '2024')).rejects.toThrow('Name one year')
})
