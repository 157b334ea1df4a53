// The one connection of a page, and why there is none.
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider'

/** `blocked`: the page itself can be reached, but not the connection that several write over. */
export type SocketState = 'opening' | 'open' | 'offline' | 'signed-out' | 'blocked'
export type Reached = 'fine' | 'signed-out' | 'unreachable'

const firstRetry = 1000
const lastRetry = 15_000
/** A server that starts again is back before so many attempts. */
const manyAttempts = 3

class Socket extends HocuspocusProviderWebsocket {
  drop(): void {
    this.emit('close', { event: { code: 4000, reason: 'offline' } })
  }
}

export class PageSocket {
  readonly socket: Socket
  state: SocketState = 'opening'
  readonly #reach: () => Promise<Reached>
  readonly #changed: () => void
  #failures = 0
  #again: ReturnType<typeof setTimeout> | undefined

  /** `reach`: asks for the page itself. */
  constructor(address: string, reach: () => Promise<Reached>, changed: () => void) {
    this.#reach = reach
    this.#changed = changed
    const url = new URL(address, location.href)
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    this.socket = new Socket({
      url: url.href,
      autoConnect: false,
      delay: firstRetry,
      minDelay: firstRetry / 2,
      maxDelay: lastRetry,
    })
    this.socket.on('disconnect', this.#failed)
    for (const event of ['online', 'focus', 'pageshow']) window.addEventListener(event, this.hurry)
    window.addEventListener('offline', this.#offline)
  }

  end(): void {
    for (const event of ['online', 'focus', 'pageshow']) {
      window.removeEventListener(event, this.hurry)
    }
    window.removeEventListener('offline', this.#offline)
    clearTimeout(this.#again)
    this.socket.destroy()
  }

  /** The server has let an answer in. */
  opened(): void {
    this.#failures = 0
    this.#become('open')
  }

  /** The server has turned an answer away: asked again later, since one may sign in meanwhile. */
  turnedAway(): void {
    this.socket.disconnect()
    clearTimeout(this.#again)
    this.#again = setTimeout(this.hurry, Math.min(firstRetry * 2 ** this.#failures, lastRetry))
  }

  readonly hurry = (): void => {
    if (this.socket.status !== 'connected') void this.socket.connect()
  }

  /** Browsers leave a connection standing that no longer leads anywhere. */
  readonly #offline = (): void => {
    this.#become('offline')
    this.socket.drop()
  }

  readonly #failed = (): void => {
    this.#failures += 1
    void this.#reach().then((reached) => {
      if (this.socket.status === 'connected') return
      if (reached === 'fine' && this.#failures < manyAttempts) return
      this.#become(reached === 'fine' ? 'blocked' : stateOf(reached))
    })
  }

  #become(state: SocketState): void {
    if (this.state === state) return
    this.state = state
    this.#changed()
  }
}

function stateOf(reached: Exclude<Reached, 'fine'>): SocketState {
  return reached === 'signed-out' ? 'signed-out' : 'offline'
}
