// Gets the text out of a file, in a thread that can be stopped.
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { FoundText, TextRefusal } from '../model.ts'
import { kindByName } from '../rules.ts'
import { lookInto } from './unpacking.ts'

const mostPages = 500
const mostLetters = 4_000_000
const longestRead = 20_000
const require = createRequire(import.meta.url)

/** Runs in the thread. It has no file of its own, so that it is there in the built program too. */
const readPdf = `
const { parentPort, workerData } = require('node:worker_threads')
import(workerData.library).then(async ({ extractText, getDocumentProxy }) => {
  const pdf = await getDocumentProxy(new Uint8Array(workerData.bytes))
  if (pdf.numPages > workerData.mostPages) return parentPort.postMessage({ refusal: 'too-long' })
  const { text } = await extractText(pdf)
  parentPort.postMessage({ pages: text })
}).catch(() => parentPort.postMessage({ refusal: 'unreadable' }))
`
/** Numbers and dashes of lists are no letters of the file, but everybody who opens it sees them. */
const plain = `
const letters = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
function plain(html) {
  const lists = []
  let text = ''
  const apart = () => { if (text !== '' && !text.endsWith('\\n')) text += '\\n\\n' }
  for (const [, end, tag, words] of html.matchAll(/<(\\/?)([a-z0-9]+)[^>]*>|([^<]+)/g)) {
    if (words !== undefined) text += words.replace(/&(?:amp|lt|gt|quot|#39);/g, (it) => letters[it])
    else if (tag === 'br') text += '\\n'
    else if (tag === 'ol' || tag === 'ul') {
      apart()
      if (end) lists.pop()
      else lists.push({ tag, count: 0 })
    } else if (tag === 'li') {
      apart()
      const list = lists.at(-1)
      if (!end && list) text += list.tag === 'ol' ? ++list.count + '. ' : '– '
    } else if (/^(?:p|h[1-6]|tr|td|th)$/.test(tag)) apart()
  }
  return text
}
`

/** `what` is made of the HTML, which tells what is heading, point, cell, bold and link. */
function readWord(what: string): string {
  return `
const { parentPort, workerData } = require('node:worker_threads')
const mammoth = require(workerData.library)
const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
mammoth.convertToHtml({ buffer: Buffer.from(workerData.bytes) }, { convertImage })
  .then(({ value }) => parentPort.postMessage({ pages: [${what}] }))
  .catch(() => parentPort.postMessage({ refusal: 'unreadable' }))
`
}

/** Well-formed HTML of few kinds of elements. Its texts are whatever somebody wrote. */
export async function htmlIn(bytes: Uint8Array): Promise<Outcome<string, TextRefusal>> {
  if (!lookInto('docx', bytes).ok) return no('unreadable')
  const read = await inThread(readWord('value'), require.resolve('mammoth'), bytes)
  return read.ok ? yes(read.value.text) : read
}

/** The text as the file has it: nothing is repaired, and line breaks stay where they were. */
export async function textIn(
  bytes: Uint8Array,
  name: string,
): Promise<Outcome<FoundText, TextRefusal>> {
  const kind = kindByName(name)
  if (kind === 'txt') return withText([decoded(bytes)])
  if (kind === 'pdf') return inThread(readPdf, require.resolve('unpdf'), bytes)
  if (kind !== 'docx') return no('kind-without-text')
  return lookInto('docx', bytes).ok
    ? inThread(plain + readWord('plain(value)'), require.resolve('mammoth'), bytes)
    : no('unreadable')
}

/** UTF-8, with or without its mark; else Windows' Latin letters, which every byte is one of. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Answer = { readonly pages: readonly string[] } | { readonly refusal: TextRefusal }

function inThread(
  code: string,
  library: string,
  bytes: Uint8Array,
): Promise<Outcome<FoundText, TextRefusal>> {
  const workerData = { library, bytes, mostPages }
  const worker = new Worker(code, {
    eval: true,
    workerData,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  return new Promise((settle) => {
    const end = (outcome: Outcome<FoundText, TextRefusal>) => {
      clearTimeout(timer)
      void worker.terminate()
      settle(outcome)
    }
    const timer = setTimeout(() => end(no('took-too-long')), longestRead)
    worker.once('message', (answer: Answer) => {
      end('refusal' in answer ? no(answer.refusal) : withText(answer.pages))
    })
    worker.once('error', () => end(no('unreadable')))
    worker.once('exit', () => end(no('unreadable')))
  })
}

function withText(pages: readonly string[]): Outcome<FoundText, TextRefusal> {
  const text = pages.join('\n')
  if (text.length > mostLetters) return no('too-long')
  return text.trim() === '' ? no('no-text') : yes({ text, pages })
}
