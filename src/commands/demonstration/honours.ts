// How the made-up units get their feedback, and the jury its recipients.
import type { Edition } from '../../award/editions/model.ts'
import type { EntryId } from '../../award/entries/model.ts'
import { declareConflict } from '../../award/examiners/actions.ts'
import {
  acknowledgeReport,
  checkReport,
  editReport,
  releaseReport,
  sendReport,
  startReport,
} from '../../award/feedback/actions.ts'
import { find as findReport } from '../../award/feedback/store.ts'
import {
  askJury,
  choose,
  openCategory,
  sealCategory,
  setPresence,
} from '../../award/jury/actions.ts'
import type { Honour } from '../../award/jury/model.ts'
import { offerEntry, publishItem } from '../../award/library/actions.ts'
import { recordAwardCheck } from '../../award/registrations/actions/administering.ts'
import type { RegistrationId } from '../../award/registrations/model.ts'
import { found } from '../../base/lib/failures.ts'
import { chair, emailOf, jurors, organiser } from './cast.ts'
import { type Case, declareNone } from './examining.ts'
import { played, type Stage } from './stage.ts'
import { motivations, openingOf, summaries } from './texts.ts'

/** Written by the leader, checked by the organiser, released after the ceremony, read by the unit. */
export async function feedBack(stage: Stage, edition: Edition, one: Case): Promise<void> {
  const [leader] = one.team
  const writer = stage.as(found(leader), '2025-10-13T10:00')
  await played('begin report', startReport(writer, one.entry))
  const { revision, items } = found(await findReport(stage.db, one.entry))
  const change = { revision, opening: openingOf(one.unit, edition), items }
  await played('edit report', editReport(writer, one.entry, change))
  await played('send report', sendReport(writer, one.entry))
  await played('check', checkReport(stage.as(organiser, '2025-10-20T13:00'), one.entry))
  await played('release', releaseReport(stage.as(organiser, '2025-12-01T09:00'), one.entry))
  const [contact] = one.unit.people
  await played('read', acknowledgeReport(stage.as(contact, '2025-12-03T08:15'), one.entry))
}

export async function checkBudgets(
  stage: Stage,
  registrations: readonly RegistrationId[],
): Promise<void> {
  const check = { lastYearResult: 40, forecast: 15, forecastDate: '2025-09-30' }
  for (const registration of registrations) {
    const act = stage.as(organiser, '2025-10-15T11:00')
    await played('budget', recordAwardCheck(act, registration, check))
  }
}

export type Session = {
  readonly category: string
  readonly candidates: readonly EntryId[]
  readonly choices: readonly { readonly one: Case; readonly kind: Honour }[]
  /** Empty where somebody receives the award. */
  readonly noAwardReason: string
  /** A juror stands aside from this category. */
  readonly conflict: boolean
}

const [maria, johan, leila] = jurors
const conflict = {
  answer: 'conflict',
  lawGrounds: [],
  awardGrounds: ['former-employer'],
  explanation: 'Jag var chef i samma förvaltning fram till förra året.',
} as const

/** In the chair's hands from the opening to the seal. */
export async function deliberate(stage: Stage, year: number, session: Session): Promise<void> {
  const where = { year, category: session.category }
  await askJury(stage.as(organiser, '2025-10-16T09:00'), where)
  for (const entry of session.candidates) await declareAll(stage, session, entry)
  const act = stage.as(chair, '2025-10-28T13:00')
  await played('open category', openCategory(act, where))
  const sitting = [chair, found(maria), found(leila), ...(session.conflict ? [] : [found(johan)])]
  const present = sitting.map((player) => stage.idOf(player))
  await played('presence', setPresence(act, where, present))
  for (const { one, kind } of session.choices) {
    const motivation = motivations[one.unit.key] ?? ''
    await played('choose', choose(act, where, { entryId: one.entry, kind, motivation }))
  }
  await played('seal', sealCategory(act, where, session.noAwardReason))
}

async function declareAll(stage: Stage, session: Session, entry: EntryId): Promise<void> {
  const clear = [chair, found(maria), found(leila)]
  await declareNone(stage, clear, entry, '2025-10-20T16:00')
  if (!session.conflict) return declareNone(stage, [found(johan)], entry, '2025-10-20T17:00')
  const act = stage.as(found(johan), '2025-10-20T17:00')
  await played('conflict', declareConflict(act, entry, conflict))
}

/** The unit consents after the ceremony, and the organiser publishes. */
export async function share(stage: Stage, { unit, entry }: Case): Promise<void> {
  const [contact] = unit.people
  const offered = {
    summary: summaries[unit.key] ?? '',
    contact: emailOf(contact),
    operatorConsents: unit.operator !== null,
  }
  await played('offer', offerEntry(stage.as(contact, '2025-12-02T10:00'), entry, offered))
  await played('publish', publishItem(stage.as(organiser, '2025-12-05T10:00'), entry, true))
}
