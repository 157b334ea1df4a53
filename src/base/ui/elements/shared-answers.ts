// Answers that several write together. The editor is fetched only by pages that have them.
import type { AnswersPage } from './shared-answers/page.ts'

/**
 * `<shared-answers address person words figures>` around text areas with `data-document` (the name
 * that the server knows the text by) and the form that the page is sent with. Marked parts inside
 * it: `data-heard`, `data-here`, `data-sign-in`, `data-plain-way`, `data-waiting`,
 * `data-writing="<document>"` and, below each text area, `<id>-saved`.
 */
export class SharedAnswers extends HTMLElement {
  #page: AnswersPage | null = null

  connectedCallback(): void {
    const areas = this.querySelectorAll<HTMLTextAreaElement>('textarea[data-document]')
    const form = areas[0]?.form
    if (!form) return
    for (const area of areas) area.readOnly = true
    import('./shared-answers/page.ts').then(
      ({ AnswersPage }) => {
        if (this.isConnected) this.#page = new AnswersPage(this, form)
      },
      () => this.#plain(areas),
    )
  }

  disconnectedCallback(): void {
    this.#page?.end()
    this.#page = null
  }

  /** The editor did not come: the text areas are the page's way, as without JavaScript. */
  #plain(areas: Iterable<HTMLTextAreaElement>): void {
    for (const area of areas) area.readOnly = false
    const way = this.querySelector<HTMLElement>('[data-plain-way]')
    if (way) way.hidden = false
  }
}
