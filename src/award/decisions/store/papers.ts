// All SQL about the papers of the boards' matters: the latest of an administration, and finished versions.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { OrganisationId } from '../../units/model.ts'
import type { BoardPaper, PaperVersion } from '../model/paper.ts'
import type { Matter, MatterId } from '../model.ts'

type Tables = { boardMatter: Matter; boardPaperVersion: PaperVersion }

/** The latest paper that was written here for the administration, or null. */
export async function latestPaperOf(
  db: Reader,
  administration: OrganisationId,
): Promise<BoardPaper | null> {
  const found = await reading<Tables>(db)
    .selectFrom('boardMatter')
    .select('paper')
    .where('administration', '=', administration)
    .where('origin', '=', 'web')
    .orderBy('changedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.paper ?? null
}

/** The oldest first. */
export function versionsOf(db: Reader, matter: MatterId): Promise<PaperVersion[]> {
  return reading<Tables>(db)
    .selectFrom('boardPaperVersion')
    .selectAll()
    .where('matter', '=', matter)
    .orderBy('ordinal')
    .execute()
}

export async function insertVersion(db: Writer, version: PaperVersion): Promise<void> {
  await writing<Tables>(db).insertInto('boardPaperVersion').values(version).execute()
}
