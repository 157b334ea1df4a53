// The head of a paper that is set as a letter: sender at the left, what it is at the right.
import type { FileChild } from 'docx'
import * as docx from 'docx'
import type { Fact, Paper } from '../../model.ts'

const { Paragraph, TextRun } = docx
const font = 'Arial'

/** At the right of the sender, where the eye looks for the number. */
const beside: docx.IParagraphOptions = {
  frame: {
    type: 'absolute',
    position: { x: 7300, y: 1500 },
    width: 3300,
    height: 0,
    anchor: { horizontal: docx.FrameAnchorType.PAGE, vertical: docx.FrameAnchorType.PAGE },
    wrap: docx.FrameWrap.AROUND,
  },
}

export function letterHead(paper: Paper): FileChild[] {
  const { sender, title, subtitle, facts = [] } = paper
  return [
    ...sender.map((text, place) => line({ text, font, size: 20, bold: place === 0 })),
    ...aboutPaper(paper),
    ...facts.flatMap(factParts),
    new Paragraph({ text: title, heading: docx.HeadingLevel.HEADING_1 }),
    ...(subtitle ? [line({ text: subtitle })] : []),
  ]
}

function aboutPaper({ locale, genre, recordNumber, date }: Paper): docx.Paragraph[] {
  const numberWord = locale === 'sv' ? 'Dnr' : 'Record no.'
  const lines = [
    { text: genre, bold: true, size: 22 },
    { text: recordNumber && `${numberWord} ${recordNumber}`, size: 20 },
    { text: date, size: 20 },
  ]
  return lines.flatMap(({ text, ...look }) => (text ? [line({ text, font, ...look }, beside)] : []))
}

/** «Handläggare», and under it who that is. */
function factParts({ label, value }: Fact): docx.Paragraph[] {
  const [first = '', ...rest] = value.split('\n')
  return [
    line({ text: label, font, size: 20, bold: true }, { spacing: { before: 360, after: 0 } }),
    line({ text: first }),
    ...rest.map((text) => line({ text })),
  ]
}

function line(run: docx.IRunOptions, options: docx.IParagraphOptions = {}): docx.Paragraph {
  return new Paragraph({
    spacing: { after: 0, line: 264 },
    ...options,
    children: [new TextRun(run)],
  })
}
