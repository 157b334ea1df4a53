// Sends a form again by itself, when the server has had time.

/**
 * `<send-again seconds says>` around the form and an element with `data-says`, which tells how long it
 * is. `says` has the seconds as `#`. The button of the form works at any time.
 */
export class SendAgain extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    const due = performance.now() + 1000 * Number(this.getAttribute('seconds'))
    this.#show(due)
    this.#timer = setInterval(() => this.#show(due), 1000)
    this.querySelector('form')?.addEventListener('submit', this.#stop)
  }

  disconnectedCallback(): void {
    this.#stop()
  }

  readonly #stop = (): void => clearInterval(this.#timer)

  /** Told at the beginning and near the end: a reader is not to hear each second. */
  #show(due: number): void {
    const left = Math.ceil((due - performance.now()) / 1000)
    const line = this.querySelector('[data-says]')
    const tells = line?.textContent === '' || left % 10 === 0
    if (line && tells)
      line.textContent = (this.getAttribute('says') ?? '').replace('#', String(left))
    if (left > 0) return
    this.#stop()
    this.querySelector('form')?.requestSubmit()
  }
}
