// All SQL about the award and its editions.
import { createHash } from 'node:crypto'
import { json, type Reader, reading, type Writer, writing } from '../../base/db/handle.ts'
import type { Award } from './model/award.ts'
import { revivedTerms } from './model/kept-terms.ts'
import type {
  Announcement,
  Edition,
  EditionId,
  EditionState,
  EditionTerms,
  HistoryRow,
  Source,
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
  copiedFrom: EditionId | null
  fileDigest: string | null
  announcements: readonly Announcement[]
}
type VersionRow = {
  editionId: EditionId
  version: number
  terms: EditionTerms
  digest: string
  announcement: Omit<Announcement, 'version'> | null
  loadedAt: Date
}
/** All but the terms. */
const light = [
  'id',
  'year',
  'state',
  'demonstration',
  'version',
  'zone',
  'digest',
  'copiedFrom',
  'fileDigest',
] as const
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

/** With the digest of its terms, to tell whether they or the programme's file have changed. */
export type KeptEdition = Edition & {
  readonly digest: string
  readonly copiedFrom: EditionId | null
  readonly fileDigest: string | null
}

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

/** Drafts are not found: only organisers know of them. */
export async function findByYear(db: Reader, year: number): Promise<KeptEdition | undefined> {
  const edition = await findAnyByYear(db, year)
  return edition?.state === 'draft' ? undefined : edition
}

/** A draft too. The caller asks who may see it. */
export async function findAnyByYear(db: Reader, year: number): Promise<KeptEdition | undefined> {
  const query = reading<EditionTables>(db).selectFrom('edition').select(light)
  return one(db, await query.where('year', '=', year).executeTakeFirst())
}

export async function find(db: Reader, id: EditionId): Promise<KeptEdition | undefined> {
  const query = reading<EditionTables>(db).selectFrom('edition').select(light)
  return one(db, await query.where('id', '=', id).executeTakeFirst())
}

/** Newest first, without drafts. */
export async function list(db: Reader): Promise<readonly KeptEdition[]> {
  const query = reading<EditionTables>(db).selectFrom('edition').select(light)
  const known = query.where('state', '<>', 'draft')
  return withTerms(db, await known.orderBy('year', 'desc').execute())
}

/** What only organisers see, newest first. */
export async function listDrafts(db: Reader): Promise<readonly KeptEdition[]> {
  const query = reading<EditionTables>(db).selectFrom('edition').select(light)
  const drafts = query.where('state', '=', 'draft')
  return withTerms(db, await drafts.orderBy('year', 'desc').execute())
}

export async function lock(db: Writer, year: number): Promise<KeptEdition | undefined> {
  const query = writing<EditionTables>(db).selectFrom('edition').select(light)
  return one(db, await query.where('year', '=', year).forUpdate().executeTakeFirst())
}

/** False: the year has an edition already, and nothing is written. */
export async function insert(
  db: Writer,
  edition: Edition,
  came: {
    readonly openedAt?: Date | null
    readonly copiedFrom?: EditionId | null
    /** It was loaded from the programme's file. */
    readonly fromFile?: boolean
    readonly announcements?: readonly Announcement[]
  } = {},
): Promise<boolean> {
  const { id, year, state, demonstration, version, zone, terms } = edition
  const digest = digestOf(terms)
  const row = {
    ...{ id, year, state, demonstration, version, zone, digest, terms: json(terms) },
    openedAt: came.openedAt ?? null,
    closedAt: null,
    copiedFrom: came.copiedFrom ?? null,
    fileDigest: came.fromFile ? digest : null,
    announcements: json(came.announcements ?? []),
  }
  const inserted = await writing<EditionTables>(db)
    .insertInto('edition')
    .values(row)
    .onConflict((conflict) => conflict.column('year').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function saveFileDigest(db: Writer, id: EditionId, digest: string): Promise<void> {
  const change = { fileDigest: digest }
  await writing<EditionTables>(db).updateTable('edition').set(change).where('id', '=', id).execute()
}

/** Only for drafts: nothing hangs on them yet. */
export async function removeDraft(db: Writer, id: EditionId): Promise<void> {
  const tables = writing<EditionTables>(db)
  await tables.deleteFrom('editionVersion').where('editionId', '=', id).execute()
  await tables.deleteFrom('edition').where('id', '=', id).where('state', '=', 'draft').execute()
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
): Promise<readonly Announcement[]> {
  const row = await reading<EditionTables>(db)
    .selectFrom('edition')
    .select('announcements')
    .where('id', '=', id)
    .executeTakeFirst()
  return (row?.announcements ?? []).toSorted((a, b) => b.version - a.version)
}

export async function saveAnnouncements(
  db: Writer,
  id: EditionId,
  announcements: readonly Announcement[],
): Promise<void> {
  await writing<EditionTables>(db)
    .updateTable('edition')
    .set({ announcements: json(announcements) })
    .where('id', '=', id)
    .execute()
}

/** The terms as they were in that version. */
export async function findVersion(
  db: Reader,
  id: EditionId,
  version: number,
): Promise<EditionTerms | undefined> {
  const row = await reading<EditionTables>(db)
    .selectFrom('editionVersion')
    .select('terms')
    .where('editionId', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && revivedTerms(row.terms)
}

export async function listVersions(
  db: Reader,
  id: EditionId,
): Promise<readonly Pick<VersionRow, 'version' | 'digest' | 'loadedAt'>[]> {
  const versions = reading<EditionTables>(db)
    .selectFrom('editionVersion')
    .select(['version', 'digest', 'loadedAt'])
    .where('editionId', '=', id)
  return versions.orderBy('version').execute()
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
    const whole = revivedTerms(terms)
    knownTerms.set(digest, whole)
    return [id, whole] as const
  })
  return new Map(read)
}
