// Ways out of the system with a whole entry: to read, to keep, to write away from it.
import { paths } from '../../../base/paths.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Desk } from '../reads/desk.ts'
import { say } from '../words/say.ts'

export function PaperLinks({ view, desk }: { readonly view: View; readonly desk: Desk }) {
  const t = say(view.locale)
  const at = { entry: desk.entry.id }
  return (
    <section>
      <h2>{t('paper.links')}</h2>
      <ul>
        <li>
          <a href={`${paths.entryPdf.to(at)}?visa=utkast`}>{t('paper.draft.pdf')}</a>
        </li>
        <li>
          <a href={paths.entryWord.to(at)}>{t('word.title')}</a>
        </li>
        <li>
          <a href={paths.entryResults.to(at)}>{t('results.title')}</a>
        </li>
        <li>
          <a href={paths.entryAttachments.to(at)}>{t('attachments.title')}</a>
        </li>
      </ul>
    </section>
  )
}
