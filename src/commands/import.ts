// `forebild import`: board papers and minutes extracts into the register.
import { type Imported, importPaper } from '../across/import/actions/import-paper.ts'
import { importRefusalText } from '../across/import/actions/refusal-text.ts'
import { recognise } from '../across/import/jobs.ts'
import { importText, progressText } from '../across/import/pages/import-text.ts'
import { findByHash } from '../across/import/store.ts'
import type { Act } from '../base/db/call.ts'
import { connect } from '../base/db/connect.ts'
import type { Reader } from '../base/db/handle.ts'
import { migrate } from '../base/db/migrate.ts'
import { inTransaction } from '../base/db/transaction.ts'
import { theSystem } from '../base/lib/actor.ts'
import { clockFrom } from './clock.ts'
import type { Command, Given } from './command.ts'
import { sharedDatabase } from './database.ts'
import { migrationsIn } from './home.ts'
import { loadAward, programmeIn } from './programme.ts'
import { fileAt } from './read.ts'

export const importPapers: Command = {
  usage: 'import FILE... [--json]',
  summary: 'enter what board papers and minutes extracts say in the register',
  help: `Reads .txt, .docx, .pdf, .png, .jpg and .tif and keeps them; scans take some seconds a page. What is sure is entered at once, the rest
waits for the organiser under «Att granska». The same file twice changes nothing. A file that is not
about the award is said to be so and kept nowhere.
Exit code 1 when a file could not be read. The others are entered all the same.

  --json   one line for each file, for a machine`,
  takesFiles: true,
  options: { json: { type: 'boolean' } },
  run: importFiles,
}

async function importFiles(given: Given): Promise<number> {
  const db = await preparedDatabase(given)
  let code = 0
  for (const path of given.files) {
    if (!(await importOne(given, db, path))) code = 1
  }
  return code
}

async function preparedDatabase({ settings, home, lifetime }: Given): Promise<Reader> {
  const programme = await programmeIn(settings.programme)
  const { url } = await sharedDatabase(settings, lifetime, 'import')
  await migrate(url, migrationsIn(home))
  const { db, close } = connect(url, { size: 2 })
  await lifetime.beforeEnd(close)
  await loadAward(db, programme, clockFrom(settings.now)())
  return db
}

/** False: it could not be read, and that was told. */
async function importOne(given: Given, db: Reader, path: string): Promise<boolean> {
  const { settings, options, print, tell } = given
  const file = await fileAt(path)
  if (!file.ok) {
    tell(`${path}: ${file.reason}`)
    return false
  }
  const now = clockFrom(settings.now)()
  const imported = await inTransaction(db, (tx) =>
    importPaper({ actor: theSystem, now, db: tx }, file.value),
  )
  if (imported.became === 'refused') {
    tell(`${path}: ${importRefusalText('sv', imported.reason)}`)
    return false
  }
  const read = await readNow(given, db, { path, imported })
  print(options['json'] ? jsonOf(path, read) : `${path}: ${importText('sv', read)}`)
  return true
}

type Taken = Exclude<Imported, { became: 'refused' }>

/** A scan is read at once, not when there is a server again. */
async function readNow(
  { settings, tell }: Given,
  db: Reader,
  { path, imported }: { readonly path: string; readonly imported: Taken },
): Promise<Taken> {
  if (!('paper' in imported) || imported.paper.state !== 'reading') return imported
  const clock = clockFrom(settings.now)
  const work = {
    db,
    act: <Result>(does: (act: Act) => Promise<Result>) =>
      inTransaction(db, (tx) => does({ actor: theSystem, now: clock(), db: tx })),
    ending: new AbortController().signal,
  }
  await recognise(work, imported.paper.id, (progress) =>
    tell(`${path}: ${progressText('sv', progress)}`),
  )
  const papers = await findByHash(db, imported.paper.sha256)
  return { ...imported, papers, paper: papers[0] ?? imported.paper }
}

function jsonOf(file: string, imported: Taken): string {
  const { became } = imported
  if (became === 'not-about-award' || became === 'agenda') return JSON.stringify({ file, became })
  const { id, state, matter, decision } = imported.paper
  const entered = matter !== null || decision !== null
  const more = imported.papers.length > 1 ? { matters: imported.papers.length } : {}
  return JSON.stringify({ file, became, paper: id, state, entered, ...more })
}
