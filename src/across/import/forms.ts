// What the organiser posts about a paper.
import type { Form, ReadForm } from '../../base/lib/form.ts'
import { valuesOf } from '../../base/lib/form.ts'
import type {
  Answer,
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

/** One answer for each fact that was answered, and what the organiser adds. */
export function readReview(form: Form, paper: ImportedPaper): ReadForm<Review> {
  const errors: Record<string, string> = {}
  const answers = paper.facts.flatMap((fact) => {
    const answer = readAnswer(form, fact)
    if (answer !== null && 'problem' in answer) {
      errors[`value-${fact.key}`] = `error.${answer.problem}`
      return []
    }
    return answer ?? []
  })
  const statements = readStatements(form, errors)
  if (Object.keys(errors).length > 0) return { ok: false, errors, values: valuesOf(form) }
  return { ok: true, value: { answers, statements } }
}

function readAnswer(form: Form, fact: ReviewedFact): Answer | { readonly problem: Problem } | null {
  const said = textOf(form, `say-${fact.key}`)
  if (said === 'confirm' || said === 'refuse') return { key: fact.key, say: said }
  if (said !== 'correct') return null
  const corrected = correctedValue(form, fact)
  return 'problem' in corrected ? corrected : { key: fact.key, say: 'correct', ...corrected }
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

function readStatements(form: Form, errors: Record<string, string>): readonly Statement[] {
  const year = textOf(form, 'stated-edition')
  const unit = textOf(form, 'stated-unit')
  if (year !== '' && !isYear(year)) errors['stated-edition'] = 'error.year'
  if (unit.length > longest) errors['stated-unit'] = 'error.text'
  return [
    ...(year === '' ? [] : [{ name: 'edition' as const, value: Number(year) }]),
    ...(unit === '' ? [] : [{ name: 'units' as const, value: unitOf(unit, '') }]),
  ]
}
