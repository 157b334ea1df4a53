// Looks at a file that is to be attached, before anything is written: what it is, and what may be kept of it.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Locale } from '../../../base/lib/time.ts'
import type { GivenFile, KeepRefusal } from '../../../support/documents/model.ts'
import { examineDocument, refusalText } from '../../../support/documents/public.ts'
import type { Examined, RecognitionRefusal } from '../../../support/recognition/model.ts'
import { examineFile, recognitionRefusalText } from '../../../support/recognition/public.ts'
import type { AttachmentKind, AttachmentNote } from '../model/attachments.ts'
import { attachmentKindOf } from '../rules/attachments.ts'

/** Looked at, and as it will be kept: of a picture nothing but what is seen. */
export type ExaminedFile = GivenFile & {
  readonly kind: AttachmentKind
  readonly notes: readonly AttachmentNote[]
}
export type FileRefusal = 'kind-not-attached' | KeepRefusal | RecognitionRefusal

/** Takes up to a minute, and holds nothing meanwhile. */
export async function examineAttachment(
  file: GivenFile,
): Promise<Outcome<ExaminedFile, FileRefusal>> {
  const kind = attachmentKindOf(file.name)
  if (kind === undefined) return no('kind-not-attached')
  const known = examineDocument(file)
  if (!known.ok) return known
  if (kind === 'docx' || kind === 'odt') return yes({ ...file, kind, notes: [] })
  const looked = await examineFile(file)
  if (!looked.ok) return looked
  const bytes = looked.value.picture ?? file.bytes
  return yes({ name: file.name, bytes, kind, notes: notesOf(kind, looked.value) })
}

function notesOf(kind: AttachmentKind, seen: Examined): readonly AttachmentNote[] {
  if (kind === 'pdf') {
    if (!seen.text) return ['no-text']
    return [
      ...(seen.tags ? [] : (['no-tags'] as const)),
      ...(seen.title ? [] : (['no-title'] as const)),
    ]
  }
  if (seen.place) return ['place-removed']
  return seen.details ? ['details-removed'] : []
}

const documentReasons: ReadonlySet<string> = new Set<KeepRefusal>([
  'empty',
  'too-large',
  'not-what-it-says',
  'broken',
  'unpacks-too-large',
  'has-macros',
  'has-active-parts',
  'is-locked',
])

/** What to tell the one who gave a file that the stores of files refuse. */
export function fileRefusalText(
  locale: Locale,
  reason: Exclude<FileRefusal, 'kind-not-attached'>,
): string {
  return documentReasons.has(reason)
    ? refusalText(locale, reason as KeepRefusal)
    : recognitionRefusalText(locale, reason as RecognitionRefusal)
}
