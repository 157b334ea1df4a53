// What the toolbar offers: each thing with how it is done, when it is on, and when it can be done.
import type { Editor } from '@tiptap/core'
import { askForFigure } from './asking-figure.ts'
import { askForLink } from './asking-link.ts'
import type { Desk } from './desk.ts'
import type { EditorWord } from './words.ts'

export type Tool = {
  readonly name: EditorWord
  readonly run: (desk: Desk) => void
  /** It is on where the caret stands. */
  readonly on?: (editor: Editor) => boolean
  readonly can?: (editor: Editor) => boolean
  /** As `aria-keyshortcuts` and as people read it. */
  readonly keys?: readonly [string, string]
  /** Shown only within a table, or only outside. */
  readonly where?: 'in tables' | 'outside tables'
}

type Chain = ReturnType<Editor['chain']>

/** The text has the focus again before the next key comes: TipTap's own `focus` waits for a frame. */
function doing(work: (chain: Chain) => Chain): Tool['run'] {
  return ({ editor }) => {
    work(editor.chain()).scrollIntoView().run()
    editor.view.focus()
  }
}

/** The first row is the head, and stays the first. */
function inHead(editor: Editor): boolean {
  return editor.isActive('tableHeader')
}

const styles: readonly Tool[] = [
  {
    name: 'bold',
    run: doing((chain) => chain.toggleBold()),
    on: (editor) => editor.isActive('bold'),
    keys: ['Control+B', 'Ctrl+B'],
  },
  {
    name: 'heading',
    where: 'outside tables',
    run: doing((chain) => chain.toggleHeading({ level: 3 })),
    on: (editor) => editor.isActive('heading', { level: 3 }),
    can: (editor) => editor.can().toggleHeading({ level: 3 }),
    keys: ['Control+Alt+3', 'Ctrl+Alt+3'],
  },
  {
    name: 'subheading',
    where: 'outside tables',
    run: doing((chain) => chain.toggleHeading({ level: 4 })),
    on: (editor) => editor.isActive('heading', { level: 4 }),
    can: (editor) => editor.can().toggleHeading({ level: 4 }),
    keys: ['Control+Alt+4', 'Ctrl+Alt+4'],
  },
  {
    name: 'bullets',
    where: 'outside tables',
    run: doing((chain) => chain.toggleBulletList()),
    on: (editor) => editor.isActive('bulletList'),
    can: (editor) => editor.can().toggleBulletList(),
    keys: ['Control+Shift+8', 'Ctrl+Skift+8'],
  },
  {
    name: 'numbers',
    where: 'outside tables',
    run: doing((chain) => chain.toggleOrderedList()),
    on: (editor) => editor.isActive('orderedList'),
    can: (editor) => editor.can().toggleOrderedList(),
    keys: ['Control+Shift+7', 'Ctrl+Skift+7'],
  },
  {
    name: 'link',
    run: askForLink,
    on: (editor) => editor.isActive('link'),
    keys: ['Control+K', 'Ctrl+K'],
  },
]

const parts: readonly Tool[] = [
  {
    name: 'table',
    where: 'outside tables',
    run: doing((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
    can: (editor) => !editor.isActive('listItem'),
  },
  {
    name: 'figure',
    where: 'outside tables',
    run: askForFigure,
    on: (editor) => editor.isActive('figure'),
    can: (editor) => !editor.isActive('listItem'),
  },
]

const ofTables: readonly Tool[] = [
  { name: 'row.add', run: doing((chain) => chain.addRowAfter()), where: 'in tables' },
  {
    name: 'row.remove',
    run: doing((chain) => chain.deleteRow()),
    can: (editor) => !inHead(editor),
    where: 'in tables',
  },
  { name: 'column.add', run: doing((chain) => chain.addColumnAfter()), where: 'in tables' },
  { name: 'column.remove', run: doing((chain) => chain.deleteColumn()), where: 'in tables' },
  { name: 'table.remove', run: doing((chain) => chain.deleteTable()), where: 'in tables' },
]

const back: readonly Tool[] = [
  { name: 'undo', run: doing((chain) => chain.undo()), keys: ['Control+Z', 'Ctrl+Z'] },
  { name: 'redo', run: doing((chain) => chain.redo()), keys: ['Control+Y', 'Ctrl+Y'] },
]

export const tools = [...styles, ...parts, ...ofTables, ...back]
