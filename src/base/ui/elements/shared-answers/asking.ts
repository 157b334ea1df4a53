// A question in a box of its own over the page, with fields and buttons.

let boxes = 0

export type Box = {
  readonly title: string
  readonly content: readonly HTMLElement[]
  /** Value and label. The first is what Enter does. */
  readonly buttons: readonly (readonly [string, string])[]
  readonly cancel: string
  /** What is wrong with what is filled in, or null. */
  readonly check: (choice: string) => { readonly field: HTMLElement; readonly says: string } | null
}

/** Which button was pressed. Null: none, the question was left. */
export function ask(box: Box): Promise<string | null> {
  const dialog = document.createElement('dialog')
  dialog.className = 'ds-dialog answer-box'
  const form = document.createElement('form')
  form.noValidate = true
  const wrong = element('p', { class: 'wrong', role: 'alert' })
  form.append(heading(dialog, box.title), ...box.content, wrong, buttonsOf(box))
  dialog.append(form)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    // Answered here and not at `close`, which comes later: a key pressed between would be lost.
    const leave = (choice: string | null) => {
      dialog.close()
      dialog.remove()
      resolve(choice)
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const { value } = event.submitter as HTMLButtonElement
      const problem = value ? box.check(value) : null
      if (problem === null) return leave(value || null)
      wrong.textContent = problem.says
      problem.field.setAttribute('aria-invalid', 'true')
      problem.field.focus()
    })
    dialog.addEventListener('cancel', () => leave(null))
  })
}

function heading(dialog: HTMLDialogElement, title: string): HTMLElement {
  boxes += 1
  const id = `box-${boxes}`
  dialog.setAttribute('aria-labelledby', id)
  return element('h2', { id }, title)
}

function buttonsOf({ buttons, cancel }: Box): HTMLElement {
  const row = element('div', { class: 'buttons' })
  const made = buttons.map(([value, label], index) =>
    element(
      'button',
      {
        class: 'ds-button',
        'data-variant': index === 0 ? 'primary' : 'secondary',
        type: 'submit',
        value,
      },
      label,
    ),
  )
  const leave = element(
    'button',
    { class: 'ds-button', 'data-variant': 'tertiary', type: 'submit', value: '' },
    cancel,
  )
  row.append(...made, leave)
  return row
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  if (text !== '') made.textContent = text
  return made
}

/** A text field with its label and hint. */
export function textField(
  id: string,
  label: string,
  hint = '',
): readonly [HTMLElement, HTMLInputElement] {
  const frame = element('div', { class: 'ds-field' })
  const input = element('input', { class: 'ds-input', id, type: 'text' })
  frame.append(element('label', { class: 'ds-label', for: id }, label))
  if (hint !== '') {
    frame.append(element('p', { class: 'hint', id: `${id}-hint` }, hint))
    input.setAttribute('aria-describedby', `${id}-hint`)
  }
  frame.append(input)
  return [frame, input]
}
