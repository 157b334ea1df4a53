// `forebild doctor`: what the program has here, and what it lacks.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { tryMailbox } from '../across/mailbox/jobs.ts'
import type { MailboxFailure } from '../across/mailbox/model.ts'
import { mailboxAt } from '../across/mailbox/rules/address.ts'
import { connect } from '../base/db/connect.ts'
import { pending } from '../base/db/migrate.ts'
import { jobsGivenUp } from '../support/jobs/public.ts'
import type { Command, Given } from './command.ts'
import { sharedDatabase } from './database.ts'
import { hasCluster } from './embedded/folder.ts'
import { migrationsIn, versionIn } from './home.ts'

type Finding = { readonly what: string; readonly found: string; readonly wrong?: true }

export const doctor: Command = {
  usage: 'doctor [--json]',
  summary: 'say what is installed, and what is wrong',
  help: `Looks at versions, settings, the mailbox, the database, its migrations and its jobs.
Exit code 1 when something is wrong that keeps the site from working.

  --json   the same for a machine`,
  options: { json: { type: 'boolean' } },
  run: async (given) => {
    const findings = [
      ...programFindings(given),
      await mailboxFinding(given),
      ...(await databaseFindings(given)),
    ]
    if (given.options['json']) given.print(JSON.stringify(findings))
    else for (const finding of findings) given.print(lineOf(finding))
    return findings.some(({ wrong }) => wrong) ? 1 : 0
  },
}

function programFindings({ home, settings }: Given): readonly Finding[] {
  const built = existsSync(join(home, 'dist', 'public', 'manifest.json'))
  const browser = browsers().find((path) => existsSync(path))
  return [
    { what: 'Förebild', found: versionIn(home) },
    { what: 'Node', found: process.version },
    {
      what: 'browser code',
      found: built ? 'built' : 'not built',
      ...(built ? {} : { wrong: true }),
    },
    { what: 'demonstration', found: settings.demo ? 'on' : 'off' },
    {
      what: 'mail',
      found: settings.smtpUrl ? `through ${new URL(settings.smtpUrl).host}` : 'none',
    },
    { what: 'scanner', found: settings.clamdUrl ?? 'none (uploaded files are not scanned)' },
    { what: 'Chromium', found: browser ?? 'none (only the browser tests need it)' },
  ]
}

/** The site works without it, so that alone keeps nothing from working. */
async function mailboxFinding({ settings }: Given): Promise<Finding> {
  if (settings.imapUrl === undefined) return { what: 'mailbox', found: 'none' }
  const { name } = mailboxAt(settings.imapUrl)
  const failure = await tryMailbox(settings.imapUrl)
  return { what: 'mailbox', found: failure === null ? name : `${name}: ${told[failure]}` }
}

const told: Readonly<Record<MailboxFailure, string>> = {
  'wrong-password': 'the user name or password of IMAP_URL is wrong',
  'no-such-folder': 'there is no such folder',
  'no-such-host': 'the host cannot be found',
  refused: 'the host refuses the connection',
  timeout: 'the host does not answer',
  'not-trusted': 'its certificate cannot be trusted',
  'connection-lost': 'the connection was lost',
  other: 'it cannot be read',
}

async function databaseFindings(given: Given): Promise<readonly Finding[]> {
  const { settings, lifetime, home } = given
  const where = settings.databaseUrl ? 'DATABASE_URL' : settings.data
  if (!settings.databaseUrl && !hasCluster(settings.data))
    return [{ what: 'database', found: `none in ${where} yet: the first start makes it` }]
  try {
    const { url } = await sharedDatabase(settings, lifetime, 'doctor')
    const lacking = (await pending(url, migrationsIn(home))).length
    return [
      { what: 'database', found: `PostgreSQL ${await versionOf(url)} in ${where}` },
      { what: 'migrations', found: lacking === 0 ? 'all applied' : `${lacking} to apply` },
      await jobsFinding(url),
    ]
  } catch (error) {
    return [{ what: 'database', found: (error as Error).message, wrong: true }]
  }
}

/** What failed again and again waits for a person. A database without tables for jobs has none. */
async function jobsFinding(url: string): Promise<Finding> {
  const { db, close } = connect(url, { size: 1 })
  const stuck = await jobsGivenUp(db)
    .catch(() => [])
    .finally(close)
  const names = stuck.map(({ name, count }) => `${count} of ${name}`).join(', ')
  return stuck.length === 0
    ? { what: 'jobs', found: 'none given up' }
    : { what: 'jobs', found: `given up after many tries: ${names}`, wrong: true }
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('show server_version').finally(() => client.end())
  return rows[0].server_version
}

function browsers(): readonly string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  )
}

function lineOf({ what, found, wrong }: Finding): string {
  return `${wrong ? '✗' : '✓'} ${what.padEnd(14)} ${found}`
}
