#!/usr/bin/env node
// `npx forebild`: the command line, set up first where that is needed.
import { runProgram } from './child.mjs'
import { build, endWith, install } from './setup.mjs'

function say(line) {
  process.stderr.write(`${line}\n`)
}

try {
  await install(say)
  await build(say)
} catch (error) {
  endWith(error)
}

runProgram(process.argv.slice(2))
