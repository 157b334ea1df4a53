// Reads the letters in the picture of a page, word by word.
import { createWorker } from 'tesseract.js'
import type { FoundPage, FoundWord } from '../../model.ts'
import type { Picture } from './pictures.ts'
import type { Task } from './tell.ts'

export type LetterReader = {
  readonly read: (picture: Picture) => Promise<FoundPage>
  readonly close: () => Promise<void>
}

/** The letters are taken from the folder given: nothing is fetched, nothing is written. */
export async function letterReader({ letters }: Pick<Task, 'letters'>): Promise<LetterReader> {
  const worker = await createWorker(letters.language, 1, {
    langPath: letters.folder,
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => undefined, // the promise is rejected as well
  })
  return {
    read: async (picture) => {
      const { data } = await worker.recognize(Buffer.from(picture.bytes), {}, { blocks: true })
      return pageOf(data.blocks ?? [], picture)
    },
    close: async () => void (await worker.terminate()),
  }
}

type Read = {
  readonly text: string
  readonly confidence: number
  readonly bbox: {
    readonly x0: number
    readonly y0: number
    readonly x1: number
    readonly y1: number
  }
}
type Block = { readonly paragraphs: readonly { readonly lines: readonly Line[] }[] }
type Line = { readonly words: readonly Read[] }

/** Lines as they stand, with a blank line between paragraphs. */
function pageOf(blocks: readonly Block[], picture: Picture): FoundPage {
  const words: FoundWord[] = []
  let text = ''
  for (const paragraph of blocks.flatMap((block) => block.paragraphs)) {
    if (text !== '') text += '\n'
    for (const line of paragraph.lines) text += lineOf(line, text.length, { words, picture })
  }
  return { text, words, recognised: true, confidence: together(words) }
}

function lineOf(
  line: Line,
  at: number,
  page: { readonly words: FoundWord[]; readonly picture: Picture },
): string {
  let text = ''
  for (const word of line.words) {
    if (text !== '') text += ' '
    page.words.push(foundWord(word, at + text.length, page.picture))
    text += word.text
  }
  return `${text}\n`
}

function together(words: readonly FoundWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  const sure = words.reduce((sum, word) => sum + (word.confidence ?? 0) * word.text.length, 0)
  return letters === 0 ? 0 : rounded(sure / letters)
}

function foundWord(word: Read, start: number, { width, height }: Picture): FoundWord {
  const { x0, y0, x1, y1 } = word.bbox
  return {
    text: word.text,
    start,
    end: start + word.text.length,
    confidence: rounded(word.confidence / 100),
    box: {
      left: rounded(x0 / width),
      top: rounded(y0 / height),
      width: rounded((x1 - x0) / width),
      height: rounded((y1 - y0) / height),
    },
  }
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
