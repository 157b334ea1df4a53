// How all examiners are asked to declare before all entries, and how a unit objects to one of them.
import type { Edition } from '../../award/editions/model.ts'
import type { EntryId } from '../../award/entries/model.ts'
import { entriesOf } from '../../award/entries/public.ts'
import { callForDeclarations } from '../../award/examiners/actions/calling.ts'
import { decideConflict } from '../../award/examiners/actions/deciding.ts'
import { objectTo } from '../../award/examiners/actions/objecting.ts'
import { declareConflict } from '../../award/examiners/actions.ts'
import { addDays, plainDate } from '../../base/lib/time.ts'
import { examiners, organiser, type Player } from './cast.ts'
import { played, type Stage } from './stage.ts'

export async function askAll(stage: Stage, on: string, dueOn: string): Promise<void> {
  await played('call', callForDeclarations(stage.as(organiser, `${on}T09:00`), dueOn))
}

/** What the unit has against the person is no conflict, says the award office the day after. */
export async function objectInVain(
  stage: Stage,
  about: { readonly entry: EntryId; readonly manager: Player; readonly examiner: Player },
  on: string,
): Promise<void> {
  const pair = { personId: stage.idOf(about.examiner), entryId: about.entry }
  const unit = stage.as(about.manager, `${on}T10:00`)
  const said = 'Vi har hört att hen är sträng mot förskolor.'
  const made = await played('object', objectTo(unit, pair.entryId, pair.personId, said))
  if (!made.ok) return
  const office = stage.as(organiser, `${addDays(on, 1)}T10:00`)
  const reason = 'Ett rykte om stränghet rubbar inte förtroendet för någons opartiskhet.'
  const word = { about: made.value.id, outcome: 'no-conflict', reason } as const
  await played('dismiss', decideConflict(office, pair, word))
}

/** After the day for handing in: one examiner has answered, and one asks the award office. */
export async function declareInSummer(stage: Stage, edition: Edition, now: Date): Promise<void> {
  const { entryDue } = edition.terms.calendar
  if (entryDue === null) return
  const asked = addDays(plainDate(entryDue, edition.zone), 3)
  const answered = addDays(asked, 2)
  if (answered >= plainDate(now, edition.zone)) return
  await askAll(stage, asked, addDays(asked, 35))
  const entries = (await entriesOf(stage.db, edition.id)).filter(({ handedInAt }) => handedInAt)
  const [, bjorn, , daniel] = examiners
  for (const { id } of entries) {
    if (bjorn) await says(stage.as(bjorn, `${answered}T16:00`), id, none)
    if (daniel) await says(stage.as(daniel, `${answered}T17:00`), id, unsure)
  }
}

const none = { answer: 'none', lawGrounds: [], awardGrounds: [], explanation: '' } as const
const unsure = {
  ...none,
  answer: 'unsure',
  explanation: 'Chefen och jag gick samma ledarutbildning i fjol. Vi har inte setts sedan dess.',
} as const

async function says(
  act: ReturnType<Stage['as']>,
  entry: EntryId,
  answer: typeof none | typeof unsure,
) {
  await played('declare', declareConflict(act, entry, answer))
}
