// The examiners are asked to declare before all entries, and the unit objects to one of its team in vain.

import type { EntryId } from '../../src/award/entries/model.ts'
import { callForDeclarations } from '../../src/award/examiners/actions/calling.ts'
import { decideConflict } from '../../src/award/examiners/actions/deciding.ts'
import { objectTo } from '../../src/award/examiners/actions/objecting.ts'
import { played, type Stage } from '../../src/commands/demonstration/stage.ts'
import { visitors } from './cast.ts'

export async function askAll(stage: Stage): Promise<void> {
  const office = stage.as(visitors.organiser, '2025-05-20T09:00')
  await played('call', callForDeclarations(office, '2025-06-05'))
}

export async function objectInVain(stage: Stage, entryId: EntryId): Promise<void> {
  const personId = stage.idOf(visitors['conflicted examiner'])
  const unit = stage.as(visitors.member, '2025-05-27T10:00')
  const made = await played(
    'object',
    objectTo(unit, entryId, personId, 'Vi har hört att hen är sträng.'),
  )
  if (!made.ok) return
  const office = stage.as(visitors.organiser, '2025-05-28T10:00')
  const word = {
    about: made.value.id,
    outcome: 'no-conflict',
    reason: 'Stränghet är inget jäv.',
  } as const
  await played('dismiss', decideConflict(office, { personId, entryId }, word))
}
