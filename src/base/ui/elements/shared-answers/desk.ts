// What everyone who works with one editor has before them.
import type { Editor } from '@tiptap/core'
import type { EditorFigure, EditorWords } from './words.ts'

export type Desk = {
  readonly editor: Editor
  readonly words: EditorWords
  readonly figures: readonly EditorFigure[]
}
