// The line of one answer to the server: what is written goes out, what others write comes in.
import {
  HocuspocusProvider,
  type HocuspocusProviderWebsocket,
  MessageType,
} from '@hocuspocus/provider'
import { encodeStateAsUpdate, encodeStateVector } from 'yjs'

/** How long changes are gathered before they are sent: longer where nobody waits for them. */
const alone = 1500
const together = 500

type Send = HocuspocusProvider['send']
/** What was on its way out, and which of the own changes were in it. */
type Sent = { readonly changes: number; readonly vector: Uint8Array }
/** `person`: who the page was made for. The server refuses anyone else's session. */
type About = { readonly document: string; readonly person: string }

/**
 * Counts for itself what the server has acknowledged: each message with changes gets one answer, in
 * order, and nothing is sent before there is a connection, since all that is missing is sent when it
 * opens. `saved` is true only when the last letter is on the server's disk.
 */
export class AnswerLine extends HocuspocusProvider {
  #changes = 0
  #acknowledged = 0
  #vector: Uint8Array | undefined
  #awaiting: Sent[] = []
  #answering = false
  #others = false
  #least = 0

  constructor(socket: HocuspocusProviderWebsocket, { document, person }: About) {
    super({
      name: document,
      websocketProvider: socket,
      token: person,
      flushDelay: alone,
    })
    this.document.on('update', this.#changed)
    this.on('message', this.#read)
  }

  get saved(): boolean {
    return this.#acknowledged === this.#changes
  }

  /** What the server has not acknowledged, as changes that can be merged later. */
  get unacknowledged(): Uint8Array {
    return encodeStateAsUpdate(this.document, this.#vector)
  }

  /** Others see what one writes sooner than the server alone must. */
  writeWithOthers(others: boolean): void {
    this.#others = others
    this.#pace()
  }

  /** Many save at once, and the server asks that changes are gathered for so long. */
  gatherFor(seconds: number): void {
    this.#least = seconds * 1000
    this.#pace()
  }

  #pace(): void {
    const delay = Math.max(this.#least, this.#others ? together : alone)
    if (this.configuration.flushDelay === delay) return
    this.configuration.flushDelay = delay
    this.flushPendingUpdates()
  }

  override send(...[message, what]: Parameters<Send>): void {
    if (this.configuration.websocketProvider.status !== 'connected') return
    const reply = 'encoder' in what
    if ('update' in what || (reply && this.#answering)) {
      const vector = encodeStateVector(this.document)
      this.#awaiting.push({ changes: this.#changes, vector })
    }
    if (reply) this.#answering = false
    super.send(message, what)
  }

  override onClose(): void {
    this.#awaiting = []
    super.onClose()
  }

  readonly #changed = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this) return
    this.#changes += 1
    this.emit('changed')
  }

  /** A question for what the server lacks is answered with all changes: that answer is acknowledged too. */
  readonly #read = ({ message }: { message: Incoming }): void => {
    message.readVarString()
    const type = message.readVarUint()
    if (type === MessageType.Sync) this.#answering = message.readVarUint() === 0
    if (type !== MessageType.SyncStatus) return
    const sent = this.#awaiting.shift()
    const taken = message.readVarUint() === 1
    if (sent && taken) {
      this.#acknowledged = sent.changes
      this.#vector = sent.vector
    }
    this.emit('acknowledged')
  }
}

type Incoming = { readVarString(): string; readVarUint(): number }
