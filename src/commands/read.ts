// `forebild read`: what board papers and minutes extracts say, without storing anything.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { importRefusalText } from '../across/import/actions/refusal-text.ts'
import type { ReadDocument, Register } from '../across/import/model.ts'
import { readingText } from '../across/import/pages/fact-text.ts'
import { progressText } from '../across/import/pages/import-text.ts'
import { readPapers } from '../across/import/rules/read-paper.ts'
import { registerOf } from '../across/import/rules/register.ts'
import { no, type Outcome, yes } from '../base/lib/outcome.ts'
import { normalise } from '../base/lib/text.ts'
import { type GivenFile, largestFile } from '../support/documents/model.ts'
import { refusalText } from '../support/documents/public.ts'
import { wordList } from '../support/spelling/public.ts'
import type { Command, Given } from './command.ts'
import { programmeIn } from './programme.ts'
import { textIn } from './text-in.ts'

export const read: Command = {
  usage: 'read FILE... [--json]',
  summary: 'tell what board papers and minutes extracts say, without storing anything',
  help: `Reads .txt, .docx, .pdf, .png, .jpg and .tif. Pages without text are read from their pictures, some
seconds each, and how far it has come is told on standard error. Every fact comes with how sure it is;
what a paper does not say is left out (null in --json), never guessed.
Exit code 1 when a file could not be read. The others are read all the same.

Minutes of many items give one answer for each item about the award, and none for the others.

  --json   one JSON document for each file, each on a line of its own where there are several`,
  takesFiles: true,
  options: { json: { type: 'boolean' } },
  run: readFiles,
}

async function readFiles(given: Given): Promise<number> {
  const register = await registerIn(given.settings.programme)
  let code = 0
  for (const path of given.files) {
    const documents = await readOne(path, register, given.tell)
    if (documents === null) code = 1
    else for (const document of documents) tellOf(document, given, documents.length)
  }
  return code
}

async function registerIn(folder: string): Promise<Register> {
  const { organisations, units } = await programmeIn(folder)
  const known = registerOf(
    organisations.map((each) => ({ ...each, ref: each.key })),
    units,
  )
  return { ...known, words: await wordList() }
}

function tellOf(document: ReadDocument, { options, files, print }: Given, matters: number): void {
  if (options['json']) {
    print(JSON.stringify(document, null, files.length === 1 && matters === 1 ? 2 : 0))
    return
  }
  const [head, ...rows] = readingText('sv', document)
  print(`${document.file}: ${head}`)
  for (const row of rows) print(row)
}

/** Null: it could not be read, and that was told. */
async function readOne(
  path: string,
  register: Register,
  tell: Given['tell'],
): Promise<readonly ReadDocument[] | null> {
  const file = await fileAt(path)
  if (!file.ok) return refused(path, file.reason, tell)
  const { bytes, name } = file.value
  const text = await textIn({ bytes, name }, ({ page, pages }) =>
    tell(`${path}: ${progressText('sv', { page, pages })}`),
  )
  if (!text.ok && text.reason !== 'no-text') {
    return refused(path, importRefusalText('sv', text.reason), tell)
  }
  if (!text.ok) tell(`${path}: ${importRefusalText('sv', text.reason)}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const matters = readPapers(text.ok ? text.value.text : '', register)
  return matters.map((matter) => ({
    file: path,
    sha256,
    ...(text.ok && text.value.seen),
    ...matter,
  }))
}

function refused(path: string, reason: string, tell: Given['tell']): null {
  tell(`${path}: ${reason}`)
  return null
}

/** The file's bytes, or in words why there are none. */
export async function fileAt(path: string): Promise<Outcome<GivenFile, string>> {
  try {
    const { size } = await stat(path)
    if (size > largestFile) return no(refusalText('sv', 'too-large'))
    return yes({ name: normalise(basename(path)), bytes: new Uint8Array(await readFile(path)) })
  } catch (error) {
    return no(error instanceof Error ? error.message : String(error))
  }
}
