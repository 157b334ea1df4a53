// Papers as Word files, with headings that Word and screen readers can walk by.
import type { FileChild, IParagraphStylePropertiesOptions, IStylesOptions } from 'docx'
import * as docx from 'docx'
import type { Block, Fact, Paper, Section, Signature } from '../model.ts'
import { withoutLeaps } from '../rules.ts'

const { Paragraph, TextRun, Table, TableRow, TableCell, HeadingLevel } = docx
const language = { sv: 'sv-SE', en: 'en-GB' } as const
const pageWord = { sv: 'Sida', en: 'Page' } as const
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
const fullWidth = { size: 100, type: docx.WidthType.PERCENTAGE } as const

/** The same description that makes a PDF makes a Word file, for papers that officials go on writing in. */
export async function paperAsWord(paper: Paper): Promise<Uint8Array> {
  const file = new docx.Document({
    title: paper.title,
    creator: paper.sender[0] ?? '',
    lastModifiedBy: paper.sender[0] ?? '',
    description: '',
    styles: styles(language[paper.locale]),
    numbering: { config: [numbered] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        headers: { default: header(paper) },
        children: body(paper),
      },
    ],
  })
  return await docx.Packer.toBuffer(file)
}

const margin = { top: 1600, bottom: 1400, left: 1600, right: 1600 }
const numbered = {
  reference: 'numbered',
  levels: [
    {
      level: 0,
      format: docx.LevelFormat.DECIMAL,
      text: '%1.',
      style: { paragraph: { indent: { left: 500, hanging: 400 } } },
    },
  ],
}

/** Without an outline level Word's navigation and PDF export take a heading for plain text. */
function styles(tag: string): IStylesOptions {
  const run = { font: 'Times New Roman', language: { value: tag } }
  const heading = (outlineLevel: number, size: number) => ({
    run: { ...run, font: 'Arial', bold: true, size, color: '000000' },
    paragraph: { outlineLevel, keepNext: true, spacing: { before: 280, after: 100 } },
  })
  const plain: IParagraphStylePropertiesOptions = { spacing: { after: 160, line: 276 } }
  return {
    default: {
      document: { run: { ...run, size: 24 }, paragraph: plain },
      title: { run: { ...run, font: 'Arial', bold: true, size: 36 } },
      heading1: heading(0, 28),
      heading2: heading(1, 26),
      heading3: heading(2, 24),
    },
  }
}

function header(paper: Paper): docx.Header {
  const children = [
    `${pageWord[paper.locale]} `,
    docx.PageNumber.CURRENT,
    ' (',
    docx.PageNumber.TOTAL_PAGES,
    ')',
  ]
  const alignment = docx.AlignmentType.RIGHT
  return new docx.Header({
    children: [new Paragraph({ alignment, children: [new TextRun({ children, size: 20 })] })],
  })
}

function body(paper: Paper): FileChild[] {
  const { sender, genre, recordNumber, date, title, subtitle, facts = [], signatures = [] } = paper
  const numberWord = paper.locale === 'sv' ? 'Dnr' : 'Record no.'
  const registered = [recordNumber && `${numberWord} ${recordNumber}`, date].filter(Boolean)
  return [
    ...sender.map((line) => small(line)),
    ...(genre ? [new Paragraph({ children: [new TextRun({ text: genre, bold: true })] })] : []),
    ...registered.map((line) => small(String(line))),
    ...facts.map(factLine),
    new Paragraph({
      text: title,
      heading: HeadingLevel.TITLE,
      spacing: { before: 400, after: 200 },
    }),
    ...(subtitle ? [small(subtitle)] : []),
    ...withoutLeaps(paper.sections).flatMap(sectionParts),
    ...signatures.flatMap(signatureLines),
  ]
}

function small(text: string): docx.Paragraph {
  return new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, size: 20 })] })
}

function factLine({ label, value }: Fact): docx.Paragraph {
  const children = [new TextRun({ text: `${label}: `, bold: true }), ...runs(value)]
  return new Paragraph({ spacing: { before: 80, after: 80 }, children })
}

function sectionParts({ heading, level, blocks }: Section, place: number): FileChild[] {
  const head = new Paragraph({ text: heading, heading: levels[level - 1] ?? levels[0] })
  return [head, ...blocks.flatMap((block, index) => blockParts(block, place * 1000 + index))]
}

/** `instance`: each numbered list begins at 1 again. */
function blockParts(block: Block, instance: number): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphs(block.text)
    case 'quotation':
      return paragraphs(block.text, { indent: { left: 500, right: 500 } })
    case 'facts':
      return block.facts.map(factLine)
    case 'list':
      return block.items.map(
        (text) => new Paragraph({ children: runs(text), ...listMark(block.numbered, instance) }),
      )
    case 'table':
      return tableParts(block)
  }
}

function listMark(isNumbered: boolean | undefined, instance: number): docx.IParagraphOptions {
  if (!isNumbered) return { bullet: { level: 0 } }
  return { numbering: { reference: 'numbered', level: 0, instance } }
}

function paragraphs(text: string, options: docx.IParagraphOptions = {}): docx.Paragraph[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => new Paragraph({ ...options, children: runs(part.trim()) }))
}

function runs(text: string): docx.TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun(index > 0 ? { text: line, break: 1 } : { text: line }))
}

function tableParts(block: Extract<Block, { kind: 'table' }>): FileChild[] {
  const cell = (text: string, bold: boolean) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] })
  const head = new TableRow({
    tableHeader: true,
    children: block.head.map((one) => cell(one, true)),
  })
  const rows = block.rows.map(
    (row) => new TableRow({ children: row.map((text) => cell(text, false)) }),
  )
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, bold: true })] }),
    new Table({ width: fullWidth, rows: [head, ...rows] }),
    new Paragraph({}),
  ]
}

function signatureLines({ name, title }: Signature): docx.Paragraph[] {
  return [
    new Paragraph({ keepNext: true, spacing: { before: 900, after: 0 }, text: name }),
    new Paragraph({ text: title }),
  ]
}
