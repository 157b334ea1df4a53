// All SQL about what examiners tell of themselves.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { Needs, Season, Wish } from '../model/profile.ts'

type Owned = { readonly personId: PersonId; readonly editionId: EditionId }
type Tables = {
  examinerSeason: Season
  examinerWish: Wish & Owned
  examinerNeeds: Needs
}

export async function listSeasons(
  db: Reader,
  edition: EditionId,
  people: readonly PersonId[],
): Promise<readonly Season[]> {
  if (people.length === 0) return []
  const query = reading<Tables>(db).selectFrom('examinerSeason').selectAll()
  return query.where('editionId', '=', edition).where('personId', 'in', people).execute()
}

export async function saveSeason(db: Writer, season: Season): Promise<void> {
  const { capacity, changedAt } = season
  const daysAway = json(season.daysAway)
  await writing<Tables>(db)
    .insertInto('examinerSeason')
    .values({ ...season, daysAway })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'editionId']).doUpdateSet({ capacity, daysAway, changedAt }),
    )
    .execute()
}

export async function listWishes(
  db: Reader,
  edition: EditionId,
  people: readonly PersonId[],
): Promise<readonly (Wish & Owned)[]> {
  if (people.length === 0) return []
  const query = reading<Tables>(db).selectFrom('examinerWish').selectAll()
  return query
    .where('editionId', '=', edition)
    .where('personId', 'in', people)
    .orderBy('about')
    .orderBy('subject')
    .execute()
}

export async function saveWish(db: Writer, wish: Wish & Owned): Promise<void> {
  await writing<Tables>(db)
    .insertInto('examinerWish')
    .values(wish)
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'editionId', 'about', 'subject'])
        .doUpdateSet({ wish: wish.wish }),
    )
    .execute()
}

export async function removeWish(
  db: Writer,
  { personId, editionId }: Owned,
  { about, subject }: Pick<Wish, 'about' | 'subject'>,
): Promise<void> {
  await writing<Tables>(db)
    .deleteFrom('examinerWish')
    .where('personId', '=', personId)
    .where('editionId', '=', editionId)
    .where('about', '=', about)
    .where('subject', '=', subject)
    .execute()
}

export function findNeeds(db: Reader, { personId, editionId }: Owned): Promise<Needs | undefined> {
  const query = reading<Tables>(db).selectFrom('examinerNeeds').selectAll()
  return query
    .where('personId', '=', personId)
    .where('editionId', '=', editionId)
    .executeTakeFirst()
}

export async function saveNeeds(db: Writer, needs: Needs): Promise<void> {
  const { access, diet, changedAt } = needs
  await writing<Tables>(db)
    .insertInto('examinerNeeds')
    .values(needs)
    .onConflict((conflict) =>
      conflict.columns(['personId', 'editionId']).doUpdateSet({ access, diet, changedAt }),
    )
    .execute()
}

export async function removeNeeds(db: Writer, { personId, editionId }: Owned): Promise<void> {
  await writing<Tables>(db)
    .deleteFrom('examinerNeeds')
    .where('personId', '=', personId)
    .where('editionId', '=', editionId)
    .execute()
}

/** The editions for which somebody has told what they need. */
export async function editionsWithNeeds(db: Reader): Promise<readonly EditionId[]> {
  const query = reading<Tables>(db).selectFrom('examinerNeeds').select('editionId').distinct()
  return (await query.execute()).map(({ editionId }) => editionId)
}

/** How many there were. */
export async function removeNeedsOf(db: Writer, edition: EditionId): Promise<number> {
  const gone = await writing<Tables>(db)
    .deleteFrom('examinerNeeds')
    .where('editionId', '=', edition)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
