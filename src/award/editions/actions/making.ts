// Makes next year's edition: copied or brought from a file, changed section by section, announced or thrown away.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { SectionKey } from '../model/sections.ts'
import type { Announcement, Edition, EditionId, EditionTerms } from '../model.ts'
import { maySteer } from '../policy.ts'
import { type AnnounceRefusal, type EditRefusal, isChangeable } from '../rules.ts'
import { lockCorrection, saveCorrection } from '../store/corrections.ts'
import {
  digestOf,
  insert,
  insertVersion,
  type KeptEdition,
  lock,
  removeDraft,
  saveAnnouncements,
  saveState,
  saveTerms,
} from '../store.ts'

type Fresh = {
  readonly year: number
  readonly terms: EditionTerms
  readonly zone: string
  readonly demonstration: boolean
  readonly version?: number
}

/** A draft that only organisers see. */
export async function copyEdition(
  act: Act,
  fresh: Fresh,
  from: EditionId,
): Promise<Outcome<Edition, 'year-taken'>> {
  required(maySteer(act.actor))
  if ((await lock(act.db, fresh.year)) !== undefined) return no('year-taken')

  const edition = draftOf(fresh)
  if (!(await insert(act.db, edition, { copiedFrom: from }))) return no('year-taken')
  await record(act, 'edition.copied', edition.id, { year: fresh.year, from })
  return yes(edition)
}

function draftOf(fresh: Fresh): Edition {
  return { version: 1, ...fresh, id: newId(), state: 'draft' }
}

/** From a file: a new draft, or in the place of a draft. What has been announced is not replaced. */
export async function importDraft(
  act: Act,
  fresh: Fresh & {
    readonly announcements: readonly Announcement[]
    /** A draft that is there goes. */
    readonly replace: boolean
  },
): Promise<Outcome<'added' | 'replaced', 'year-taken' | 'draft-there'>> {
  required(maySteer(act.actor))
  const known = await lock(act.db, fresh.year)
  if (known !== undefined && known.state !== 'draft') return no('year-taken')
  if (known !== undefined && !fresh.replace) return no('draft-there')

  const { announcements, replace: _, ...rest } = fresh
  if (known === undefined) {
    const edition = draftOf(rest)
    if (!(await insert(act.db, edition, { announcements }))) return no('year-taken')
    await record(act, 'edition.imported', edition.id, { year: fresh.year })
    return yes('added')
  }
  const { terms, version = known.version } = fresh
  await saveTerms(act.db, { ...known, terms, version })
  await saveAnnouncements(act.db, known.id, announcements)
  await record(act, 'edition.imported', known.id, { year: fresh.year })
  return yes('replaced')
}

/**
 * `seen`: the digest of the terms that the change was made to. If somebody has changed them since,
 * nothing is saved. An open edition is changed only in its pending correction.
 */
export async function saveSection(
  act: Act,
  year: number,
  change: {
    readonly section: SectionKey
    readonly terms: EditionTerms
    readonly seen: string
  },
): Promise<Outcome<'saved' | 'same', EditRefusal>> {
  required(maySteer(act.actor))
  const edition = found(await lock(act.db, year))
  if (edition.state === 'open') return savePending(act, edition, change)
  if (!isChangeable(edition)) return no('frozen')
  if (edition.digest !== change.seen) return no('changed-meanwhile')
  if (edition.digest === digestOf(change.terms)) return yes('same')

  const changed = { ...edition, terms: change.terms }
  await saveTerms(act.db, changed)
  if (edition.state === 'announced') await insertVersion(act.db, changed, null, act.now)
  await record(act, 'edition.changed', edition.id, { section: change.section })
  return yes('saved')
}

async function savePending(
  act: Act,
  edition: KeptEdition,
  { section, terms, seen }: Parameters<typeof saveSection>[2],
): Promise<Outcome<'saved' | 'same', EditRefusal>> {
  const pending = await lockCorrection(act.db, edition.id)
  if (pending === undefined) return no('frozen')
  if (pending.digest !== seen) return no('changed-meanwhile')

  await saveCorrection(act.db, edition.id, { terms, baseVersion: pending.baseVersion })
  await record(act, 'correction.changed', edition.id, { section })
  return yes('saved')
}

/** Everyone sees it from now on. The caller has checked that nothing is missing in the terms `seen`. */
export async function announceEdition(
  act: Act,
  year: number,
  seen: string,
): Promise<Outcome<Edition, AnnounceRefusal | 'changed-meanwhile'>> {
  required(maySteer(act.actor))
  const edition = found(await lock(act.db, year))
  if (edition.state !== 'draft') return no('not-draft')
  if (edition.digest !== seen) return no('changed-meanwhile')

  await saveState(act.db, edition.id, { state: 'announced' })
  await insertVersion(act.db, edition, null, act.now)
  await record(act, 'edition.announced', edition.id, { year })
  return yes({ ...edition, state: 'announced' })
}

export async function discardDraft(
  act: Act,
  year: number,
): Promise<Outcome<'discarded', AnnounceRefusal>> {
  required(maySteer(act.actor))
  const edition = found(await lock(act.db, year))
  if (edition.state !== 'draft') return no('not-draft')

  await removeDraft(act.db, edition.id)
  await record(act, 'edition.discarded', edition.id, { year })
  return yes('discarded')
}
