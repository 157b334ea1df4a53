// When the process must end, and what has to be closed before it may.
export type Lifetime = {
  /** Settles when the process was asked to end: by a signal, or because the one that started it is gone. */
  readonly asked: Promise<NodeJS.Signals>
  /** What is opened last is closed first. When the end has already begun it is closed at once, and this throws. */
  readonly beforeEnd: (close: () => Promise<void>) => Promise<void>
  readonly end: () => Promise<void>
}

/** Thrown where work is given up because the process ends. */
export class Interrupted extends Error {}

export function lifetime(): Lifetime {
  const closers: (() => Promise<void>)[] = []
  const state = { ending: false }
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    process.on('SIGINT', resolve)
    process.on('SIGTERM', resolve)
    process.on('SIGHUP', resolve)
    process.once('disconnect', () => resolve('SIGTERM'))
    process.channel?.unref()
  })
  return {
    asked,
    beforeEnd: async (close) => {
      if (!state.ending) {
        closers.push(close)
        return
      }
      await close()
      throw new Interrupted()
    },
    end: async () => {
      state.ending = true
      for (let close = closers.pop(); close; close = closers.pop()) await close()
    },
  }
}
