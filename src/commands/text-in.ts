// The text of a file at the command line, read from the pictures of its pages where it carries none.
import type { ImportRefusal } from '../across/import/actions/import-paper.ts'
import type { ReadDocument } from '../across/import/model.ts'
import { type Outcome, yes } from '../base/lib/outcome.ts'
import type { GivenFile } from '../support/documents/model.ts'
import { textOf } from '../support/documents/public.ts'
import type { Progress } from '../support/recognition/model.ts'
import { readPages } from '../support/recognition/public.ts'
import { pagedKind, wholeText } from '../support/recognition/rules.ts'

/** `seen`: what to tell of pages that were read from their pictures. */
type Text = { readonly text: string; readonly seen: Pick<ReadDocument, 'recognised'> }

/** Pages that are only pictures are read from them. `told`: which page it has come to. */
export async function textIn(
  file: GivenFile,
  told: (progress: Progress) => void,
): Promise<Outcome<Text, ImportRefusal>> {
  if (pagedKind(file.name) === undefined) {
    const text = await textOf(file.bytes, file.name)
    return text.ok ? yes({ text: text.value.text, seen: {} }) : text
  }
  const carried = await readPages(file, 'text-only')
  if (!carried.ok) return carried
  if (carried.value.textless === 0) {
    return yes({ text: wholeText(carried.value.pages), seen: {} })
  }
  const read = await readPages(file, 'best', { onProgress: told })
  if (!read.ok) return read
  const { pages } = read.value
  const seen = pages.filter((page) => page.recognised)
  const sure = seen.reduce((sum, page) => sum + (page.confidence ?? 0), 0) / seen.length
  const recognised = { pages: seen.length, confidence: Math.round(sure * 100) / 100 }
  return yes({ text: wholeText(pages), seen: { recognised } })
}
