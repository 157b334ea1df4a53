// Fills an empty database with a demonstration: all of it, or nothing.
import { loadProgramme } from '../../award/editions/actions.ts'
import type { Programme } from '../../award/editions/model.ts'
import { allEditions, editionOf } from '../../award/editions/public.ts'
import { loadRegister } from '../../award/units/actions.ts'
import type { Reader, Writer } from '../../base/db/handle.ts'
import { inTransaction } from '../../base/db/transaction.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { boardUnits } from './board-states.ts'
import { finishedYear } from './edition.ts'
import { playFinishedEdition } from './finished.ts'
import { playOpenEdition } from './open.ts'
import { stageIn } from './stage.ts'
import { operators, registered, units } from './units.ts'

/**
 * `skipped`: the database holds an award already, or the programme has no live edition to take the
 * rules from. A demonstration is never mixed into what may be real.
 */
export function loadDemonstration(
  db: Reader,
  programme: Programme,
  now: Date,
): Promise<'loaded' | 'skipped'> {
  return inTransaction(db, (tx) => play(tx, programme, now))
}

async function play(db: Writer, programme: Programme, now: Date): Promise<'loaded' | 'skipped'> {
  const live = programme.editions.findLast(({ state }) => state !== 'historic')
  const taken = programme.editions.some(({ year }) => year === finishedYear)
  if (live === undefined || taken || (await allEditions(db)).length > 0) return 'skipped'

  const act = { actor: theSystem, now, db }
  const past = programme.editions.filter(({ state }) => state === 'historic')
  await loadProgramme(act, { ...programme, editions: past })
  await loadRegister(act, {
    ...programme,
    organisations: [...programme.organisations, ...operators],
    units: [...programme.units, ...units.map(registered), ...boardUnits.map(registered)],
  })
  const stage = await stageIn(db, programme.award.zone)
  await playFinishedEdition(stage, live, programme.award.zone)
  await loadProgramme(act, programme)
  const edition = await editionOf(db, live.year)
  if (edition !== undefined) await playOpenEdition(stage, edition, now)
  return 'loaded'
}
