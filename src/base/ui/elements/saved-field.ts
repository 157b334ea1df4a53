// One text area that saves itself, and holds on to its text until the server has acknowledged it.
import { forgetText, type KeptText, keepText, keptText } from './kept-texts.ts'
import { type Answer, post, renewToken, type Saved } from './save-request.ts'

/** Quiet for so long, and it is saved; while one writes on, no later than `longest`. */
const pause = 1200
const longest = 8000
const firstRetry = 2000
const lastRetry = 30_000

/** What a form that saves tells its fields. */
export type Desk = {
  readonly form: HTMLFormElement
  /** A sentence that the server wrote into the page. */
  readonly words: (key: 'saving' | 'failed' | 'signed-out' | 'restored') => string
  /** For those who listen: only what they must act upon. */
  readonly tell: (says: string) => void
  readonly showSignIn: (shown: boolean) => void
}
type State = 'saving' | 'saved' | 'waiting' | 'failed'

/**
 * At most one text is on its way. Without an answer the very same text is sent again, before any
 * newer one: the server knows a text that it has, so nothing is saved twice and nobody meets their
 * own text as a stranger's.
 */
export class SavedField {
  readonly #desk: Desk
  readonly #area: HTMLTextAreaElement
  readonly #revision: HTMLInputElement | null
  readonly #status: HTMLElement | null
  readonly #address: string
  #acknowledged: string | null
  #pending: string | null = null
  #sending: Promise<void> | null = null
  #halted = false
  #stale = false
  #retry = firstRetry
  #due = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(desk: Desk, area: HTMLTextAreaElement) {
    this.#desk = desk
    this.#area = area
    this.#address = area.dataset['save'] ?? ''
    const revision = desk.form.elements.namedItem(area.dataset['revision'] ?? '')
    this.#revision = revision instanceof HTMLInputElement ? revision : null
    this.#status = document.getElementById(`${area.id}-saved`)
    this.#acknowledged = area.defaultValue
    area.addEventListener('input', this.#changed)
    const kept = keptText(this.#address)
    if (kept) this.#restore(kept)
  }

  get unsaved(): boolean {
    return this.#pending !== null || this.#area.value !== this.#acknowledged
  }

  /** Stops saving by itself. Resolves when what was on its way has its answer. */
  async rest(): Promise<void> {
    this.#halted = true
    clearTimeout(this.#timer)
    await this.#sending
  }

  get busy(): boolean {
    return this.#sending !== null
  }

  /** Saves at once what waits. */
  hurry(): void {
    this.#save()
  }

  /** A text from an earlier visit that never got its answer. */
  #restore(kept: KeptText): void {
    if (kept.text === this.#area.value) {
      forgetText(this.#address)
      return
    }
    this.#pending = kept.pending
    if (kept.revision !== this.#base) {
      // Others have been here since, or it arrived after all: the server knows which.
      this.#setBase(kept.revision)
      this.#pending ??= kept.text
    }
    this.#place(kept.text)
    this.#say(this.#desk.words('restored'), 'waiting')
    this.#save()
  }

  readonly #changed = (): void => {
    if (!this.unsaved) {
      forgetText(this.#address)
      return
    }
    this.#keep()
    if (this.#halted || this.busy) return
    const now = performance.now()
    if (this.#due === 0) this.#due = now + longest
    this.#wait(Math.min(pause, Math.max(0, this.#due - now)))
  }

  #keep(): void {
    const { value: text } = this.#area
    keepText(this.#address, { text, revision: this.#base, pending: this.#pending })
  }

  get #base(): number {
    return Number(this.#revision?.value ?? 0)
  }

  #setBase(revision: number): void {
    if (this.#revision) this.#revision.value = String(revision)
  }

  /** The count of words listens to the same event. */
  #place(text: string): void {
    this.#area.value = text
    this.#area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#save(), milliseconds)
  }

  #save(): void {
    if (this.#halted || this.busy || !this.unsaved) return
    clearTimeout(this.#timer)
    this.#due = 0
    this.#sending = this.#send(this.#pending ?? this.#area.value).finally(() => {
      this.#sending = null
      if (this.#pending === null && this.unsaved) this.#changed()
    })
  }

  async #send(text: string): Promise<void> {
    this.#pending = text
    this.#keep()
    this.#say(this.#desk.words('saving'), 'saving')
    const { form } = this.#desk
    if (this.#stale && !(await renewToken(form))) {
      this.#fail('signed-out')
      return
    }
    const fields = { text, revision: String(this.#base) }
    this.#take(await post(form, this.#address, fields), text)
  }

  #take(answer: Answer, text: string): void {
    if (answer.kind === 'saved') this.#acknowledge(answer, text)
    else if (answer.kind === 'clash' || answer.kind === 'refused') this.#halt(answer)
    else this.#fail(answer.kind)
  }

  #acknowledge(saved: Saved, text: string): void {
    this.#pending = null
    this.#stale = false
    this.#retry = firstRetry
    this.#acknowledged = text
    this.#setBase(saved.revision)
    this.#desk.showSignIn(false)
    this.#say(saved.says, 'saved')
    if (this.unsaved) return
    forgetText(this.#address)
    if (saved.now === null) return
    this.#acknowledged = saved.now.text
    this.#setBase(saved.now.revision)
    this.#place(saved.now.text)
  }

  /** The person must look. The text stays here and in the browser's store. */
  #halt(answer: Exclude<Answer, Saved> & { readonly says: string }): void {
    this.#halted = true
    this.#pending = null
    this.#keep()
    this.#say(answer.says, 'failed')
    const compare = document.getElementById(`${this.#area.id}-compare`)
    if (answer.kind === 'clash' && compare) compare.hidden = false
  }

  #fail(why: 'signed-out' | 'unreachable'): void {
    this.#stale = why === 'signed-out'
    this.#desk.showSignIn(this.#stale)
    this.#say(this.#desk.words(this.#stale ? 'signed-out' : 'failed'), 'failed')
    this.#wait(this.#retry)
    this.#retry = Math.min(this.#retry * 2, lastRetry)
  }

  #say(says: string, state: State): void {
    if (this.#status === null) return
    const before = this.#status.dataset['state']
    this.#status.textContent = says
    this.#status.dataset['state'] = state
    if (state === 'failed' || state === 'waiting' || before === 'failed') this.#desk.tell(says)
  }
}
