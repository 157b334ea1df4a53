// `npm run bench:assignment -- FILE…`: sets up what is missing, then measures under Node 24.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { endWith, home, install, node } from './setup.mjs'

try {
  await install((line) => process.stderr.write(`${line}\n`))
} catch (error) {
  endWith(error)
}

/** npm runs us from the project's folder; a path is meant from where the person stands. */
const cwd = process.env.INIT_CWD ?? process.cwd()
const program = join(home, 'bench', 'assignment', 'run.ts')
const ran = spawnSync(node, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' })
process.exitCode = ran.status ?? 1
