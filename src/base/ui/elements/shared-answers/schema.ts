// What a text may hold in the editor: exactly what the written form has signs for.
import { textblockTypeInputRule } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { linkPattern } from '../../../lib/written/model.ts'

export function mayLink(address: string): boolean {
  return linkPattern.test(address)
}

const PlainLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  HTMLAttributes: {},
  isAllowedUri: (address) => mayLink(address ?? ''),
  shouldAutoLink: (address) => /^https?:\/\//.test(address),
})

/** Begun by the same signs as in the written form. */
const SignedHeading = Heading.extend({
  addInputRules() {
    return [3, 4].map((level) => {
      const find = level === 3 ? /^##\s$/ : /^###\s$/
      return textblockTypeInputRule({ find, type: this.type, getAttributes: { level } })
    })
  },
}).configure({ levels: [3, 4] })

/** Lists are flat, and begin at one. */
const FlatItem = ListItem.extend({ content: 'paragraph' })
const FromOne = OrderedList.extend({
  addAttributes: () => ({}),
  renderHTML: () => ['ol', 0],
})

const whole = { default: 1, parseHTML: () => 1, renderHTML: () => ({}) }
const unset = { default: null, parseHTML: () => null, renderHTML: () => ({}) }
/** The editing of tables asks for these, although no cell is ever wider than itself. */
const cellAttributes = () => ({ colspan: whole, rowspan: whole, colwidth: unset })

const Cell = TableCell.extend({ content: 'paragraph', addAttributes: cellAttributes })
const HeadCell = TableHeader.extend({
  content: 'paragraph',
  addAttributes: cellAttributes,
  renderHTML: () => ['th', { scope: 'col' }, 0],
})
/** Tab goes on from the last cell out of the editor, so that nobody is caught in a table. */
const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addKeyboardShortcuts() {
    const { Tab: _, ...others } = this.parent?.() ?? {}
    return { ...others, Tab: () => this.editor.commands.goToNextCell() }
  },
})

export const textExtensions = [
  Document,
  Paragraph,
  Text,
  SignedHeading,
  BulletList,
  FromOne,
  FlatItem,
  Bold,
  PlainLink,
  HardBreak,
  PlainTable,
  TableRow,
  HeadCell,
  Cell,
]
