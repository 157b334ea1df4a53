// Looks closer at a file that strangers will open: nothing in it may act, fetch or be something else besides.
import { no, type Outcome } from '../../../base/lib/outcome.ts'
import type { FileKind, GivenFile, KeepRefusal } from '../model.ts'
import { kindOf } from '../rules.ts'
import { isArchiveToo, lookInto, packedNames, packedText } from './unpacking.ts'

const mostText = 5 * 1024 * 1024
/** A sheet of figures behind a chart is let be: it acts only through macros, and those are looked for. */
const acting =
  /(?:^|\/)(?:activeX|customUI|afchunk|Scripts)|(?:oleObject[^/]*|\.(?:exe|ole|hta|js|vbs|jar|bat|xlsm|docm|pptm|xlsb))$/iu
const macros = /macroEnabled|vbaProject/iu

/** What it is, or why it is not taken in. What only a program that opens it can see is not looked at. */
export function lookCloser(file: GivenFile): Outcome<FileKind, KeepRefusal> {
  const kind = kindOf(file.name, file.bytes)
  if (!kind.ok) return kind
  if (kind.value === 'pdf' && isArchiveToo(file.bytes)) return no('not-what-it-says')
  if (kind.value !== 'docx' && kind.value !== 'odt') return kind
  const inside = lookInto(kind.value, file.bytes)
  if (!inside.ok) return inside
  const danger = dangerIn(kind.value, file.bytes)
  return danger === null ? kind : no(danger)
}

function dangerIn(kind: 'docx' | 'odt', bytes: Uint8Array): KeepRefusal | null {
  const names = packedNames(bytes)
  if (new Set(names).size < names.length) return 'broken'
  if (names.some((name) => acting.test(name))) return 'has-active-parts'
  const list = kind === 'docx' ? '[Content_Types].xml' : 'META-INF/manifest.xml'
  const told = packedText(bytes, list, mostText)
  if (told === undefined) return 'broken'
  if (macros.test(told)) return 'has-macros'
  if (/encryption-data/u.test(told)) return 'is-locked'
  const main = packedText(
    bytes,
    kind === 'docx' ? 'word/document.xml' : 'content.xml',
    50 * 1024 * 1024,
  )
  if (main === undefined || /<!(?:DOCTYPE|ENTITY)/iu.test(main)) return 'broken'
  return /<w:altChunk\b/u.test(main) ? 'has-active-parts' : null
}
