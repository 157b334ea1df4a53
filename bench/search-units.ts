// How long it takes to find a unit among 20,000, whatever is typed.
import { sql } from 'kysely'
import { loadRegister } from '../src/award/units/actions.ts'
import { findByQuery } from '../src/award/units/public/find.ts'
import { rows, type Writer } from '../src/base/db/handle.ts'
import { theSystem } from '../src/base/lib/actor.ts'
import { loadManyUnits } from '../test/many-units.ts'
import { realProgramme } from '../test/programme-files.ts'
import { withDatabase } from './database.ts'
import type { Measure } from './model.ts'
import { timed } from './timing.ts'

export const name = 'search in 20,000 units'

const queries = {
  'the very name': 'Förskolan Kronängen',
  'a misspelled name': 'Forskolan Kronägnen',
  'kind and place': 'förskola södermalm',
  'one common word': 'förskola',
  'nothing like it': 'zzqqxx wvvw',
}

export function run(): Promise<readonly Measure[]> {
  return withDatabase(async (db) => {
    await loadRegister({ actor: theSystem, now: new Date(), db }, realProgramme())
    await loadManyUnits(db)
    const searches = Object.entries(queries).map(
      ([what, query]) => [what, () => findByQuery(db, query)] as const,
    )
    const beside = 'reading every name once'
    const times = await timed({ ...Object.fromEntries(searches), [beside]: () => scan(db) })
    return Object.keys(queries).flatMap((what): readonly Measure[] => {
      const [own, other] = [times[what], times[beside]]
      if (!(own && other)) return []
      const compared = { what: beside, value: other.middle }
      return [
        { what, value: own.middle, unit: 'ms', beside: compared },
        { what: `${what}, slowest of twenty`, value: own.p95, unit: 'ms', beside: compared },
      ]
    })
  })
}

function scan(db: Writer) {
  return rows(db, sql`SELECT id FROM unit WHERE name ILIKE '%kronängen%' ORDER BY name LIMIT 50`)
}
