// `forebild serve`: from settings to a site that answers, and back again.
import { setTimeout as pause } from 'node:timers/promises'
import { mailboxAt } from '../across/mailbox/rules/address.ts'
import { createApp, type Site } from '../app.ts'
import type { Programme } from '../award/editions/model.ts'
import { connect } from '../base/db/connect.ts'
import { migrate } from '../base/db/migrate.ts'
import { waitingLine } from '../base/http/waiting-line.ts'
import { CannotStart } from '../base/lib/failures.ts'
import { jobPlanFor } from '../jobs.ts'
import { openLive } from '../live.ts'
import { listen } from '../server.ts'
import { prepareJobs, startWorking } from '../support/jobs/jobs.ts'
import { builtAssets } from './assets.ts'
import { clockFrom } from './clock.ts'
import type { Command, Given } from './command.ts'
import { ownDatabase } from './database.ts'
import { loadDemonstration } from './demonstration/load.ts'
import { migrationsIn } from './home.ts'
import { logFor } from './log.ts'
import { sendMail } from './mail.ts'
import { loadAward, loadPapers, programmeIn } from './programme.ts'

export const serve: Command = {
  usage: 'serve',
  summary: 'start the site, and the embedded database where DATABASE_URL is not set',
  help: `Starts the site on PORT and keeps it until it is told to end (Ctrl-C or SIGTERM).
Settings come from the environment: PORT, DATABASE_URL, FOREBILD_DATA, FOREBILD_URL, FOREBILD_DEMO,
FOREBILD_NOW, FOREBILD_PROGRAMME, FOREBILD_MAIL_FROM, SMTP_URL, IMAP_URL, LOG_LEVEL.`,
  run: serveUntilAsked,
}

/** For what is still being done in the database when the end is asked for. */
const patience = 5000

async function serveUntilAsked(given: Given): Promise<number> {
  const { settings, home, lifetime, print } = given
  const programme = await programmeIn(settings.programme)
  const listening = await listen(settings.port)
  await lifetime.beforeEnd(listening.close)
  const database = await ownDatabase(settings, lifetime)
  await migrate(database.url, migrationsIn(home))
  await prepareJobs(database.url)
  const { port } = listening
  const site = await prepareSite(given, programme, { database: database.url, port })
  const live = await openLive(site, database.url)
  listening.open(createApp(site).fetch, live.upgrade)
  // Again, so that requests get their answers before the database is closed; sockets before them.
  await lifetime.beforeEnd(listening.close)
  await lifetime.beforeEnd(() =>
    Promise.race([live.close(), pause(patience, undefined, { ref: false })]),
  )
  print(`Förebild is ready: http://localhost:${listening.port}`)
  const died = database.died.then(() => {
    throw new CannotStart('The database ended by itself, so the site ends too. Start it again.')
  })
  await Promise.race([lifetime.asked, died])
  return 0
}

type At = { readonly database: string; readonly port: number }

async function prepareSite(
  given: Given,
  programme: Programme,
  { database, port }: At,
): Promise<Site> {
  const { settings, home, lifetime } = given
  const log = logFor(settings)
  const now = clockFrom(settings.now)
  const { db, close } = connect(database, { onLost: () => log.warn('a connection was lost') })
  await lifetime.beforeEnd(() =>
    Promise.race([close(), pause(patience, undefined, { ref: false })]),
  )
  if (settings.demo) {
    const loading = loadDemonstration(db, programme, now())
    await telling(given, 'Playing the demonstration (once) …', loading)
  }
  await loadAward(db, programme, now())
  await loadPapers(db, settings.programme, now())
  const address = settings.url ?? `http://localhost:${port}`
  await sendMail(settings, { db, log, now, site: address }, lifetime)
  const onFailure = (job: string, err: unknown) => log.error({ job, err }, 'a job failed')
  await lifetime.beforeEnd(
    await startWorking({ db, url: database, now, onFailure }, jobPlanFor(settings)),
  )
  const { award } = programme
  return {
    db,
    now,
    log,
    line: waitingLine(),
    secure: settings.url?.startsWith('https:') ?? false,
    address: settings.url ?? null,
    demonstration: settings.demo,
    zone: award.zone,
    award: { name: award.name, sender: award.sender, contact: award.email },
    assets: builtAssets(home),
    scans: settings.clamdUrl !== undefined,
    mailbox: settings.imapUrl === undefined ? null : mailboxAt(settings.imapUrl).name,
  }
}

/** Says what is being done, if it takes longer than a second. */
function telling<Result>({ print }: Given, line: string, work: Promise<Result>): Promise<Result> {
  const told = setTimeout(() => print(line), 1000)
  return work.finally(() => clearTimeout(told))
}
