// A board paper as the fields of a template, and the example that templates begin with.
import type { Paper, TemplateData } from '../../../support/documents/model.ts'
import { categoryName } from '../../editions/rules.ts'
import type { PaperAbout } from '../model/paper.ts'
import { pointLines, textsOf, titleOf } from '../rules/paper.ts'
import { sayInPaper as t } from '../words/say.ts'
import { attachmentNames } from './board-paper.ts'
import { common, day, listed, proposedTexts } from './paper-texts.ts'

/** The same words as in the paper of our own. */
export function templateData(about: PaperAbout): TemplateData {
  const { paper, boardName, administrationName, edition } = about
  const texts = textsOf(paper, proposedTexts(about))
  return {
    förvaltning: administrationName,
    avdelning: paper.department,
    diarienummer: paper.recordNumber,
    datum: paper.date ? day(edition, paper.date) : '',
    handläggare: paper.caseOfficer,
    telefon: paper.phone,
    nämnd: boardName,
    rubrik: texts.title,
    utmärkelse: common(about).award,
    år: common(about).year,
    punkter: pointLines(texts.points).map(({ text, below }, index) => ({
      nummer: String(index + 1),
      text: [text, ...below.map((line) => `– ${line}`)].join('\n'),
    })),
    underskrifter: paper.signatures.map((one) => ({ namn: one.name, titel: titleOf(one) })),
    sammanfattning: texts.summary,
    bakgrund: texts.background,
    ärendet: texts.matter,
    beredning: texts.preparation,
    jämställdhetsanalys: texts.equality,
    synpunkter: texts.opinion,
    enheter: unitsIn(about),
    bilagor: attachmentNames(about).map((bilaga, index) => ({
      nummer: String(index + 1),
      bilaga,
    })),
  }
}

function unitsIn({ units, edition }: PaperAbout): readonly TemplateData[] {
  return units.map(({ registration: { unitName, category, recordNumber }, years }) => ({
    enhet: unitName,
    klass: category ? categoryName(edition.terms, category).sv : '',
    anmälan: recordNumber ?? '',
    tidigare: listed(years.map(String)),
  }))
}

/** A template that holds each field once, to be changed at will. */
export function exampleTemplate(): Paper {
  const section = (heading: string, ...lines: readonly string[]) => ({
    heading,
    level: 1 as const,
    blocks: lines.map((text) => ({ kind: 'paragraph' as const, text })),
  })
  const who = 'administration'
  const signed = ['{#underskrifter}', '{namn}\n{titel}', '{/underskrifter}']
  const units = '{enhet}, {klass}, {anmälan} {tidigare}'
  return {
    locale: 'sv',
    look: 'letter',
    title: '{rubrik}',
    genre: t('genre'),
    sender: ['{förvaltning}', '{avdelning}'],
    recordNumber: '{diarienummer}',
    date: '{datum}',
    facts: [
      { label: t('case-officer'), value: '{handläggare}\n{telefon}' },
      { label: t('to'), value: '{nämnd}' },
    ],
    sections: [
      section(
        t('proposal.heading', { who }),
        '{#punkter}',
        '{nummer}. {text}',
        '{/punkter}',
        ...signed,
      ),
      section(t('summary.heading'), '{sammanfattning}'),
      section(t('background.heading'), '{bakgrund}'),
      section(t('matter.heading'), '{ärendet}', '{#enheter}', units, '{/enheter}'),
      section(t('preparation.heading'), '{beredning}'),
      section(t('equality.heading'), '{jämställdhetsanalys}'),
      section(t('opinion.heading', { who }), '{synpunkter}'),
      section(t('attachments.heading'), '{#bilagor}', '{nummer}. {bilaga}', '{/bilagor}'),
    ],
  }
}
