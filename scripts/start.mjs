// `npm start`: everything from a fresh clone to a site that answers.
import { runProgram } from './child.mjs'
import { build, endWith, install } from './setup.mjs'

/** The day on which the demonstration is played: its open edition has begun, and nothing is due yet. */
const demonstrationDay = '2027-03-15'

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
  ...demonstration(process.env),
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
})

/**
 * A demonstration, unless something else is said. Until that day has come its clock shows it, with
 * the true time of day, so that a stranger can do what only an open edition lets one do.
 */
function demonstration({ FOREBILD_DEMO, FOREBILD_NOW }) {
  if (FOREBILD_DEMO) return {}
  const [today, time] = new Date().toISOString().split('T')
  if (FOREBILD_NOW || today >= demonstrationDay) return { FOREBILD_DEMO: '1' }
  return { FOREBILD_DEMO: '1', FOREBILD_NOW: `${demonstrationDay}T${time}` }
}
