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

/** A figure as it can be shown. `svg`: drawn by us, safe to stand in a page. */
export type ShownFigure =
  | { readonly kind: 'picture'; readonly href: string; readonly caption: string }
  | { readonly kind: 'file'; readonly href: string; readonly name: string }
  | {
      readonly kind: 'chart'
      readonly svg: string
      readonly caption: string
      /** What the chart says, in a sentence or two. */
      readonly says: string
      readonly head: readonly string[]
      /** The first cell of each row names it. */
      readonly rows: readonly (readonly string[])[]
    }
/** By `nameOfFigure`. */
export type ShownFigures = ReadonlyMap<string, ShownFigure>
