// All examiners are asked to declare before all entries, and the unit objects to one of its team in vain.
import type { EntryId } from '../../src/award/entries/model.ts'
import { askAll, objectInVain } from '../../src/commands/demonstration/declaring.ts'
import type { Stage } from '../../src/commands/demonstration/stage.ts'
import { visitors } from './cast.ts'

export async function askAndObject(stage: Stage, entry: EntryId): Promise<void> {
  await askAll(stage, '2025-05-27', '2025-06-05')
  const about = { entry, manager: visitors.member, examiner: visitors['conflicted examiner'] }
  await objectInVain(stage, about, '2025-05-28')
}
