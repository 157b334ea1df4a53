// `npm run check`: every habit that a machine can hold, one after the other.
import { writeFileSync } from 'node:fs'
import { complaintsAboutHabits } from './habits.ts'
import { complaintsAboutLaws } from './laws.ts'
import { complaintsOfBiome, complaintsOfCompiler, complaintsOfKnip } from './tools.ts'
import { complaintsAboutWords } from './words.ts'

type Check = {
  readonly name: string
  readonly says: string
  readonly run: () => Promise<readonly string[]> | readonly string[]
}

const checks: readonly Check[] = [
  { name: 'types', says: 'TypeScript', run: complaintsOfCompiler },
  { name: 'form', says: 'Biome, warnings counted', run: complaintsOfBiome },
  { name: 'laws', says: 'who may import whom', run: () => complaintsAboutLaws(process.cwd()) },
  { name: 'dead code', says: 'knip', run: complaintsOfKnip },
  { name: 'words', says: 'keys and messages', run: () => complaintsAboutWords(process.cwd()) },
  {
    name: 'habits',
    says: 'time, settings, names',
    run: () => complaintsAboutHabits(process.cwd()),
  },
]

let failed = 0
for (const { name, says, run } of checks) {
  const complaints = await run()
  if (complaints.length > 0) failed += 1
  process.stdout.write(`${complaints.length === 0 ? '✓' : '✗'} ${name} (${says})\n`)
  for (const complaint of complaints) process.stdout.write(`    ${complaint}\n`)
}
const counts = { passed: checks.length - failed, failed }
const [countsFile] = process.argv.slice(2)
if (countsFile !== undefined) writeFileSync(countsFile, JSON.stringify(counts))
process.stdout.write(`${counts.passed} checks passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
