// The board paper (tjansteutlatande) as an administration sends it.
import type { Block, Fact, Paper, Section } from '../../../support/documents/model.ts'
import { categoryName } from '../../editions/rules.ts'
import type { PaperAbout, PaperTexts } from '../model/paper.ts'
import type { Matter } from '../model.ts'
import { dashed, pointLines, textsOf, titleOf } from '../rules/paper.ts'
import { sayInPaper as t } from '../words/say.ts'
import { common, day, proposedTexts } from './paper-texts.ts'

type Shown = Omit<PaperAbout, 'paper' | 'boardName' | 'administrationName' | 'administrationKind'>

/** What the paper of a matter is about. Units that have withdrawn are not in it any more. */
export function aboutOf(shown: Shown & { readonly matter: Matter }): PaperAbout {
  const { matter, edition, award, units } = shown
  return {
    paper: matter.paper,
    boardName: matter.boardName ?? '',
    administrationName: matter.administrationName ?? '',
    administrationKind: matter.administrationKind,
    edition,
    award,
    units: units.filter(({ registration }) => registration.state === 'sent'),
  }
}

/** Empty parts are left out, so that no heading stands alone. */
export function boardPaper(about: PaperAbout): Paper {
  const { paper, boardName, administrationName, edition } = about
  const texts = textsOf(paper, proposedTexts(about))
  const phone = paper.phone && t('phone', { phone: paper.phone })
  const facts: readonly Fact[] = [
    { label: t('case-officer'), value: [paper.caseOfficer, phone].filter(Boolean).join('\n') },
    { label: t('to'), value: boardName },
  ]
  return {
    locale: 'sv',
    look: 'letter',
    title: texts.title,
    genre: t('genre'),
    sender: [administrationName, paper.department].filter(Boolean),
    ...(paper.recordNumber ? { recordNumber: paper.recordNumber } : {}),
    ...(paper.date ? { date: day(edition, paper.date) } : {}),
    facts: facts.filter(({ value }) => value !== ''),
    sections: sectionsOf(about, texts).filter(({ blocks }) => blocks.length > 0),
    signatures: paper.shape === 'short' ? signaturesOf(about) : [],
  }
}

export function fileName(about: PaperAbout, ending: 'docx' | 'pdf'): string {
  const [first] = about.units
  const named = about.units.length === 1 ? first?.registration.unitName : about.boardName
  return t('file', { ...common(about), about: named ?? '', ending })
}

/** In the order of a tjansteutlatande. The short one ends with its summary. */
function sectionsOf(about: PaperAbout, texts: PaperTexts): readonly Section[] {
  const { administrationKind: who, paper } = about
  const proposal = section(t('proposal.heading', { who }), pointsOf(texts.points))
  const summary = section(t('summary.heading'), blocksOf(texts.summary))
  const attached = section(t('attachments.heading'), attachmentsOf(about))
  if (paper.shape === 'short') return [proposal, summary, attached]
  return [
    { ...proposal, blocks: [...proposal.blocks, ...signed(about)] },
    summary,
    section(t('background.heading'), blocksOf(texts.background)),
    section(t('matter.heading'), [...blocksOf(texts.matter), ...unitTable(about)]),
    section(t('preparation.heading'), blocksOf(texts.preparation)),
    section(t('equality.heading'), blocksOf(texts.equality)),
    section(t('opinion.heading', { who }), blocksOf(texts.opinion)),
    attached,
  ]
}

function section(heading: string, blocks: readonly Block[]): Section {
  return { heading, level: 1, blocks }
}

function pointsOf(text: string): readonly Block[] {
  const items = pointLines(text)
  return items.length === 0 ? [] : [{ kind: 'list', numbered: true, items }]
}

/** Paragraphs, and lists where lines begin with a dash. */
export function blocksOf(text: string): readonly Block[] {
  const paragraphs = text.split(/\n\s*\n/).map((part) => part.trim())
  return paragraphs.filter((part) => part !== '').flatMap(paragraphBlocks)
}

function paragraphBlocks(paragraph: string): readonly Block[] {
  const lines = paragraph.split('\n')
  const first = lines.findIndex((line) => dashed(line) !== null)
  if (first < 0) return [{ kind: 'paragraph', text: paragraph }]
  const last = lines.findLastIndex((line) => dashed(line) !== null)
  const text = (part: readonly string[]): readonly Block[] =>
    part.length === 0 ? [] : [{ kind: 'paragraph', text: part.join('\n') }]
  const items = lines.slice(first, last + 1).map((line) => dashed(line) ?? line)
  return [...text(lines.slice(0, first)), { kind: 'list', items }, ...text(lines.slice(last + 1))]
}

function signed(about: PaperAbout): readonly Block[] {
  const signatures = signaturesOf(about)
  return signatures.length === 0 ? [] : [{ kind: 'signatures', signatures }]
}

function signaturesOf({ paper }: PaperAbout) {
  return paper.signatures.map((one) => ({ name: one.name, title: titleOf(one) }))
}

/** One unit is told in a sentence; several are easier to see in rows. */
function unitTable({ edition, units }: PaperAbout): readonly Block[] {
  if (units.length < 2) return []
  const rows = units.map(({ registration: { unitName, category, recordNumber } }) => [
    unitName,
    category ? categoryName(edition.terms, category).sv : '–',
    recordNumber ?? '–',
  ])
  const head = [t('table.unit'), t('table.category'), t('table.number')]
  return [{ kind: 'table', caption: t('table.caption'), head, rows }]
}

function attachmentsOf(about: PaperAbout): readonly Block[] {
  const items = attachmentNames(about)
  return items.length === 0 ? [] : [{ kind: 'list', numbered: true, items }]
}

/** The entries first, where they are to be listed. */
export function attachmentNames({ paper, units }: PaperAbout): readonly string[] {
  const entries = units.map(({ registration }) =>
    t('attachments.entry', { unit: registration.unitName }),
  )
  return [...(paper.entriesAttached ? entries : []), ...paper.attachments]
}
