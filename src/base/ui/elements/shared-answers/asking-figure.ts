// Asks which figure is to stand in the text and what stands for it where it is not seen.
import { ask, element, textField } from './asking.ts'
import type { Desk } from './desk.ts'
import type { EditorFigure, EditorWords } from './words.ts'

export async function askForFigure({ editor, words, figures }: Desk): Promise<void> {
  const { of, key, alt } = editor.getAttributes('figure')
  const standing = figures.find((one) => one.of === of && one.key === key)
  const [altFrame, altField] = textField(
    'figure-alt',
    words['figure.alt'],
    words['figure.alt.hint'],
  )
  const [listFrame, list] = chooser(words, figures)
  const chosen = () => figures[Number(list.value)]
  const show = () => {
    const figure = chosen()
    altFrame.hidden = figure?.of !== 'attachment'
    altField.value = figure === standing && alt ? String(alt) : (figure?.alt ?? '')
  }
  list.value = String(standing ? figures.indexOf(standing) : 0)
  list.addEventListener('change', show)
  show()
  const none = element('p', {}, words['figure.none'])
  const choice = await ask({
    title: words['figure.title'],
    content: figures.length > 0 ? [listFrame, altFrame] : [none],
    buttons: figures.length > 0 ? [['insert', words['figure.insert']]] : [],
    cancel: words.cancel,
    check: () =>
      chosen()?.of === 'attachment' && altField.value.trim() === ''
        ? { field: altField, says: words['figure.alt.missing'] }
        : null,
  })
  const figure = chosen()
  editor.view.focus()
  if (choice === null || figure === undefined) return
  const said = figure.of === 'attachment' ? altField.value.trim() : ''
  const attrs = { of: figure.of, key: figure.key, alt: said }
  if (standing) editor.commands.updateAttributes('figure', attrs)
  else editor.commands.insertContent([{ type: 'figure', attrs }, { type: 'paragraph' }])
}

function chooser(
  words: EditorWords,
  figures: readonly EditorFigure[],
): readonly [HTMLElement, HTMLSelectElement] {
  const frame = element('div', { class: 'ds-field' })
  const list = element('select', { class: 'ds-input', id: 'figure-which' })
  const kinds = { attachment: words['figure.attachment'], results: words['figure.results'] }
  figures.forEach((figure, index) => {
    list.append(element('option', { value: String(index) }, `${kinds[figure.of]}: ${figure.title}`))
  })
  frame.append(element('label', { class: 'ds-label', for: 'figure-which' }, words['figure.which']))
  frame.append(list)
  return [frame, list]
}
