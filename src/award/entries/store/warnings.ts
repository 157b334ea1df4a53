// All SQL about the warnings that an entry's writers have looked at and let be. No passage is kept.
import { createHmac, randomBytes } from 'node:crypto'
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../model.ts'

type Kept = {
  readonly entry: EntryId
  readonly place: string
  readonly digest: string
  readonly kind: string
  readonly keptAt: Date
  readonly keptBy: PersonId
}
type WarningTables = {
  entryKeptWarning: Kept
  entryDigestKey: { readonly entry: EntryId; readonly secret: Uint8Array }
}

export type KeptPassage = Pick<Kept, 'entry' | 'place' | 'kind' | 'keptAt' | 'keptBy'> & {
  readonly print: string
}

/** False: it was kept already. */
export async function keepPassage(db: Writer, passage: KeptPassage): Promise<boolean> {
  const { print, ...kept } = passage
  const digest = digestOf(await secretOf(db, kept.entry), kept.place, print)
  const made = await writing<WarningTables>(db)
    .insertInto('entryKeptWarning')
    .values({ ...kept, digest })
    .onConflict((conflict) => conflict.columns(['entry', 'place', 'digest']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** Made when the first passage is kept. Two at once: the second waits for the first. */
async function secretOf(db: Writer, entry: EntryId): Promise<Uint8Array> {
  await writing<WarningTables>(db)
    .insertInto('entryDigestKey')
    .values({ entry, secret: randomBytes(32) })
    .onConflict((conflict) => conflict.column('entry').doNothing())
    .execute()
  const { secret } = await writing<WarningTables>(db)
    .selectFrom('entryDigestKey')
    .select('secret')
    .where('entry', '=', entry)
    .executeTakeFirstOrThrow()
  return secret
}

/** Tells of a passage whether its writers have said that it is to stand. */
export async function keptIn(
  db: Reader,
  entry: EntryId,
): Promise<(passage: { readonly place: string; readonly print: string }) => boolean> {
  const rows = await reading<WarningTables>(db)
    .selectFrom('entryKeptWarning')
    .innerJoin('entryDigestKey', 'entryDigestKey.entry', 'entryKeptWarning.entry')
    .select(['digest', 'secret'])
    .where('entryKeptWarning.entry', '=', entry)
    .execute()
  const secret = rows[0]?.secret
  const digests = new Set(rows.map(({ digest }) => digest))
  return ({ place, print }) => secret !== undefined && digests.has(digestOf(secret, place, print))
}

function digestOf(secret: Uint8Array, place: string, print: string): string {
  return createHmac('sha256', secret).update(`${place}\n${print}`).digest('hex')
}
