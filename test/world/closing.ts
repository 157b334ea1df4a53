// How the entry closes for its examiners: for all while it is withdrawn, and then for one after the other.
import { sql } from 'kysely'
import type { EntryId } from '../../src/award/entries/model.ts'
import { addEmployment, declareConflict } from '../../src/award/examiners/actions.ts'
import type { RegistrationId } from '../../src/award/registrations/model.ts'
import { joinUnits } from '../../src/award/units/actions/unit-times.ts'
import { rows } from '../../src/base/db/handle.ts'
import { found } from '../../src/base/lib/failures.ts'
import { played, type Stage } from '../../src/commands/demonstration/stage.ts'
import { own, third, visitors } from './cast.ts'

type World = {
  readonly stage: Stage
  readonly registration: RegistrationId
  readonly entry: EntryId | undefined
}

export const formerManager = {
  answer: 'conflict',
  lawGrounds: [],
  awardGrounds: ['former-employer'],
  explanation: 'Jag har varit chef där.',
} as const

/** Everything is public by then, so that whatever is closed is closed by this. */
export const closingStates = [
  { name: 'withdrawn', now: '2025-12-02T11:00:00Z', play: toWithdrawn },
  { name: 'question open', now: '2025-12-03T09:00:00Z', play: toQuestion },
  { name: 'moved', now: '2025-12-04T09:00:00Z', play: toMoved },
  { name: 'merged', now: '2025-12-05T09:00:00Z', play: toMerged },
]

/** The unit takes part no longer: too late for its people to do it themselves. */
async function toWithdrawn({ stage, registration }: World): Promise<void> {
  await rows(stage.db, sql`UPDATE registration SET state = 'withdrawn' WHERE id = ${registration}`)
}

/** It takes part after all. The second examiner does not know, and asks. */
async function toQuestion({ stage, registration, entry }: World): Promise<void> {
  await rows(stage.db, sql`UPDATE registration SET state = 'sent' WHERE id = ${registration}`)
  const act = stage.as(visitors['second examiner'], '2025-12-02T10:00')
  const unsure = { answer: 'unsure', lawGrounds: [], awardGrounds: [] } as const
  const explanation = 'En granne började där i går.'
  await played('question', declareConflict(act, found(entry), { ...unsure, explanation }))
}

/** The examiner has begun to work for the administration of the unit. */
async function toMoved({ stage }: World): Promise<void> {
  const act = stage.as(visitors.organiser, '2025-12-03T10:00')
  const organisation = stage.organisation(own.administration)
  const job = { organisation, unit: '', validFrom: '2025-12-01', validTo: null }
  await played('job', addEmployment(act, stage.idOf(visitors.examiner), job))
}

/** The leader has worked in a unit that turns out to have become this one. */
async function toMerged({ stage }: World): Promise<void> {
  const act = stage.as(visitors.organiser, '2025-12-04T10:00')
  const [unit, successor] = [stage.unit(third.key), stage.unit(own.key)]
  const organisation = stage.organisation(third.administration)
  const job = { organisation, unit: third.name, validFrom: '2020-01-01', validTo: '2024-12-31' }
  await played('job', addEmployment(act, stage.idOf(visitors.leader), job))
  const link = { unit, successor, day: '2025-01-01' }
  await played('join', joinUnits(act, link, '2025-12-04'))
}
