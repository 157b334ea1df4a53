// What a board paper is made of: for a matter that is about to begin, and for one that there is.
import type { Ask } from '../../../base/db/call.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import { openDocument } from '../../../support/documents/public.ts'
import { theAward } from '../../editions/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { inheritedHistoryOf } from '../../units/public.ts'
import { isSure } from '../../units/rules/succession.ts'
import type { PaperAbout, PaperUnit, PaperVersion } from '../model/paper.ts'
import type { MatterId } from '../model.ts'
import { firstPaper } from '../rules/paper.ts'
import { latestPaperOf, versionsOf } from '../store/papers.ts'
import { type NewMatter, showNewMatter } from './new-matter.ts'

export type NewPaper = { readonly fresh: NewMatter; readonly about: PaperAbout }

/** A new paper as it is proposed: everything that is known is filled in. */
export async function showNewPaper(ask: Ask, ids: readonly RegistrationId[]): Promise<NewPaper> {
  const fresh = await showNewMatter(ask, ids)
  const { edition, registrations, administration, board, proposal, latest } = fresh
  const today = plainDate(ask.now, edition.zone)
  const own = ask.actor.roles.has('coordinator') ? ask.actor.name : ''
  const [first] = registrations
  const paper = firstPaper({
    proposal,
    units: registrations.length,
    date: today,
    caseOfficer: own,
    needsImmediate: latest.ordinary !== null && today > latest.ordinary,
    latest: first?.administration ? await latestPaperOf(ask.db, first.administration) : null,
  })
  const about = {
    paper,
    boardName: board?.name ?? '',
    administrationName: administration?.name ?? '',
    administrationKind: administration?.kind === 'company' ? 'company' : 'administration',
    edition,
    award: await theAward(ask.db),
    units: await unitsWithYears(ask, registrations, edition.year),
  } as const
  return { fresh, about }
}

async function unitsWithYears(
  ask: Ask,
  registrations: readonly Registration[],
  year: number,
): Promise<readonly PaperUnit[]> {
  const pasts = await inheritedHistoryOf(
    ask.db,
    registrations.map(({ unit }) => unit),
    ask.now,
  )
  return registrations
    .map((registration) => {
      const sure = (pasts.get(registration.unit) ?? []).filter(
        (past) => isSure(past) && past.link !== 'possible' && past.year !== year,
      )
      const years = [...new Set(sure.flatMap((past) => past.year ?? []))].toSorted()
      return { registration, years }
    })
    .toSorted((a, b) => a.registration.unitName.localeCompare(b.registration.unitName, 'sv'))
}

/** The finished versions of a matter's paper, the newest first. Ask about the matter before. */
export async function paperVersions(ask: Ask, matter: MatterId): Promise<readonly PaperVersion[]> {
  return (await versionsOf(ask.db, matter)).toReversed()
}

/** One file of a finished version. Undefined: the matter has no such version. */
export async function versionFile(
  ask: Ask,
  matter: MatterId,
  ordinal: number,
  ending: 'docx' | 'pdf',
) {
  const version = (await versionsOf(ask.db, matter)).find((one) => one.ordinal === ordinal)
  if (!version) return undefined
  const document: DocumentId = ending === 'docx' ? version.word : version.pdf
  return openDocument(ask.db, document)
}
