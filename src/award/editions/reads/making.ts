// What the organiser's pages of an edition show: what is being changed, and what it is compared with.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Announcement, Edition, EditionTerms } from '../model.ts'
import { maySteer } from '../policy.ts'
import { yearsInWords } from '../rules/copying.ts'
import { difference } from '../rules/difference.ts'
import { toldOf } from '../rules/told.ts'
import { isChangeable } from '../rules.ts'
import { findCorrection } from '../store/corrections.ts'
import {
  find,
  findAnyByYear,
  findVersion,
  type KeptEdition,
  list,
  listAnnouncements,
  listDrafts,
  listVersions,
} from '../store.ts'

/** The terms that can be changed now: of a draft, of what is announced, or of a pending correction. */
export type Workpiece = {
  readonly edition: Edition
  readonly announcements: readonly Announcement[]
  readonly terms: EditionTerms
  /** Changes with each save: a form that was made from another one is out of date. */
  readonly digest: string
  readonly kind: 'draft' | 'announced' | 'correction'
}

async function steered(ask: Ask, year: string): Promise<KeptEdition> {
  required(maySteer(ask.actor))
  return found(/^\d{4}$/.test(year) ? await findAnyByYear(ask.db, Number(year)) : undefined)
}

/** Null: it is frozen, and no correction has been begun (domain rule 1). */
export async function showWorkpiece(
  ask: Ask,
  year: string,
): Promise<{ readonly edition: Edition; readonly piece: Workpiece | null }> {
  const edition = await steered(ask, year)
  const announcements = await listAnnouncements(ask.db, edition.id)
  if (edition.state === 'draft' || edition.state === 'announced') {
    const { terms, digest, state: kind } = edition
    return { edition, piece: { edition, announcements, terms, digest, kind } }
  }
  const pending = edition.state === 'open' ? await findCorrection(ask.db, edition.id) : undefined
  if (pending === undefined) return { edition, piece: null }
  const { terms, digest } = pending
  return { edition, piece: { edition, announcements, terms, digest, kind: 'correction' } }
}

/** The organiser's page of the edition: its state, what can be done next, what has come along from an older year. */
export async function showSteering(ask: Ask, year: string) {
  const { edition, piece } = await showWorkpiece(ask, year)
  const from = await copiedFrom(ask, edition)
  const old = from && toldOf(from.terms)
  return {
    edition,
    piece,
    announcements: piece?.announcements ?? (await listAnnouncements(ask.db, edition.id)),
    /** The year that it was copied from. */
    copiedFrom: from?.year ?? null,
    /** What the pending correction changes. */
    changed:
      piece?.kind === 'correction'
        ? difference(toldOf(edition.terms), toldOf(piece.terms)).map(({ section }) => section)
        : [],
    oldYears: isChangeable(edition) ? yearsInWords(toldOf(edition.terms), edition.year, old) : [],
    ...(await otherYears(ask, edition.year)),
  }
}

export type SteeringShown = Awaited<ReturnType<typeof showSteering>>

async function copiedFrom(ask: Ask, edition: Edition): Promise<Edition | undefined> {
  const { copiedFrom: id } = found(await findAnyByYear(ask.db, edition.year))
  return id === null ? undefined : find(ask.db, id)
}

/** The first year after it that has no edition, and the years that are drafts. */
async function otherYears(ask: Ask, year: number) {
  const drafts = (await listDrafts(ask.db)).map((draft) => draft.year)
  const taken = new Set([...(await list(ask.db)).map((known) => known.year), ...drafts])
  let nextYear = year + 1
  while (taken.has(nextYear)) nextYear += 1
  return { nextYear, drafts: drafts.filter((draft) => draft !== year) }
}

type Side = { readonly name: { readonly year: number; readonly version: number | 'pending' } }
export type Compared = Side & { readonly terms: EditionTerms }

/**
 * Two versions of terms: those of another year, an older version of the same, or what is pending
 * against what holds. `against`: «2027» or «v1».
 */
export async function showDifference(ask: Ask, year: string, against: string | undefined) {
  const { edition, piece } = await showWorkpiece(ask, year)
  const is: Compared = {
    name: {
      year: edition.year,
      version: piece?.kind === 'correction' ? 'pending' : edition.version,
    },
    terms: piece?.terms ?? edition.terms,
  }
  const versions = await listVersions(ask.db, edition.id)
  const years = [...(await list(ask.db)), ...(await listDrafts(ask.db))].map((one) => one.year)
  const was = found(await comparedWith(ask, edition, against))
  return {
    edition,
    piece,
    was,
    is,
    versions: versions.map(({ version }) => version),
    years: years.filter((one) => one !== edition.year),
    differences: difference(toldOf(was.terms), toldOf(is.terms)),
    sources: [...is.terms.sources, ...was.terms.sources],
  }
}

async function comparedWith(
  ask: Ask,
  edition: Edition,
  against: string | undefined,
): Promise<Compared | undefined> {
  if (against === undefined || against === '') return usually(ask, edition)
  const [, version] = /^v(\d{1,4})$/.exec(against) ?? []
  if (version !== undefined) {
    const terms = await findVersion(ask.db, edition.id, Number(version))
    return terms && { name: { year: edition.year, version: Number(version) }, terms }
  }
  return /^\d{4}$/.test(against) ? ofYear(ask, Number(against)) : undefined
}

/** A correction with what holds, a copy with what it was copied from, all else with the year before. */
async function usually(ask: Ask, edition: Edition): Promise<Compared | undefined> {
  if (edition.state === 'open') {
    const { year, version, terms } = edition
    const before = version > 1 ? await findVersion(ask.db, edition.id, version - 1) : undefined
    const pending = await findCorrection(ask.db, edition.id)
    if (pending === undefined && before !== undefined)
      return { name: { year, version: version - 1 }, terms: before }
    if (pending !== undefined) return { name: { year, version }, terms }
  }
  const older = (await list(ask.db)).find(({ year }) => year < edition.year)
  const from = (await copiedFrom(ask, edition))?.year ?? older?.year ?? edition.year
  return ofYear(ask, from)
}

async function ofYear(ask: Ask, year: number): Promise<Compared | undefined> {
  const edition = await findAnyByYear(ask.db, year)
  return edition && { name: { year, version: edition.version }, terms: edition.terms }
}

/** For its file. */
export async function showForExport(ask: Ask, year: string) {
  const edition = await steered(ask, year)
  return { edition, announcements: await listAnnouncements(ask.db, edition.id) }
}
