// Papers as Word files, with headings that Word and screen readers can walk by.
import type { FileChild } from 'docx'
import * as docx from 'docx'
import type { Paper } from '../../model.ts'
import { headingsWithin, withoutLeaps } from '../../rules.ts'
import { blockParts, factLine, signatureLines, small } from './blocks.ts'
import { letterHead } from './letter-head.ts'
import { wordPicture } from './pictures.ts'
import { language, lists, styles } from './styles.ts'

const { HeadingLevel, Paragraph, TextRun } = docx
const pageWord = { sv: 'Sida', en: 'Page' } as const
const deepest = 5
const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const
const margin = { top: 1500, bottom: 1400, left: 1700, right: 1500, header: 700 }

/** The same description that makes a PDF makes a Word file, for papers that officials go on writing in. */
export async function paperAsWord(paper: Paper): Promise<Uint8Array> {
  const file = new docx.Document({
    title: paper.title,
    creator: paper.sender[0] ?? '',
    lastModifiedBy: paper.sender[0] ?? '',
    description: '',
    styles: styles(language[paper.locale]),
    numbering: { config: lists },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        headers: { default: header(paper) },
        children: await body(paper),
      },
    ],
  })
  return await docx.Packer.toBuffer(file)
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
    children: [new Paragraph({ alignment, children: [new TextRun({ children, size: 18 })] })],
  })
}

/** A letter's title is its first heading, and its sections stand below it. */
async function body(paper: Paper): Promise<FileChild[]> {
  const { signatures = [] } = paper
  const below = paper.look === 'letter' ? 1 : 0
  const parts: FileChild[] = paper.look === 'letter' ? letterHead(paper) : reportHead(paper)
  for (const [place, section] of withoutLeaps(paper.sections).entries()) {
    const heading = levels[section.level - 1 + below] ?? levels[0]
    parts.push(new Paragraph({ text: section.heading, heading }))
    for (const [index, { block, level }] of headingsWithin(section, deepest).entries()) {
      const instance = place * 1000 + index
      const picture =
        block.kind === 'picture' ? await wordPicture(block.picture, block.alt) : undefined
      const placed = { block, instance, picture, heading: levels[level - 1 + below] }
      parts.push(...blockParts(placed))
    }
  }
  return [...parts, ...signatureLines(signatures)]
}

function reportHead(paper: Paper): FileChild[] {
  const { sender, genre, recordNumber, date, title, subtitle, facts = [] } = paper
  const numberWord = paper.locale === 'sv' ? 'Dnr' : 'Record no.'
  const registered = [recordNumber && `${numberWord} ${recordNumber}`, date].filter(Boolean)
  const spacing = { before: 400, after: 200 }
  return [
    ...sender.map((line) => small(line)),
    ...(genre ? [new Paragraph({ children: [new TextRun({ text: genre, bold: true })] })] : []),
    ...registered.map((line) => small(String(line))),
    ...facts.map(factLine),
    new Paragraph({ text: title, heading: HeadingLevel.TITLE, spacing }),
    ...(subtitle ? [small(subtitle)] : []),
  ]
}
