// Declarations: how one is kept, and how an examiner gives many at once.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { EntryId } from '../../entries/model.ts'
import type { PostedStep } from '../model/calls.ts'
import type { Answering, Declaration, Parties } from '../model.ts'
import { mayDeclare } from '../policy.ts'
import { showStep } from '../reads/calls.ts'
import { readStep } from '../rules/calling.ts'
import { lockCasesOf } from '../store/objections.ts'
import { insertDeclaration } from '../store.ts'

/** About the parties that the entry has now. */
export async function keepDeclaration(
  act: Act,
  entryId: EntryId,
  parties: Parties,
  answering: Answering,
): Promise<Declaration> {
  const declaration: Declaration = {
    ...{ id: newId<'declaration'>(), personId: act.actor.id, entryId },
    ...parties,
    ...answering,
    declaredAt: act.now,
  }
  await insertDeclaration(act.db, declaration)
  const { id, answer } = declaration
  await record(act, 'conflict.declared', entryId, { declaration: id, answer })
  return declaration
}

/** A step of the list of all entries. What is right is saved, also when another row is not. */
export async function declareStep(act: Act, key: string, posted: PostedStep) {
  const personId = act.actor.id
  const permit = required(mayDeclare(act.actor, { personId }))
  await lockCasesOf(act.db, personId)
  const { group } = await showStep(act, key)
  const { declared, refused } = readStep(permit, group.rows, posted)
  for (const { entryId, answering } of declared) {
    const row = found(group.rows.find(({ about }) => about.entryId === entryId))
    await keepDeclaration(act, entryId, row.about.parties, answering)
  }
  return { saved: declared.length, refused }
}
