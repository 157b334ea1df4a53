// Shows what the server says of a form while it is filled in. Nothing is saved by it.

/** How long it is quiet before the server is asked. */
const quiet = 400

/** `<live-part address>` around a form and an element marked `data-part`, which is filled anew. */
export class LivePart extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  connectedCallback(): void {
    this.addEventListener('input', this.#wait)
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.#wait)
    clearTimeout(this.#timer)
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), quiet)
  }

  /** Without an answer the part stays as it was: the form still works. */
  async #ask(): Promise<void> {
    const form = this.querySelector('form')
    const part = this.querySelector('[data-part]')
    if (form === null || part === null) return
    this.#asked += 1
    const asked = this.#asked
    const texts = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
    const body = new URLSearchParams(texts as [string, string][])
    const address = this.getAttribute('address') ?? ''
    const answer = await fetch(address, { method: 'POST', body }).catch(() => undefined)
    if (!answer?.ok) return
    const html = await answer.text()
    if (asked === this.#asked && part.innerHTML !== html) part.innerHTML = html
  }
}
