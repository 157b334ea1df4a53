// The open edition as far as it would have come: units in different states, by the clock.
import type { Edition } from '../../award/editions/model.ts'
import { saveImprovements } from '../../award/entries/actions/improvements.ts'
import type { EntryId } from '../../award/entries/model.ts'
import { showImprovements } from '../../award/entries/reads/improvements.ts'
import { withdrawRegistration } from '../../award/registrations/actions/registering.ts'
import type { RegistrationId } from '../../award/registrations/model.ts'
import { addDays, plainDate } from '../../base/lib/time.ts'
import { playBoards } from './board-states.ts'
import { decide, extract, type Matter, prepare } from './boards.ts'
import { coordinators, examiners } from './cast.ts'
import { declareInSummer } from './declaring.ts'
import { recruitExaminers } from './recruiting.ts'
import { played, type Stage } from './stage.ts'
import { nextCourse, train } from './training.ts'
import * as cast from './units.ts'
import { handIn, register, send, write } from './writing.ts'

/** Days after registration opened. Only what has passed at `now` is played. */
export async function playOpenEdition(stage: Stage, edition: Edition, now: Date): Promise<void> {
  const { registrationOpens, entryDue } = edition.terms.calendar
  if (edition.state !== 'open' || registrationOpens === null || entryDue === null) return
  const opened = plainDate(registrationOpens, edition.zone)
  const last = plainDate(entryDue, edition.zone)
  const today = plainDate(now, edition.zone)
  const has = (days: number) => addDays(opened, days) < today && addDays(opened, days) < last
  const story: Telling = { stage, edition, day: (days) => addDays(opened, days), has }
  await ekdungenWrites(story)
  await manstenenHandsIn(story)
  await verkstanBegins(story)
  await omtankenWithdraws(story)
  await kastanjenMustWait(story)
  await recruitExaminers(story)
  await examinersTrain(story, today)
  await playBoards(story)
  await declareInSummer(stage, edition, now)
}

type Telling = {
  readonly stage: Stage
  readonly edition: Edition
  readonly day: (days: number) => string
  readonly has: (days: number) => boolean
}

/** Most have done what is asked. One has not scored the practice entry, one has not signed. */
async function examinersTrain({ stage, edition, day, has }: Telling, today: string): Promise<void> {
  if (!has(29) || edition.terms.training?.promise === null) return
  const days = { planned: day(7), held: day(21), scored: day(28) }
  const [done, unsigned] = [examiners.slice(0, -2), examiners.slice(-1)]
  await train(stage, edition, days, { done, unsigned })
  await nextCourse(stage, edition, today)
}

/** Registered, and in the middle of the entry. Its board has not been asked yet. */
async function ekdungenWrites({ stage, edition, day, has }: Telling): Promise<void> {
  const registration = await registered({ stage, edition, day, has }, cast.ekdungen, 9)
  if (registration === undefined || !has(30)) return
  const entry = await write(stage, cast.ekdungen, edition, { registration, on: day(30), areas: 3 })
  const act = stage.as(cast.ekdungen.people[0], `${day(30)}T15:10`)
  const [point] = (await showImprovements(act, entry)).points
  if (point === undefined) return
  const text = 'Vi beskriver nu i verksamhetsplanen vad som går först när allt inte ryms.'
  const answer = { key: point.key, state: 'done', text, revision: 0 } as const
  await played('improved', saveImprovements(act, entry, [answer]))
}

/** Handed in early, and decided by its board. The extract waits to be verified. */
async function manstenenHandsIn(story: Telling): Promise<void> {
  const { stage, edition, day, has } = story
  const unit = cast.manstenen
  const registration = await registered(story, unit, 3)
  if (registration === undefined) return
  if (has(45)) await decided(story, registration)
  if (!has(60)) return
  const areas = Number.POSITIVE_INFINITY
  const entry: EntryId = await write(stage, unit, edition, { registration, on: day(50), areas })
  await handIn(stage, unit, entry, `${day(60)}T11:05`)
}

async function decided(story: Telling, registration: RegistrationId): Promise<void> {
  const { stage, edition, day, has } = story
  const coordinator = coordinators.find(({ acts }) => acts === cast.manstenen.administration)
  if (coordinator === undefined) return
  const matter: Matter = {
    coordinator,
    board: 'Södermalms stadsdelsnämnd',
    units: [{ name: cast.manstenen.name, registration }],
    year: edition.year,
    proposal: edition.terms.acceptedDecisions[0] ?? 'approved',
    written: day(40),
    meeting: day(52),
  }
  const decision = await prepare(stage, matter)
  if (!has(53)) return
  await decide(stage, matter, decision)
  await extract(stage, matter, decision)
}

/** A draft that the contact has left in the middle. */
async function verkstanBegins({ stage, edition, day, has }: Telling): Promise<void> {
  if (has(16)) await register(stage, cast.verkstan, edition, { on: day(16), answers: 'half' })
}

async function omtankenWithdraws(story: Telling): Promise<void> {
  const registration = await registered(story, cast.omtanken, 5)
  if (registration === undefined || !story.has(25)) return
  const act = story.stage.as(cast.omtanken.people[0], `${story.day(25)}T10:00`)
  const reason = 'Vi byter lokaler i vår och hinner inte med ett bidrag i år.'
  await played('withdraw', withdrawRegistration(act, registration, reason))
}

/** A recent recipient: all is answered, and the rule of quarantine says no. */
async function kastanjenMustWait({ stage, edition, day, has }: Telling): Promise<void> {
  if (has(12)) await register(stage, cast.kastanjen, edition, { on: day(12), answers: 'all' })
}

async function registered(
  { stage, edition, day, has }: Telling,
  unit: cast.DemoUnit,
  days: number,
): Promise<RegistrationId | undefined> {
  if (!has(days)) return undefined
  const id = await register(stage, unit, edition, { on: day(days), answers: 'all' })
  await send(stage, unit, id, `${day(days)}T13:45`)
  return id
}
