// Lets one mark a passage on the page and fetch it into a text area, instead of copying by hand.

/** Without JavaScript the text area is there as it is. */
export class TakeQuote extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ds-button'
    button.dataset['variant'] = 'secondary'
    button.textContent = this.getAttribute('label')
    // Pressing must not take the marking away.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => this.take())
    this.append(button)
  }

  private take(): void {
    const marked = document.getSelection()
    const passage = passageOf(marked)
    const area = this.querySelector('textarea')
    if (!marked || !passage || !area) return
    area.value = marked.toString().trim()
    area.dispatchEvent(new Event('input', { bubbles: true }))
    const name = this.getAttribute('chooses')
    const choices = area.form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? []
    for (const choice of choices) choice.checked = choice.value === passage.dataset['passage']
    area.focus()
  }
}

/** The passage that holds the whole marking. Undefined: nothing is marked, or across passages. */
function passageOf(marked: Selection | null): HTMLElement | undefined {
  if (!marked || marked.isCollapsed) return undefined
  const [from, to] = [marked.anchorNode, marked.focusNode].map((node) =>
    node?.parentElement?.closest<HTMLElement>('[data-passage]'),
  )
  return from && from === to ? from : undefined
}
