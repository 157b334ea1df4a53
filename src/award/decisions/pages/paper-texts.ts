// The texts that a board paper is proposed with: from the edition, the units and the paper's own choices.
import { plainDate, shortDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { categoryName } from '../../editions/rules.ts'
import type { PaperAbout, PaperTexts, PaperUnit } from '../model/paper.ts'
import { sayInPaper as t } from '../words/say.ts'
import { ruleSentences } from './paper-rules.ts'

/** Only what the edition's data say: a date that is not known is not written. */
export function proposedTexts(about: PaperAbout): PaperTexts {
  const { paper, administrationName, administrationKind: who } = about
  const { preparedBy: own, department } = paper
  const preparedBy = own || withinSentence(department || administrationName)
  return {
    title: titleOf(about),
    points: pointsOf(about),
    summary: summaryOf(about),
    background: paragraphs(
      ruleSentences(about.edition).join(' '),
      howText(about),
      categoriesText(about),
      datesText(about),
    ),
    matter: matterOf(about),
    preparation: preparedBy === '' ? '' : t('preparation.text', { preparedBy }),
    equality: t('equality.default'),
    opinion: paragraphs(t('opinion.default', { who }), proposing(about, 'opinion')),
  }
}

/** What every sentence may speak of. */
export function common({ paper, boardName, administrationKind, ...about }: PaperAbout) {
  const names = about.units.map(({ registration }) => registration.unitName)
  return {
    award: about.award.name.sv,
    year: String(about.edition.year),
    board: boardName,
    within: withinSentence(boardName),
    who: administrationKind,
    kind: paper.proposal ?? '',
    units: listed(names),
    count: names.length,
  }
}

/** «socialnämnden», «styrelsen för …», «avdelningen för …»: what is no name of a place is no name. */
function withinSentence(name: string): string {
  const noun = /^(?:\p{L}*(?:nämnden|förvaltningen|kontoret)|styrelsen|avdelning(?:en)?)(?!\p{L})/iu
  return noun.test(name) ? lowerFirst(name) : name
}

export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('sv').format(names)
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

function titleOf(about: PaperAbout): string {
  const words = common(about)
  const [only] = about.units
  if (about.units.length !== 1 || !only) return t('title.several', words)
  const kind = about.paper.proposal ?? 'approved'
  return t(`title.${kind}`, { ...words, unit: only.registration.unitName })
}

/** A line for each point; units that share one stand below it. */
function pointsOf(about: PaperAbout): string {
  const { immediateAdjustment } = about.paper
  return [
    ...verbsOf(about),
    extractPoint(about),
    ...(immediateAdjustment ? [t('proposal.immediate')] : []),
  ].join('\n')
}

function verbsOf(about: PaperAbout): readonly string[] {
  const { proposal, pointStyle } = about.paper
  if (proposal === null) return []
  const words = common(about)
  const names = about.units.map(({ registration }) => registration.unitName)
  if (pointStyle === 'each' || names.length === 1) {
    return names.map((unit) => t(`proposal.${proposal}`, { ...words, unit }))
  }
  return [t(`proposal.${proposal}.several`, words), ...names.map((name) => `– ${name}`)]
}

function extractPoint(about: PaperAbout): string {
  const { edition, award, boardName: board } = about
  const { extractDue } = edition.terms.calendar
  const office = award.office?.sv ?? t('proposal.office', common(about))
  const words = { board, office, email: award.email }
  if (extractDue === null) return t('proposal.extract', words)
  return t('proposal.extract-due', { ...words, due: day(edition, extractDue) })
}

function proposing(about: PaperAbout, where: 'summary' | 'opinion'): string {
  const { proposal } = about.paper
  return proposal === null ? '' : t(`${where}.${proposal}`, common(about))
}

/** The short paper has no background: its summary tells what the board needs to know. */
function summaryOf(about: PaperAbout): string {
  const units = about.units.length === 0 ? '' : t('summary.units', common(about))
  const own = [units, proposing(about, 'summary')].filter(Boolean).join(' ')
  if (about.paper.shape === 'full') return paragraphs(awardText(about), own)
  const rules = ruleSentences(about.edition).join(' ')
  const earlier = about.units.map((unit) => earlierYears(about, unit)).filter(Boolean)
  return paragraphs(
    awardText(about),
    rules,
    howText(about),
    datesText(about),
    [own, ...earlier].join(' '),
  )
}

function awardText({ edition, award }: PaperAbout): string {
  const words = { award: award.name.sv, sender: award.sender.sv }
  return edition.terms.purpose?.sv ?? t('summary.award', words)
}

function howText({ edition }: PaperAbout): string {
  return t('background.how', { visits: edition.terms.calendar.visitsFrom === null ? 'no' : 'yes' })
}

/** With «samt» before the last: names of categories hold «och» and «samt» themselves. */
function categoriesText({ edition }: PaperAbout): string {
  const names = edition.terms.categories.map(({ name }) => lowerFirst(name.sv))
  if (names.length === 0) return ''
  const [last = 'none', ...before] = names.length === 1 ? ['none', ...names] : names.toReversed()
  return t('background.categories', { first: before.toReversed().join(', '), last })
}

function datesText({ edition }: PaperAbout): string {
  const { entryDue, extractDue, ceremony } = edition.terms.calendar
  return [
    entryDue && t('background.entry', { due: day(edition, entryDue) }),
    extractDue && t('background.extract', { due: day(edition, extractDue) }),
    extractDue && t('background.parallel'),
    ceremony && t('background.ceremony', { date: day(edition, ceremony) }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Of one unit in sentences. Several stand in a table below, and only their earlier years are told here. */
function matterOf(about: PaperAbout): string {
  const [only] = about.units
  if (about.units.length === 1 && only) return unitText(about, only)
  const earlier = about.units.map((unit) => earlierYears(about, unit)).filter(Boolean)
  const all = about.units.length === 0 ? '' : t('matter.all', common(about))
  return paragraphs(all, earlier.join(' '))
}

function unitText(about: PaperAbout, unit: PaperUnit): string {
  const { category, recordNumber, unitName } = unit.registration
  return [
    t('matter.unit', { ...common(about), unit: unitName }),
    category &&
      t('matter.category', {
        category: lowerFirst(categoryName(about.edition.terms, category).sv),
      }),
    recordNumber && t('matter.number', { number: recordNumber }),
    earlierYears(about, unit),
  ]
    .filter(Boolean)
    .join(' ')
}

function earlierYears(about: PaperAbout, { registration, years }: PaperUnit): string {
  if (years.length === 0) return ''
  const told = { unit: registration.unitName, years: listed(years.map(String)) }
  return t('matter.years', { ...common(about), ...told })
}

/** «30 juni 2027». */
export function day({ zone }: Edition, when: string | Date): string {
  return shortDate({ locale: 'sv', zone }, typeof when === 'string' ? when : plainDate(when, zone))
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)
}
