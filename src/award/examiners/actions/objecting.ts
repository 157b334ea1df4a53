// What a unit says about those who were named to it as its examiners.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { yes } from '../../../base/lib/outcome.ts'
import { peopleByIds, personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { caseDecidedLetter, caseOpenedLetter, toDecideLetter } from '../mails/conflicts.ts'
import type { Objection } from '../model/objections.ts'
import { decidersOf } from '../reads/deciding.ts'
import { unitSide } from '../reads/named.ts'
import { object, takeBack } from '../rules/objecting.ts'
import * as objections from '../store/objections.ts'
import { listDecisions } from '../store.ts'

/** The entry is closed to the person at once, and those who can decide are told. */
export async function objectTo(act: Act, entryId: EntryId, personId: PersonId, said: string) {
  const { edition, permit } = await unitSide(act, entryId)
  await objections.lockCasesOf(act.db, personId)
  const namings = await objections.listNamings(act.db, [entryId])
  const naming = found(namings.find((one) => one.personId === personId))
  const before = await saidAbout(act, entryId, personId)
  const outcome = object(permit, said, { edition, naming, objections: before, now: act.now })
  if (!outcome.ok) return outcome

  const objection: Objection = {
    ...{ id: newId<'objection'>(), entryId, personId, reason: outcome.value },
    ...{ madeBy: act.actor.id, madeAt: act.now, takenBackAt: null },
  }
  await objections.insertObjection(act.db, objection)
  await queue(act, caseOpenedLetter(found(await personById(act.db, personId)), edition.year))
  const pair = { personId, entryId }
  const able = (await decidersOf(act, [pair])).able(pair)
  const deciders = await peopleByIds(
    act.db,
    able.map(({ person }) => person),
  )
  for (const decider of deciders.values()) await queue(act, toDecideLetter(decider, edition.year))
  await record(act, 'objection.made', entryId, { objection: objection.id, person: personId })
  return yes(objection)
}

/** Before it is decided. The matter is then as it was. */
export async function takeBackObjection(act: Act, entryId: EntryId, personId: PersonId) {
  const { edition, permit } = await unitSide(act, entryId)
  await objections.lockCasesOf(act.db, personId)
  const objection = found((await saidAbout(act, entryId, personId)).at(-1))
  const decisions = await listDecisions(act.db, { people: [personId], entries: [entryId] })
  const outcome = takeBack(permit, objection, decisions)
  if (!outcome.ok) return outcome

  await objections.saveTakenBack(act.db, objection, act.now)
  await queue(act, caseDecidedLetter(found(await personById(act.db, personId)), edition.year))
  await record(act, 'objection.taken-back', entryId, { objection: objection.id, person: personId })
  return outcome
}

/** «Vi invänder inte»: nothing more waits for the unit. While there is time it may still object. */
export async function acceptNamed(act: Act, entryId: EntryId): Promise<void> {
  await unitSide(act, entryId)
  await objections.acceptNamings(act.db, entryId, act.now)
  await record(act, 'examiners.accepted', entryId)
}

async function saidAbout(act: Act, entryId: EntryId, personId: PersonId) {
  const all = await objections.listObjections(act.db, [entryId])
  return all.filter((one) => one.personId === personId)
}
