// What is read from a board paper that was made here is what went into it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPaperAbout, paperAbout, paperUnit } from '../../../../test/board-papers.ts'
import type { PaperAbout } from '../../../award/decisions/model/paper.ts'
import { boardPaper } from '../../../award/decisions/pages/board-paper.ts'
import { documentPdf, documentWord, textOf } from '../../../support/documents/public.ts'
import type { Fact, PaperFacts, Register, Single } from '../model.ts'
import { readPaper } from './read-paper.ts'

const madeAt = new Date('2027-04-01T00:00:00Z')
type Ending = 'docx' | 'pdf'

async function readBack(about: PaperAbout, ending: Ending) {
  const paper = boardPaper(about)
  const bytes = ending === 'docx' ? await documentWord(paper) : await documentPdf(paper, madeAt)
  const text = await textOf(bytes, `utlatande.${ending}`)
  if (!text.ok) throw new Error(text.reason)
  return readPaper(text.value.text, registerOf(about))
}

/** The register knows the units of the edition; that is what tells «Snö och Is» from two names. */
function registerOf({ units, boardName, administrationName }: PaperAbout): Register {
  return {
    boards: [{ name: boardName, administrations: [administrationName] }],
    units: units.map(({ registration }) => registration.unitName),
  }
}

function only<Value>(fact: Single<Value>): Value | null | readonly Value[] {
  if (fact === null) return null
  return Array.isArray(fact)
    ? fact.map((one: Fact<Value>) => one.value)
    : (fact as Fact<Value>).value
}

function all<Value>(facts: readonly Fact<Value>[] | null): readonly Value[] {
  return (facts ?? []).map(({ value }) => value)
}

/** The facts that are compared, as the paper was told them. */
function told(about: PaperAbout) {
  const { paper, units, boardName } = about
  const names = units.map(({ registration }) => registration.unitName)
  const isFull = paper.shape === 'full'
  return {
    edition: 2027,
    board: boardName,
    units: names.toSorted(),
    decision: paper.proposal,
    points: points(about),
    recordNumber: paper.recordNumber,
    caseOfficer: paper.caseOfficer,
    signatories: paper.signatures.map(({ name, title, acting }) => ({
      name,
      title: acting ? title.charAt(0).toLowerCase() + title.slice(1) : title,
      acting,
    })),
    entryDue: '2027-05-17',
    extractDue: '2027-06-30',
    ceremony: '2027-11-23',
    categories: isFull ? categories : [],
    rules,
    attachments: [
      ...(paper.entriesAttached ? names.map((name) => `Tävlingsbidrag, ${name}`) : []),
      ...paper.attachments,
    ],
    immediateAdjustment: paper.immediateAdjustment ? true : null,
    preparedBy: isFull ? [paper.preparedBy] : [],
    earlier: units
      .filter(({ years }) => years.length > 0)
      .map(({ registration, years }) => ({ unit: registration.unitName, years }))
      .toSorted((a, b) => a.unit.localeCompare(b.unit)),
  }
}

/** The units that each point names: together, or each in its own; then how the decision is handled. */
function points({ paper, units }: PaperAbout): readonly (readonly string[])[] {
  const names = units.map(({ registration }) => registration.unitName)
  const each = paper.pointStyle === 'each' ? names.map((name) => [name]) : [names.toSorted()]
  return [...each, [], ...(paper.immediateAdjustment ? [[]] : [])]
}

const categories = [
  'förskola',
  'skola',
  'äldreomsorg',
  'socialtjänst samt stöd och service till personer med funktionsnedsättning',
  'andra verksamheter',
]
const rules = [
  'financed-by-city participation',
  'minimum-employees participation',
  'manager-with-budget-and-staff participation',
  'operational-plan participation',
  'share-for-residents participation',
  'quarantine participation',
  'budget-in-balance award',
]

function found(facts: PaperFacts) {
  return {
    edition: only(facts.edition),
    board: only(facts.board),
    units: all(facts.units)
      .map(({ name }) => name)
      .toSorted(),
    decision: only(facts.decision),
    points: all(facts.decisionPoints).map(({ units }) => units.toSorted()),
    recordNumber: only(facts.recordNumber),
    caseOfficer: only(facts.caseOfficer),
    signatories: all(facts.signatories),
    entryDue: only(facts.entryDue),
    extractDue: only(facts.extractDue),
    ceremony: only(facts.ceremony),
    categories: all(facts.categories),
    rules: all(facts.eligibilityRules).map(({ kind, gate }) => `${kind} ${gate}`),
    attachments: all(facts.attachments),
    immediateAdjustment: only(facts.immediateAdjustment),
    preparedBy: [only(facts.preparedBy) ?? []].flat(),
    earlier: all(facts.earlierParticipation)
      .map(({ unit, years }) => ({ unit, years }))
      .toSorted((a, b) => String(a.unit).localeCompare(String(b.unit))),
  }
}

async function expectSame(about: PaperAbout, ending: Ending) {
  const { kind, facts } = await readBack(about, ending)
  expect(kind).toBe('board-paper')
  expect(found(facts)).toEqual(told(about))
}

const units = [
  paperUnit('Enheten för arbete och försörjning', [2022, 2023]),
  paperUnit('Förskolan Åsen'),
  paperUnit('LSS-hälsan', [2024]),
  paperUnit('Hemtjänsten Östra Sjö-Ön'),
  paperUnit('Förebyggande verksamhet'),
]
const signatures = [
  { name: 'Susanna Halldin Öberg', title: 'Stadsdelsdirektör', acting: true },
  { name: 'Karl-Erik Åkesson', title: 'Avdelningschef', acting: false },
]

describe.each(['docx', 'pdf'] as const)('a paper as %s', (ending) => {
  describe.each(['full', 'short'] as const)('%s', (shape) => {
    describe.each(['approved', 'noted', 'nominated'] as const)('%s', (proposal) => {
      test.each([1, 2, 3, 4, 5])('%s units', async (count) => {
        const pointStyle = count % 2 === 0 ? 'each' : 'together'
        const immediateAdjustment = count > 2
        const paper = { shape, proposal, pointStyle, immediateAdjustment, signatures } as const
        const attached = { entriesAttached: count === 3, attachments: ['Verksamhetsplan 2027'] }
        const about = paperAbout(units.slice(0, count), { ...paper, ...attached })
        await expectSame(about, ending)
      })
    })
  })

  test('of a company’s board', async () => {
    const house = {
      boardName: 'Styrelsen för Provdalens Bostäder AB',
      administrationName: 'Provdalens Bostäder AB',
      administrationKind: 'company',
    } as const
    await expectSame(paperAbout(units.slice(0, 2), { signatures }, house), ending)
  })
})

test('whatever board, units, officials and choices: what is read is what went in', async () => {
  await fc.assert(fc.asyncProperty(aPaperAbout, fc.constantFrom('docx', 'pdf'), expectSame), {
    numRuns: 60,
    seed: 20270401,
  })
}, 120_000)
