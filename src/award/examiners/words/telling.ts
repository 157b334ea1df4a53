// Says the way of a tie as a sentence: to the person, or of the person to the organiser.
import type { Locale } from '../../../base/lib/time.ts'
import type { During, Step, Tie } from '../model/ties.ts'
import { say } from './say.ts'

/** `name`: of whom it is told. Without it, it is said to the person. */
export function tieInWords(locale: Locale, tie: Tie, name?: string): string {
  const t = say(locale)
  const clauses = clausesOf(locale, tie.path, name)
  const party = t(`tie.${tie.kind}`, { party: tie.party })
  return `${clauses.join('; ')}. ${party}`
}

function clausesOf(locale: Locale, path: readonly Step[], name: string | undefined) {
  const told: string[] = []
  let here = ''
  for (const step of path) {
    const named = here !== '' && wasIn(step) === here
    told.push(clause(locale, step, { name, named, back: isIn(step) === here && here !== '' }))
    here = named || !('was' in step) ? isIn(step) : (wasIn(step) ?? isIn(step))
  }
  return told
}

/** Where a step begins, and where it leads, by their names. */
function wasIn(step: Step): string | undefined {
  return 'was' in step ? step.was : undefined
}

function isIn(step: Step): string {
  if ('is' in step) return step.is
  return 'at' in step ? step.at : ''
}

type Told = {
  readonly name: string | undefined
  /** The one that the step begins with has just been named. */
  readonly named: boolean
  /** The step is walked from its end. */
  readonly back: boolean
}

function clause(locale: Locale, step: Step, told: Told): string {
  const t = say(locale)
  switch (step.what) {
    case 'employed':
      return employed(locale, step, told.name)
    case 'unit-became':
    case 'organisation-became':
      return became(locale, step, told)
    case 'unit-in':
    case 'department-of': {
      const unit = step.what === 'unit-in' && told.named ? 'unit' : 'other'
      return t('path.in', { unit, was: step.was, is: step.is, ...years(step) })
    }
    case 'owned':
      return t('path.owned', { was: step.was, is: step.is, ...years(step) })
    case 'managed-by':
      return managed(locale, step, told.name)
    case 'unit-managed-by':
      return t('path.unit-managed', { at: step.at, manager: step.manager })
    default:
      return did(locale, step, told.name)
  }
}

type Became = Extract<Step, { what: 'unit-became' | 'organisation-became' }>

function became(locale: Locale, step: Became, { named, back }: Told): string {
  const unit = step.what === 'unit-became' && named ? 'unit' : 'other'
  const day = step.day === null ? 'none' : step.day.slice(0, 4)
  const also = back ? 'yes' : 'no'
  return say(locale)('path.became', { unit, was: step.was, is: step.is, day, also })
}

function managed(locale: Locale, step: Extract<Step, { what: 'managed-by' }>, name?: string) {
  const t = say(locale)
  const { of, manager } = step
  if (of !== null) return t('path.managed-above', { of, manager })
  return t('path.managed', { ...by(name), manager })
}

/** Without a name it is said to the person. */
function by(name: string | undefined) {
  return name === undefined ? { who: 'you', name: '' } : { who: 'other', name }
}

function employed(locale: Locale, step: Extract<Step, { what: 'employed' }>, name?: string) {
  const { title, at } = step
  return say(locale)('path.employed', { ...by(name), at, title: title ?? 'none', ...years(step) })
}

type Done = Extract<Step, { what: 'coordinates' | 'writes' | 'took-part' | 'examined' | 'told' }>

function did(locale: Locale, step: Done, name?: string): string {
  const t = say(locale)
  const who = { ...by(name), at: step.at }
  switch (step.what) {
    case 'told': {
      const { fromYear, toYear, kind } = step
      const when = fromYear === toYear ? `${toYear}` : `${fromYear}–${toYear}`
      return t(`path.told.${kind}`, { ...who, when })
    }
    case 'took-part':
    case 'examined':
      return t(`path.${step.what}`, { ...who, year: String(step.year) })
    default:
      return t(`path.${step.what}`, who)
  }
}

/** The years between which it was so: «2021–2024», one year alone, or none that is known. */
function years({ from, to }: During) {
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)]
  if (last === undefined)
    return { when: first === undefined ? 'always' : 'since', years: first ?? '' }
  const both = first === undefined ? `–${last}` : `${first}–${last}`
  return { when: 'was', years: first === last ? last : both }
}
