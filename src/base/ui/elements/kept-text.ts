// Shows what someone wrote in this browser and the server never acknowledged, where it can only be read.
import { forgetChanges, keptChanges } from './shared-answers/kept-changes.ts'

/** `<kept-text person document hidden>` around a text area for the text and a button that forgets it. */
export class KeptText extends HTMLElement {
  connectedCallback(): void {
    const person = this.getAttribute('person') ?? ''
    const document = this.getAttribute('document') ?? ''
    const kept = keptChanges({ person, document })
    const area = this.querySelector('textarea')
    if (kept.length === 0 || area === null) return
    area.value = kept.map(({ text }) => text).join('\n\n')
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => {
      for (const { writer } of kept) forgetChanges({ person, document, writer })
      this.hidden = true
    })
  }
}
