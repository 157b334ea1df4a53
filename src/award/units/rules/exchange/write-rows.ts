// The register as rows of text, one row for each time.
import { addDays } from '../../../../base/lib/time.ts'
import { formWords, kindWords, type Whole } from '../../model/exchange.ts'
import type { Organisation, OrganisationId, Unit, UnitId } from '../../model.ts'
import { inOrder } from '../time.ts'

type Cells = Readonly<Record<string, string>>
type Life = { readonly validFrom: string | null; readonly validTo: string | null }
type Named = (id: OrganisationId | null | undefined) => string

/** The first and last day of each span, the first from the beginning and the last to the end. */
function times<Span extends { readonly fromDay: string | null }>(
  spans: readonly Span[],
  life: Life,
): readonly (readonly [Span, string, string])[] {
  const ordered = inOrder(spans)
  return ordered.map((span, at) => {
    const next = ordered[at + 1]?.fromDay
    const to = next ? addDays(next, -1) : (life.validTo ?? '')
    return [span, span.fromDay ?? life.validFrom ?? '', to]
  })
}

export function namesIn(organisations: readonly Organisation[]): Named {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return (id) => (id ? (names.get(id) ?? '') : '')
}

export function organisationRows(
  one: Organisation,
  spans: Whole['organisationSpans'],
  named: Named,
): readonly Cells[] {
  return times(spans, one).map(([span, from, to]) => ({
    Id: one.id,
    Slag: kindWords[one.kind],
    Namn: span.name,
    Från: from,
    Till: to,
    Nämnd: named(span.board),
    'Nämndens id': span.board ?? '',
    Förvaltning: named(span.administration),
    'Förvaltningens id': span.administration ?? '',
    Organisationsnummer: one.number ?? '',
    Anmärkning: one.note ?? '',
  }))
}

export function unitRows(one: Unit, spans: Whole['unitSpans'], named: Named): readonly Cells[] {
  return times(spans, one).map(([span, from, to]) => ({
    Id: one.id,
    Namn: span.name,
    Från: from,
    Till: to,
    Förvaltning: named(span.administration),
    'Förvaltningens id': span.administration ?? '',
    Nämnd: named(span.board),
    'Nämndens id': span.board ?? '',
    Avdelning: named(span.department),
    'Avdelningens id': span.department ?? '',
    Utförare: named(span.operator),
    'Utförarens id': span.operator ?? '',
    Driftsform: span.operatingForm ? formWords[span.operatingForm] : '',
    Anmärkning: one.note ?? '',
  }))
}

export function successionRows(whole: Whole): readonly Cells[] {
  const named = namesIn(whole.organisations)
  const units = new Map<UnitId, string>(whole.units.map(({ id, name }) => [id, name]))
  const organisations = whole.successions.map(
    ({ organisation, successor, fromDay = null }): Cells => ({
      Gäller: 'Organisation',
      Id: organisation,
      Namn: named(organisation),
      'Efterföljarens id': successor,
      Efterföljare: named(successor),
      Dag: fromDay ?? '',
      Bekräftad: 'ja',
    }),
  )
  const links = whole.unitSuccessions.map(
    ({ unit, successor, fromDay = null, confirmedAt }): Cells => ({
      Gäller: 'Enhet',
      Id: unit,
      Namn: units.get(unit) ?? '',
      'Efterföljarens id': successor,
      Efterföljare: units.get(successor) ?? '',
      Dag: fromDay ?? '',
      Bekräftad: confirmedAt === null ? 'nej' : 'ja',
    }),
  )
  return [...organisations, ...links]
}

export function wholeRows(
  whole: Whole,
): Readonly<Record<'organisations' | 'units' | 'successions', readonly Cells[]>> {
  const named = namesIn(whole.organisations)
  const spans = Map.groupBy(whole.organisationSpans, ({ organisation }) => organisation)
  const unitSpans = Map.groupBy(whole.unitSpans, ({ unit }) => unit)
  return {
    organisations: whole.organisations.flatMap((one) =>
      organisationRows(one, spans.get(one.id) ?? [], named),
    ),
    units: whole.units.flatMap((one) => unitRows(one, unitSpans.get(one.id) ?? [], named)),
    successions: successionRows(whole),
  }
}
