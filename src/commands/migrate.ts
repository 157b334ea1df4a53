// `forebild migrate`: bring the database to the shape of this version.
import { migrate, pending } from '../base/db/migrate.ts'
import { prepareJobs } from '../support/jobs/jobs.ts'
import type { Command } from './command.ts'
import { sharedDatabase } from './database.ts'
import { migrationsIn } from './home.ts'

export const migrateDatabase: Command = {
  usage: 'migrate [--pending]',
  summary: 'bring the database to the shape of this version',
  help: `Applies the migrations that the database lacks, in order, each in a transaction of its own.
The server does the same when it starts.

  --pending   only say what would be applied`,
  options: { pending: { type: 'boolean' } },
  run: async ({ settings, home, lifetime, options, print }) => {
    const { url } = await sharedDatabase(settings, lifetime, 'migrate')
    const look = options['pending'] ? pending : migrate
    const names = await look(url, migrationsIn(home))
    if (!options['pending']) await prepareJobs(url)
    for (const name of names) print(name)
    if (names.length === 0) print('Nothing to apply.')
    return 0
  },
}
