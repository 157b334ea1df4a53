// Reads a file in a process of its own, which is ended when it takes too much time or memory.
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type {
  Examined,
  FoundPage,
  Limits,
  PageImage,
  Progress,
  RecognitionRefusal,
} from '../model.ts'
import type { Task, Told } from './reader/tell.ts'

export type Ended = {
  readonly pages: readonly FoundPage[]
  readonly textless: number
  readonly image: PageImage | null
  readonly examined: Examined | null
  readonly refusal: RecognitionRefusal | null
}
export type Watching = {
  readonly onProgress?: (progress: Progress) => void
  /** Raised: the process is ended at once, and the promise is rejected. */
  readonly signal?: AbortSignal
}

const require = createRequire(import.meta.url)
const here = dirname(fileURLToPath(import.meta.url))
const looksEvery = 100
/** On Linux, what a process holds is told in pages of memory. */
const memoryPage = 4096

let running = 0
const waiting: (() => void)[] = []
/** Each takes a processor and some hundred megabytes. */
const mostAtOnce = 2

/** Waits for its turn, then for the process. Rejected only when it was stopped. */
export async function inProcess(task: Task, watching: Watching = {}): Promise<Ended> {
  if (running >= mostAtOnce) await new Promise<void>((turn) => void waiting.push(turn))
  else running += 1
  try {
    watching.signal?.throwIfAborted()
    return await new Run(task, watching).ended
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const nothing = { pages: [], textless: 0, image: null, examined: null, refusal: null } as const

class Run {
  readonly ended: Promise<Ended>
  readonly #child: ChildProcess
  readonly #limits: Limits
  readonly #watching: Watching
  readonly #pages: FoundPage[] = []
  readonly #timers: NodeJS.Timeout[] = []
  #begun = false
  #pageTimer: NodeJS.Timeout | undefined
  #settle: (ended: Ended) => void = () => undefined
  #reject: (reason: unknown) => void = () => undefined

  constructor(task: Task, watching: Watching) {
    this.#limits = task.limits
    this.#watching = watching
    this.ended = new Promise((settle, reject) => {
      this.#settle = settle
      this.#reject = reject
    })
    this.#child = begun(task)
    this.#listen()
    this.#watch()
    this.#child.send(task, (error) => error && this.#refuse('broken'))
  }

  #listen(): void {
    this.#child.on('message', (told: Told) => this.#heard(told))
    this.#child.once('error', () => this.#refuse('broken'))
    this.#child.once('exit', (_, signal) => this.#exited(signal))
    this.#watching.signal?.addEventListener('abort', this.#stop, { once: true })
  }

  /** Before it has begun, that is no fault of the file's. */
  #exited(signal: NodeJS.Signals | null): void {
    if (this.#begun) this.#refuse(signal === 'SIGABRT' ? 'too-much-memory' : 'broken')
    else {
      this.#clear()
      this.#reject(new Error('The program that reads pages could not begin.'))
    }
  }

  #watch(): void {
    this.#timers.push(
      setTimeout(() => this.#refuse('took-too-long'), this.#limits.inAll),
      setInterval(() => void this.#weigh(), looksEvery),
    )
    this.#nextPage()
  }

  #nextPage(): void {
    clearTimeout(this.#pageTimer)
    this.#pageTimer = setTimeout(() => this.#refuse('took-too-long'), this.#limits.perPage)
  }

  async #weigh(): Promise<void> {
    const held = await heldBy(this.#child.pid)
    if (held > this.#limits.memory * 1024 * 1024) this.#refuse('too-much-memory')
  }

  #heard(told: Told): void {
    if ('begun' in told) this.#begun = true
    else if ('refusal' in told) this.#refuse(told.refusal)
    else if ('progress' in told) {
      this.#nextPage()
      this.#watching.onProgress?.(told.progress)
    } else if ('page' in told) this.#pages.push(told.page)
    else if ('image' in told) this.#end({ image: told.image })
    else if ('examined' in told) this.#end({ examined: told.examined })
    else this.#end({ textless: told.textless })
  }

  #refuse(refusal: RecognitionRefusal): void {
    this.#end({ refusal })
  }

  readonly #stop = () => {
    this.#clear()
    this.#reject(this.#watching.signal?.reason)
  }

  #end(ended: Partial<Ended>): void {
    this.#clear()
    this.#settle({ ...nothing, ...ended, pages: this.#pages })
  }

  #clear(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    clearTimeout(this.#pageTimer)
    this.#watching.signal?.removeEventListener('abort', this.#stop)
    this.#child.kill('SIGKILL')
  }
}

/** It may read the program and its packages, and nothing else: no writing, no child, no secret in its environment. */
function begun(task: Task): ChildProcess {
  const read = readable().map((folder) => `--allow-fs-read=${folder}/*`)
  const may = ['--permission', '--allow-worker', '--allow-addons', ...read]
  const execArgv = [...may, '--max-old-space-size=512', '--disable-warning=SecurityWarning']
  return fork(program(), [task.what], {
    execArgv,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** The program and its packages, also where those lie elsewhere and are linked to. */
function readable(): readonly string[] {
  const own = dirname(program())
  const packages: string[] = []
  for (let folder = own; folder !== dirname(folder); folder = dirname(folder)) {
    packages.push(join(folder, 'node_modules'))
  }
  return [homeOf(require.resolve('tesseract.js')), own, ...packages.filter(existsSync)]
}

/** Beside this file while it is developed, beside the server when it is built. */
function program(): string {
  const places = [
    join(here, 'reader', 'program.ts'),
    join(here, 'reader.js'),
    join(here, '..', 'reader.js'),
  ]
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error('The program that reads pages is missing. Build anew.')
  return found
}

/** The folder that holds the packages, and the program. */
function homeOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/node_modules/'))
}

/** In bytes. 0 where it cannot be told. */
async function heldBy(pid: number | undefined): Promise<number> {
  try {
    const [, held] = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ')
    return Number(held) * memoryPage
  } catch {
    return 0
  }
}
