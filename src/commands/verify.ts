// `forebild verify`: walk the audit trail and replay the solutions of teams, and say what does not hold.
import { type Replayed, replaySolutions } from '../award/assignment/public/replaying.ts'
import { connect } from '../base/db/connect.ts'
import type { Reader } from '../base/db/handle.ts'
import { pending } from '../base/db/migrate.ts'
import { CannotStart } from '../base/lib/failures.ts'
import { verifyChain } from '../support/audit/public.ts'
import type { Command, Given } from './command.ts'
import { sharedDatabase } from './database.ts'
import { migrationsIn } from './home.ts'

const meaning = {
  changed: 'an event was changed after it was written',
  missing: 'an event is missing',
  'cut-off': 'the last events were removed',
}

export const verify: Command = {
  usage: 'verify [--json]',
  summary: 'check the audit trail, and work the solutions of teams out anew',
  help: `Walks the audit trail from its start and compares each event with its hash.
Then replays every kept solution of teams: the hash of what was solved, the hard rules, what the teams are
worth, the bound that its prices prove; and solves it anew, which must give the same teams.
Exit code 0 when all of it holds, 1 when it does not: then each break is named.

  --json   the result for a machine`,
  options: { json: { type: 'boolean' } },
  run: async (given) => {
    const { settings, home, lifetime } = given
    const { url } = await sharedDatabase(settings, lifetime, 'verify')
    if ((await pending(url, migrationsIn(home))).length > 0)
      throw new CannotStart(
        'The database has not the shape of this version yet: run forebild migrate.',
      )
    const { db, close } = connect(url, { size: 1 })
    await lifetime.beforeEnd(close)
    return verifyAll(db, given)
  },
}

export async function verifyAll(
  db: Reader,
  { options, print, tell }: Pick<Given, 'options' | 'print' | 'tell'>,
): Promise<number> {
  const { events, breaks } = await verifyChain(db)
  const solutions: Replayed[] = []
  for await (const solution of replaySolutions(db)) {
    tell(`Solution ${solution.number}: replayed.`)
    solutions.push(solution)
  }
  const holds = breaks.length === 0 && solutions.every(({ faults }) => faults.length === 0)
  if (options['json']) print(JSON.stringify({ events, breaks, solutions }))
  else {
    for (const { lane, seq, why } of breaks) print(`Lane ${lane}, event ${seq}: ${meaning[why]}.`)
    print(breaks.length === 0 ? `${events} events, and all of them hold.` : 'The trail is broken.')
    for (const line of solutionLines(solutions)) print(line)
  }
  return holds ? 0 : 1
}

function solutionLines(solutions: readonly Replayed[]): readonly string[] {
  if (solutions.length === 0) return []
  const broken = solutions.filter(({ faults }) => faults.length > 0)
  const again = solutions.filter((one) => one.again).length
  const told = broken.map(
    ({ number, id, faults }) => `Solution ${number} (${id}): ${faults.join(', ')}.`,
  )
  if (broken.length > 0) return [...told, 'A solution of teams does not hold.']
  const count = solutions.length
  return [`${count} solutions of teams, and all of them hold; ${again} gave the same teams again.`]
}
