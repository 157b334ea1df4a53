// The real programme files, for tests that read them or spoil them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sayProgrammeError } from '../src/award/editions/forms/complaints.ts'
import { type ProgrammeFile, readProgramme } from '../src/award/editions/forms/read-programme.ts'
import type { Programme } from '../src/award/editions/model.ts'

export const programmeFolder = 'programmes/kvalitetsutmarkelsen'

export function realFiles(): readonly ProgrammeFile[] {
  const names = readdirSync(programmeFolder, { recursive: true }) as string[]
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `${programmeFolder}/${name}`,
      text: readFileSync(join(programmeFolder, name), 'utf8'),
    }))
}

/** The programme, with one replacement in one of its files if that is wanted. */
export function realProgramme(change?: { file: string; old: string; fresh: string }): Programme {
  const read = readProgramme(change ? changed(change.file, change.old, change.fresh) : realFiles())
  if (!read.ok) throw new Error(read.errors.map(sayProgrammeError).join('\n'))
  return read.programme
}

/** The real files after a replacement in one of them. */
export function changed(name: string, old: string, fresh: string): readonly ProgrammeFile[] {
  return realFiles().map((file) => {
    if (!file.path.endsWith(name)) return file
    if (!file.text.includes(old)) throw new Error(`${name} has no ${old}`)
    return { ...file, text: file.text.replace(old, () => fresh) }
  })
}
