// The same progress for a spreadsheet.
import { csv } from '../../../base/lib/csv.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Overseeing } from '../reads/overseeing.ts'
import { say } from '../words/say.ts'

export function progressCsv(
  view: View,
  { edition, chosen }: Overseeing,
): { readonly name: string; readonly text: string } {
  const t = say(view.locale)
  const head = [
    t('progress.unit'),
    t('progress.state'),
    t('progress.areas'),
    t('progress.column.areas'),
    t('progress.column.words'),
    t('progress.column.limit'),
    t('progress.last'),
    t('progress.at'),
    t('progress.dispensation'),
  ]
  const rows = chosen.map((unit) => [
    unit.unit,
    t(`progress.state.${unit.state}`),
    String(unit.areasDone),
    String(unit.areas),
    String(unit.words),
    String(unit.wordLimit),
    unit.savedAt?.toISOString() ?? null,
    unit.handedInAt?.toISOString() ?? null,
    unit.dispensedUntil?.toISOString() ?? null,
  ])
  return { name: t('progress.file', { year: String(edition.year) }), text: csv(head, rows) }
}
