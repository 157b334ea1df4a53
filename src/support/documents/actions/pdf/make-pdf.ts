// Papers and diplomas as PDF/UA.
import type { Diploma, Paper } from '../../model.ts'
import { withoutLeaps } from '../../rules.ts'
import { diplomaTemplate, paperTemplate } from './house-style.ts'
import { letterTemplate } from './letter-style.ts'
import { withPictures } from './pictures.ts'
import { typeset, typesetWith } from './typeset.ts'

const pageWord = { sv: 'Sida', en: 'Page' } as const
const numberWord = { sv: 'Dnr', en: 'Record no.' } as const

export function paperAsPdf(paper: Paper, madeAt: Date): Uint8Array {
  const { recordNumber, date, subtitle = null, genre = null, sender } = paper
  const { sections, pictures } = withPictures(withoutLeaps(paper.sections))
  const input = {
    ...paper,
    subtitle,
    genre,
    author: sender[0] ?? '',
    facts: paper.facts ?? [],
    signatures: paper.signatures ?? [],
    sections,
    numbered: recordNumber ? `${numberWord[paper.locale]} ${recordNumber}` : null,
    dated: date ?? null,
    foot: [recordNumber, date].filter(Boolean).join(' · '),
    pageWord: pageWord[paper.locale],
  }
  const template = paper.look === 'letter' ? letterTemplate : paperTemplate
  return typesetWith(pictures, template, input, madeAt)
}

export function diplomaAsPdf(diploma: Diploma, madeAt: Date): Uint8Array {
  const { award, sender } = diploma
  return typeset(diplomaTemplate, { ...diploma, title: award, author: sender }, madeAt)
}
