// A page of shared answers as the server meets it: what is typed goes out as the browser sends it, without a browser.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { paths } from '../src/base/paths.ts'

/** Of the protocol of Hocuspocus. */
const message = { sync: 0, awareness: 1, auth: 2, stateless: 5, close: 7, status: 8 } as const
const authenticated = 2
const refused = 1

export type Told = { readonly kind: string; readonly why?: string; readonly seconds?: number }
export type PageNews = {
  /** `waited`: milliseconds from the sending of a change to its acknowledgement. */
  readonly onKept?: (waited: number, line: SharedLine) => void
  readonly onRefused?: (line: SharedLine) => void
  readonly onTold?: (told: Told, line: SharedLine) => void
  readonly onClosed?: (code: number) => void
}
export type Visitor = {
  readonly url: string
  readonly entry: string
  readonly person: string
  readonly token: string
}

/** One answer that the page has open. `text` is written at its end, in a paragraph. */
export class SharedLine {
  readonly question: string
  readonly doc = new Y.Doc()
  /** How far of this page's own changes the server has acknowledged. */
  acknowledged = 0
  synced = false
  closed = false
  /** Asked for by the server, in milliseconds. */
  gathersFor = 0
  /** Who has their cursor here, beside this page. */
  readonly others = new Set<number>()
  private readonly page: SharedPage
  private gathered: Uint8Array[] = []
  private awaiting: { readonly sent: number; readonly upTo: number }[] = []
  private cursor = 0

  constructor(page: SharedPage, question: string) {
    this.page = page
    this.question = question
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.gathered.push(update)
    })
  }

  get name(): string {
    return `${this.page.visitor.entry}/${this.question}`
  }

  /** How far this page's own changes go. */
  get written(): number {
    return Y.getState(this.doc.store, this.doc.clientID)
  }

  get settled(): boolean {
    return this.acknowledged === this.written && this.awaiting.length === 0
  }

  /** Where one writes: the last paragraph, begun where there is none. */
  paragraph(fresh = false): Y.XmlText {
    const answer = this.doc.getXmlFragment('answer')
    const last = answer.length > 0 ? answer.get(answer.length - 1) : undefined
    const text = last instanceof Y.XmlElement ? last.get(last.length - 1) : undefined
    if (!fresh && text instanceof Y.XmlText) return text
    const made = new Y.XmlText()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [made])
    answer.insert(answer.length, [paragraph])
    return made
  }

  /** Letter by letter, as keys are pressed. */
  type(text: string): void {
    const into = this.paragraph()
    for (const letter of text) into.insert(into.length, letter)
  }

  erase(letters: number): void {
    const from = this.paragraph()
    const length = Math.min(letters, from.length)
    for (let each = 0; each < length; each += 1) from.delete(from.length - 1, 1)
  }

  /** Sends what has been gathered, and where the cursor stands. */
  flush(): void {
    if (!this.synced || this.closed || this.page.state !== 'open') return
    if (this.gathered.length > 0) {
      const update = Y.mergeUpdates(this.gathered)
      this.gathered = []
      this.sendChange((encoder) => sync.writeUpdate(encoder, update))
    }
    this.sendCursor()
  }

  open(): void {
    this.page.send(this.name, (encoder) => {
      encoding.writeVarUint(encoder, message.auth)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, this.page.visitor.person)
      encoding.writeVarString(encoder, '4.7.0')
    })
  }

  lost(): void {
    this.awaiting = []
    this.synced = false
    this.others.clear()
  }

  private sendChange(write: (encoder: encoding.Encoder) => void): void {
    this.awaiting.push({ sent: performance.now(), upTo: this.written })
    this.page.send(this.name, (encoder) => {
      encoding.writeVarUint(encoder, message.sync)
      write(encoder)
    })
  }

  tellHere(): void {
    if (this.synced) this.sendCursor()
  }

  private sendCursor(): void {
    this.cursor += 1
    const place = Y.createRelativePositionFromTypeIndex(this.doc.getXmlFragment('answer'), 0)
    const state = JSON.stringify({ cursor: { anchor: place, head: place } })
    this.page.send(this.name, (encoder) => {
      encoding.writeVarUint(encoder, message.awareness)
      const inner = encoding.createEncoder()
      encoding.writeVarUint(inner, 1)
      encoding.writeVarUint(inner, this.doc.clientID)
      encoding.writeVarUint(inner, this.cursor)
      encoding.writeVarString(inner, state)
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
    })
  }

  hear(type: number, decoder: decoding.Decoder): void {
    if (type === message.sync) this.hearSync(decoder)
    else if (type === message.auth) this.hearAuth(decoder)
    else if (type === message.status) this.hearStatus(decoding.readVarInt(decoder) === 1)
    else if (type === message.awareness) this.hearAwareness(decoding.readVarUint8Array(decoder))
    else if (type === message.stateless) this.hearTold(decoding.readVarString(decoder))
    else if (type === message.close) this.page.end()
  }

  private hearAuth(decoder: decoding.Decoder): void {
    const answer = decoding.readVarUint(decoder)
    if (answer === refused) this.closed = true
    if (answer !== authenticated) return
    this.page.send(this.name, (encoder) => {
      encoding.writeVarUint(encoder, message.sync)
      sync.writeSyncStep1(encoder, this.doc)
    })
  }

  private hearSync(decoder: decoding.Decoder): void {
    const reply = encoding.createEncoder()
    const step = sync.readSyncMessage(decoder, reply, this.doc, this)
    if (step === sync.messageYjsSyncStep2) {
      this.synced = true
      this.page.opened()
    }
    if (encoding.length(reply) === 0) return
    this.gathered = []
    const bytes = encoding.toUint8Array(reply)
    this.sendChange((encoder) => encoding.writeUint8Array(encoder, bytes))
  }

  private hearStatus(kept: boolean): void {
    const first = this.awaiting.shift()
    if (first === undefined) return
    if (!kept) {
      this.page.news.onRefused?.(this)
      return
    }
    this.acknowledged = Math.max(this.acknowledged, first.upTo)
    this.page.news.onKept?.(performance.now() - first.sent, this)
  }

  private hearAwareness(update: Uint8Array): void {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    for (let each = 0; each < count; each += 1) {
      const client = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state = JSON.parse(decoding.readVarString(decoder)) as { cursor?: unknown } | null
      if (client === this.doc.clientID) continue
      if (state?.cursor) this.others.add(client)
      else this.others.delete(client)
    }
  }

  private hearTold(text: string): void {
    const told = JSON.parse(text) as Told
    if (told.kind === 'closed') this.closed = true
    if (told.kind === 'busy') this.gathersFor = 1000 * (told.seconds ?? 0)
    this.page.news.onTold?.(told, this)
  }
}

export class SharedPage {
  readonly visitor: Visitor
  readonly news: PageNews
  readonly lines: readonly SharedLine[]
  state: 'opening' | 'open' | 'closed' = 'opening'
  /** Whether all its answers were opened. Of the last attempt. */
  ready: Promise<boolean> = Promise.resolve(false)
  private socket: WebSocket | undefined
  private readonly byName: ReadonlyMap<string, SharedLine>
  private tellReady: (open: boolean) => void = () => undefined

  /** Not connected yet. */
  constructor(visitor: Visitor, questions: readonly string[], news: PageNews = {}) {
    this.visitor = visitor
    this.news = news
    this.lines = questions.map((question) => new SharedLine(this, question))
    this.byName = new Map(this.lines.map((line) => [line.name, line]))
  }

  /** Also after a connection was lost: what was not acknowledged is sent again. */
  connect(): Promise<boolean> {
    this.state = 'opening'
    this.ready = new Promise((resolve) => {
      this.tellReady = resolve
    })
    const { url, entry, token } = this.visitor
    const address = url.replace(/^http/, 'ws') + paths.entryTogether.to({ entry })
    const socket = new WebSocket(address, {
      headers: { cookie: `session=${token}`, origin: url },
      perMessageDeflate: false,
    })
    socket.on('open', () => {
      this.state = 'open'
      for (const line of this.lines) line.open()
    })
    socket.on('message', (data: Buffer) => this.hear(new Uint8Array(data)))
    // As a browser does: who only reads tells now and then that they are there.
    const here = setInterval(() => {
      for (const line of this.lines) line.tellHere()
    }, 20_000)
    socket.on('close', () => clearInterval(here))
    socket.on('error', () => undefined)
    socket.on('close', (code) => this.closed(code))
    this.socket = socket
    return this.ready
  }

  opened(): void {
    if (this.lines.every((line) => line.synced)) this.tellReady(true)
  }

  send(name: string, write: (encoder: encoding.Encoder) => void): void {
    if (this.state !== 'open') return
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, name)
    write(encoder)
    this.socket?.send(encoding.toUint8Array(encoder))
  }

  /** Bytes that no page of ours would send. */
  sendRaw(bytes: Uint8Array | string): void {
    if (this.state === 'open') this.socket?.send(bytes)
  }

  end(): void {
    this.socket?.close()
  }

  private closed(code: number): void {
    this.state = 'closed'
    for (const line of this.lines) line.lost()
    this.tellReady(false)
    this.news.onClosed?.(code)
  }

  private hear(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const line = this.byName.get(decoding.readVarString(decoder))
    line?.hear(decoding.readVarUint(decoder), decoder)
  }
}
