// Who is experienced, and who is new.
import type { SeasonExaminer } from '../model/season.ts'

type Known = Pick<SeasonExaminer, 'editions'>

export function isExperienced({ editions }: Known, least: number): boolean {
  return editions >= least
}

export function isNew({ editions }: Known): boolean {
  return editions === 0
}
