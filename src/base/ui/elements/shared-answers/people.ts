// Who else is on the page, in words: a line for all answers, and one under the answer that they write in.

import type { AnswerLine } from './line.ts'
import { type EditorWords, filled } from './words.ts'

/** Coming and going is told once it has lasted so long: a page that is loaded anew is no news. */
const lasting = 3000

export class People {
  readonly #host: HTMLElement
  readonly #words: EditorWords
  readonly #tell: (says: string) => void
  #told: ReadonlySet<string> = new Set()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, words: EditorWords, tell: (says: string) => void) {
    this.#host = host
    this.#words = words
    this.#tell = tell
  }

  show(lines: readonly AnswerLine[]): void {
    const here = new Set(lines.flatMap((line) => othersOn(line).map(({ name }) => name)))
    const says = here.size > 0 ? this.#sentence('here.some', [...here]) : this.#words['here.none']
    this.#line('[data-here]', says)
    for (const line of lines) this.#showWriting(line)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tellOf(here), lasting)
  }

  #showWriting(line: AnswerLine): void {
    const writing = othersOn(line).filter((one) => one.writes)
    const names = [...new Set(writing.map(({ name }) => name))]
    line.writeWithOthers(names.length > 0)
    const sentence = names.length === 1 ? 'writing.one' : 'writing.more'
    const says = names.length > 0 ? this.#sentence(sentence, names) : ''
    this.#line(`[data-writing="${line.configuration.name}"]`, says)
  }

  #line(selector: string, says: string): void {
    const line = this.#host.querySelector(selector)
    if (line && line.textContent !== says) line.textContent = says
  }

  #tellOf(here: ReadonlySet<string>): void {
    const joined = [...here].filter((name) => !this.#told.has(name))
    const left = [...this.#told].filter((name) => !here.has(name))
    this.#told = here
    const says = [
      ...(joined.length > 0 ? [this.#sentence('here.joined', joined)] : []),
      ...(left.length > 0 ? [this.#sentence('here.left', left)] : []),
    ]
    if (says.length > 0) this.#tell(says.join(' '))
  }

  #sentence(
    key: 'here.some' | 'here.joined' | 'here.left' | 'writing.one' | 'writing.more',
    names: readonly string[],
  ) {
    return filled(this.#words[key], { names: names.join(', ') })
  }
}

type Other = { readonly name: string; readonly writes: boolean }

/** The server says who they are. Without a name it has not done so yet. */
function othersOn(line: AnswerLine): readonly Other[] {
  const states = [...(line.awareness?.getStates() ?? [])]
  return states.flatMap(([client, state]) => {
    const name: unknown = state['user']?.['name']
    if (client === line.document.clientID || typeof name !== 'string') return []
    return [{ name, writes: Boolean(state['cursor']) }]
  })
}
