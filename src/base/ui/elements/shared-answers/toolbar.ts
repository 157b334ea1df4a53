// The toolbar of an answer: out of the way until text is marked or it is asked for.
import { element } from './asking.ts'
import type { Desk } from './desk.ts'
import { type Tool, tools } from './tools.ts'

/**
 * One stop for the Tab key; arrows go between the tools, Escape back to the text. Its row keeps its
 * height, so that nothing moves under the hand that marks a text.
 */
export class Toolbar {
  readonly row = element('div', { class: 'answer-tools' })
  readonly #desk: Desk
  readonly #bar: HTMLElement
  readonly #toggle: HTMLButtonElement
  readonly #buttons: ReadonlyMap<Tool, HTMLButtonElement>
  #asked = false
  #marked = false

  /** `id`: of the editor that it serves. */
  constructor(desk: Desk, id: string) {
    const { words, editor } = desk
    this.#desk = desk
    const bar = { role: 'toolbar', 'aria-label': words.toolbar, 'aria-controls': id }
    this.#bar = element('div', { ...bar, class: 'answer-toolbar' })
    this.#toggle = element(
      'button',
      { type: 'button', class: 'tools-toggle', 'aria-expanded': 'false' },
      words['toolbar.show'],
    )
    this.#buttons = new Map(tools.map((tool) => [tool, this.#button(tool)]))
    this.#bar.append(...this.#buttons.values())
    this.row.append(this.#toggle, this.#bar)
    this.row.addEventListener('mousedown', keepMarking)
    this.#toggle.addEventListener('click', this.#open)
    this.#bar.addEventListener('keydown', this.#move)
    editor.view.dom.addEventListener('keydown', this.#summon)
    editor.on('transaction', this.#follow)
    editor.on('focus', this.#follow)
    editor.on('blur', ({ event }) => {
      if (!this.row.contains(event.relatedTarget as Node | null)) this.#follow()
    })
    this.#follow()
  }

  #button(tool: Tool): HTMLButtonElement {
    const { words } = this.#desk
    const button = element('button', { type: 'button', tabindex: '-1' }, words[tool.name])
    if (tool.keys) {
      button.setAttribute('aria-keyshortcuts', tool.keys[0])
      button.title = `${words[tool.name]} (${tool.keys[1]})`
    }
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') tool.run(this.#desk)
    })
    return button
  }

  get #shown(): boolean {
    return this.#asked || this.#marked
  }

  #ask(asked: boolean): void {
    this.#asked = asked
    if (!asked) this.#marked = false
    this.#show()
  }

  /** Who came by keyboard goes on in the toolbar. */
  readonly #open = (): void => {
    const byKeyboard = document.activeElement === this.#toggle
    this.#ask(true)
    if (byKeyboard) this.#focusTool()
  }

  #focusTool(): void {
    const stops = this.#stops()
    const stop = stops.find(({ tabIndex }) => tabIndex === 0) ?? stops[0]
    stop?.focus()
  }

  readonly #follow = (): void => {
    const { editor } = this.#desk
    const inBar = this.#bar.contains(document.activeElement)
    if (!inBar)
      this.#marked = !editor.state.selection.empty && editor.isFocused && editor.isEditable
    this.#show()
  }

  #show(): void {
    const { editor } = this.#desk
    this.#bar.hidden = !this.#shown
    this.#toggle.hidden = this.#shown || !editor.isEditable
    const inTable = editor.isActive('table')
    for (const [tool, button] of this.#buttons) {
      button.hidden = tool.where !== undefined && inTable !== (tool.where === 'in tables')
      if (tool.on) button.ariaPressed = String(tool.on(editor))
      button.ariaDisabled = String(!(tool.can?.(editor) ?? true))
    }
    const stops = this.#stops()
    if (!stops.some(({ tabIndex }) => tabIndex === 0)) this.#stopAt(stops[0])
  }

  #stops(): readonly HTMLButtonElement[] {
    return [...this.#buttons.values()].filter(({ hidden }) => !hidden)
  }

  #stopAt(button: HTMLButtonElement | undefined): void {
    for (const one of this.#buttons.values()) one.tabIndex = one === button ? 0 : -1
  }

  readonly #summon = (event: KeyboardEvent): void => {
    const link = event.key === 'k' && (event.ctrlKey || event.metaKey)
    if (!link && !(event.altKey && event.key === 'F10')) return
    event.preventDefault()
    if (link) {
      tools.find(({ name }) => name === 'link')?.run(this.#desk)
      return
    }
    this.#ask(true)
    this.#focusTool()
  }

  readonly #move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.#ask(false)
      this.#desk.editor.view.focus()
      return
    }
    const stops = this.#stops()
    const at = stops.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = stops.at(to % stops.length)
    this.#stopAt(next)
    next?.focus()
  }
}

/** A press on a tool does not take the marked text away. */
function keepMarking(event: MouseEvent): void {
  event.preventDefault()
}
