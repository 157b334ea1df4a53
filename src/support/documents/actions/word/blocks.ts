// The blocks of a paper as parts of a Word file.
import type { FileChild } from 'docx'
import * as docx from 'docx'
import type { Block, Fact, ListItem, Signature } from '../../model.ts'

const { Paragraph, Table, TableCell, TableRow, TextRun } = docx
const fullWidth = { size: 100, type: docx.WidthType.PERCENTAGE } as const

/** `instance`: each numbered list begins at 1 again. */
export function blockParts(block: Block, instance: number): FileChild[] {
  switch (block.kind) {
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
  const margins = { top: 50, bottom: 50, left: 90, right: 90 }
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
