// What the editor says and what it is told of the page. The server writes both into the page.

const wordKeys = [
  'saving',
  'offline',
  'signed-out',
  'blocked',
  'opening',
  'restored',
  'no-role',
  'recovered',
  'waiting',
  'here.none',
  'here.some',
  'here.joined',
  'here.left',
  'writing.one',
  'writing.more',
  'toolbar',
  'toolbar.show',
  'toolbar.help',
  'bold',
  'heading',
  'subheading',
  'bullets',
  'numbers',
  'link',
  'table',
  'figure',
  'undo',
  'redo',
  'row.add',
  'row.remove',
  'column.add',
  'column.remove',
  'table.remove',
  'link.title',
  'link.text',
  'link.address',
  'link.hint',
  'link.wrong',
  'link.insert',
  'link.remove',
  'figure.title',
  'figure.which',
  'figure.attachment',
  'figure.results',
  'figure.alt',
  'figure.alt.hint',
  'figure.alt.missing',
  'figure.none',
  'figure.gone',
  'figure.caption',
  'figure.insert',
  'cancel',
] as const

export type EditorWord = (typeof wordKeys)[number]
/** Names and numbers stand in them as `{name}`, to be filled in by `filled`. */
export type EditorWords = Readonly<Record<EditorWord, string>>

export function editorWords(say: (key: EditorWord) => string): EditorWords {
  return Object.fromEntries(wordKeys.map((key) => [key, say(key)])) as EditorWords
}

export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A figure that can be put into the text. `image`: where it is fetched. Results need no text of their own. */
export type EditorFigure = {
  readonly of: 'attachment' | 'results'
  readonly key: string
  readonly title: string
  readonly alt: string
  readonly image: string | null
}
