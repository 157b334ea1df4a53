// What the form of an edition cannot see: sums, orders, references, and what a live edition needs.
import { type CalendarFacts, isDay, isInstant, outOfOrder } from '../rules/dates.ts'
import { repeatedKeys, unknownSources } from './complain-about-references.ts'
import { complainAboutRules } from './complain-about-rules.ts'
import type { Complaint } from './complaints.ts'
import type { EditionFile } from './edition-file.ts'

export function complainAboutEdition(edition: EditionFile, fileYear: number): readonly Complaint[] {
  return [
    ...(edition.year === fileYear
      ? []
      : [
          {
            path: ['year'],
            expected: `the year of the file's name, ${fileYear}`,
            got: edition.year,
          },
        ]),
    ...unknownSources(edition),
    ...repeated(edition),
    ...calendarOrder(edition),
    ...complainAboutRules(edition.eligibility),
    ...instrument(edition),
    ...earlierQuestions(edition),
    ...levels(edition),
    ...scales(edition),
    ...team(edition),
    ...announcements(edition),
    ...(['historic', 'draft'].includes(edition.state) ? [] : needsOfLive(edition)),
  ]
}

function repeated(edition: EditionFile): readonly Complaint[] {
  const areas = edition.instrument?.areas ?? []
  const at = ['instrument', 'areas']
  const questions = areas.flatMap((area, i) =>
    area.questions.map(({ key }, j) => ({ key, path: [...at, i, 'questions', j, 'key'] })),
  )
  const first = new Map<string, number>()
  const twice = questions.flatMap(({ key, path }, i) => {
    if (!first.has(key)) first.set(key, i)
    return first.get(key) === i ? [] : [{ path, expected: 'a key that is used once', got: key }]
  })
  return [
    ...repeatedKeys(edition.sources, ['sources']),
    ...repeatedKeys(edition.categories, ['categories']),
    ...repeatedKeys(edition.eligibility, ['eligibility']),
    ...repeatedKeys(areas, at),
    ...repeatedKeys(edition.conflicts?.rules ?? [], ['conflicts', 'rules']),
    ...twice,
  ]
}

function calendarOrder({ calendar }: EditionFile): readonly Complaint[] {
  return outOfOrder(calendar as CalendarFacts).map(({ key, told, before }) => ({
    path: ['calendar', key, 'told'],
    expected: `a time that is not before ${before.key} (${before.told})`,
    got: told,
  }))
}

function instrument(edition: EditionFile): readonly Complaint[] {
  const areas = edition.instrument?.areas
  if (areas === undefined) return []
  const sum = areas.reduce((total, { weight }) => total + weight, 0)
  if (sum === 100) return []
  return [{ path: ['instrument', 'areas'], expected: 'weights that sum to 100', got: sum }]
}

/** What a question was is told of years before this one. */
function earlierQuestions({ instrument, year }: EditionFile): readonly Complaint[] {
  return (instrument?.areas ?? []).flatMap((area, i) =>
    area.questions.flatMap(({ was }, j) =>
      was.flatMap((one, k) => {
        const path = ['instrument', 'areas', i, 'questions', j, 'was', k, 'year']
        const wrong = one.year >= year
        return wrong ? [{ path, expected: `at most ${year - 1}`, got: one.year }] : []
      }),
    ),
  )
}

function levels({ assessment }: EditionFile): readonly Complaint[] {
  if (assessment === null) return []
  return (['approach', 'results'] as const).flatMap((dimension) =>
    assessment.levels[dimension].flatMap(({ value }, i) =>
      value === i + 1
        ? []
        : [
            {
              path: ['assessment', 'levels', dimension, i, 'value'],
              expected: `${i + 1} (levels are numbered from 1, lowest first)`,
              got: value,
            },
          ],
    ),
  )
}

/** A level counts the same in both dimensions, so that areas can be weighed against each other. */
function scales({ assessment }: EditionFile): readonly Complaint[] {
  if (assessment === null) return []
  const { approach, results } = assessment.levels
  if (approach.length === results.length) return []
  const expected = `as many levels as approach has, ${approach.length}`
  return [{ path: ['assessment', 'levels', 'results'], expected, got: results.length }]
}

function team({ team, assessment }: EditionFile): readonly Complaint[] {
  if (team === null) return []
  const least = assessment?.minimumAssessments ?? 1
  return [
    ...(team.maximum < team.minimum
      ? [{ path: ['team', 'maximum'], expected: `at least ${team.minimum}`, got: team.maximum }]
      : []),
    ...(team.minimum < least
      ? [
          {
            path: ['team', 'minimum'],
            expected: `at least assessment.minimumAssessments (${least})`,
            got: team.minimum,
          },
        ]
      : []),
    ...wanted(team),
  ]
}

function wanted({ wanted, minimum, maximum }: NonNullable<EditionFile['team']>) {
  if (wanted === null || maximum < minimum) return []
  if (minimum <= wanted && wanted <= maximum) return []
  const expected = `a whole number from ${minimum} to ${maximum}`
  return [{ path: ['team', 'wanted'], expected, got: wanted }]
}

/** Invariant 1: a correction is a new version, and it is announced. */
function announcements({ version, announcements }: EditionFile): readonly Complaint[] {
  const told = new Set(announcements.map((announcement) => announcement.version))
  const missing = Array.from({ length: Math.min(version, 1000) - 1 }, (_, i) => i + 2).filter(
    (number) => !told.has(number),
  )
  return missing.map((number) => ({
    path: ['version'],
    expected: `an announcement of version ${number} under announcements`,
    got: version,
  }))
}

function needsOfLive(edition: EditionFile): readonly Complaint[] {
  const instants = (
    ['registrationOpens', 'registrationCloses', 'entryDue', 'ceremony'] as const
  ).flatMap((key) => {
    const told = edition.calendar[key]?.told
    if (told !== undefined && isInstant(told)) return []
    return [
      {
        path: ['calendar', key, 'told'],
        expected: 'an instant like 2027-05-17T23:59:59',
        got: told ?? null,
      },
    ]
  })
  const days = Object.entries(edition.calendar).flatMap(([key, date]) =>
    date === undefined || isInstant(date.told) || isDay(date.told)
      ? []
      : [{ path: ['calendar', key, 'told'], expected: 'a day like 2027-06-30', got: date.told }],
  )
  const lists = (['categories', 'eligibility', 'acceptedDecisions'] as const).flatMap((key) =>
    edition[key].length > 0 ? [] : [{ path: [key], expected: 'at least 1 of them', got: null }],
  )
  const parts = (['instrument', 'assessment', 'team', 'jury'] as const).flatMap((key) =>
    edition[key] === null ? [{ path: [key], expected: 'keys with values', got: null }] : [],
  )
  return [...instants, ...days, ...lists, ...parts]
}
