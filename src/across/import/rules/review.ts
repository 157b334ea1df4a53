// Which facts are sure, what people make of them, and when a paper can be entered.

import type { ReceiveRefusal } from '../../../award/decisions/rules/receiving.ts'
import type { Edition } from '../../../award/editions/model.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import {
  type Answer,
  type Chosen,
  type Fact,
  type FactName,
  type FactState,
  type FactValue,
  factNames,
  type ImportedPaper,
  type PaperFacts,
  type Review,
  type ReviewedFact,
  type Statement,
  sureEnough,
} from '../model.ts'

/** Facts of which a paper can hold many. Of the others several mean that the paper contradicts itself. */
export const listFacts: ReadonlySet<FactName> = new Set([
  'units',
  'decisionPoints',
  'signatories',
  'categories',
  'eligibilityRules',
  'earlierParticipation',
  'firstTimeUnits',
  'attachments',
  'preparedBy',
])
/** Without these, nothing can be entered: while one of them is open, the paper waits. */
const essential: ReadonlySet<FactName> = new Set(['edition', 'board', 'units', 'decision'])

/** The facts of a paper in a row, each sure or open. */
export function reviewed(facts: PaperFacts): readonly ReviewedFact[] {
  return factNames.flatMap((name) => {
    const told = toldOf(facts, name)
    const disputed = told.length > 1 && !listFacts.has(name)
    return told.map((fact, index) => reviewedFact(name, fact, { index, disputed }))
  })
}

function toldOf(facts: PaperFacts, name: FactName): readonly Fact<FactValue>[] {
  const told = facts[name]
  if (told === null) return []
  return (Array.isArray(told) ? told : [told]) as readonly Fact<FactValue>[]
}

function reviewedFact(
  name: FactName,
  fact: Fact<FactValue>,
  at: { readonly index: number; readonly disputed: boolean },
): ReviewedFact {
  const { value, confidence, source } = fact
  return {
    key: `${name}-${at.index}`,
    name,
    value,
    read: value,
    confidence,
    source,
    repaired: fact.repaired ?? false,
    state: !at.disputed && confidence >= sureEnough ? 'sure' : 'open',
  }
}

/** What holds: sure, or said by a person. */
export function holds(fact: ReviewedFact): boolean {
  return fact.state !== 'open' && fact.state !== 'refused'
}

export function openFacts(paper: Pick<ImportedPaper, 'facts'>): readonly ReviewedFact[] {
  return paper.facts.filter((fact) => fact.state === 'open')
}

export type ReviewRefusal = 'settled' | 'two-of-one'

/** What a person says of the facts. What is in the register already can no longer be changed here. */
export function review(
  _permit: Permit<'papers.review'>,
  paper: ImportedPaper,
  { answers, statements }: Review,
): Outcome<readonly ReviewedFact[], ReviewRefusal> {
  if (paper.state === 'refused') return no('settled')
  const said = new Map(answers.map((answer) => [answer.key, answer]))
  const facts = [
    ...paper.facts.map((fact) => answered(fact, said.get(fact.key), paper)),
    ...(paper.matter === null ? statements.map((each, index) => stated(each, index, paper)) : []),
  ]
  return contradicts(facts) ? no('two-of-one') : yes(facts)
}

/** Whose registration a unit of the paper is, as a person chose. */
export function withChosen(
  facts: readonly ReviewedFact[],
  chosen: readonly Chosen[],
): readonly ReviewedFact[] {
  const of = new Map(chosen.map(({ key, registration }) => [key, registration]))
  return facts.map((fact) => {
    const registration = of.get(fact.key)
    if (registration === undefined) return fact
    const { registration: _before, ...rest } = fact
    return registration === null ? rest : { ...rest, registration, state: stateChosen(fact) }
  })
}

/** Who chooses a unit's registration has looked at the unit. */
function stateChosen({ state }: ReviewedFact): FactState {
  return state === 'open' || state === 'refused' ? 'confirmed' : state
}

/** It is in the register already, where it is changed from now on. */
export function isFixed(fact: ReviewedFact, paper: Pick<ImportedPaper, 'matter'>): boolean {
  return paper.matter !== null && essential.has(fact.name)
}

function answered(
  fact: ReviewedFact,
  answer: Answer | undefined,
  paper: Pick<ImportedPaper, 'matter'>,
): ReviewedFact {
  if (!answer || isFixed(fact, paper)) return fact
  const value = answer.say === 'correct' ? answer.value : (fact.read ?? fact.value)
  return { ...fact, value, state: stateAfter(fact, answer) }
}

/** A sure fact that is confirmed stays what it was: sure. */
function stateAfter(fact: ReviewedFact, answer: Answer): FactState {
  if (answer.say === 'refuse') return 'refused'
  if (answer.say === 'confirm') return fact.state === 'sure' ? 'sure' : 'confirmed'
  return fact.state === 'stated' ? 'stated' : 'corrected'
}

function stated(statement: Statement, index: number, paper: ImportedPaper): ReviewedFact {
  const { name } = statement
  const key = `${name}-stated-${paper.facts.length + index}`
  const told = { source: null, repaired: false, read: null, confidence: 1 } as const
  return { key, ...statement, state: 'stated', ...told }
}

/** Two different values of a fact of which there is only one. */
function contradicts(facts: readonly ReviewedFact[]): boolean {
  return factNames
    .filter((name) => !listFacts.has(name))
    .some((name) => {
      const held = facts.filter((fact) => fact.name === name && holds(fact))
      return new Set(held.map((fact) => JSON.stringify(fact.value))).size > 1
    })
}

export type EnterRefusal =
  | ReceiveRefusal
  | 'no-meeting-date'
  | 'settled'
  | 'open-facts'
  | 'no-edition'
  | 'no-unit'
  | 'edition-unknown'
  | 'edition-not-past'

/** Whether a paper can go into the register as it stands. Only papers of earlier editions do. */
export function readyToEnter(
  paper: Pick<ImportedPaper, 'facts' | 'state'>,
  edition: Edition | undefined,
): Outcome<Edition, EnterRefusal> {
  if (paper.state !== 'waiting') return no('settled')
  if (openFacts(paper).some((fact) => essential.has(fact.name))) return no('open-facts')
  if (yearOf(paper) === null) return no('no-edition')
  if (!paper.facts.some((fact) => fact.name === 'units' && holds(fact))) return no('no-unit')
  if (!edition) return no('edition-unknown')
  const past = edition.state === 'historic' || edition.state === 'closed'
  return past ? yes(edition) : no('edition-not-past')
}

export function yearOf(paper: Pick<ImportedPaper, 'facts'>): number | null {
  const year = heldValue(paper, 'edition')
  return typeof year === 'number' ? year : null
}

/** The one value that holds of a fact of which there is only one. */
export function heldValue(paper: Pick<ImportedPaper, 'facts'>, name: FactName): FactValue | null {
  return paper.facts.find((fact) => fact.name === name && holds(fact))?.value ?? null
}

export function heldText(paper: Pick<ImportedPaper, 'facts'>, name: FactName): string | null {
  const value = heldValue(paper, name)
  return typeof value === 'string' ? value : null
}

export function heldValues(
  paper: Pick<ImportedPaper, 'facts'>,
  name: FactName,
): readonly FactValue[] {
  return paper.facts.filter((fact) => fact.name === name && holds(fact)).map((fact) => fact.value)
}
