// A text with headings, lists, tables and figures: what an answer is made of, however it was typed.

/** A stretch of text in one style. A line break is `\n`. */
export type Run = { readonly text: string; readonly bold?: true; readonly link?: string }

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Item[] }
  /** The first row is the head. All rows are of one length. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Item[])[] }
  | Figure
export type Item = readonly Run[]

/** A picture that was uploaded, or a chart made from results. `alt` stands for it where it is not seen. */
export type Figure = {
  readonly kind: 'figure'
  readonly of: 'attachment' | 'results'
  readonly key: string
  readonly alt: string
}
export type Written = readonly Block[]

/** What a link may lead to. Nothing else is made into one. */
export const linkPattern = /^(?:https?:\/\/|mailto:)[^\s()<>]+$/
/** What a figure may be called. */
export const figureKeyPattern = /^[a-z0-9][a-z0-9-]{0,39}$/
