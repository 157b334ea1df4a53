// A board's matter with its units and decisions.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { StoredDocument } from '../../../support/documents/model.ts'
import { documentsByIds } from '../../../support/documents/public.ts'
import type { Award } from '../../editions/model/award.ts'
import type { Edition } from '../../editions/model.ts'
import { editionById, theAward } from '../../editions/public.ts'
import { type LastMeetings, lastMeetings } from '../../editions/rules/calendar.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { registrationsByIds, registrationsOf } from '../../registrations/public.ts'
import { inheritedHistoryOf } from '../../units/public.ts'
import { isSure } from '../../units/rules/succession.ts'
import type { PaperVersion } from '../model/paper.ts'
import type { PaperTemplate } from '../model/template.ts'
import type {
  BoardTrack,
  Decision,
  DecisionId,
  DecisionRegistration,
  Listing,
  Matter,
  MatterId,
} from '../model.ts'
import { mayChange, mayHandle, mayVerify } from '../policy.ts'
import { countable } from '../rules/decision.ts'
import { isFree } from '../rules/matter.ts'
import { type Mention, mentions } from '../rules/mention.ts'
import { tracks } from '../rules/track.ts'
import {
  decisionsOf,
  findDecision,
  findMatter,
  keptOf,
  unitsOfDecisions,
  unitsOfMatters,
} from '../store.ts'
import { paperVersions } from './paper.ts'
import { templatesOf } from './templates.ts'

export type ShownUnit = {
  readonly registration: Registration
  readonly track: BoardTrack
  /** Earlier years, as far as they are sure. */
  readonly years: readonly number[]
}
export type ShownDecision = {
  readonly decision: Decision
  readonly registrations: readonly RegistrationId[]
  readonly fates: readonly DecisionRegistration[]
  readonly extract: StoredDocument | null
}
export type ShownMatter = {
  readonly matter: Matter
  readonly edition: Edition
  readonly award: Award
  readonly units: readonly ShownUnit[]
  /** Of its paper, the newest first. */
  readonly versions: readonly PaperVersion[]
  /** That its paper can be made with. */
  readonly templates: readonly PaperTemplate[]
  readonly decisions: readonly ShownDecision[]
  readonly latest: LastMeetings
  /** Units of the same administration that could join. */
  readonly joinable: readonly Registration[]
  readonly may: { readonly change: boolean; readonly verify: boolean }
}

export async function showMatter(ask: Ask, id: MatterId): Promise<ShownMatter> {
  const matter = found(await findMatter(ask.db, id))
  required(mayHandle(ask.actor, matter))
  const edition = await editionById(ask.db, matter.edition)
  return {
    matter,
    edition,
    award: await theAward(ask.db),
    units: await unitsIn(ask, matter, edition),
    versions: await paperVersions(ask, id),
    templates: await templatesOf(ask, matter.administration),
    decisions: await decisionsIn(ask, matter),
    latest: lastMeetings(edition),
    joinable: await joinableIn(ask, matter, edition),
    may: {
      change: mayChange(ask.actor, matter) !== undefined && edition.state === 'open',
      verify: mayVerify(ask.actor) !== undefined,
    },
  }
}

async function joinableIn(
  ask: Ask,
  matter: Matter,
  edition: Edition,
): Promise<readonly Registration[]> {
  if (!mayChange(ask.actor, matter) || edition.state !== 'open') return []
  const all = await registrationsOf(ask.db, edition.id)
  const own = all.filter(({ administration }) => administration === matter.administration)
  const ids = own.map(({ id }) => id)
  const states = tracks(ids, await keptOf(ask.db, ids))
  const inside = new Set(
    (await unitsOfMatters(ask.db, [matter.id])).map(({ registration }) => registration),
  )
  return own.filter(({ id }) => !inside.has(id) && isFree(found(states.get(id))))
}

async function unitsIn(ask: Ask, matter: Matter, edition: Edition): Promise<readonly ShownUnit[]> {
  const ids = (await unitsOfMatters(ask.db, [matter.id])).map(({ registration }) => registration)
  const registrations = [...(await registrationsByIds(ask.db, ids)).values()]
  const states = tracks(ids, await keptOf(ask.db, ids))
  const units = registrations.map(({ unit }) => unit)
  const pasts = await inheritedHistoryOf(ask.db, units, ask.now)
  return registrations
    .map((registration) => {
      const sure = (pasts.get(registration.unit) ?? []).filter(
        (past) => isSure(past) && past.link !== 'possible' && past.year !== edition.year,
      )
      const years = [...new Set(sure.flatMap(({ year }) => year ?? []))].toSorted()
      return { registration, years, track: found(states.get(registration.id)) }
    })
    .toSorted((a, b) => a.registration.unitName.localeCompare(b.registration.unitName, 'sv'))
}

async function decisionsIn(ask: Ask, matter: Matter): Promise<readonly ShownDecision[]> {
  const decisions = await decisionsOf(ask.db, [matter.id])
  const links = await unitsOfDecisions(
    ask.db,
    decisions.map(({ id }) => id),
  )
  const extracts = await documentsByIds(
    ask.db,
    decisions.flatMap(({ extract }) => extract ?? []),
  )
  return decisions.map((decision) => {
    const fates = links.filter((link) => link.decision === decision.id)
    return {
      decision,
      fates,
      registrations: fates.map(({ registration }) => registration),
      extract: extracts.find(({ id }) => id === decision.extract) ?? null,
    }
  })
}

/** A decision among the others of its matter. */
export async function showDecision(
  ask: Ask,
  id: DecisionId,
): Promise<ShownMatter & { readonly shown: ShownDecision }> {
  const decision = found(await findDecision(ask.db, id))
  const matter = await showMatter(ask, decision.matter)
  return { ...matter, shown: found(matter.decisions.find((each) => each.decision.id === id)) }
}

export type ReviewedUnit = {
  readonly registration: Registration
  readonly mentions: readonly Mention[]
  readonly listed: Listing | null
}

/** The extract's text beside each unit's name, found or not. */
export async function showReview(ask: Ask, id: DecisionId) {
  required(mayVerify(ask.actor))
  const shown = await showDecision(ask, id)
  const { decision, fates } = shown.shown
  const asked = countable(decision, shown.edition, fates)
  const text = decision.extractText ?? ''
  const units = shown.units
    .filter(({ registration }) => registration.state === 'sent')
    .flatMap(({ registration }) => {
      const fate = asked.find((each) => each.registration === registration.id)
      if (!fate) return []
      const { unitName } = registration
      return [{ registration, mentions: mentions(text, unitName), listed: fate.listed }]
    })
  return { ...shown, reviewed: units }
}
