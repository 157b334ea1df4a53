// A file comes in: it is read, and what is sure goes into the register at once.
import { createHash } from 'node:crypto'
import { organisations, unitNames } from '../../../award/units/public.ts'
import type { Act } from '../../../base/db/call.ts'
import { required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { GivenFile, KeepRefusal, TextRefusal } from '../../../support/documents/model.ts'
import { keep, textOf } from '../../../support/documents/public.ts'
import type { ImportedPaper, PaperId, ReadPaper, Register } from '../model.ts'
import { mayImport } from '../policy.ts'
import { readPaper } from '../rules/read-paper.ts'
import { registerOf } from '../rules/register.ts'
import { reviewed } from '../rules/review.ts'
import { findByHash, findPaper, insertPaper } from '../store.ts'
import { enter } from './enter-paper.ts'

export type ImportRefusal = KeepRefusal | TextRefusal
export type Imported =
  | { readonly became: 'new' | 'known'; readonly paper: ImportedPaper }
  | { readonly became: 'not-about-award' }
  | { readonly became: 'refused'; readonly reason: ImportRefusal }

/** Reads a file and keeps it with its facts. The same file twice changes nothing. */
export async function importPaper(act: Act, file: GivenFile): Promise<Imported> {
  required(mayImport(act.actor))
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const known = await findByHash(act.db, sha256)
  if (known) return { became: 'known', paper: known }
  const text = await textOf(file.bytes, file.name)
  if (!text.ok) return { became: 'refused', reason: text.reason }

  const rawText = text.value.text
  const read = readPaper(rawText, await registerNow(act))
  if (read.kind === 'other') return { became: 'not-about-award' }
  const document = await keep(act, file)
  if (!document.ok) return { became: 'refused', reason: document.reason }
  const paper = paperFrom(act, read, { ...file, sha256, rawText, document: document.value })
  if (!(await insertPaper(act.db, paper))) return importPaper(act, file) // another one was faster

  await record(act, 'paper.imported', paper.id, { kind: paper.kind })
  await enter(act, paper) // a paper that is not ready waits
  return { became: 'new', paper: (await findPaper(act.db, paper.id)) ?? paper }
}

async function registerNow(act: Act): Promise<Register> {
  const all = await organisations(act.db)
  const names = await unitNames(act.db)
  return registerOf(
    all.map((each) => ({ ...each, ref: each.id })),
    names.map((name) => ({ name })),
  )
}

type Came = Pick<ImportedPaper, 'document' | 'name' | 'rawText' | 'sha256'>

function paperFrom(act: Act, read: ReadPaper, came: Came): ImportedPaper {
  const { document, name, rawText, sha256 } = came
  return {
    id: newId<'imported-paper'>() satisfies PaperId,
    ...{ document, name, rawText, sha256 },
    kind: read.kind === 'minutes-extract' ? 'minutes-extract' : 'board-paper',
    language: read.language,
    damaged: read.textQuality.damaged,
    unknownShare: read.textQuality.unknownShare,
    facts: reviewed(read.facts),
    state: 'waiting',
    matter: null,
    importedAt: act.now,
    importedBy: act.actor.id,
    settledAt: null,
    settledBy: null,
  }
}
