// The points of the last feedback, each with what the unit answers to it.
import type { Ask } from '../../../base/db/call.ts'
import type { FeedbackPoint } from '../model/earlier.ts'
import type { Improvement } from '../model/improvements.ts'
import type { EntryId } from '../model.ts'
import { lastImprovements } from '../rules/earlier.ts'
import { listImprovements } from '../store/improvements.ts'
import { openDesk } from './desk.ts'
import { earlierEntries } from './earlier.ts'

export async function showImprovements(ask: Ask, id: EntryId) {
  const desk = await openDesk(ask, id)
  const asked = lastImprovements(await earlierEntries(ask, desk))
  const answers = new Map((await listImprovements(ask.db, id)).map((one) => [one.key, one]))
  return {
    ...desk,
    /** Whether they are handed in with the answers. */
    handedIn: desk.edition.terms.instrument?.improvements ?? false,
    year: asked[0]?.year ?? null,
    points: asked.map(({ key, areaName, year: _, ...point }) => ({
      key,
      areaName,
      point,
      asked: wholePoint(point),
      answer: answers.get(key),
    })),
  }
}
export type ShownImprovements = Awaited<ReturnType<typeof showImprovements>>
export type ImprovementPoint = ShownImprovements['points'][number] & {
  readonly answer: Improvement | undefined
}

function wholePoint({ mainIdea, text }: Pick<FeedbackPoint, 'mainIdea' | 'text'>): string {
  return text.trim() === '' ? mainIdea : `${mainIdea}\n\n${text}`
}
