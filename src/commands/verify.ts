// `forebild verify`: walk the audit trail and say where it does not hold.
import { connect } from '../base/db/connect.ts'
import { pending } from '../base/db/migrate.ts'
import { CannotStart } from '../base/lib/failures.ts'
import { verifyChain } from '../support/audit/public.ts'
import type { Command } from './command.ts'
import { sharedDatabase } from './database.ts'
import { migrationsIn } from './home.ts'

const meaning = {
  changed: 'an event was changed after it was written',
  missing: 'an event is missing',
  'cut-off': 'the last events were removed',
}

export const verify: Command = {
  usage: 'verify [--json]',
  summary: 'check that nothing in the audit trail was changed',
  help: `Walks the audit trail from its start and compares each event with its hash.
Exit code 0 when all of it holds, 1 when it does not: then each break is named by lane and number.

  --json   the result for a machine`,
  options: { json: { type: 'boolean' } },
  run: async ({ settings, home, lifetime, options, print }) => {
    const { url } = await sharedDatabase(settings, lifetime, 'verify')
    if ((await pending(url, migrationsIn(home))).length > 0)
      throw new CannotStart(
        'The database has not the shape of this version yet: run forebild migrate.',
      )
    const { db, close } = connect(url, { size: 1 })
    await lifetime.beforeEnd(close)
    const { events, breaks } = await verifyChain(db)
    if (options['json']) print(JSON.stringify({ events, breaks }))
    else {
      for (const { lane, seq, why } of breaks) print(`Lane ${lane}, event ${seq}: ${meaning[why]}.`)
      print(
        breaks.length === 0 ? `${events} events, and all of them hold.` : 'The trail is broken.',
      )
    }
    return breaks.length === 0 ? 0 : 1
  },
}
