// The organiser asks all examiners to declare before all entries, and reminds those who are not done.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { Edition } from '../../editions/model.ts'
import { allEditions, currentEdition } from '../../editions/public.ts'
import { callLetter, callReminderLetter } from '../mails/conflicts.ts'
import type { DeclarationCall } from '../model/calls.ts'
import { mayKeepExaminers } from '../policy.ts'
import { progressIn } from '../reads/calls.ts'
import { isReminderTime, openCall } from '../rules/calling.ts'
import { findCall, insertCall, insertReminder, listRemindedOn, moveCall } from '../store/calls.ts'
import { listExaminers } from '../store.ts'

/** The first time all examiners get a letter. After that the day is moved. */
export async function callForDeclarations(act: Act, dueOn: string) {
  const permit = required(mayKeepExaminers(act.actor))
  const edition = await currentEdition(act.db)
  const outcome = openCall(permit, dueOn, edition, act.now)
  if (!outcome.ok) return outcome

  const own = { editionId: edition.id, openedBy: act.actor.id, openedAt: act.now }
  const call: DeclarationCall = { ...own, dueOn: outcome.value }
  const opened = await insertCall(act.db, call)
  if (!opened) await moveCall(act.db, call)
  else {
    const active = (await listExaminers(act.db)).filter(({ endedAt }) => endedAt === null)
    const ids = active.map(({ personId }) => personId)
    for (const person of (await peopleByIds(act.db, ids)).values())
      await queue(act, callLetter(person, edition, dueOn))
  }
  const deed = opened ? ('opened' as const) : ('moved' as const)
  await record(act, `declarations.${deed}`, edition.id, { dueOn })
  return yes(deed)
}

/** To those who are not done and have had no reminder today. How many letters that was. */
export async function remindAll(act: Act): Promise<number> {
  required(mayKeepExaminers(act.actor))
  const edition = await currentEdition(act.db)
  return remind(act, edition, found(await findCall(act.db, edition.id)))
}

/** The editions in which it is time for a reminder. */
export async function editionsToRemind(db: Reader, now: Date): Promise<readonly Edition[]> {
  const open = (await allEditions(db)).filter(({ state }) => state === 'open')
  const due: Edition[] = []
  for (const edition of open) {
    const call = await findCall(db, edition.id)
    if (call && isReminderTime(call, edition, now)) due.push(edition)
  }
  return due
}

/** In the program's own name, in one transaction: once a day for each person, whoever tries. */
export async function remindInTime(act: Act, edition: Edition): Promise<number> {
  const call = await findCall(act.db, edition.id)
  return call && isReminderTime(call, edition, act.now) ? remind(act, edition, call) : 0
}

async function remind(act: Act, edition: Edition, call: DeclarationCall): Promise<number> {
  const sentOn = plainDate(act.now, edition.zone)
  const left = await unreminded(act, edition, sentOn)
  const people = await peopleByIds(act.db, [...left.keys()])
  let letters = 0
  for (const person of people.values()) {
    const reminder = { editionId: edition.id, personId: person.id, sentOn, sentAt: act.now }
    if (!(await insertReminder(act.db, reminder))) continue
    await queue(act, callReminderLetter(person, edition, call.dueOn, left.get(person.id) ?? 0))
    letters += 1
  }
  if (letters > 0) await record(act, 'declarations.reminded', edition.id, { letters })
  return letters
}

/** How many each has left. */
async function unreminded(
  { db, now }: Act,
  edition: Edition,
  day: string,
): Promise<ReadonlyMap<PersonId, number>> {
  const reminded = await listRemindedOn(db, edition.id, day)
  const progress = await progressIn(db, edition, now)
  const waiting = progress.filter(({ person, done, all }) => done < all && !reminded.has(person))
  return new Map(waiting.map(({ person, done, all }) => [person, all - done]))
}
