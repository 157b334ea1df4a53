// Those whom the unit's contact has let in to read and to help, and what is said to them.

import type { Edition } from '../../src/award/editions/model.ts'
import { beginThread } from '../../src/award/entries/actions/comments.ts'
import type { EntryId } from '../../src/award/entries/model.ts'
import { allQuestions } from '../../src/award/entries/rules/handing-in.ts'
import { addMember } from '../../src/award/registrations/actions/members.ts'
import type { RegistrationId } from '../../src/award/registrations/model.ts'
import { emailOf } from '../../src/commands/demonstration/cast.ts'
import type { Stage } from '../../src/commands/demonstration/stage.ts'
import { attach } from './attaching.ts'
import { visitors } from './cast.ts'

/** Somebody who only reads, and two who help: the time of one of them has run out. */
export async function letIn(stage: Stage, registration: RegistrationId): Promise<void> {
  const act = stage.as(visitors.member, '2025-02-03T10:00')
  const parts = [
    [visitors.reader, { role: 'reader', until: null }],
    [visitors.helper, { role: 'helper', until: null }],
    [visitors['former helper'], { role: 'helper', until: '2025-02-03' }],
  ] as const
  for (const [player, part] of parts) {
    await addMember(act, registration, { name: player.name, email: emailOf(player), ...part })
  }
}

/** Something that the contact has said about the first answer, and the files beside it. */
export async function comment(stage: Stage, edition: Edition, entry: EntryId): Promise<void> {
  const [question = ''] = allQuestions(edition.terms.instrument)
  const act = stage.as(visitors.member, '2025-04-03T16:00')
  await beginThread(act, entry, question, { text: 'Räcker det?', quote: '', mentions: [] })
  await attach(stage, entry)
}
