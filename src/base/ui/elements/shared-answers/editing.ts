// Opens the editor on a shared text: what it holds, how it is named, whose carets are shown.
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Figure } from './figure.ts'
import type { AnswerLine } from './line.ts'
import { tidyPasted } from './pasted.ts'
import { textExtensions } from './schema.ts'
import type { EditorFigure, EditorWords } from './words.ts'

/** The name that the server gives the text within its document. */
const field = 'answer'

export type Opening = {
  readonly line: AnswerLine
  readonly place: HTMLElement
  readonly words: EditorWords
  readonly figures: readonly EditorFigure[]
  /** Of the element that one writes in. */
  readonly attributes: Readonly<Record<string, string>>
}

export function openEditor({ line, place, words, figures, attributes }: Opening): Editor {
  return new Editor({
    element: place,
    injectCSS: false,
    extensions: [
      ...textExtensions,
      Figure.configure({ figures, words }),
      Collaboration.configure({ document: line.document, field }),
      CollaborationCaret.configure({
        provider: line,
        user: {},
        render: caret,
        selectionRender: (user) => ({ class: `marked-by person-${colourOf(user)}` }),
      }),
    ],
    editorProps: { attributes: { ...attributes }, transformPastedHTML: tidyPasted },
  })
}

type User = Readonly<Record<string, unknown>>

function caret(user: User): HTMLElement {
  const mark = document.createElement('span')
  mark.ariaHidden = 'true'
  mark.className = `caret person-${colourOf(user)}`
  const label = document.createElement('span')
  label.className = 'caret-name'
  label.textContent = String(user['name'] ?? '')
  mark.append(label)
  return mark
}

/** From 1 to 8, as the style sheet has them. */
function colourOf(user: User): number {
  const colour = Number(user['colour'])
  return colour >= 1 && colour <= 8 ? Math.trunc(colour) : 1
}
