// Shows how far something has come on the server, without anyone asking.

const every = 2000

/** `<live-progress>`: its content is fetched anew from the page it stands on, until it is there no longer. */
export class LiveProgress extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.#timer = setInterval(() => void this.#look(), every)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  /** Without an answer it stays as it was, and the link inside still works. */
  async #look(): Promise<void> {
    if (document.hidden) return
    const answer = await fetch(location.href).catch(() => undefined)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const part = page.querySelector(this.localName)
    if (part === null) location.reload()
    else if (part.innerHTML !== this.innerHTML) this.#fill(part)
  }

  /** Letter by letter where it can, so that a link that has the focus keeps it. */
  #fill(part: Element): void {
    const status = this.querySelector('[role=status]')
    const bar = this.querySelector('progress')
    const newBar = part.querySelector('progress')
    if (status) status.textContent = part.querySelector('[role=status]')?.textContent ?? ''
    if (bar && newBar) {
      bar.max = newBar.max
      bar.value = newBar.value
    }
  }
}
