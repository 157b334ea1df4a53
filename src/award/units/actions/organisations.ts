// What the organiser does with boards, administrations, companies, departments and operators.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { addDays } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import type {
  ChangeOrganisationFrom,
  CorrectOrganisation,
  Organisation,
  OrganisationId,
  OrganisationSpan,
} from '../model.ts'
import { mayKeepRegister } from '../policy.ts'
import { findConflictsAnew } from '../public/changing.ts'
import { keepOrganisationsFound } from '../public/keep-found.ts'
import { firstSpan } from '../rules/spans.ts'
import { leadsTo } from '../rules/succession.ts'
import { changeFrom, nextChange, putRight, spanOn, takeBack } from '../rules/time.ts'
import {
  findByNumber,
  findOrganisationsByName,
  insertOrganisation,
  insertSuccession,
  lockOrganisation,
  organisationsTurning,
  removeSuccession,
  saveOrganisation,
  showSpan,
  successionsAround,
} from '../store/organisations.ts'
import { organisationSpansOf, replaceOrganisationSpans } from '../store/spans.ts'

/** Adds an organisation. Refused when its name or its number is taken. */
export async function addOrganisation(act: Act, command: CorrectOrganisation) {
  required(mayKeepRegister(act.actor))
  const refusal = await refusalOf(act, null, command)
  if (refusal) return { refusal }
  const organisation: Organisation = {
    ...command,
    id: newId<'organisation'>(),
    key: null,
    standing: command.validTo === null ? 'current' : 'ended',
    source: 'organiser',
  }
  await insertOrganisation(act.db, organisation)
  await replaceOrganisationSpans(act.db, [firstSpan(organisation)])
  await keepOrganisationsFound(act.db, [organisation.id])
  await record(act, 'organisation.added', organisation.id, { kind: organisation.kind })
  return { organisation }
}

/** Puts an organisation right as it is shown today. */
export async function changeOrganisation(
  act: Act,
  id: OrganisationId,
  command: CorrectOrganisation,
  today: string,
) {
  const before = found(await lockOrganisation(act.db, id))
  required(mayKeepRegister(act.actor))
  const refusal = await refusalOf(act, id, command)
  if (refusal) return { refusal }
  const organisation: Organisation = { ...before, ...command, ...standingOf(before, command) }
  const { name, board, administration } = firstSpan(organisation)
  const right = { name, board, administration }
  const spans = putRight(await organisationSpansOf(act.db, [id]), before.spanFrom ?? today, right)
  await saveOrganisation(act.db, organisation, act.now)
  await replaceOrganisationSpans(act.db, spans)
  await keepOrganisationsFound(act.db, [id])
  await findConflictsAnew(act)
  await record(act, 'organisation.corrected', id)
  return { organisation }
}

function standingOf(
  before: Pick<Organisation, 'standing'>,
  { validTo }: Pick<Organisation, 'validTo'>,
): Pick<Organisation, 'standing'> {
  if (validTo !== null) return { standing: 'ended' }
  return { standing: before.standing === 'ended' ? 'current' : before.standing }
}

async function refusalOf(act: Act, id: OrganisationId | null, command: CorrectOrganisation) {
  const { kind, name, number, administration } = command
  const same = await findOrganisationsByName(act.db, kind, name)
  const taken = same.some(
    (one) =>
      one.id !== id &&
      one.validTo === command.validTo &&
      (one.administration ?? null) === administration,
  )
  if (taken) return 'organisation-there' as const
  const numbered = number === null ? undefined : await findByNumber(act.db, number)
  return numbered && numbered.id !== id ? ('number-taken' as const) : undefined
}

/** From that day on it is called otherwise, or belongs elsewhere. */
export async function changeOrganisationFrom(
  act: Act,
  id: OrganisationId,
  { day, ...change }: ChangeOrganisationFrom,
  today: string,
) {
  const organisation = found(await lockOrganisation(act.db, id))
  required(mayKeepRegister(act.actor))
  const outcome = changeFrom(await organisationSpansOf(act.db, [id]), organisation, day, change)
  if ('refusal' in outcome) return { refusal: outcome.refusal }
  await saveOrganisation(act.db, organisation, act.now)
  await keepSpans(act, id, outcome.spans, today)
  await findConflictsAnew(act)
  await record(act, 'organisation.changed', id, { day })
  return {}
}

/** What was entered for that day did not happen. */
export async function takeBackOrganisationChange(
  act: Act,
  id: OrganisationId,
  day: string,
  today: string,
): Promise<void> {
  found(await lockOrganisation(act.db, id))
  required(mayKeepRegister(act.actor))
  const before = await organisationSpansOf(act.db, [id])
  found(before.find(({ fromDay }) => fromDay === day))
  await keepSpans(act, id, takeBack(before, day), today)
  await findConflictsAnew(act)
  await record(act, 'organisation.change-taken-back', id, { day })
}

async function keepSpans(
  act: Act,
  id: OrganisationId,
  spans: readonly OrganisationSpan[],
  today: string,
): Promise<void> {
  await replaceOrganisationSpans(act.db, spans)
  await show(act, spans, today)
  await keepOrganisationsFound(act.db, [id])
}

async function show(act: Act, spans: readonly OrganisationSpan[], today: string): Promise<void> {
  const span = spanOn(spans, today)
  if (span) await showSpan(act.db, span, nextChange(spans, today))
}

/** What was entered for a later day has come to pass. */
export async function turnOrganisations(act: Act, today: string): Promise<number> {
  const ids = await organisationsTurning(act.db, today)
  const spans = Map.groupBy(await organisationSpansOf(act.db, ids), (span) => span.organisation)
  for (const own of spans.values()) await show(act, own, today)
  if (ids.length > 0) await findConflictsAnew(act)
  for (const id of ids) await record(act, 'organisation.change-came', id)
  return ids.length
}

/** Its last day, and those that take over the day after. */
export async function endOrganisation(
  act: Act,
  id: OrganisationId,
  {
    lastDay,
    successors,
  }: { readonly lastDay: string; readonly successors: readonly OrganisationId[] },
) {
  const organisation = found(await lockOrganisation(act.db, id))
  required(mayKeepRegister(act.actor))
  if (organisation.validFrom !== null && lastDay < organisation.validFrom) {
    return { refusal: 'before-beginning' as const }
  }
  const links = await successionsAround(act.db, [id])
  if (successors.some((heir) => heir === id || leadsTo(links, heir, id))) {
    return { refusal: 'organisation-circle' as const }
  }
  await saveOrganisation(act.db, { ...organisation, validTo: lastDay, standing: 'ended' }, act.now)
  for (const successor of successors) {
    found(await lockOrganisation(act.db, successor))
    const fromDay = addDays(lastDay, 1)
    await insertSuccession(act.db, { organisation: id, successor, fromDay })
  }
  await findConflictsAnew(act)
  await record(act, 'organisation.ended', id, { lastDay, successors: successors.join(' ') })
  return {}
}

/** It has not ended: nobody took over from it either. */
export async function reopenOrganisation(act: Act, id: OrganisationId): Promise<void> {
  const organisation = found(await lockOrganisation(act.db, id))
  required(mayKeepRegister(act.actor))
  const links = await successionsAround(act.db, [id])
  for (const link of links.filter((one) => one.organisation === id)) {
    await removeSuccession(act.db, link)
  }
  await saveOrganisation(act.db, { ...organisation, validTo: null, standing: 'current' }, act.now)
  await findConflictsAnew(act)
  await record(act, 'organisation.reopened', id)
}
