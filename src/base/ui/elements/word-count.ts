// Counts the words of a text area as one writes, by the very function that the server counts with.
import { countWords } from '../../lib/text.ts'
import { countWritten } from '../../lib/written/plain.ts'

/** How long it is quiet before the count is read aloud, so that a reader is not told of each word. */
const quiet = 1500

/**
 * `<word-count limit left-one left-other over-one over-other [written]>` around a text area and an element of
 * the class `words-left`. The four texts have the number `#` in them; the server writes them.
 * `written`: the text is in the written form, whose signs are no words.
 */
export class WordCount extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.addEventListener('input', this.#show)
    this.#show()
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.#show)
    clearTimeout(this.#timer)
  }

  readonly #show = (): void => {
    const field = this.querySelector('textarea')
    const shown = this.querySelector('.words-left')
    if (field === null || shown === null) return
    const count = this.hasAttribute('written') ? countWritten : countWords
    const left = Number(this.getAttribute('limit')) - count(field.value)
    const says = this.#says(left)
    if (shown.textContent !== says) shown.textContent = says
    shown.classList.toggle('over', left < 0)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tell(says), quiet)
  }

  #says(left: number): string {
    const count = Math.abs(left)
    const text = `${left < 0 ? 'over' : 'left'}-${count === 1 ? 'one' : 'other'}`
    return (this.getAttribute(text) ?? '#').replace('#', String(count))
  }

  /** For those who listen, in a region of its own that changes seldom. */
  #tell(says: string): void {
    const heard = this.querySelector('.words-heard')
    if (heard !== null && this.contains(document.activeElement)) {
      heard.textContent = says
    }
  }
}
