// The log: one JSON object to a line, on standard error, and nothing of persons in it.
import { destination, type Logger, pino } from 'pino'
import type { Settings } from '../env.ts'

export function logFor({ logLevel }: Pick<Settings, 'logLevel'>): Logger {
  const serializers = { err: describe }
  return pino({ level: logLevel, base: null, serializers }, destination({ fd: 2, sync: true }))
}

/** The database repeats values in its messages, which may be somebody's: of its errors only the kind is told. */
export function describe(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, table, constraint } = error as Error & Record<string, unknown>
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const at = frames.slice(0, 12).map((line) => line.trim())
  if (typeof code === 'string') return { kind: error.name, code, table, constraint, at }
  return { kind: error.name, message: error.message, at }
}
