// `npm run bench:evening [-- --minutes N --units N --json]`: sets up and builds what is missing, then measures.
import { spawnSync } from 'node:child_process'
import { build, endWith, home, install, node } from './setup.mjs'

const say = (line) => process.stderr.write(`${line}\n`)
try {
  await install(say)
  await build(say)
} catch (error) {
  endWith(error)
}

const given = process.argv.slice(2)
const ran = spawnSync(node, ['bench/evening/run.ts', ...given], { cwd: home, stdio: 'inherit' })
process.exitCode = ran.status ?? 1
