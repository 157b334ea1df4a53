// What the organiser posts about a paper.

import type { RegistrationId } from '../../award/registrations/model.ts'
import type { Form, ReadForm } from '../../base/lib/form.ts'
import { valuesOf } from '../../base/lib/form.ts'
import type {
  Answer,
  Chosen,
  EarlierParticipation,
  FactValue,
  FollowedProposal,
  ImportedPaper,
  NamedUnit,
  Review,
  ReviewedFact,
  Signatory,
  Statement,
} from './model.ts'
import { decisionVerbs, editingOf } from './model.ts'

type Problem = 'date' | 'year' | 'text' | 'choice' | 'years'
type Corrected = { readonly value: FactValue } | { readonly problem: Problem }

const longest = 500

type About = {
  readonly paper: ImportedPaper
  /** Who could be meant, where the paper names no unit. */
  readonly candidates?: readonly {
    readonly registration: { readonly id: string; readonly unitName: string }
  }[]
}
export type ReadReview = Review & { readonly version: number | null }

/** One answer for each fact that was answered, and what the organiser adds. */
export function readReview(form: Form, { paper, candidates = [] }: About): ReadForm<ReadReview> {
  const errors: Record<string, string> = {}
  const answers = paper.facts.flatMap((fact) => {
    const answer = readAnswer(form, fact)
    if (answer !== null && 'problem' in answer) {
      errors[`value-${fact.key}`] = `error.${answer.problem}`
      return []
    }
    return answer ?? []
  })
  const statements = [...readStatements(form, errors), ...namedUnits(form, candidates)]
  if (Object.keys(errors).length > 0) return { ok: false, errors, values: valuesOf(form) }
  const version = Number(textOf(form, 'version')) || null
  return { ok: true, value: { answers, statements, chosen: readChosen(form, paper), version } }
}

function readAnswer(form: Form, fact: ReviewedFact): Answer | { readonly problem: Problem } | null {
  const said = textOf(form, `say-${fact.key}`)
  if (said === 'confirm' || said === 'refuse') return { key: fact.key, say: said }
  if (said === 'correct') return corrected(form, fact)
  const picked = textOf(form, `pick-${fact.name}`)
  if (picked !== '') return { key: fact.key, say: picked === fact.key ? 'confirm' : 'refuse' }
  return form[`value-${fact.key}`] === undefined ? null : typed(form, fact)
}

function corrected(form: Form, fact: ReviewedFact): Answer | { readonly problem: Problem } {
  const value = correctedValue(form, fact)
  return 'problem' in value ? value : { key: fact.key, say: 'correct', ...value }
}

/** A field that was left as it was confirms, one that was emptied refuses. */
function typed(form: Form, fact: ReviewedFact): Answer | { readonly problem: Problem } {
  const text = textOf(form, `value-${fact.key}`)
  if (text === '') return { key: fact.key, say: 'refuse' }
  if (text === writtenValue(fact.value)) return { key: fact.key, say: 'confirm' }
  return corrected(form, fact)
}

function readChosen(form: Form, paper: ImportedPaper): readonly Chosen[] {
  const units = paper.facts.filter(({ name }) => name === 'units')
  return units.flatMap(({ key }) => {
    const said = textOf(form, `unit-${key}`)
    if (said === '') return []
    return { key, registration: said === 'none' ? null : (said as RegistrationId) }
  })
}

/** Chosen from those who could be meant, where the paper itself names nobody. */
function namedUnits(
  form: Form,
  candidates: NonNullable<About['candidates']>,
): readonly Statement[] {
  const said = form['registration']
  const ids = typeof said === 'string' ? [said] : Array.isArray(said) ? said : []
  return candidates
    .filter(({ registration }) => ids.includes(registration.id))
    .map(({ registration }) => ({
      name: 'units',
      value: unitOf(registration.unitName, ''),
      registration: registration.id as RegistrationId,
    }))
}

/** As it stands in the field of a correction. */
export function writtenValue(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  if ('years' in value) return value.years.join(', ')
  if ('date' in value) return value.recordNumber ?? ''
  return 'text' in value ? value.text : value.name
}

function textOf(form: Form, field: string): string {
  const value = form[field]
  return typeof value === 'string' ? value.trim() : ''
}

function correctedValue(form: Form, fact: ReviewedFact): Corrected {
  const text = textOf(form, `value-${fact.key}`)
  const editing = editingOf[fact.name]
  if (editing === 'verb') return correctedVerb(text)
  if (editing === 'years') return correctedYears(text, fact.value as EarlierParticipation)
  if (editing === 'unit' || editing === 'text') return correctedText(form, fact, text)
  const shape = { year: isYear, date: isDate, 'yes-no': isYesNo }[editing]
  if (!shape(text)) return { problem: editing === 'yes-no' ? 'choice' : editing }
  return { value: { year: Number(text), date: text, 'yes-no': text === 'yes' }[editing] }
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text)
}

function isYesNo(text: string): boolean {
  return text === 'yes' || text === 'no'
}

function correctedVerb(text: string): Corrected {
  const verb = decisionVerbs.find((each) => each === text)
  return verb ? { value: verb } : { problem: 'choice' }
}

function correctedText(form: Form, fact: ReviewedFact, text: string): Corrected {
  if (text === '' || text.length > longest) return { problem: 'text' }
  return { value: reworded(form, fact, text) }
}

/** A text goes into the part of the value that is text. */
function reworded(form: Form, fact: ReviewedFact, text: string): FactValue {
  if (fact.name === 'units') return unitOf(text, textOf(form, `department-${fact.key}`))
  if (fact.name === 'signatories') return { ...(fact.value as Signatory), name: text }
  if (fact.name === 'followedProposal')
    return { ...(fact.value as FollowedProposal), recordNumber: text }
  const { value } = fact
  return typeof value === 'object' && 'text' in value ? { ...value, text } : text
}

function unitOf(name: string, department: string): NamedUnit {
  return { name, department: department || null }
}

function correctedYears(text: string, value: EarlierParticipation): Corrected {
  const years = text.split(/[,;\s]+/).filter(Boolean)
  const right = years.length > 0 && years.every(isYear)
  return right ? { value: { ...value, years: years.map(Number) } } : { problem: 'years' }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const statable = ['edition', 'units', 'board', 'decision', 'meetingDate', 'adjustedOn'] as const

/** What the paper does not say, and a person knows. */
function readStatements(form: Form, errors: Record<string, string>): readonly Statement[] {
  return statable.flatMap((name) => {
    const field = name === 'units' ? 'stated-unit' : `stated-${name}`
    const text = textOf(form, field)
    if (text === '') return []
    const value = statedValue(name, text)
    if ('problem' in value) {
      errors[field] = `error.${value.problem}`
      return []
    }
    return { name, ...value }
  })
}

function statedValue(name: (typeof statable)[number], text: string): Corrected {
  const editing = editingOf[name]
  if (editing === 'verb') return correctedVerb(text)
  if (editing === 'year') return isYear(text) ? { value: Number(text) } : { problem: 'year' }
  if (editing === 'date') return isDate(text) ? { value: text } : { problem: 'date' }
  if (text.length > longest) return { problem: 'text' }
  return { value: name === 'units' ? unitOf(text, '') : text }
}
