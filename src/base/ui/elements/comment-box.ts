// Sends comments without leaving the page, and fetches the passage that one has marked.
import { rangesOf, showPassages } from './passages.ts'

/** The answer that a box stands beside, with its text. */
const answer = '.answer'
const text = '.answer-main'

/**
 * `<comment-box id failed>` around comments and their forms. What the server shows of the box with
 * the same id takes its place. The passages that threads are about are shown in the text.
 */
export class CommentBox extends HTMLElement {
  #marked = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #watch = new MutationObserver(() => this.#showSoon())

  connectedCallback(): void {
    this.addEventListener('submit', this.#submit)
    document.addEventListener('selectionchange', this.#remember)
    const home = this.#home()
    if (home) this.#watch.observe(home, { childList: true, characterData: true, subtree: true })
    this.#prepare()
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#submit)
    document.removeEventListener('selectionchange', this.#remember)
    this.#watch.disconnect()
    clearTimeout(this.#timer)
    showPassages(this, [])
  }

  #home(): Element | null | undefined {
    return this.closest(answer)?.querySelector(text)
  }

  /** As soon as nobody has typed for a moment. */
  #showSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#show(), 300)
  }

  #show(): void {
    const read = this.#home()?.querySelector('[role=textbox], .written')
    const threads = [...this.querySelectorAll<HTMLElement>('[data-quote]')]
    const quotes = threads.map((thread) => thread.dataset['quote'] ?? '')
    showPassages(this, read ? rangesOf(read, quotes) : [])
  }

  /** What was marked last in the answer: to press a button takes the marking away in some browsers. */
  readonly #remember = (): void => {
    const home = this.#home()
    const marked = document.getSelection()
    const within = marked?.anchorNode && home?.contains(marked.anchorNode)
    if (within && !marked.isCollapsed) this.#marked = marked.toString()
    const area = document.activeElement
    if (!(area instanceof HTMLTextAreaElement && home?.contains(area))) return
    const typed = area.value.slice(area.selectionStart, area.selectionEnd)
    if (typed !== '') this.#marked = typed
  }

  #prepare(): void {
    for (const field of this.querySelectorAll<HTMLElement>('[data-takes]')) {
      if (field.querySelector('button') === null) field.append(this.#taker(field))
    }
    this.#show()
  }

  #taker(field: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ds-button'
    button.dataset['variant'] = 'tertiary'
    button.textContent = field.dataset['takes'] ?? ''
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      const area = field.querySelector('textarea')
      const marked = this.#marked.trim()
      if (area && marked !== '') area.value = marked
      area?.focus()
    })
    return button
  }

  readonly #submit = (event: SubmitEvent): void => {
    const { target: form } = event
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    void this.#send(form)
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector<HTMLButtonElement>('button[type=submit]')
    if (button?.disabled) return
    if (button) button.disabled = true
    const texts = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
    const body = new URLSearchParams(texts as [string, string][])
    const sent = await fetch(form.action, { method: 'POST', body }).catch(() => undefined)
    const shown = sent && (await this.#shownIn(sent))
    if (button) button.disabled = false
    if (!sent || !shown) return this.#hear(this.getAttribute('failed') ?? '', true)
    const before = new Set(this.#said())
    this.innerHTML = shown.box.innerHTML
    this.#prepare()
    this.#hear(shown.says, false)
    this.#focusOn(this.#said().find((id) => !before.has(id)))
  }

  /** Undefined: the answer is no page that shows this box, such as the one for signing in. */
  async #shownIn(sent: Response) {
    if (!sent.ok && sent.status !== 422) return undefined
    const page = new DOMParser().parseFromString(await sent.text(), 'text/html')
    const box = page.getElementById(this.id)
    const says = page.querySelector('[data-notice]')?.textContent?.trim() ?? ''
    return box ? { box, says } : undefined
  }

  #hear(says: string, failed: boolean): void {
    const status = this.querySelector<HTMLElement>('[data-heard]')
    if (!status) return
    status.classList.toggle('only-heard', !failed)
    status.textContent = says
  }

  /** The ids of what has been said. */
  #said(): readonly string[] {
    return [...this.querySelectorAll('.said > li')].map(({ id }) => id)
  }

  /** To a field that was refused, or to what came to be. */
  #focusOn(fresh: string | undefined): void {
    const wrong = this.querySelector<HTMLElement>('[aria-invalid=true]')
    const come = fresh === undefined ? null : document.getElementById(fresh)
    const to = wrong ?? come ?? this.querySelector<HTMLElement>('h3')
    if (to && !wrong) to.tabIndex = -1
    to?.focus()
  }
}
