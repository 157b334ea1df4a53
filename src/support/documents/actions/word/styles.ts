// How our Word files look, and how their lists are numbered.
import type { IParagraphStylePropertiesOptions, IStylesOptions } from 'docx'
import * as docx from 'docx'

export const language = { sv: 'sv-SE', en: 'en-GB' } as const
const sans = 'Arial'

/** Without an outline level Word's navigation and PDF export take a heading for plain text. */
export function styles(tag: string): IStylesOptions {
  const run = { font: 'Times New Roman', language: { value: tag } }
  const heading = (outlineLevel: number, size: number, before: number) => ({
    run: { ...run, font: sans, bold: true, size, color: '000000' },
    paragraph: { outlineLevel, keepNext: true, spacing: { before, after: 100 } },
  })
  const plain: IParagraphStylePropertiesOptions = { spacing: { after: 160, line: 276 } }
  return {
    default: {
      document: { run: { ...run, size: 24 }, paragraph: plain },
      title: { run: { ...run, font: sans, bold: true, size: 36 } },
      heading1: heading(0, 32, 480),
      heading2: heading(1, 26, 320),
      heading3: heading(2, 24, 280),
      heading4: heading(3, 22, 240),
      heading5: heading(4, 21, 200),
      hyperlink: { run: { ...run, color: '0b4f4a', underline: {} } },
      listParagraph: { run, paragraph: { spacing: { after: 80, line: 276 } } },
    },
    paragraphStyles: [
      {
        id: 'Guidance',
        name: 'Guidance',
        basedOn: 'Normal',
        run: { ...run, size: 19, color: '52616b' },
        paragraph: { spacing: { after: 60, line: 250 } },
      },
    ],
  }
}

const indent = (left: number) => ({ paragraph: { indent: { left, hanging: 400 } } })
const dash = (level: number) => ({
  level,
  format: docx.LevelFormat.BULLET,
  text: '–',
  alignment: docx.AlignmentType.LEFT,
  style: indent(500 + level * 450),
})

/** `numbered`: points, with dashes below them. `dashes`: everything else. */
export const lists = [
  {
    reference: 'numbered',
    levels: [
      { level: 0, format: docx.LevelFormat.DECIMAL, text: '%1.', style: indent(500) },
      dash(1),
    ],
  },
  { reference: 'dashes', levels: [dash(0), dash(1)] },
]
