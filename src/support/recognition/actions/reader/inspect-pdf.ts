// Looks through a PDF before anything opens it: what it would do, hide or unpack to.
import { inflateSync } from 'node:zlib'
import type { Limits, RecognitionRefusal } from '../../model.ts'

/** Each letter of a name may be written as # and two digits. */
function name(letters: string): string {
  return `/${[...letters].map((letter) => `(?:${letter}|#${hex(letter)})`).join('')}(?![A-Za-z0-9])`
}

function hex(letter: string): string {
  const code = letter.charCodeAt(0).toString(16)
  return [...code]
    .map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit))
    .join('')
}

const dangers: readonly (readonly [RegExp, RecognitionRefusal])[] = [
  [new RegExp(name('Encrypt')), 'encrypted'],
  [new RegExp(name('JavaScript')), 'has-scripts'],
  [
    new RegExp(`${name('Launch')}|${name('ImportData')}|${name('GoToE')}|${name('RichMedia')}`),
    'launches',
  ],
  [new RegExp(name('XFA')), 'has-forms-of-its-own'],
  [new RegExp(`${name('EmbeddedFile')}|${name('EmbeddedFiles')}`), 'has-files-inside'],
]
const objectStream = new RegExp(name('ObjStm'))
/** One packed part: a page of A4 in colour at 600 dots to the inch. */
const largestPart = 120 * 1024 * 1024
/** Parts that hold objects are small. What is larger is an image. */
const largestStructure = 16 * 1024 * 1024

/** Null: nothing in it does more than show pages. */
export function inspectPdf(bytes: Uint8Array, limits: Limits): RecognitionRefusal | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = file.toString('latin1')
  const seen = dangerIn(whole)
  if (seen !== null) return seen
  let left = limits.unpacked
  for (const { head, start, end } of packedParts(whole)) {
    const part = unpacked(file.subarray(start, end), head, Math.min(left, largestPart))
    const inside = dangerInside(part, head)
    if (inside !== null) return inside
    left -= part === null ? 0 : part.length
  }
  return null
}

function dangerInside(part: Buffer | 'too-large' | null, head: string): RecognitionRefusal | null {
  if (part === 'too-large') return 'unpacks-too-large'
  if (part === null) return objectStream.test(head) ? 'broken' : null
  return part.length <= largestStructure ? dangerIn(part.toString('latin1')) : null
}

function dangerIn(text: string): RecognitionRefusal | null {
  return dangers.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

type Part = { readonly head: string; readonly start: number; readonly end: number }

/** Every stretch that may be packed, with the dictionary that stands before it. */
function* packedParts(whole: string): Generator<Part> {
  let at = 0
  while (true) {
    const word = whole.indexOf('stream', at)
    if (word < 0) return
    at = word + 6
    if (whole.startsWith('end', word - 3)) continue
    const start = whole.startsWith('\r\n', at) ? at + 2 : at + 1
    const next = whole.indexOf('endstream', start)
    const object = whole.lastIndexOf(' obj', word)
    const head = whole.slice(Math.max(object, word - 4000, 0), word)
    yield { head, start, end: next < 0 ? whole.length : next }
  }
}

/** Null: it is packed in a way that is none of our business, such as a photograph. */
function unpacked(packed: Buffer, head: string, most: number): Buffer | 'too-large' | null {
  const times = head.match(/\/(?:FlateDecode|Fl)(?![A-Za-z])/g)?.length ?? 0
  if (times === 0) return objectStream.test(head) && !/\/Filter/.test(head) ? packed : null
  let part = packed
  try {
    for (let time = 0; time < Math.min(times, 4); time += 1) {
      part = inflateSync(part, { maxOutputLength: Math.max(1, most), finishFlush: 2 })
    }
    return part
  } catch (reason) {
    const tooLarge = (reason as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? 'too-large' : null
  }
}
