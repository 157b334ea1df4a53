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
import { registrationsByIds } from '../../registrations/public.ts'
import { inheritedHistoryOf } from '../../units/public.ts'
import { isSure } from '../../units/rules/succession.ts'
import type { BoardTrack, Decision, DecisionId, Listing, Matter, MatterId } from '../model.ts'
import { mayChange, mayHandle, mayVerify } from '../policy.ts'
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

export type ShownUnit = {
  readonly registration: Registration
  readonly track: BoardTrack
  /** Earlier years, as far as they are sure. */
  readonly years: readonly number[]
}
export type ShownDecision = {
  readonly decision: Decision
  readonly registrations: readonly RegistrationId[]
  readonly extract: StoredDocument | null
}
export type ShownMatter = {
  readonly matter: Matter
  readonly edition: Edition
  readonly award: Award
  readonly units: readonly ShownUnit[]
  readonly decisions: readonly ShownDecision[]
  readonly latest: LastMeetings
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
    decisions: await decisionsIn(ask, matter),
    latest: lastMeetings(edition),
    may: {
      change: mayChange(ask.actor, matter) !== undefined && edition.state === 'open',
      verify: mayVerify(ask.actor) !== undefined,
    },
  }
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
  return decisions.map((decision) => ({
    decision,
    registrations: links
      .filter((link) => link.decision === decision.id)
      .map(({ registration }) => registration),
    extract: extracts.find(({ id }) => id === decision.extract) ?? null,
  }))
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
  const links = await unitsOfDecisions(ask.db, [id])
  const text = shown.shown.decision.extractText ?? ''
  const units = shown.units
    .filter(({ registration }) => shown.shown.registrations.includes(registration.id))
    .filter(({ registration }) => registration.state === 'sent')
    .map(({ registration }) => ({
      registration,
      mentions: mentions(text, registration.unitName),
      listed: links.find((link) => link.registration === registration.id)?.listed ?? null,
    }))
  return { ...shown, reviewed: units }
}
