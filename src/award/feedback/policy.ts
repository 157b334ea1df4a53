// Who may do what with a report.
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { Report, Standing } from './model.ts'
import { isReleased } from './rules.ts'

/** The team and the organiser from the start, the unit's people once it is released. */
export function maySee(standing: Standing, report: Report): Permit<'report.see'> | undefined {
  const works = standing.examines || standing.organises
  return works || (standing.member && isReleased(report)) ? permit('report.see') : undefined
}

/** The examiners of the entry. */
export function mayEdit(standing: Standing): Permit<'report.edit'> | undefined {
  return standing.examines ? permit('report.edit') : undefined
}

/** The examiners of the entry and the organiser. That it is a second person, the rule sees to. */
export function mayCheck(standing: Standing): Permit<'report.check'> | undefined {
  return standing.examines || standing.organises ? permit('report.check') : undefined
}

/** The organiser. */
export function mayRelease(standing: Standing): Permit<'report.release'> | undefined {
  return standing.organises ? permit('report.release') : undefined
}

/** Those who act for the unit. */
export function mayAcknowledge(standing: Standing): Permit<'report.acknowledge'> | undefined {
  return standing.ofUnit ? permit('report.acknowledge') : undefined
}
