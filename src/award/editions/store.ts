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
/** All but the terms. */
const light = ['id', 'year', 'state', 'demonstration', 'version', 'zone', 'digest'] as const
type LightRow = Pick<EditionRow, (typeof light)[number]>

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
  const query = reading<EditionTables>(db).selectFrom('edition').select(light)
  return one(db, await query.where('year', '=', year).executeTakeFirst())
}

export async function find(db: Reader, id: EditionId): Promise<KeptEdition | undefined> {
  const query = reading<EditionTables>(db).selectFrom('edition').select(light)
  return one(db, await query.where('id', '=', id).executeTakeFirst())
}

/** Newest first. */
export async function list(db: Reader): Promise<readonly KeptEdition[]> {
  const query = reading<EditionTables>(db).selectFrom('edition').select(light)
  return withTerms(db, await query.orderBy('year', 'desc').execute())
}

export async function lock(db: Writer, year: number): Promise<KeptEdition | undefined> {
  const query = writing<EditionTables>(db).selectFrom('edition').select(light)
  return one(db, await query.where('year', '=', year).forUpdate().executeTakeFirst())
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

/** Terms are large and asked for on every page. Their digest is their name, so a copy is never old. */
const knownTerms = new Map<string, EditionTerms>()
const manyTerms = 100

async function one(db: Reader, row: LightRow | undefined): Promise<KeptEdition | undefined> {
  return row && (await withTerms(db, [row]))[0]
}

async function withTerms(db: Reader, rows: readonly LightRow[]): Promise<readonly KeptEdition[]> {
  const unknown = rows.filter(({ digest }) => !knownTerms.has(digest)).map(({ id }) => id)
  const read = unknown.length > 0 ? await readTerms(db, unknown) : new Map()
  return rows.flatMap((row) => {
    const terms = knownTerms.get(row.digest) ?? read.get(row.id)
    return terms === undefined ? [] : [{ ...row, terms }]
  })
}

async function readTerms(
  db: Reader,
  ids: readonly EditionId[],
): Promise<ReadonlyMap<EditionId, EditionTerms>> {
  const query = reading<EditionTables>(db).selectFrom('edition').select(['id', 'digest', 'terms'])
  const rows = await query.where('id', 'in', ids).execute()
  if (knownTerms.size > manyTerms) knownTerms.clear()
  const read = rows.map(({ id, digest, terms }) => {
    const whole = { ...terms, calendar: revived(terms.calendar) }
    knownTerms.set(digest, whole)
    return [id, whole] as const
  })
  return new Map(read)
}

/** In JSON an instant is a text. Here it becomes one again. */
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
