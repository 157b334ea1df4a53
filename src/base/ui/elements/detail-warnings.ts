// Tells while one writes what in a text may point out a person. The server has the last word.

export type FoundPassage = {
  readonly kind: string
  readonly found: string
  readonly before: string
  readonly after: string
  readonly print: string
}
/** The rules of the server, fetched when they are first needed. */
export type Look = () => Promise<(text: string) => readonly FoundPassage[]>

const quiet = 900

/**
 * `<detail-warnings field kept heard-one heard-other>` around the server's own list, with one
 * template for each kind. `field`: id of the text area. `kept`: passages that are to stand.
 */
export class DetailWarnings extends HTMLElement {
  static look: Look = () => Promise.resolve(() => [])

  #timer: ReturnType<typeof setTimeout> | undefined
  #field: HTMLElement | null = null
  readonly #kept = new Set<string>()
  #shown = ''

  connectedCallback(): void {
    const kept: unknown = JSON.parse(this.getAttribute('kept') ?? '[]')
    if (Array.isArray(kept)) for (const print of kept) this.#kept.add(String(print))
    this.#shown = [...this.querySelectorAll('ul [name=print]')]
      .map((field) => (field as HTMLInputElement).value)
      .join('\n')
    this.#field = document.getElementById(this.getAttribute('field') ?? '')
    this.#field?.addEventListener('input', this.#wait)
    this.addEventListener('submit', this.#keep)
    this.#wait()
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    this.#field?.removeEventListener('input', this.#wait)
    this.removeEventListener('submit', this.#keep)
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), quiet)
  }

  async #look(): Promise<void> {
    if (!(this.#field instanceof HTMLTextAreaElement)) return
    const passages = await DetailWarnings.look()
    const found = passages(this.#field.value).filter(({ print }) => !this.#kept.has(print))
    const shown = found.map(({ print }) => print).join('\n')
    if (shown === this.#shown) return
    const fresh = found.length > this.#shown.split('\n').filter(Boolean).length
    this.#shown = shown
    this.#show(found)
    if (fresh) this.#tell(found.length)
  }

  #show(found: readonly FoundPassage[]): void {
    const list = this.querySelector('ul')
    list?.replaceChildren(...found.flatMap((one) => this.#passage(one) ?? []))
    this.querySelector('[data-shown]')?.toggleAttribute('hidden', found.length === 0)
  }

  #passage(one: FoundPassage): Node | undefined {
    const template = this.querySelector<HTMLTemplateElement>(`template[data-kind=${one.kind}]`)
    const item = template?.content.cloneNode(true) as DocumentFragment | undefined
    const texts = { before: one.before, found: one.found, after: one.after }
    for (const [name, text] of Object.entries(texts)) {
      for (const place of item?.querySelectorAll(`[data-${name}]`) ?? []) place.textContent = text
    }
    item?.querySelector('[name=print]')?.setAttribute('value', one.print)
    return item
  }

  #tell(count: number): void {
    const heard = this.querySelector('[role=status]')
    const says = this.getAttribute(count === 1 ? 'heard-one' : 'heard-other') ?? ''
    if (heard) heard.textContent = says.replace('#', String(count))
  }

  /** Without leaving the page, so that nobody loses their place in the text. Else the form is posted as it is. */
  readonly #keep = async (event: SubmitEvent): Promise<void> => {
    const { target: form } = event
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    const body = new URLSearchParams(fields)
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => undefined)
    if (!answer?.ok) {
      form.submit()
      return
    }
    this.#kept.add(String(body.get('print')))
    this.#field?.focus()
    await this.#look()
  }
}
