// The files of the unit's entry.
import { attachFile } from '../../src/award/entries/actions/attachments.ts'
import { beginUpload } from '../../src/award/entries/actions/uploads.ts'
import type { EntryId } from '../../src/award/entries/model.ts'
import { played, type Stage } from '../../src/commands/demonstration/stage.ts'
import { visitors } from './cast.ts'

/** A picture that is there, and a file that is on its way in. */
export async function attach(stage: Stage, entry: EntryId): Promise<void> {
  const act = stage.as(visitors.member, '2025-04-03T17:00')
  const bytes = Buffer.from(dot, 'base64')
  const file = { name: 'Gården.png', bytes, kind: 'png', notes: [] } as const
  const given = { file, alt: 'Gården', replaces: null, scanned: false }
  await played('attachment', attachFile(act, entry, given))
  await played('upload', beginUpload(act, entry, { name: 'a.pdf', size: 9, replaces: null }))
}
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
