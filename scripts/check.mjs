// `npm run check`: sets up what is missing, then runs every check under Node 24.
import { spawnSync } from 'node:child_process'
import { endWith, home, install, node } from './setup.mjs'

try {
  await install((line) => process.stderr.write(`${line}\n`))
} catch (error) {
  endWith(error)
}

const ran = spawnSync(node, ['scripts/check/run.ts'], { cwd: home, stdio: 'inherit' })
process.exitCode = ran.status ?? 1
