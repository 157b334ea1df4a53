// What each command of the command line is made of.
import type { ParseArgsConfig } from 'node:util'
import type { Settings } from '../env.ts'
import type { Lifetime } from './lifetime.ts'

export type Command = {
  /** What stands after `forebild`, such as `import FILE... [--json]`. */
  readonly usage: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What the command does and what its options mean, as `--help` shows it. */
  readonly help: string
  readonly takesFiles?: boolean
  readonly options?: NonNullable<ParseArgsConfig['options']>
  /** Gives the exit code. */
  readonly run: (given: Given) => Promise<number>
}

export type Given = {
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly settings: Settings
  /** The folder of the program. */
  readonly home: string
  readonly lifetime: Lifetime
  /** What the command is for: a line on standard output. */
  readonly print: (line: string) => void
  /** How it is going: a line on standard error. */
  readonly tell: (line: string) => void
}
