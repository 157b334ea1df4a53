// Asks where a link leads, and makes it.
import { ask, textField } from './asking.ts'
import type { Desk } from './desk.ts'
import { mayLink } from './schema.ts'

export async function askForLink({ editor, words }: Desk): Promise<void> {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link')
  const { from, to } = editor.state.selection
  const known = String(editor.getAttributes('link')['href'] ?? '')
  const [textFrame, text] = textField('link-text', words['link.text'])
  const [addressFrame, address] = textField(
    'link-address',
    words['link.address'],
    words['link.hint'],
  )
  text.value = editor.state.doc.textBetween(from, to, ' ')
  address.value = known
  const choice = await ask({
    title: words['link.title'],
    content: text.value === '' ? [textFrame, addressFrame] : [addressFrame],
    buttons: [
      ['insert', words['link.insert']],
      ...(known === '' ? [] : ([['remove', words['link.remove']]] as const)),
    ],
    cancel: words.cancel,
    check: (pressed) =>
      pressed === 'remove' || mayLink(completed(address.value))
        ? null
        : { field: address, says: words['link.wrong'] },
  })
  const chain = editor.chain()
  const href = completed(address.value)
  if (choice === 'remove') chain.unsetLink().run()
  else if (choice === null) chain.run()
  else if (from !== to) chain.setLink({ href }).run()
  else {
    const shown = text.value.trim() || address.value.trim()
    chain
      .insertContent([
        { type: 'text', text: shown, marks: [{ type: 'link', attrs: { href } }] },
        { type: 'text', text: ' ' },
      ])
      .run()
  }
  editor.view.focus()
}

/** People leave out «https://» and «mailto:». */
function completed(typed: string): string {
  const address = typed.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  if (/^[^\s@/]+@[^\s@/]+[.][^\s@/]+$/.test(address)) return `mailto:${address}`
  return address.includes('.') ? `https://${address}` : address
}
