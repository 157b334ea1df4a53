// Puts the text of the field inside it on the clipboard.

/** Without JavaScript the field is there, to be marked and copied by hand. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input')
    if (!field || !navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ds-button'
    button.dataset['variant'] = 'secondary'
    button.textContent = this.getAttribute('label')
    const told = document.createElement('p')
    told.setAttribute('role', 'status')
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(field.value)
      told.textContent = this.getAttribute('done')
    })
    this.append(button, told)
  }
}
