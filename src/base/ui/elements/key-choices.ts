// Lets practised people choose by single keys, once they have said that they want to.

const remembered = 'key-choices'

/**
 * `<key-choices label keys="s:#kind;1:#level">` around a form: each key presses what its selector
 * finds inside. Off until it is ticked, because single keys are in the way of those who speak to
 * their computer; never while one writes.
 */
export class KeyChoices extends HTMLElement {
  #switch: HTMLInputElement | undefined

  connectedCallback(): void {
    const label = document.createElement('label')
    label.className = 'key-switch'
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.checked = isRemembered()
    box.addEventListener('change', () => remember(box.checked))
    label.append(box, ` ${this.getAttribute('label') ?? ''}`)
    this.prepend(label)
    this.#switch = box
    document.addEventListener('keydown', this.#press)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#press)
    this.#switch?.parentElement?.remove()
  }

  readonly #press = (event: KeyboardEvent): void => {
    const modified = event.ctrlKey || event.metaKey || event.altKey
    if (!this.#switch?.checked || modified || isWriting(event.target)) return
    const target = this.querySelector<HTMLElement>(this.#selectors().get(event.key) ?? ':not(*)')
    if (target === null) return
    event.preventDefault()
    target.click()
    if (target instanceof HTMLInputElement) target.focus()
  }

  #selectors(): ReadonlyMap<string, string> {
    const pairs = (this.getAttribute('keys') ?? '').split(';')
    return new Map(pairs.map((pair) => [pair.slice(0, 1), pair.slice(2)] as const))
  }
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=radio], [type=checkbox])')
  )
}

/** Where the browser keeps nothing, the switch is off at each visit. */
function isRemembered(): boolean {
  try {
    return localStorage.getItem(remembered) === 'on'
  } catch {
    return false
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(remembered, on ? 'on' : 'off')
  } catch {
    // It holds for this page.
  }
}
