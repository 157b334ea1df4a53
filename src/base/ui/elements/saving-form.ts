// Saves the texts of a form while they are written. The form works without it.
import { type Desk, SavedField } from './saved-field.ts'

/**
 * `<saving-form saving failed signed-out restored>` around a form and its fields: sentences for its states. Each
 * text area with `data-save` (an address) is posted there by itself as `text`, with the `revision`
 * that the hidden field named by `data-revision` holds; `<id>-saved` shows how it went, and
 * `<id>-compare` appears where someone else has changed the text.
 */
export class SavingForm extends HTMLElement {
  #fields: readonly SavedField[] = []
  #form: HTMLFormElement | null = null

  connectedCallback(): void {
    const areas = this.querySelectorAll<HTMLTextAreaElement>('textarea[data-save]')
    const form = areas[0]?.form ?? null
    if (form === null) return
    this.#form = form
    this.#fields = [...areas].map((area) => new SavedField(this.#desk(form), area))
    form.addEventListener('submit', this.#leaveByForm)
    window.addEventListener('beforeunload', this.#warn)
    for (const event of ['online', 'focus', 'pagehide']) window.addEventListener(event, this.#hurry)
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.#warn)
    for (const event of ['online', 'focus', 'pagehide']) {
      window.removeEventListener(event, this.#hurry)
    }
  }

  #desk(form: HTMLFormElement): Desk {
    const part = (name: string) => this.querySelector<HTMLElement>(`[data-${name}]`)
    return {
      form,
      words: (key) => this.getAttribute(key) ?? '',
      tell: (says) => {
        const heard = part('heard')
        if (heard) heard.textContent = says
      },
      showSignIn: (shown) => {
        const way = part('sign-in')
        if (way) way.hidden = !shown
      },
    }
  }

  /** The form brings every text itself, but not past one that is on its way. */
  readonly #leaveByForm = (event: SubmitEvent): void => {
    window.removeEventListener('beforeunload', this.#warn)
    const busy = this.#fields.some((field) => field.busy)
    const resting = this.#fields.map((field) => field.rest())
    if (!busy) return
    event.preventDefault()
    void Promise.all(resting).then(() => this.#form?.requestSubmit(event.submitter))
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#fields.some((field) => field.unsaved)) event.preventDefault()
  }

  readonly #hurry = (): void => {
    for (const field of this.#fields) field.hurry()
  }
}
