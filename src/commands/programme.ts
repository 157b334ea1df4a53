// Brings the award's programme folder into the database, or says in one line what is wrong in it.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { importPaper } from '../across/import/actions/import-paper.ts'
import { loadProgramme } from '../award/editions/actions.ts'
import { sayProgrammeError } from '../award/editions/forms/complaints.ts'
import { type ProgrammeFile, readProgramme } from '../award/editions/forms/read-programme.ts'
import type { Programme } from '../award/editions/model.ts'
import { loadRegister } from '../award/units/actions.ts'
import type { Reader } from '../base/db/handle.ts'
import { inTransaction } from '../base/db/transaction.ts'
import { theSystem } from '../base/lib/actor.ts'
import { CannotStart } from '../base/lib/failures.ts'

export async function programmeIn(folder: string): Promise<Programme> {
  const read = readProgramme(await filesIn(folder))
  if (read.ok) return read.programme
  const [first, ...others] = read.errors.map(sayProgrammeError)
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  throw new CannotStart(`The programme in ${folder} is not right: ${first}${more}`)
}

/** All of it or nothing. What the database has already stays as it is; an open edition is never changed unannounced. */
export async function loadAward(db: Reader, programme: Programme, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const act = { actor: theSystem, now, db: tx }
    const { refused } = await loadProgramme(act, programme)
    const [first] = refused
    if (first !== undefined)
      throw new CannotStart(
        `The edition ${first.year} in the programme is not what the database has of it (${first.reason}): ${
          first.reason === 'being-made'
            ? 'a draft of it is being made in the browser. Bring the file in there, or discard the draft.'
            : 'after it has opened, a correction is a new version with an announcement.'
        }`,
      )
    await loadRegister(act, programme)
  })
}

/** The papers that the programme rests on, each read once. What is sure in them is history at once. */
export async function loadPapers(db: Reader, folder: string, now: Date): Promise<void> {
  const papers = join(folder, 'papers')
  const names = await readdir(papers).catch(() => [])
  for (const name of names.filter((each) => /\.(txt|pdf|docx)$/.test(each)).sort()) {
    const bytes = new Uint8Array(await readFile(join(papers, name)))
    await inTransaction(db, (tx) => importPaper({ actor: theSystem, now, db: tx }, { name, bytes }))
  }
}

async function filesIn(folder: string): Promise<readonly ProgrammeFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new CannotStart(
      `The programme folder ${folder} cannot be read. Set FOREBILD_PROGRAMME to the folder of an award.`,
    )
  })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path),
      text: await readFile(path, 'utf8'),
    })),
  )
}
