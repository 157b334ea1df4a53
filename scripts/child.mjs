// Runs the built program under Node 24 and shares its fate.
import { spawn } from 'node:child_process'
import { node, program } from './setup.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Passes signals on, and ends with what the program ends with. The channel between the two lets the
 * program notice when this process is killed; we notice by our parent's number when npm is.
 */
export function runProgram(args, env = process.env) {
  const child = spawn(node, ['--enable-source-maps', program(), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event !== undefined) watchParent(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    process.stderr.write(`Node 24 did not start: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal !== null && code === null) process.stderr.write(`Förebild was ended by ${signal}.\n`)
    process.exit(code ?? 1)
  })
}

function watchParent(gone) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    gone()
  }, 500)
  watch.unref()
}
