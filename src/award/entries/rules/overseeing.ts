// How far an entry has come, as it is told outside its unit: states and counts only.
import { folded } from '../../../base/lib/text.ts'
import type { Instrument } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { EntryStage } from './writing.ts'

export const progressStates = [
  'not-begun',
  'writing',
  'ready',
  'handed-in',
  'reopened',
  'missed',
  'withdrawn',
] as const
export type ProgressState = (typeof progressStates)[number]

export type UnitProgress = {
  readonly registration: RegistrationId
  readonly unit: string
  readonly state: ProgressState
  readonly areas: number
  readonly areasDone: number
  readonly words: number
  readonly wordLimit: number
  /** Null: nobody has written anything. */
  readonly savedAt: Date | null
  readonly handedInAt: Date | null
  readonly dispensedUntil: Date | null
}

/** `stage` null: no entry was begun. `missed` is told of those too, once the time is out. */
export function progressState(
  stage: EntryStage | null,
  at: { readonly areas: number; readonly areasDone: number; readonly tooLate: boolean },
): ProgressState {
  if (stage === null) return at.tooLate ? 'missed' : 'not-begun'
  if (stage === 'handed-in' || stage === 'locked') return 'handed-in'
  if (stage === 'reopened' || stage === 'missed' || stage === 'withdrawn') return stage
  return at.areas > 0 && at.areasDone === at.areas ? 'ready' : 'writing'
}

export const progressFilters = ['all', ...progressStates, 'dispensed'] as const
export type ProgressFilter = (typeof progressFilters)[number]
export type ProgressChoice = { readonly filter: ProgressFilter; readonly search: string }

export function chosenUnits(
  units: readonly UnitProgress[],
  { filter, search }: ProgressChoice,
): readonly UnitProgress[] {
  const sought = folded(search.trim())
  return units.filter((unit) => isOf(unit, filter) && folded(unit.unit).includes(sought))
}

export function isOf(unit: UnitProgress, filter: ProgressFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'dispensed') return unit.dispensedUntil !== null
  return unit.state === filter
}

/** Whole per cent of the words that there is room for. */
export function wordShare({ words, wordLimit }: Pick<UnitProgress, 'words' | 'wordLimit'>): number {
  return wordLimit === 0 ? 0 : Math.round((words / wordLimit) * 100)
}

export function allWords(instrument: Instrument | null): number {
  const questions = (instrument?.areas ?? []).flatMap((area) => area.questions)
  return questions.reduce((sum, { wordLimit }) => sum + wordLimit, 0)
}
