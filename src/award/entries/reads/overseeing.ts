// How far all units of an edition have come, for the organiser: states and counts only.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition, editionOf } from '../../editions/public.ts'
import { registrationsOf } from '../../registrations/public.ts'
import { mayList } from '../policy.ts'
import { allQuestions } from '../rules/handing-in.ts'
import {
  allWords,
  chosenUnits,
  type ProgressChoice,
  progressState,
  type UnitProgress,
} from '../rules/overseeing.ts'
import { entryClock, stageAt } from '../rules/writing.ts'
import { listOfEdition } from '../store/entries.ts'
import { countDone, sumWords } from '../store/progress.ts'

export type Overseeing = {
  readonly edition: Edition
  readonly units: readonly UnitProgress[]
  readonly choice: ProgressChoice
  readonly chosen: readonly UnitProgress[]
}

/** Invariant 6: not a word of what a unit writes. As many questions to the database however many units. */
export async function showProgress(
  ask: Ask,
  year: number | null,
  choice: ProgressChoice,
): Promise<Overseeing> {
  required(mayList(ask.actor))
  const edition =
    year === null ? await currentEdition(ask.db) : found(await editionOf(ask.db, year))
  const units = await progressOf(ask, edition)
  return { edition, units, choice, chosen: chosenUnits(units, choice) }
}

/** All that take part, by name. */
async function progressOf(ask: Ask, edition: Edition): Promise<readonly UnitProgress[]> {
  const { instrument } = edition.terms
  const areas = (instrument?.areas ?? []).map(({ key }) => key)
  const registrations = await registrationsOf(ask.db, edition.id)
  const entries = await listOfEdition(ask.db, edition.id)
  const sums = await sumWords(ask.db, edition.id, allQuestions(instrument))
  const marks = await countDone(ask.db, edition.id, areas)
  const byRegistration = new Map(entries.map((entry) => [entry.registration, entry]))
  const written = new Map(sums.map((sum) => [sum.entry, sum]))
  const done = new Map(marks.map((mark) => [mark.entry, mark.done]))
  const clock = entryClock(edition, ask.now)
  const tooLate = clock.time === 'too-late'
  return registrations.map(({ id, unitName }) => {
    const entry = byRegistration.get(id)
    const sum = entry && written.get(entry.id)
    const areasDone = (entry && done.get(entry.id)) ?? 0
    const at = { areas: areas.length, areasDone, tooLate }
    return {
      registration: id,
      unit: unitName,
      state: progressState(entry ? stageAt(entry, clock) : null, at),
      ...{ areas: areas.length, areasDone },
      ...{ words: sum?.words ?? 0, wordLimit: allWords(instrument) },
      savedAt: sum?.savedAt ?? null,
      handedInAt: entry?.handedInAt ?? null,
      dispensedUntil: entry?.dispensedUntil ?? null,
    }
  })
}
