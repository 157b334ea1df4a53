// One answer that several write: from a plain text area to the editor, and what is said about it.
import type { Editor } from '@tiptap/core'
import { applyUpdate } from 'yjs'
import { fromEditor } from '../../../lib/written/editor.ts'
import { writeWritten } from '../../../lib/written/write.ts'
import { openEditor } from './editing.ts'
import { forgetChanges, keepChanges, keptChanges } from './kept-changes.ts'
import { AnswerLine } from './line.ts'
import type { PageSocket, SocketState } from './page-socket.ts'
import { Toolbar } from './toolbar.ts'
import type { EditorFigure, EditorWords } from './words.ts'

export type AnswerPage = {
  readonly page: PageSocket
  readonly person: string
  readonly words: EditorWords
  readonly figures: readonly EditorFigure[]
  /** For those who listen: only what they must know. */
  readonly tell: (says: string) => void
  readonly changed: () => void
}
/** What the server says beside the text itself. */
type Told =
  | { readonly kind: 'saved' | 'closed'; readonly says: string }
  | { readonly kind: 'clock'; readonly says: string }
  | { readonly kind: 'busy'; readonly seconds: number; readonly says: string }

/** So long it is quiet before the words are counted and what is unacknowledged is kept. */
const quiet = 200

export class SharedAnswer {
  readonly line: AnswerLine
  readonly #page: AnswerPage
  readonly #area: HTMLTextAreaElement
  readonly #status: HTMLElement | null
  readonly #document: string
  readonly #restored: number[] = []
  #editor: Editor | null = null
  #savedSays: string
  #closedSays: string | null = null
  #busySays = ''
  #said = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(page: AnswerPage, area: HTMLTextAreaElement) {
    this.#page = page
    this.#area = area
    this.#document = area.dataset['document'] ?? ''
    this.#status = document.getElementById(`${area.id}-saved`)
    this.#savedSays = this.#status?.textContent ?? ''
    area.readOnly = true
    this.line = new AnswerLine(page.page.socket, { document: this.#document, person: page.person })
    this.line.on('synced', this.#synced)
    this.line.on('stateless', ({ payload }: { payload: string }) => this.#told(payload))
    this.line.on('authenticationFailed', ({ reason }: { reason: string }) =>
      this.#turnedAway(reason),
    )
    this.line.on('close', () => this.#turnedAway())
    this.line.on('acknowledged', this.#settled)
    this.line.on('changed', this.#written)
    this.line.on('awarenessChange', () => page.changed())
    this.line.attach()
  }

  get unsaved(): boolean {
    return this.#closedSays === null && !this.line.saved
  }

  get open(): boolean {
    return this.#editor !== null
  }

  /** Sends at once what has been gathered, and keeps it until it is acknowledged. */
  hurry(): void {
    this.#keep()
    this.line.flushPendingUpdates()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#editor?.destroy()
    this.line.destroy()
  }

  readonly #synced = (): void => {
    this.#page.page.opened()
    if (this.#editor === null) this.#open()
    this.show()
  }

  #open(): void {
    const { person, words, figures } = this.#page
    for (const kept of keptChanges({ person, document: this.#document })) {
      applyUpdate(this.line.document, kept.changes, 'kept')
      this.#restored.push(kept.writer)
    }
    const place = document.createElement('div')
    place.className = 'answer-editor'
    const { id } = this.#area
    const editor = openEditor({
      line: this.line,
      place,
      words,
      figures,
      attributes: attributesOf(this.#area, id),
    })
    this.#editor = editor
    const toolbar = new Toolbar({ editor, words, figures }, id)
    this.#area.id = `${id}-plain`
    this.#area.before(toolbar.row, place)
    this.#area.hidden = true
    this.#area.closest('shared-answers')?.setAttribute('data-open', '')
    this.#area.disabled = true
    this.#area.focus = () => editor.commands.focus()
    labelOf(id)?.addEventListener('click', () => editor.commands.focus())
    if (location.hash === `#${id}`) editor.commands.focus()
    editor.on('update', this.#written)
    if (this.#restored.length > 0) this.#page.tell(words.restored)
    this.#mirror()
  }

  /** The text area goes on holding the text: the count reads it, and so may a person who must. */
  #mirror(): void {
    if (this.#editor === null) return
    const text = writeWritten(fromEditor(this.#editor.getJSON()))
    if (this.#area.value === text) return
    this.#area.value = text
    this.#area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  readonly #written = (): void => {
    this.show()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#mirror()
      this.#keep()
    }, quiet)
  }

  #keep(): void {
    if (this.line.saved || this.#editor === null) return
    this.#mirror()
    const changes = this.line.unacknowledged
    keepChanges(this.#keeper(this.line.document.clientID), { changes, text: this.#area.value })
  }

  #keeper(writer: number) {
    return { person: this.#page.person, document: this.#document, writer }
  }

  readonly #settled = (): void => {
    if (this.line.saved && this.#editor !== null) {
      for (const writer of [this.line.document.clientID, ...this.#restored.splice(0)]) {
        forgetChanges(this.#keeper(writer))
      }
    }
    this.show()
    this.#page.changed()
  }

  #turnedAway(reason = ''): void {
    if (reason === 'no-role') this.#close(this.#page.words['no-role'])
    else if (this.#closedSays === null) this.#page.page.turnedAway()
    this.show()
  }

  #told(payload: string): void {
    const told = JSON.parse(payload) as Told
    if (told.kind === 'saved') this.#savedSays = told.says
    if (told.kind === 'closed') this.#close(told.says)
    if (told.kind === 'busy') {
      this.#busySays = told.says
      this.line.gatherFor(told.seconds)
    }
    if (told.kind === 'clock') {
      for (const clock of document.querySelectorAll('[data-clock]')) clock.textContent = told.says
      this.#page.tell(told.says)
    }
    this.show()
  }

  /** It can be read and copied, no longer written. What did not get through stays in this browser. */
  #close(says: string): void {
    this.#keep()
    this.#closedSays = says
    this.#editor?.setEditable(false)
  }

  show(): void {
    const { says, failed } = this.#state()
    if (this.#status === null || (says === this.#said && this.#said !== '')) return
    this.#said = says
    this.#status.textContent = says
    this.#status.dataset['state'] = failed ? 'failed' : 'fine'
  }

  #state(): { readonly says: string; readonly failed: boolean } {
    const { words, page } = this.#page
    const trouble = troubleOf(page.state, words)
    if (this.#closedSays !== null) return { says: this.#closedSays, failed: true }
    if (trouble !== null) return { says: trouble, failed: true }
    if (page.state === 'opening' && !this.open) return { says: words.opening, failed: false }
    if (!this.line.saved) return { says: this.#busySays || words.saving, failed: false }
    return { says: this.#savedSays, failed: false }
  }
}

function troubleOf(state: SocketState, words: EditorWords): string | null {
  return state === 'open' || state === 'opening' ? null : words[state]
}

function labelOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`label[for="${id}"]`)
}

function attributesOf(area: HTMLTextAreaElement, id: string): Readonly<Record<string, string>> {
  return {
    id,
    class: 'answer-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': `${id}-label`,
    'aria-describedby': `${area.getAttribute('aria-describedby') ?? ''} answers-help`.trim(),
    lang: area.lang || document.documentElement.lang,
  }
}
