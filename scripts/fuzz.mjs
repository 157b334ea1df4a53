// `npm run fuzz [-- --minutes N]`: throws new things at everything that reads what people send, for so long.

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { endWith, home, install, node } from './setup.mjs'

try {
  await install((line) => process.stderr.write(`${line}\n`))
} catch (error) {
  endWith(error)
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const files = readdirSync(join(home, 'test', 'fuzz')).filter((file) => file.endsWith('.test.ts'))
/** Each file has three or four tests, and two files run at once. */
const milliseconds = Math.ceil((Number(values.minutes) * 60_000 * 2) / (files.length * 3.5))
const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const ran = spawnSync(node, [vitest, 'run', '--project', 'unit', 'test/fuzz'], {
  cwd: home,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_MILLISECONDS: String(milliseconds) },
})
process.exitCode = ran.status ?? 1
