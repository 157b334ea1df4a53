// The blocks of a paper as parts of a Word file.
import type { FileChild } from 'docx'
import * as docx from 'docx'
import type { Run } from '../../../../base/lib/written/model.ts'
import type { Block, Fact, ListItem, Signature } from '../../model.ts'
import type { WordPicture } from './pictures.ts'

const { Paragraph, Table, TableCell, TableRow, TextRun } = docx
const margins = { top: 50, bottom: 50, left: 90, right: 90 }
const fullWidth = { size: 100, type: docx.WidthType.PERCENTAGE } as const

export type Placed = {
  readonly block: Block
  /** Each numbered list begins at 1 again. */
  readonly instance: number
  /** Of a heading. */
  readonly heading: Heading | undefined
  readonly picture: WordPicture | undefined
}
type Heading = (typeof docx.HeadingLevel)[keyof typeof docx.HeadingLevel]

export function blockParts({ block, instance, heading, picture }: Placed): FileChild[] {
  switch (block.kind) {
    case 'small':
      return block.text.split(/\n+/).map(smallPrint)
    case 'rich':
      return [new Paragraph({ children: styled(block.runs) })]
    case 'heading':
      return [new Paragraph({ text: block.text, ...(heading ? { heading } : {}) })]
    case 'rich-list':
      return block.items.map((item) => point(styled(item), { numbered: block.numbered, instance }))
    case 'rich-table':
      return richTable(block.rows)
    case 'picture':
      return picture ? [pictureOf(picture, block.alt)] : []
    case 'paragraph':
      return paragraphs(block.text)
    case 'quotation':
      return paragraphs(block.text, { indent: { left: 500, right: 500 } })
    case 'facts':
      return block.facts.map(factLine)
    case 'list':
      return block.items.flatMap((item) => listParts(item, block.numbered ?? false, instance))
    case 'signatures':
      return signatureLines(block.signatures)
    case 'table':
      return tableParts(block)
  }
}

export function small(text: string): docx.Paragraph {
  return new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, size: 20 })] })
}

export function factLine({ label, value }: Fact): docx.Paragraph {
  const children = [new TextRun({ text: `${label}: `, bold: true }), ...runs(value)]
  return new Paragraph({ spacing: { before: 80, after: 80 }, children })
}

/** Names are kept together with their titles, and with each other. */
export function signatureLines(signatures: readonly Signature[]): docx.Paragraph[] {
  return signatures.flatMap(({ name, title }) => [
    new Paragraph({ keepNext: true, spacing: { before: 720, after: 0 }, text: name }),
    new Paragraph({ text: title }),
  ])
}

export function runs(text: string): docx.TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun(index > 0 ? { text: line, break: 1 } : { text: line }))
}

/** In a style of its own, so that it is known again. */
function smallPrint(text: string): docx.Paragraph {
  return new Paragraph({ style: 'Guidance', children: [new TextRun(text)] })
}

export function styled(runs: readonly Run[]): docx.ParagraphChild[] {
  return runs.flatMap(({ text, bold = false, link }): docx.ParagraphChild[] => {
    const parts = text.split('\n').map((line, index) => {
      const look = link === undefined ? {} : { style: 'Hyperlink' }
      return new TextRun({ text: line, bold, ...look, ...(index > 0 ? { break: 1 } : {}) })
    })
    return link === undefined ? parts : [new docx.ExternalHyperlink({ link, children: parts })]
  })
}

function point(
  children: docx.ParagraphChild[],
  { numbered, instance }: { readonly numbered: boolean; readonly instance: number },
): docx.Paragraph {
  const reference = numbered ? 'numbered' : 'dashes'
  return new Paragraph({
    style: 'ListParagraph',
    numbering: { reference, level: 0, instance },
    children,
  })
}

function pictureOf({ type, data, width, height }: WordPicture, alt: string): docx.Paragraph {
  const altText = { name: alt, description: alt, title: '' }
  const image = new docx.ImageRun({ type, data, transformation: { width, height }, altText })
  return new Paragraph({ keepNext: true, children: [image] })
}

function richTable([head = [], ...rows]: Extract<
  Block,
  { kind: 'rich-table' }
>['rows']): FileChild[] {
  const cell = (runs: readonly Run[], bold: boolean) =>
    new TableCell({
      margins,
      children: [
        new Paragraph({
          spacing: { after: 0, line: 252 },
          children: styled(bold ? runs.map((run) => ({ ...run, bold: true as const })) : runs),
        }),
      ],
    })
  const row = (cells: readonly (readonly Run[])[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((runs) => cell(runs, isHead)),
    })
  return [
    new Table({
      width: fullWidth,
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    }),
    new Paragraph({ spacing: { after: 80 } }),
  ]
}

function listParts(item: ListItem, numbered: boolean, instance: number): docx.Paragraph[] {
  const { text, below } = typeof item === 'string' ? { text: item, below: [] } : item
  const reference = numbered ? 'numbered' : 'dashes'
  const line = (words: string, level: number) =>
    new Paragraph({
      style: 'ListParagraph',
      numbering: { reference, level, instance },
      children: runs(words),
    })
  return [line(text, 0), ...below.map((words) => line(words, 1))]
}

function paragraphs(text: string, options: docx.IParagraphOptions = {}): docx.Paragraph[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => new Paragraph({ ...options, children: runs(part.trim()) }))
}

function tableParts(block: Extract<Block, { kind: 'table' }>): FileChild[] {
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      margins,
      children: [
        new Paragraph({
          spacing: { after: 0, line: 252 },
          children: [new TextRun({ text, bold, size: 21 })],
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.head.map((one) => cell(one, true)),
  })
  const rows = block.rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) }),
  )
  const caption = new TextRun({ text: block.caption, bold: true, size: 21 })
  return [
    new Paragraph({ keepNext: true, spacing: { before: 200, after: 80 }, children: [caption] }),
    new Table({ width: fullWidth, rows: [head, ...rows] }),
    new Paragraph({ spacing: { after: 80 } }),
  ]
}
