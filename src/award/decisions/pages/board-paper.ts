// The board paper (tjansteutlatande) as an administration writes it.
import { plainDate, shortDate } from '../../../base/lib/time.ts'
import type { Block, Fact, Paper, Section } from '../../../support/documents/model.ts'
import type { Edition } from '../../editions/model.ts'
import { categoryName } from '../../editions/rules.ts'
import type { Registration } from '../../registrations/model.ts'
import type { Matter } from '../model.ts'
import type { ShownMatter } from '../reads/matter.ts'
import { sayInPaper as t } from '../words/say.ts'

type About = Pick<ShownMatter, 'matter' | 'edition' | 'award' | 'units'>
type Kind = Matter['administrationKind']

/** What the free texts of a new paper begin with. */
export function firstTexts(kind: Kind): { readonly equality: string; readonly opinion: string } {
  return { equality: t('equality.default'), opinion: t('opinion.default', { who: kind }) }
}

/** Empty parts are left out, so that no heading stands alone, and units that have withdrawn. */
export function boardPaper(given: About): Paper {
  const about = { ...given, units: given.units.filter(takesPart) }
  const { matter } = about
  const { paper, boardName } = matter
  const officer = [paper.caseOfficer, paper.phone].filter(Boolean).join(', ')
  const facts: readonly Fact[] = [
    { label: t('case-officer'), value: officer },
    { label: t('to'), value: boardName ?? '' },
  ]
  return {
    locale: 'sv',
    title: titleOf(about),
    genre: t('genre'),
    sender: [matter.administrationName ?? '', paper.department].filter(Boolean),
    ...(paper.recordNumber ? { recordNumber: paper.recordNumber } : {}),
    ...(paper.date ? { date: day(about.edition, paper.date) } : {}),
    facts: facts.filter(({ value }) => value !== ''),
    sections: sectionsOf(about).filter(({ blocks }) => blocks.length > 0),
    signatures: paper.signatures,
  }
}

function takesPart({ registration }: About['units'][number]): boolean {
  return registration.state === 'sent'
}

export function fileName(about: About): string {
  const [first] = namesOf(about)
  const named = about.units.length === 1 ? first : about.matter.boardName
  return t('file', { ...common(about), about: named ?? '' })
}

function titleOf(about: About): string {
  const { units } = about
  const [unit = ''] = namesOf(about)
  if (units.length === 1) return t('title', { ...common(about), unit })
  return t('title.several', { ...common(about), count: units.length })
}

function common({ matter, edition, award, units }: About) {
  const names = units.map(({ registration }) => registration.unitName)
  return {
    award: award.name.sv,
    year: String(edition.year),
    board: matter.boardName ?? '',
    who: matter.administrationKind,
    units: new Intl.ListFormat('sv').format(names),
    count: units.length,
  }
}

function sectionsOf(about: About): readonly Section[] {
  const { who } = common(about)
  const { paper } = about.matter
  const preparation = paper.preparedBy && t('preparation.text', { preparedBy: paper.preparedBy })
  const opinion = [paper.opinion, proposing(about, 'opinion')].filter(Boolean).join('\n\n')
  return [
    section(t('proposal.heading', { who }), [
      { kind: 'list', numbered: true, items: pointsOf(about) },
    ]),
    section(t('summary.heading'), text(summaryOf(about))),
    section(t('background.heading'), text(backgroundOf(about))),
    section(t('matter.heading'), text(matterOf(about))),
    section(t('preparation.heading'), text(preparation)),
    section(t('equality.heading'), text(paper.equality)),
    section(t('opinion.heading', { who }), text(opinion)),
  ]
}

function section(heading: string, blocks: readonly Block[]): Section {
  return { heading, level: 1, blocks }
}

function text(written: string): readonly Block[] {
  return written.trim() === '' ? [] : [{ kind: 'paragraph', text: written }]
}

/** The points of the proposal, in the words that this kind of decision has. */
function pointsOf(about: About): readonly string[] {
  const { matter, edition, award } = about
  const { immediateAdjustment } = matter.paper
  const { extractDue } = edition.terms.calendar
  const email = award.email
  const sent =
    extractDue === null
      ? t('proposal.extract', { email })
      : t('proposal.extract-due', { email, due: day(edition, extractDue) })
  return [...verbsOf(about), sent, ...(immediateAdjustment ? [t('proposal.immediate')] : [])]
}

/** A nomination names each unit by itself; the other kinds take all in one point. */
function verbsOf(about: About): readonly string[] {
  const { proposal } = about.matter.paper
  if (proposal === null) return []
  if (proposal !== 'nominated') return [t(`proposal.${proposal}`, common(about))]
  return namesOf(about).map((unit) => t('proposal.nominated', { ...common(about), unit }))
}

function proposing(about: About, where: 'summary' | 'opinion'): string {
  const { proposal } = about.matter.paper
  return proposal === null ? '' : t(`${where}.${proposal}`, common(about))
}

function summaryOf(about: About): string {
  const { edition, award } = about
  const purpose = edition.terms.purpose?.sv
  const what = purpose ?? t('summary.award', { award: award.name.sv, sender: award.sender.sv })
  const units = t('summary.units', common(about))
  return [what, [units, proposing(about, 'summary')].filter(Boolean).join(' ')].join('\n\n')
}

/** Only what the edition's data say: a date that is not known is not written. */
function backgroundOf({ edition }: About): string {
  const { calendar, categories } = edition.terms
  const { entryDue, extractDue, ceremony } = calendar
  const names = categories.map(({ name }) => lowerFirst(name.sv))
  const listed = new Intl.ListFormat('sv').format(names)
  const dates = [
    entryDue && t('background.entry', { due: day(edition, entryDue) }),
    extractDue && t('background.extract', { due: day(edition, extractDue) }),
    extractDue && t('background.parallel'),
    ceremony && t('background.ceremony', { date: day(edition, ceremony) }),
  ]
  const parts = [
    t('background.how'),
    names.length > 0 ? t('background.categories', { categories: listed }) : '',
    dates.filter(Boolean).join(' '),
  ]
  return parts.filter(Boolean).join('\n\n')
}

function matterOf(about: About): string {
  return about.units
    .map(({ registration, years }) => unitText(about, registration, years))
    .join('\n\n')
}

function unitText(about: About, registration: Registration, years: readonly number[]): string {
  const { category, recordNumber, unitName } = registration
  const { terms } = about.edition
  const sentences = [
    t('matter.unit', { ...common(about), unit: unitName }),
    category && t('matter.category', { category: lowerFirst(categoryName(terms, category).sv) }),
    recordNumber && t('matter.number', { number: recordNumber }),
    years.length > 0 &&
      t('matter.years', { years: new Intl.ListFormat('sv').format(years.map(String)) }),
  ]
  return sentences.filter(Boolean).join(' ')
}

function namesOf({ units }: Pick<About, 'units'>): readonly string[] {
  return units.map(({ registration }) => registration.unitName)
}

/** «30 juni 2027». */
function day({ zone }: Edition, when: string | Date): string {
  return shortDate({ locale: 'sv', zone }, typeof when === 'string' ? when : plainDate(when, zone))
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)
}
