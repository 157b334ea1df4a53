// `forebild appoint`: give a person a role, the first organiser above all.
import { connect } from '../base/db/connect.ts'
import { migrate } from '../base/db/migrate.ts'
import { inTransaction } from '../base/db/transaction.ts'
import { type Role, roles, theSystem } from '../base/lib/actor.ts'
import { CannotStart } from '../base/lib/failures.ts'
import { appoint, findOrAddPerson } from '../support/accounts/public.ts'
import { clockFrom } from './clock.ts'
import type { Command, Given } from './command.ts'
import { sharedDatabase } from './database.ts'
import { migrationsIn } from './home.ts'

const given: readonly Role[] = roles.filter((role) => role !== 'coordinator')

export const appointPerson: Command = {
  usage: 'appoint EMAIL --role ROLE [--name NAME]',
  summary: 'give a person a role: the first organiser is made here',
  help: `Adds the person if the address is new, and gives the role from now on. The same role twice changes
nothing. Coordinators are appointed on the site, where their administration is chosen.

  --role   one of ${given.join(', ')}
  --name   the person's name`,
  takesFiles: true,
  options: { role: { type: 'string' }, name: { type: 'string' } },
  run: giveRole,
}

async function giveRole({ files, options, settings, home, lifetime, print }: Given) {
  const [email = '', ...more] = files
  const role = given.find((one) => one === options['role'])
  if (more.length > 0 || !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new CannotStart('Name one e-mail address, such as anna@example.se.')
  if (!role) throw new CannotStart(`Name the role with --role: one of ${given.join(', ')}.`)
  const { url } = await sharedDatabase(settings, lifetime, 'appoint')
  await migrate(url, migrationsIn(home))
  const { db, close } = connect(url, { size: 1 })
  await lifetime.beforeEnd(close)
  await inTransaction(db, async (tx) => {
    const act = { actor: theSystem, now: clockFrom(settings.now)(), db: tx }
    const person = await findOrAddPerson(act, { email, name: String(options['name'] ?? '') })
    await appoint(act, { personId: person.id, role })
  })
  print(`${email} is ${role} from now on.`)
  return 0
}
