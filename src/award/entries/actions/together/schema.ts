// What a shared answer may be made of, by the names that the editor in the browser uses.
import { Schema } from '@tiptap/pm/model'

/** The name of the part of the shared document that is the answer. There is no other part. */
export const sharedPart = 'answer'

const cell = {
  content: 'block+',
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 } },
}

/** For making what a plain text asks for. The order and nesting are the business of base/lib/written. */
export const answerSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 3 } } },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: { group: 'block', content: 'listItem+' },
    listItem: { content: 'block+' },
    table: { group: 'block', content: 'tableRow+' },
    tableRow: { content: '(tableCell | tableHeader)*' },
    tableHeader: cell,
    tableCell: cell,
    figure: {
      group: 'block',
      attrs: { of: { default: 'attachment' }, key: { default: '' }, alt: { default: '' } },
    },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: { link: { attrs: { href: { default: '' } } }, bold: {} },
})

/** Attributes that editors give to these, whether or not they mean anything here. */
export const knownAttributes: ReadonlySet<string> = new Set(
  [
    ['level', 'start', 'type', 'colspan', 'rowspan', 'colwidth', 'align', 'of', 'key', 'alt'],
    ['href', 'target', 'rel', 'class', 'title'],
  ].flat(),
)
