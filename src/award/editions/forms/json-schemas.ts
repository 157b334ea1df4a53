// JSON Schema of each kind of programme file, for editors and other programs.
import { z } from 'zod'
import { awardFile } from './award-file.ts'
import { editionFile } from './edition-file.ts'
import { historyFile } from './history-file.ts'
import { unitsFile } from './units-file.ts'

/** File name to its text, as it is shipped in programmes/schema. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const kinds = { award: awardFile, units: unitsFile, history: historyFile, edition: editionFile }
  return new Map(
    Object.entries(kinds).map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  )
}
