// A page of answers that several write: one connection, who is here, and nobody leaves before it is saved.
import { askPage } from '../save-request.ts'
import { type AnswerPage, SharedAnswer } from './answer.ts'
import { PageSocket, type Reached } from './page-socket.ts'
import { People } from './people.ts'
import type { EditorFigure, EditorWords } from './words.ts'

/** Not told of each letter, but of what has come to stay. */
const settled = 2500

export class AnswersPage {
  readonly #host: HTMLElement
  readonly #form: HTMLFormElement
  readonly #words: EditorWords
  readonly #socket: PageSocket
  readonly #answers: readonly SharedAnswer[]
  readonly #people: People
  #leaving: HTMLElement | null = null
  #sending = false
  #renewing = false
  #toldOf = 'open'
  #heard: ReturnType<typeof setTimeout> | undefined

  /** `host`: the element `<shared-answers>`, around all of it. */
  constructor(host: HTMLElement, form: HTMLFormElement) {
    this.#host = host
    this.#form = form
    this.#words = JSON.parse(host.getAttribute('words') ?? '{}') as EditorWords
    const address = host.getAttribute('address') ?? ''
    this.#socket = new PageSocket(address, this.#reach, this.#show)
    const page: AnswerPage = {
      page: this.#socket,
      person: host.getAttribute('person') ?? '',
      words: this.#words,
      figures: JSON.parse(host.getAttribute('figures') ?? '[]') as readonly EditorFigure[],
      tell: (says) => this.#tell(says),
      changed: () => this.#changed(),
    }
    const areas = host.querySelectorAll<HTMLTextAreaElement>('textarea[data-document]')
    this.#answers = [...areas].map((area) => new SharedAnswer(page, area))
    this.#people = new People(host, this.#words, (says) => this.#tell(says))
    this.#socket.hurry()
    form.addEventListener('submit', this.#submit)
    window.addEventListener('beforeunload', this.#warn)
    window.addEventListener('pagehide', this.#hurry)
    document.addEventListener('visibilitychange', this.#hurry)
  }

  end(): void {
    this.#form.removeEventListener('submit', this.#submit)
    window.removeEventListener('beforeunload', this.#warn)
    window.removeEventListener('pagehide', this.#hurry)
    document.removeEventListener('visibilitychange', this.#hurry)
    clearTimeout(this.#heard)
    for (const answer of this.#answers) answer.end()
    this.#socket.end()
  }

  get #unsaved(): boolean {
    return this.#answers.some(({ unsaved }) => unsaved)
  }

  readonly #reach = async (): Promise<Reached> => {
    const person = this.#host.getAttribute('person')
    const own = (page: Document) =>
      page.querySelector('shared-answers')?.getAttribute('person') === person
    return askPage(this.#form, own)
  }

  /** A new sign-in has a new token: the page asks for it before it is sent. */
  readonly #show = (): void => {
    const { state } = this.#socket
    for (const answer of this.#answers) answer.show()
    this.#part('sign-in').hidden = state !== 'signed-out'
    this.#part('plain-way').hidden = state !== 'blocked'
    if (state === 'open' && this.#toldOf !== 'open') void this.#renew()
    if (state === this.#toldOf || state === 'opening') return
    const recovered = state === 'open'
    this.#toldOf = state
    this.#tell(recovered ? this.#words.recovered : this.#words[state])
  }

  async #renew(): Promise<void> {
    this.#renewing = true
    await this.#reach()
    this.#renewing = false
    this.#changed()
  }

  #part(name: string): HTMLElement {
    return this.#host.querySelector<HTMLElement>(`[data-${name}]`) ?? this.#host
  }

  #changed(): void {
    this.#people.show(this.#answers.map(({ line }) => line))
    if (this.#leaving && !this.#unsaved && !this.#renewing) this.#send(this.#leaving)
  }

  readonly #hurry = (): void => {
    if (document.visibilityState === 'hidden') for (const answer of this.#answers) answer.hurry()
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#unsaved && !this.#sending) event.preventDefault()
  }

  /** The answers are on their own way: the page goes when they have arrived. */
  readonly #submit = (event: SubmitEvent): void => {
    if (this.#sending || !(this.#unsaved || this.#renewing)) return
    event.preventDefault()
    this.#leaving = event.submitter
    for (const answer of this.#answers) answer.hurry()
    this.#tell(this.#words.waiting)
    this.#part('waiting').hidden = false
  }

  #send(submitter: HTMLElement): void {
    this.#leaving = null
    this.#sending = true
    this.#part('waiting').hidden = true
    this.#form.requestSubmit(submitter)
  }

  #tell(says: string): void {
    clearTimeout(this.#heard)
    this.#heard = setTimeout(() => {
      this.#part('heard').textContent = says
    }, settled / 10)
  }
}
