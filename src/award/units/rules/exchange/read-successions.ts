// Rows of the sheet of successions, as links. What is there already stays, what is new is added.
import type { PersonId } from '../../../../base/lib/actor.ts'
import type { SheetRow, Whole } from '../../model/exchange.ts'
import type { OrganisationId, Succession, UnitId, UnitSuccession } from '../../model.ts'
import { searchText } from '../names.ts'
import { ancestorsOf, leadsTo } from '../succession.ts'
import { dayIn, type Faults, fault, type Known, textIn } from './read-cells.ts'

export type Linking = {
  readonly known: Known
  /** By what stands in the column Id of the sheet of units, or the id itself. */
  readonly unitIds: ReadonlyMap<string, UnitId>
  readonly before: Whole
  readonly by: PersonId
  readonly now: Date
}
export type Links = {
  readonly successions: readonly Succession[]
  readonly unitSuccessions: readonly UnitSuccession[]
}

export function readSuccessions(
  rows: readonly SheetRow[],
  linking: Linking,
  faults: Faults,
): Links {
  const ofOrganisations = rows.filter(isOfOrganisations)
  const ofUnits = rows.filter((row) => !isOfOrganisations(row))
  return {
    successions: organisationLinks(ofOrganisations, linking, faults),
    unitSuccessions: unitLinks(ofUnits, linking, faults),
  }
}

function isOfOrganisations(row: SheetRow): boolean {
  return searchText(textIn(row, 'Gäller')) === 'organisation'
}

function organisationLinks(
  rows: readonly SheetRow[],
  linking: Linking,
  faults: Faults,
): readonly Succession[] {
  const keyOf = (link: Succession) => `${link.organisation} ${link.successor}`
  const links = new Map(linking.before.successions.map((link) => [keyOf(link), link]))
  return rows.flatMap((row) => {
    const link = organisationLink(row, linking, faults)
    if (link === undefined || isSame(links.get(keyOf(link)), link)) return []
    const circle = wouldCircle([...links.values()], link)
    if (circle) fault(faults, row, 'Efterföljarens id', 'circle')
    links.set(keyOf(link), link)
    return [link]
  })
}

function unitLinks(
  rows: readonly SheetRow[],
  linking: Linking,
  faults: Faults,
): readonly UnitSuccession[] {
  const keyOf = (link: Pick<UnitSuccession, 'unit' | 'successor'>) =>
    `${link.unit} ${link.successor}`
  const links = new Map(linking.before.unitSuccessions.map((link) => [keyOf(link), link]))
  return rows.flatMap((row) => {
    const link = unitLink(row, linking, links, faults)
    if (link === undefined || isSameLink(links.get(keyOf(link)), link)) return []
    const circle = wouldCircleUnits([...links.values()], link)
    if (circle) fault(faults, row, 'Efterföljarens id', 'circle')
    links.set(keyOf(link), link)
    return [link]
  })
}

function isSame(before: Succession | undefined, after: Succession): boolean {
  return before !== undefined && (before.fromDay ?? null) === after.fromDay
}

function isSameLink(before: UnitSuccession | undefined, after: UnitSuccession): boolean {
  if (before === undefined || (before.fromDay ?? null) !== after.fromDay) return false
  return (before.confirmedAt === null) === (after.confirmedAt === null)
}

function wouldCircle(links: readonly Succession[], link: Succession): boolean {
  return link.organisation === link.successor || leadsTo(links, link.successor, link.organisation)
}

function wouldCircleUnits(links: readonly UnitSuccession[], link: UnitSuccession): boolean {
  return link.unit === link.successor || ancestorsOf(link.unit, links).has(link.successor)
}

function organisationLink(
  row: SheetRow,
  { known }: Linking,
  faults: Faults,
): Succession | undefined {
  const [organisation, successor] = (['Id', 'Efterföljarens id'] as const).map((column) => {
    const found = known.byId.get(textIn(row, column))
    if (!found) fault(faults, row, column, 'reference-unknown')
    return found?.id
  })
  const fromDay = dayIn(faults, row, 'Dag')
  if (!(organisation && successor) || fromDay === undefined) return undefined
  return { organisation: organisation as OrganisationId, successor, fromDay }
}

function unitLink(
  row: SheetRow,
  { unitIds, by, now }: Linking,
  links: ReadonlyMap<string, UnitSuccession>,
  faults: Faults,
): UnitSuccession | undefined {
  if (searchText(textIn(row, 'Gäller')) !== 'enhet') {
    fault(faults, row, 'Gäller', 'unknown-word')
    return undefined
  }
  const [unit, successor] = (['Id', 'Efterföljarens id'] as const).map((column) => {
    const found = unitIds.get(textIn(row, column))
    if (!found) fault(faults, row, column, 'reference-unknown')
    return found
  })
  const fromDay = dayIn(faults, row, 'Dag')
  const confirmed = searchText(textIn(row, 'Bekräftad'))
  if (!['ja', 'nej', ''].includes(confirmed)) fault(faults, row, 'Bekräftad', 'unknown-word')
  if (!(unit && successor) || fromDay === undefined) return undefined
  const before = links.get(`${unit} ${successor}`)
  if (before?.confirmedAt && confirmed !== 'ja') fault(faults, row, 'Bekräftad', 'unconfirm')
  const sure =
    confirmed === 'ja'
      ? { confirmedBy: before?.confirmedBy ?? by, confirmedAt: before?.confirmedAt ?? now }
      : { confirmedBy: null, confirmedAt: null }
  return { unit, successor, fromDay, ...sure }
}
