// What of an entry has changed since a day, and by whom.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { addDays, instantOf, plainDate } from '../../../base/lib/time.ts'
import type { Area, Question } from '../../editions/model.ts'
import type { ChangesAsked, Version } from '../model/versions.ts'
import type { EntryId } from '../model.ts'
import { questionOf } from '../rules/handing-in.ts'
import { type ChangedSince, changedSince, writtenBySince } from '../store/versions.ts'
import { type Desk, type Names, namesOf, openDesk } from './desk.ts'
import { type ShownDifference, shownDifference } from './versions.ts'

const mostOnPage = 20
/** What is shown where no day is asked for. */
const daysBack = 7

type Asked = { readonly area: Area; readonly asked: Question }
export type ChangedAnswer = ChangedSince & Asked & { readonly difference: ShownDifference }
export type OwnChange = Version & Asked & { readonly difference: ShownDifference }
export type Changes = Desk & {
  /** The day from whose beginning changes are told. */
  readonly since: string
  readonly person: PersonId | null
  /** In the order of the instrument. Nobody in particular is asked for. */
  readonly changed: readonly ChangedAnswer[]
  /** What that person has written, version by version, the newest first. */
  readonly own: readonly OwnChange[]
  readonly page: number
  readonly more: boolean
  /** Everyone who has written since then. */
  readonly names: Names
}

export async function showChanges(ask: Ask, id: EntryId, asked: ChangesAsked): Promise<Changes> {
  const desk = await openDesk(ask, id)
  const { zone } = desk.edition
  const day = asked.since ?? addDays(plainDate(ask.now, zone), -daysBack)
  const since = instantOf(day, '00:00', zone)
  const all = await changedSince(ask.db, id, since, null)
  const writers = new Set(all.flatMap(({ people }) => people))
  const person = [...writers].find((one) => one === asked.person) ?? null
  const from = (asked.page - 1) * mostOnPage
  const page = { from, most: mostOnPage + 1 }
  const own = person ? await writtenBySince(ask.db, id, { since, person }, page) : []
  return {
    ...desk,
    since: day,
    person,
    changed: person ? [] : inOrder(desk, all),
    own: own.slice(0, mostOnPage).map((version) => ({
      ...version,
      ...askedOf(desk, version.question),
      difference: shownDifference(version.before ?? '', version.text),
    })),
    page: asked.page,
    more: own.length > mostOnPage,
    names: await namesOf(ask, [...writers]),
  }
}

function askedOf({ edition }: Desk, question: string): Asked {
  const { area, question: asked } = found(questionOf(edition.terms.instrument, question))
  return { area, asked }
}

function inOrder(desk: Desk, all: readonly ChangedSince[]): readonly ChangedAnswer[] {
  const areas = desk.edition.terms.instrument?.areas ?? []
  const known = new Map(all.map((one) => [one.question, one]))
  return areas.flatMap((area) =>
    area.questions.flatMap((question) => {
      const one = known.get(question.key)
      if (!one) return []
      const difference = shownDifference(one.before ?? '', one.after)
      return [{ ...one, area, asked: question, difference }]
    }),
  )
}
