// The log: one JSON object to a line, on standard error, and nothing of persons in it.
import { destination, type Logger, pino } from 'pino'
import type { Settings } from '../env.ts'

export function logFor({ logLevel }: Settings): Logger {
  return pino({ level: logLevel, base: null }, destination({ fd: 2, sync: true }))
}
