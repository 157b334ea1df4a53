// Sets a template as PDF/UA-1.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What a template reads. `title` is shown by viewers, `locale` is the language of the document. */
export type TemplateInput = {
  readonly title: string
  readonly author: string
  readonly locale: string
  readonly [field: string]: unknown
}

let compiler: NodeCompiler | undefined

/** Pictures by the name that the template calls them. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** As `typeset`, with pictures that are there only meanwhile. */
export function typesetWith(
  pictures: Pictures,
  template: string,
  input: TemplateInput,
  madeAt: Date,
): Uint8Array {
  const typesetter = theCompiler()
  for (const [name, bytes] of pictures)
    typesetter.mapShadow(join(tmpdir(), name), Buffer.from(bytes))
  try {
    return typeset(template, input, madeAt)
  } finally {
    for (const name of pictures.keys()) typesetter.unmapShadow(join(tmpdir(), name))
  }
}

function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: tmpdir() })
  return compiler
}

/** `madeAt` makes the same input the same bytes. Letters that no font has become «□», so that nobody's text stops a report. */
export function typeset(template: string, input: TemplateInput, madeAt: Date): Uint8Array {
  let text = JSON.stringify(input)
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const set = attemptOnce(template, text, madeAt)
    if (typeof set !== 'string') return set
    const unknown = unknownLetters(set)
    if (unknown.size === 0) throw new Error(`The template did not compile: ${set}`)
    text = JSON.stringify(input, (_, value) => withoutLetters(value, unknown, attempt === 6))
    input = JSON.parse(text)
  }
  throw new Error('The template asks for letters that no font has.')
}

/** The document, or what the compiler says against it. */
function attemptOnce(template: string, text: string, madeAt: Date): Uint8Array | string {
  const compiler = theCompiler()
  const result = compiler.compile({ mainFileContent: template, inputs: { input: text } })
  try {
    if (!result.result) {
      return JSON.stringify(result.takeError()?.shortDiagnostics ?? 'no document')
    }
    const creationTimestamp = Math.floor(madeAt.getTime() / 1000)
    return compiler.pdf(result.result, { pdfStandard: 'ua-1', creationTimestamp })
  } catch (reason) {
    return String(reason)
  } finally {
    compiler.evictCache(5)
  }
}

/** The compiler names each text that it could not set, in the notation of Rust. */
function unknownLetters(complaint: string): ReadonlySet<string> {
  const letters = new Set<string>()
  for (const [, quoted = ''] of complaint.matchAll(
    /the text `\\?"(.*?)\\?"` could not be displayed/gs,
  )) {
    const plain = quoted.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    for (const letter of plain) if (!/[ -~]/.test(letter)) letters.add(letter)
  }
  return letters
}

function withoutLetters(value: unknown, unknown: ReadonlySet<string>, all: boolean): unknown {
  if (typeof value !== 'string') return value
  const plain = /[\n -~\u00a0-\u017f\u2010-\u2026]/
  return [...value]
    .map((letter) => (unknown.has(letter) || (all && !plain.test(letter)) ? '□' : letter))
    .join('')
}
