// `npm start`: everything from a fresh clone to a site that answers.
import { runProgram } from './child.mjs'
import { build, endWith, install } from './setup.mjs'

function say(line) {
  process.stdout.write(`${line}\n`)
}

try {
  await install(say)
  await build(say)
} catch (error) {
  endWith(error)
}

runProgram(['serve', ...process.argv.slice(2)], {
  ...process.env,
  FOREBILD_DEMO: process.env.FOREBILD_DEMO || '1',
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
})
