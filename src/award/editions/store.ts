// All SQL about the award and its editions.
import { createHash } from 'node:crypto'
import { json, type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { Award } from './model/award.ts'
import type {
  Calendar,
  Edition,
  EditionId,
  EditionState,
  EditionTerms,
  HistoryRow,
  Source,
  Words,
} from './model.ts'

type EditionRow = {
  id: EditionId
  year: number
  state: EditionState
  demonstration: boolean
  version: number
  zone: string
  terms: EditionTerms
  digest: string
  openedAt: Date | null
  closedAt: Date | null
}
type VersionRow = {
  editionId: EditionId
  version: number
  terms: EditionTerms
  digest: string
  announcement: { date: string; says: Words } | null
  loadedAt: Date
}
type AwardRow = {
  key: string
  terms: Award
  sources: readonly Source[]
  history: readonly HistoryRow[]
}
type EditionTables = {
  award: AwardRow
  edition: EditionRow
  editionVersion: VersionRow
}

/** With the digest of its terms, to tell whether a file has changed. */
export type KeptEdition = Edition & { readonly digest: string }

export function digestOf(terms: EditionTerms): string {
  return createHash('sha256').update(JSON.stringify(terms)).digest('hex')
}

export function findAward(db: Reader): Promise<AwardRow | undefined> {
  return reading<EditionTables>(db).selectFrom('award').selectAll().executeTakeFirst()
}

/** There is one award. Another one's row goes. */
export async function saveAward(db: Writer, told: Omit<AwardRow, 'key'>): Promise<void> {
  const { key } = told.terms
  const columns = {
    terms: json(told.terms),
    sources: json(told.sources),
    history: json(told.history),
  }
  const tables = writing<EditionTables>(db)
  await tables.deleteFrom('award').where('key', '<>', key).execute()
  await tables
    .insertInto('award')
    .values({ key, ...columns })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(columns))
    .execute()
}

export async function findByYear(db: Reader, year: number): Promise<KeptEdition | undefined> {
  const row = await reading<EditionTables>(db)
    .selectFrom('edition')
    .selectAll()
    .where('year', '=', year)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function find(db: Reader, id: EditionId): Promise<KeptEdition | undefined> {
  const row = await reading<EditionTables>(db)
    .selectFrom('edition')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Newest first. */
export async function list(db: Reader): Promise<readonly KeptEdition[]> {
  const rows = await reading<EditionTables>(db)
    .selectFrom('edition')
    .selectAll()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(fromRow)
}

export async function lock(db: Writer, year: number): Promise<KeptEdition | undefined> {
  const row = await writing<EditionTables>(db)
    .selectFrom('edition')
    .selectAll()
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function insert(db: Writer, edition: Edition, openedAt: Date | null): Promise<void> {
  const { terms, ...rest } = edition
  const row = { ...rest, terms: json(terms), digest: digestOf(terms), openedAt, closedAt: null }
  await writing<EditionTables>(db).insertInto('edition').values(row).execute()
}

export async function saveTerms(db: Writer, edition: Edition): Promise<void> {
  const { id, terms, version, zone } = edition
  await writing<EditionTables>(db)
    .updateTable('edition')
    .set({ terms: json(terms), digest: digestOf(terms), version, zone })
    .where('id', '=', id)
    .execute()
}

export async function insertVersion(
  db: Writer,
  edition: Edition,
  announcement: VersionRow['announcement'],
  loadedAt: Date,
): Promise<void> {
  const { id: editionId, terms, version } = edition
  const digest = digestOf(terms)
  const told = announcement === null ? null : json(announcement)
  const row = { editionId, version, terms: json(terms), digest, announcement: told, loadedAt }
  await writing<EditionTables>(db)
    .insertInto('editionVersion')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'version']).doUpdateSet({ terms: json(terms), digest }),
    )
    .execute()
}

export async function saveState(
  db: Writer,
  id: EditionId,
  change: { readonly state: EditionState; readonly openedAt?: Date; readonly closedAt?: Date },
): Promise<void> {
  await writing<EditionTables>(db).updateTable('edition').set(change).where('id', '=', id).execute()
}

/** The corrections that have been announced, newest first. */
export async function listAnnouncements(
  db: Reader,
  id: EditionId,
): Promise<readonly { version: number; date: string; says: Words }[]> {
  const rows = await reading<EditionTables>(db)
    .selectFrom('editionVersion')
    .select(['version', 'announcement'])
    .where('editionId', '=', id)
    .where('announcement', 'is not', null)
    .orderBy('version', 'desc')
    .execute()
  return rows.flatMap(({ version, announcement }) =>
    announcement === null ? [] : [{ version, ...announcement }],
  )
}

/** In JSON an instant is a text. Here it becomes one again. */
function fromRow(row: EditionRow): KeptEdition {
  const { openedAt: _opened, closedAt: _closed, terms, ...edition } = row
  return { ...edition, terms: { ...terms, calendar: revived(terms.calendar) } }
}

function revived(calendar: Calendar): Calendar {
  const instant = (value: Date | string | null) => (value === null ? null : new Date(value))
  return {
    ...calendar,
    registrationOpens: instant(calendar.registrationOpens),
    registrationCloses: instant(calendar.registrationCloses),
    entryDue: instant(calendar.entryDue),
    ceremony: instant(calendar.ceremony),
  }
}
