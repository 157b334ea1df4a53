// Next year's edition out of this year's: which dates it begins with, and what is left behind.
import { sameWeekdayYearsOn } from '../../../base/lib/time.ts'
import type { Loose } from '../model/fields.ts'
import type { CalendarFact, CalendarKey, Edition, Source, Words } from '../model.ts'
import { isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from './calendar.ts'
import { toldOf } from './told.ts'

/** They follow the half-year of the boards, not the week. */
const onTheSameDate: readonly CalendarKey[] = ['lastMeeting', 'extractDue']
/** Something begins: on a day off it begins after. All else is due, and falls before. */
const begins: readonly CalendarKey[] = ['registrationOpens', 'visitsFrom']

/**
 * The terms of a copy, in the form of their file. Dates move; what the sources said of that year alone
 * stays behind, and so do their words about dates, which are from now on our own planning.
 */
export function copiedTerms(from: Edition, year: number): Loose {
  const { terms } = from
  const plan = planFor(terms.sources, year)
  const years = year - from.year
  const dates = Object.entries(terms.calendarFacts) as [CalendarKey, CalendarFact][]
  const calendar = Object.fromEntries(
    dates.map(([key, { told }]) => [
      key,
      { told: movedDate(key, told, years), source: plan.key, quote: null },
    ]),
  )
  return {
    ...toldOf(terms),
    calendar,
    sources: [...terms.sources, plan],
    seenDecisions: [],
    disagreements: [],
    ...(from.state === 'historic' ? { statements: [] } : {}),
  }
}

/** The last of them was used up by another copy: keys are used once. */
function planFor(sources: readonly Source[], year: number): Source {
  const taken = new Set(sources.map(({ key }) => key))
  let key = `plan-${year}`
  while (taken.has(key)) key = `${key}-ny`
  return { key, kind: 'own', title: `Egen tidplan för omgången ${year}` }
}

/** `told`: an instant without zone, a day or a month. */
export function movedDate(key: CalendarKey, told: string, years: number): string {
  if (told.length === 7) return `${Number(told.slice(0, 4)) + years}${told.slice(4)}`
  const day = told.slice(0, 10)
  return movedDay(key, day, years) + told.slice(10)
}

function movedDay(key: CalendarKey, day: string, years: number): string {
  if (onTheSameDate.includes(key)) return workingDayOnOrBefore(sameDate(day, years))
  const moved = sameWeekdayYearsOn(day, years)
  if (!isWorkingDay(day) || isWorkingDay(moved)) return moved
  return begins.includes(key) ? workingDayOnOrAfter(moved) : workingDayOnOrBefore(moved)
}

/** 29 February becomes the 28th where there is none. */
function sameDate(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return `${year}-${day.endsWith('02-29') && !leap ? '02-28' : day.slice(5)}`
}

export type YearInWords = {
  /** Where in the form of the file. */
  readonly at: readonly (string | number)[]
  readonly words: Words
  readonly years: readonly number[]
}

/**
 * Texts that name an earlier year, and have come along from an older edition as they were. Without
 * that edition: all that name one.
 */
export function yearsInWords(told: Loose, year: number, from?: Loose): readonly YearInWords[] {
  const older = from && new Set(wordsIn(from, []).map(({ words }) => words.sv))
  const { sources: _, calendar: __, seenDecisions: ___, disagreements: ____, ...texts } = told
  return wordsIn(texts, []).flatMap(({ at, words }) => {
    const named = [...`${words.sv} ${words.en}`.matchAll(/\b20\d\d\b/g)].map(([text]) =>
      Number(text),
    )
    const old = [...new Set(named)].filter((one) => one < year && one >= year - recently)
    const written = older !== undefined && !older.has(words.sv)
    return old.length === 0 || written ? [] : [{ at, words, years: old.toSorted() }]
  })
}

/** What is older is told as history, and stays as it is. */
const recently = 6

function wordsIn(
  value: unknown,
  at: readonly (string | number)[],
): readonly { readonly at: readonly (string | number)[]; readonly words: Words }[] {
  if (typeof value !== 'object' || value === null) return []
  const { sv, en } = value as { sv?: unknown; en?: unknown }
  if (typeof sv === 'string' && typeof en === 'string') return [{ at, words: { sv, en } }]
  return Object.entries(value).flatMap(([name, inner]) =>
    wordsIn(inner, [...at, Array.isArray(value) ? Number(name) : name]),
  )
}
