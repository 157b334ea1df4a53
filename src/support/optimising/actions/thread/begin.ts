// Begins the thread that solves, listens to it, and ends it when it is done, stopped, or out of time.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Asked, Told } from './telling.ts'

export type Listening = {
  /** True once it has been told what it was asked for. */
  readonly hear: (told: Told) => boolean
  /** Milliseconds after which the thread is ended. */
  readonly patience: number
  readonly signal: AbortSignal | undefined
}

const here = dirname(fileURLToPath(import.meta.url))

/** True: it told what it was asked for. False: it ran out of time, or was stopped. Rejected when it died. */
export function inThread(asked: Asked, listening: Listening): Promise<boolean> {
  const { hear, patience, signal } = listening
  if (signal?.aborted) return Promise.resolve(false)
  const thread = new Worker(program(), { workerData: asked, env: {}, stdout: true, stderr: true })
  return new Promise((settle, reject) => {
    const end = (act: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      thread.removeAllListeners()
      thread.on('error', () => undefined)
      void thread.terminate().then(act)
    }
    const died = (why: string) =>
      end(() => reject(new Error(`The thread that chooses teams ended: ${why}`)))
    const stop = () => end(() => settle(false))
    const timer = setTimeout(stop, patience)
    signal?.addEventListener('abort', stop, { once: true })
    thread.on('message', (told: Told) => {
      if ('failure' in told) died(told.failure)
      else if (hear(told)) end(() => settle(true))
    })
    thread.on('messageerror', ({ message }) => died(message))
    thread.on('error', (error) => died(error instanceof Error ? error.message : String(error)))
    thread.on('exit', (code) => died(`code ${code} before it had answered.`))
  })
}

/** Beside this file while it is developed, beside the server when it is built. */
function program(): string {
  const places = [
    join(here, 'program.ts'),
    join(here, 'optimiser.js'),
    join(here, '..', 'optimiser.js'),
  ]
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error('The program that chooses teams is missing. Build anew.')
  return found
}
