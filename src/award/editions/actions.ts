// Loads the award from its programme, and takes an edition from one state to the next.
import type { Act } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import { record } from '../../support/audit/public.ts'
import { enqueue } from '../../support/jobs/public.ts'
import { withoutLater } from './model/kept-terms.ts'
import type { Edition, Programme, ProgrammeEdition } from './model.ts'
import { maySteer } from './policy.ts'
import { type EditionCorrected, editionCorrected } from './public/correcting.ts'
import { same } from './rules/difference.ts'
import { type LoadRefusal, mayReplace, type StateRefusal, whyNotOpen } from './rules.ts'
import { partsKeptFromBefore } from './store/later-fields.ts'
import {
  digestOf,
  findVersion,
  insert,
  insertVersion,
  type KeptEdition,
  listVersions,
  lock,
  saveAnnouncements,
  saveAward,
  saveFileDigest,
  saveState,
  saveTerms,
} from './store.ts'

export type RefusedEdition = { readonly year: number; readonly reason: LoadRefusal }

/** What loading needs of a programme. The register and the history of units are loaded by units. */
export type Loadable = Pick<Programme, 'award' | 'editions' | 'history' | 'sources'>

/**
 * Safe to repeat: what has not changed is left alone. Edition states move by hand afterwards, so a
 * known edition keeps its state. If any edition is refused the caller must undo the transaction.
 */
export async function loadProgramme(
  act: Act,
  programme: Loadable,
): Promise<Outcome<number, LoadRefusal> & { readonly refused: readonly RefusedEdition[] }> {
  const { award, sources } = programme
  const history = programme.history.filter(({ unit }) => unit === null)
  await saveAward(act.db, { terms: award, sources, history })
  const refused: RefusedEdition[] = []
  let loaded = 0
  for (const edition of programme.editions) {
    const outcome = await loadEdition(act, edition, { zone: award.zone })
    if (!outcome.ok) refused.push({ year: edition.year, reason: outcome.reason })
    else if (outcome.value === 'changed') loaded += 1
  }
  const [first] = refused
  return { ...(first ? no(first.reason) : yes(loaded)), refused }
}

/** One edition. `demonstration` marks it on every page, for good. */
export async function loadEdition(
  act: Act,
  fresh: ProgrammeEdition,
  rest: { readonly zone: string; readonly demonstration?: boolean },
): Promise<Outcome<'changed' | 'same', LoadRefusal>> {
  const known = await lock(act.db, fresh.year)
  if (known === undefined) {
    await insertFresh(act, fresh, rest)
    return yes('changed')
  }
  const digest = digestOf(fresh.terms)
  if (known.fileDigest === digest) return yes('same')
  if (await saysTheSame(act, known, fresh)) {
    await saveFileDigest(act.db, known.id, digest) // a later form of the file, that says the same
    return yes('same')
  }
  const refusal = mayReplace(known, fresh)
  if (refusal !== null) return no(refusal)

  await replaceTerms(act, known, fresh)
  return yes('changed')
}

/**
 * As what holds, or as the version that the file brought before it was corrected here. Terms that were
 * kept before the program knew a field stay without it: a file that now fills it in changes nothing.
 */
async function saysTheSame(
  act: Act,
  known: KeptEdition,
  { version, terms }: ProgrammeEdition,
): Promise<boolean> {
  const before = await partsKeptFromBefore(act.db, known.id)
  const says = withoutLater(terms, before, known.terms)
  if (version >= known.version) return version === known.version && same(known.terms, says)
  const versions = await listVersions(act.db, known.id)
  const brought = versions.find((one) => one.version === version)
  if (brought === undefined || brought.digest !== known.fileDigest) return false
  const held = await findVersion(act.db, known.id, version)
  return held !== undefined && same(held, withoutLater(terms, before, held))
}

async function insertFresh(
  act: Act,
  fresh: ProgrammeEdition,
  { zone, demonstration = false }: { readonly zone: string; readonly demonstration?: boolean },
): Promise<void> {
  const { year, state, version, terms } = fresh
  const edition: Edition = { id: newId(), year, state, version, terms, zone, demonstration }
  const openedAt = state === 'open' ? act.now : null
  await insert(act.db, edition, { openedAt, fromFile: true, announcements: fresh.announcements })
  await insertVersion(act.db, edition, announcementOf(fresh), act.now)
  await record(act, 'edition.loaded', edition.id, { year, version })
}

async function replaceTerms(act: Act, known: KeptEdition, fresh: ProgrammeEdition): Promise<void> {
  const { version, terms } = fresh
  const edition = { ...known, version, terms }
  await saveTerms(act.db, edition)
  await saveFileDigest(act.db, known.id, digestOf(terms))
  await saveAnnouncements(act.db, known.id, fresh.announcements)
  await insertVersion(act.db, edition, announcementOf(fresh), act.now)
  if (known.state === 'open') {
    const job: EditionCorrected = { edition: known.id, version }
    await enqueue(act, editionCorrected, job)
  }
  await record(act, 'edition.corrected', known.id, { year: known.year, version })
}

function announcementOf({ announcements, version }: ProgrammeEdition) {
  const told = announcements.find((announcement) => announcement.version === version)
  if (told === undefined) return null
  const { version: _, ...announcement } = told
  return announcement
}

/** From here on the terms are frozen. */
export async function openEdition(act: Act, year: number): Promise<Outcome<Edition, StateRefusal>> {
  const edition = found(await lock(act.db, year))
  required(maySteer(act.actor))

  const refusal = whyNotOpen(edition)
  if (refusal !== null) return no(refusal)

  await saveState(act.db, edition.id, { state: 'open', openedAt: act.now })
  await record(act, 'edition.opened', edition.id, { year })
  return yes({ ...edition, state: 'open' })
}
