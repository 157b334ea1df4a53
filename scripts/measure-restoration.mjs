// `npm run measure:restoration`: sets up what is missing, then measures under Node 24.
import { spawnSync } from 'node:child_process'
import { endWith, home, install, node } from './setup.mjs'

try {
  await install((line) => process.stderr.write(`${line}\n`))
} catch (error) {
  endWith(error)
}

const given = process.argv.slice(2)
const ran = spawnSync(node, ['scripts/restoration/run.ts', ...given], {
  cwd: home,
  stdio: 'inherit',
})
process.exitCode = ran.status ?? 1
