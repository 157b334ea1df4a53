// The letter to somebody who has been named in comments.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { peopleByIds, personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { editionById } from '../../editions/public.ts'
import { registrationById, roleIn } from '../../registrations/public.ts'
import { mentionLetter } from '../mails/mentions.ts'
import type { EntryId } from '../model.ts'
import { letterAt } from '../rules/comments.ts'
import { questionOf } from '../rules/handing-in.ts'
import { lastLetter, listUntold, markTold } from '../store/comments.ts'
import { find } from '../store/entries.ts'
import { planLetter } from './comments.ts'

/** One letter of all that has come since the last one. Too soon after it: it is planned anew. */
export async function tellMentions(act: Act, id: EntryId, person: PersonId): Promise<void> {
  const untold = await listUntold(act.db, id, person)
  if (untold.length === 0) return
  const last = await lastLetter(act.db, id, person)
  if (letterAt(last, act.now) > act.now) return planLetter(act, id, person)
  await send(act, id, person, untold)
  const comments = untold.map((one) => one.id)
  await markTold(act.db, { entry: id, person, at: act.now }, comments)
  await record(act, 'entry.mentions-told', id, { person, comments: comments.length })
}

type Untold = Awaited<ReturnType<typeof listUntold>>

/** Who has lost the part in it since is not told. */
async function send(act: Act, id: EntryId, person: PersonId, untold: Untold): Promise<void> {
  const entry = await find(act.db, id)
  const to = await personById(act.db, person)
  const role = entry && (await roleIn(act.db, entry.registration, person, act.now))
  const registration = entry && (await registrationById(act.db, entry.registration))
  if (!to || !role || !registration) return
  const { instrument } = (await editionById(act.db, entry.edition)).terms
  const people = await peopleByIds(
    act.db,
    untold.map(({ writtenBy }) => writtenBy),
  )
  const told = untold.flatMap(({ id: comment, writtenBy, question }) => {
    const asked = questionOf(instrument, question)
    if (!asked) return []
    const by = people.get(writtenBy)?.name ?? ''
    return [{ comment, by, area: asked.area, asked: asked.question.text.sv }]
  })
  await queue(act, mentionLetter(to.email, { entry: id, unit: registration.unitName, told }))
}
