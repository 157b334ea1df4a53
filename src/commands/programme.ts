// Reads the award's programme folder, or says in one line what is wrong in it.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sayProgrammeError } from '../award/editions/forms/complaints.ts'
import { type ProgrammeFile, readProgramme } from '../award/editions/forms/read-programme.ts'
import type { Programme } from '../award/editions/model.ts'
import { CannotStart } from '../base/lib/failures.ts'

export async function programmeIn(folder: string): Promise<Programme> {
  const read = readProgramme(await filesIn(folder))
  if (read.ok) return read.programme
  const [first, ...others] = read.errors.map(sayProgrammeError)
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  throw new CannotStart(`The programme in ${folder} is not right: ${first}${more}`)
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
