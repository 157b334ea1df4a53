// Whether each step of a way is a row that is there, and the steps hang together: asked of the rows themselves.
import type { Step } from '../../src/award/examiners/model/ties.ts'
import type { TieQuestion } from '../../src/award/examiners/rules/ties.ts'

/** Whether the step is a row of the register or of the person, and says what that row says. */
export function isReal(q: TieQuestion, step: Step): boolean {
  const { organisations, units } = q.register
  switch (step.what) {
    case 'employed':
      return q.person.employments.some(
        (job) =>
          job.id === step.employment &&
          job.organisationId === step.organisation &&
          job.unitId === step.unit &&
          job.validFrom === step.from &&
          job.validTo === step.to,
      )
    case 'unit-became':
      return (units.get(step.unit)?.successors ?? []).some(
        ({ successor, fromDay }) => successor === step.successor && fromDay === step.day,
      )
    case 'organisation-became':
      return (organisations.get(step.organisation)?.successors ?? []).some(
        ({ successor, fromDay }) => successor === step.successor && fromDay === step.day,
      )
    case 'unit-in':
      return (units.get(step.unit)?.spans ?? []).some(
        (span) => span.fromDay === step.from && span[step.as] === step.organisation,
      )
    case 'department-of':
      return organisations.get(step.department)?.administration === step.organisation
    case 'owned':
      return (organisations.get(step.organisation)?.owners ?? []).some(
        ({ id, parent, from, to }) =>
          id === step.owning && parent === step.parent && from === step.from && to === step.to,
      )
    default:
      return isRealDeed(q, step)
  }
}

function isRealDeed(q: TieQuestion, step: Step): boolean {
  const { person, managings, manager } = q
  switch (step.what) {
    case 'coordinates':
      return person.coordinations.some(
        ({ id, organisationId }) => id === step.role && organisationId === step.organisation,
      )
    case 'writes':
      return person.writes && step.unit === q.parties.unitId
    case 'took-part':
      return person.deeds.some(
        (deed) =>
          deed.kind === 'coached' &&
          deed.registration === step.registration &&
          deed.unit === step.unit &&
          deed.year === step.year,
      )
    case 'examined':
      return person.deeds.some(
        (deed) =>
          deed.kind === 'examined' &&
          deed.entry === step.entry &&
          deed.unit === step.unit &&
          deed.year === step.year,
      )
    case 'told':
      return person.involvements.some(
        ({ id, unitId, toYear }) =>
          id === step.involvement && unitId === step.unit && toYear === step.toYear,
      )
    case 'managed-by':
      return step.of === null
        ? person.employments.some(
            (job) => job.id === step.employment && job.manager === step.manager,
          )
        : managings.some((one) => one.name === step.of && one.manager === step.manager)
    case 'unit-managed-by':
      return manager?.registration === step.registration && manager.manager === step.manager
    default:
      return false
  }
}

/** The two ends of a step. A way is whole when each step takes up an end of the one before. */
function endsOf(step: Step): readonly string[] {
  switch (step.what) {
    case 'employed':
      return [step.organisation, ...(step.unit ? [step.unit] : [])]
    case 'unit-became':
      return [step.unit, step.successor]
    case 'organisation-became':
      return [step.organisation, step.successor]
    case 'unit-in':
      return [step.unit, step.organisation]
    case 'department-of':
      return [step.department, step.organisation]
    case 'owned':
      return [step.organisation, step.parent]
    case 'coordinates':
      return [step.organisation]
    case 'managed-by':
      return [...(step.of === null ? ['Anna Person'] : [step.of]), step.manager]
    case 'unit-managed-by':
      return [step.manager]
    default:
      return [step.unit]
  }
}

/** From one of the first step's ends to that place, step by step without a gap. */
export function leadsTo(path: readonly Step[], ends: readonly string[]): boolean {
  const [start, ...rest] = path
  if (!start) return false
  let here = new Set(endsOf(start))
  for (const step of rest) {
    const own = endsOf(step)
    const next = own.filter((_, at) => own.some((end, other) => other !== at && here.has(end)))
    const stays = own.length === 1 ? own.filter((end) => here.has(end)) : next
    if (stays.length === 0) return false
    here = new Set(stays)
  }
  return ends.some((end) => here.has(end))
}
