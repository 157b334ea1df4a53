// Tells how the evening went, in words and figures, and whether it was good enough.
import type { Evening } from './told.ts'

export type Choices = {
  readonly minutes: number
  readonly units: number
  readonly writers: number
  readonly seed: number
}
type Moment = {
  readonly taken: { readonly seconds: number; readonly megabytes: number }
  readonly load: number
  readonly statements: number
}
export type Measured = {
  readonly bare: number
  readonly connections: number
  /** From the first page to the deadline. */
  readonly seconds: number
  /** Minutes within which all hand in. */
  readonly handingIn: number
  readonly before: Moment
  readonly after: Moment
  readonly answers: number
  readonly wrong: readonly string[]
  readonly complaints: readonly string[]
}

/** In milliseconds. */
export const floors = { save: 250, handIn: 1000 } as const

type Spread = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

export function tell(choices: Choices, evening: Evening, measured: Measured) {
  const saves = spread(evening.saves)
  const handIns = spread(evening.handIns)
  const pages = spread(evening.pages)
  const failures = failuresOf({ saves, handIns }, choices, evening, measured)
  const { ownDelay, most, waits, reconnected, late } = evening
  const { bare, before, after, answers } = measured
  const rate = saves.count / measured.seconds
  const all = { saves, handIns, pages, savesASecond: rate, bare, ownDelay, most }
  const lines = [
    ...saying(choices, measured),
    '',
    row('a save, sent to acknowledged', saves, `p95 at most ${floors.save}`),
    row('a hand-in, clicked to answered', handIns, `p95 at most ${floors.handIn}`),
    row('a page of an area', pages, ''),
    '',
    `  ${figure(rate)} saves a second beside ${figure(bare)} bare commits a second that the same PostgreSQL`,
    `  makes on the same disk over ${measured.connections} connections (${figure(rate / bare)} ×).`,
    `  ${figure((after.statements - before.statements) / measured.seconds)} transactions a second in all.`,
    `  At most ${most.connections} connections, ${most.writing} people typing in the same moment.`,
    `  ${answers} answers and ${evening.receipts.length} receipts compared with the database afterwards.`,
    `  ${waits} times a page was asked to wait, ${reconnected} connected again, ${late} changes came just after their hand-in.`,
    `  The server took ${figure((after.taken.seconds - before.taken.seconds) / measured.seconds)} of a core, and ${figure(after.taken.megabytes)} MB.`,
    `  Load average ${before.load.toFixed(1)} before and ${after.load.toFixed(1)} after; the load's own timers were ${figure(ownDelay.p95)} ms late (p95), ${figure(ownDelay.max)} at most.`,
    '',
    failures.length === 0 ? 'Nothing was lost, and nothing was too slow.' : failures.join('\n'),
    '',
  ]
  const json = { choices, ...all, measured, waits, reconnected, late, failures }
  return { text: lines.join('\n'), passed: failures.length === 0, json }
}

function saying({ minutes, units, writers, seed }: Choices, { handingIn }: Measured): string[] {
  const shorter = handingIn < 5 ? ' (shortened: five minutes are what is asked for)' : ''
  return [
    `The last evening: ${units} units, ${writers} writers each, on one process with its embedded database.`,
    `  The last hour is shortened to ${minutes} minutes at the same rate; seed ${seed}.`,
    `  All hand in within its last ${figure(handingIn)} minutes${shorter}.`,
  ]
}

function failuresOf(
  { saves, handIns }: { readonly saves: Spread; readonly handIns: Spread },
  { units }: Choices,
  { errors, handIns: done }: Evening,
  { wrong, complaints }: Measured,
): string[] {
  return [
    ...(saves.p95 <= floors.save ? [] : [`TOO SLOW: p95 of a save is over ${floors.save} ms.`]),
    ...(handIns.p95 <= floors.handIn
      ? []
      : [`TOO SLOW: p95 of a hand-in is over ${floors.handIn} ms.`]),
    ...(done.length === units ? [] : [`NOT HANDED IN: ${units - done.length} of ${units}.`]),
    ...counted('ERROR', errors),
    ...counted('LOST', wrong),
    ...counted('THE SERVER SAID', complaints),
  ]
}

/** Each once, with how often. */
function counted(what: string, all: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1)
  const told = [...times].map(([one, count]) => `${what}: ${one.slice(0, 600)} (${count} times)`)
  return [
    ...told.slice(0, 20),
    ...(told.length > 20 ? [`${what}: and ${told.length - 20} more`] : []),
  ]
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) }
}

function row(what: string, { count, p50, p95, max }: Spread, floor: string): string {
  const [middle, most, worst] = [p50, p95, max].map((value) => figure(value).padStart(7))
  return `  ${what.padEnd(32)} p50 ${middle} ms   p95 ${most} ms   max ${worst} ms   ${figure(count)} of them   ${floor}`
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
