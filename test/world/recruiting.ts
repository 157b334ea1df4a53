// What examiners of the world have told of themselves, and whom the organiser looks for.
import { tellExperience } from '../../src/award/examiners/actions/own-profile.ts'
import { played, type Stage } from '../../src/commands/demonstration/stage.ts'
import { visitors } from './cast.ts'

/** The examiner has told of earlier work, which waits for the organiser. */
export async function recruit(stage: Stage): Promise<void> {
  const told = { year: 2012, role: 'member', award: 'Kvalitetsutmärkelsen' } as const
  const act = stage.as(visitors.examiner, '2025-01-27T10:00')
  await played('earlier work', tellExperience(act, told))
}
