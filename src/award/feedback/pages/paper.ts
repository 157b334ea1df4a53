// The report as a paper to download: the same content as the page.
import { longDate } from '../../../base/lib/time.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Block, Paper, Section } from '../../../support/documents/model.ts'
import type { Area } from '../../editions/model.ts'
import type { Item, WholeReport } from '../model.ts'
import type { ShownReport } from '../reads.ts'
import { say } from '../words/say.ts'

/** No examiner's name and no score, in the paper as on the page (domain rule 19). */
export function reportPaper(
  view: View,
  shown: ShownReport & { readonly report: WholeReport },
): Paper {
  const t = say(view.locale)
  const { report } = shown
  const opening: Section = {
    heading: t('opening'),
    level: 1,
    blocks: [{ kind: 'paragraph', text: report.opening || t('opening.none') }],
  }
  return {
    locale: view.locale,
    title: t('title', { unit: shown.unitName }),
    subtitle: t('award-year', { award: view.award.name, year: String(shown.year) }),
    genre: t('paper.genre'),
    sender: [view.award.sender],
    date: longDate(view, report.releasedAt ?? view.now),
    ...(shown.recordNumber ? { recordNumber: shown.recordNumber } : {}),
    sections: [opening, ...shown.areas.flatMap((area) => areaSections(view, area, report))],
  }
}

function areaSections(view: View, area: Area, report: WholeReport): readonly Section[] {
  const items = report.items.filter((item) => item.area === area.key)
  if (items.length === 0) return []
  const kinds = (['strength', 'improvement'] as const).flatMap((kind) => {
    const blocks = items.filter((item) => item.kind === kind).flatMap(itemBlocks)
    const heading = say(view.locale)(`kind.${kind}`)
    return blocks.length === 0 ? [] : [{ heading, level: 2, blocks } as const]
  })
  return [{ heading: area.name[view.locale], level: 1, blocks: [] }, ...kinds]
}

function itemBlocks({ mainIdea, text }: Item): readonly Block[] {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  return [
    { kind: 'list', items: [mainIdea] },
    ...paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph }) as const),
  ]
}
