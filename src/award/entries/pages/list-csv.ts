// The same list for a spreadsheet.
import { csv } from '../../../base/lib/csv.ts'
import type { View } from '../../../base/ui/view.ts'
import type { EntryList, Listed } from '../reads/handed-in.ts'
import { say } from '../words/say.ts'

export function entriesCsv(
  view: View,
  list: EntryList,
  shown: readonly Listed[],
): { readonly name: string; readonly text: string } {
  const t = say(view.locale)
  const head = [t('list.number'), t('list.unit'), t('list.category'), t('list.state'), t('list.at')]
  const rows = shown.map(({ entry, unit, category, stage }) => [
    entry.recordNumber,
    unit,
    category?.name[view.locale] ?? null,
    t(`stage.short.${stage}`),
    entry.handedInAt?.toISOString() ?? null,
  ])
  return { name: t('list.file', { year: String(list.edition.year) }), text: csv(head, rows) }
}
