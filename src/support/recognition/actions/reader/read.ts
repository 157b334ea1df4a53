// Reads one file, page by page: the text that it carries, or else the letters in the picture of the page.
import type { FoundPage, PageImage, Progress } from '../../model.ts'
import { complaintOf } from '../../rules.ts'
import { examine } from './examine.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { type LetterReader, letterReader } from './letters.ts'
import { type Pictures, picturesOf } from './pictures.ts'
import { Refused, type Task, type Told } from './tell.ts'
import { type TextLayer, textLayerOf } from './text-layer.ts'

type Tell = (told: Told) => void
type Reading = Extract<Task, { what: 'read' }>

export async function perform(task: Task, tell: Tell): Promise<void> {
  refuseDangers(task)
  if (task.what === 'image') return tell({ image: await pageImage(task) })
  if (task.what === 'examine') return tell({ examined: await examine(task) })
  const layer = task.kind === 'pdf' ? await textLayerOf(task.bytes) : null
  if (layer && layer.pages > task.limits.pages) throw new Refused('too-many-pages')
  const pages = new PageReader(task, layer)
  try {
    await readAll(pages, task, tell)
  } finally {
    await pages.close()
  }
}

function refuseDangers({ kind, bytes, limits }: Task): void {
  const complaint = complaintOf(kind, bytes) ?? (kind === 'pdf' ? inspectPdf(bytes, limits) : null)
  if (complaint !== null) throw new Refused(complaint)
}

async function pageImage(task: Extract<Task, { what: 'image' }>): Promise<PageImage> {
  const pictures = await picturesOf(task.kind, task.bytes, task.limits)
  if (task.page < 1 || task.page > pictures.pages) throw new Refused('page-missing')
  return pictures.image(task.page, task.width)
}

async function readAll(pages: PageReader, task: Reading, tell: Tell): Promise<void> {
  const count = await pages.count()
  if (count > task.limits.pages) throw new Refused('too-many-pages')
  let textless = 0
  for (let page = 1; page <= count; page += 1) {
    tell({ progress: { page, pages: count } satisfies Progress })
    const found = await pages.read(page)
    if (found === null) textless += 1
    else tell({ page: found })
  }
  tell({ textless })
}

/** Opens what it needs when it is first needed: most papers are never drawn. */
class PageReader {
  readonly #task: Reading
  readonly #layer: TextLayer | null
  #pictures: Promise<Pictures> | undefined
  #letters: Promise<LetterReader> | undefined

  constructor(task: Reading, layer: TextLayer | null) {
    this.#task = task
    this.#layer = layer
  }

  async count(): Promise<number> {
    return this.#layer ? this.#layer.pages : (await this.#opened()).pages
  }

  /** Null: the page must be read from its picture, and that was not asked for. */
  async read(page: number): Promise<FoundPage | null> {
    const { way } = this.#task
    const carried = this.#layer && way !== 'image' ? await this.#layer.page(page) : null
    if (carried && !(await this.#isScanned(page, carried))) return carried
    if (way === 'text-only') return null
    const picture = await (await this.#opened()).picture(page)
    this.#letters ??= letterReader(this.#task)
    return (await this.#letters).read(picture)
  }

  async close(): Promise<void> {
    await (await this.#letters)?.close()
  }

  #opened(): Promise<Pictures> {
    const { kind, bytes, limits } = this.#task
    this.#pictures ??= picturesOf(kind, bytes, limits)
    return this.#pictures
  }

  /** A page number or a stamp on the picture of a page is not its text. */
  async #isScanned(page: number, { text }: FoundPage): Promise<boolean> {
    const written = text.replace(/\s/g, '')
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (letters >= 40 && letters > written.length * 0.5) return false
    const { images, anything } = (await this.#opened()).holds(page)
    return letters === 0 ? anything : images || letters <= written.length * 0.5
  }
}
