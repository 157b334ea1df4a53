// To whom reminders go and what they say, for the pages that show them and for sending.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition, editionById } from '../../editions/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { registrationById, roleIn } from '../../registrations/public.ts'
import { reminderLetter } from '../mails.ts'
import { usualDays } from '../model/reminding.ts'
import type { Entry } from '../model.ts'
import { mayList, mayReadDraft, mayWrite } from '../policy.ts'
import { allQuestions } from '../rules/handing-in.ts'
import {
  type Left,
  leftToDo,
  type ReminderTurn,
  reminderDue,
  remindersAhead,
  reminderTurns,
} from '../rules/reminding.ts'
import { list, listMarks, listSizes } from '../store/answers.ts'
import { findOf } from '../store/entries.ts'
import { countReminders, findPlan, listOff } from '../store/reminding.ts'
import { partsOf } from './parts.ts'

export async function plannedDays(db: Reader, edition: Edition): Promise<readonly number[]> {
  return (await findPlan(db, edition.id))?.days ?? usualDays
}

const nothing = { attachments: [], results: [] }

/** What the entry lacks now. Null: nothing is asked in its edition. */
export async function leftOf(
  db: Reader,
  entry: Entry | undefined,
  edition: Edition,
): Promise<Left | null> {
  const { instrument } = edition.terms
  if (instrument === null) return null
  if (entry === undefined) {
    const empty = { entry, answers: [], sizes: [], done: new Set<string>(), parts: nothing }
    return leftToDo(instrument, empty)
  }
  const marks = await listMarks(db, entry.id)
  return leftToDo(instrument, {
    entry,
    answers: await list(db, entry.id, allQuestions(instrument)),
    sizes: await listSizes(db, entry.id),
    done: new Set(marks.filter(({ done }) => done).map(({ area }) => area)),
    parts: await partsOf(db, entry.id),
  })
}

export type ShownReminders = {
  readonly registration: Registration
  readonly edition: Edition
  readonly entry: Entry | undefined
  readonly ahead: readonly ReminderTurn[]
  /** As it would be sent now. Null: none would be. */
  readonly letter: Letter | null
  readonly writes: boolean
  readonly off: boolean
}

/** For those who have a part in the entry. */
export async function showReminders(ask: Ask, id: RegistrationId): Promise<ShownReminders> {
  const registration = found(await registrationById(ask.db, id))
  const role = await roleIn(ask.db, id, ask.actor.id, ask.now)
  required(mayReadDraft(ask.actor, { role }))
  const edition = await editionById(ask.db, registration.edition)
  const entry = await findOf(ask.db, id)
  const due = reminderDue(registration, entry, edition, ask.now)
  const left = due && (await leftOf(ask.db, entry, edition))
  const turns = due ? reminderTurns(due, await plannedDays(ask.db, edition), edition.zone) : []
  const off = await listOff(ask.db, [id])
  return {
    ...{ registration, edition, entry },
    ahead: remindersAhead(turns, ask.now),
    letter:
      due && left
        ? reminderLetter(ask.actor.email, registration, { edition, due, left, now: ask.now })
        : null,
    writes: mayWrite(ask.actor, { role }) !== undefined,
    off: off.some(({ person }) => person === ask.actor.id),
  }
}

export type ShownPlan = {
  readonly edition: Edition
  readonly days: readonly number[]
  readonly ahead: readonly ReminderTurn[]
  readonly sent: number
  /** To a unit that has not begun. */
  readonly example: Letter | null
}

/** For the organiser: when they go out, and what one looks like. */
export async function showReminderPlan(ask: Ask, exampleUnit: string): Promise<ShownPlan> {
  required(mayList(ask.actor))
  const edition = await currentEdition(ask.db)
  const days = await plannedDays(ask.db, edition)
  const due = edition.terms.calendar.entryDue
  const left = await leftOf(ask.db, undefined, edition)
  const example = { id: 'exempel' as RegistrationId, unitName: exampleUnit }
  return {
    ...{ edition, days },
    ahead: due ? remindersAhead(reminderTurns(due, days, edition.zone), ask.now) : [],
    sent: await countReminders(ask.db, edition.id),
    example: due && left ? reminderLetter('', example, { edition, due, left, now: ask.now }) : null,
  }
}
