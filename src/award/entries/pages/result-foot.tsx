// The results that an answer can show, each with what one writes to show it.
import { paths } from '../../../base/paths.ts'
import { Details } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Result } from '../model/results.ts'
import type { Desk } from '../reads/desk.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly desk: Desk; readonly results: readonly Result[] }

/** Below an answer while it is written. */
export function ResultFoot({ view, desk, results }: Props) {
  const t = say(view.locale)
  const entry = desk.entry.id
  return (
    <Details summary={t('results.foot', { count: results.length })}>
      {results.length > 0 && <p>{t('results.foot.how')}</p>}
      <ul>
        {results.map(({ key, title }) => (
          <li>
            <a href={paths.entryResult.to({ entry, result: key })}>{title}</a>:{' '}
            <code>![](resultat:{key})</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.entryResultNew.to({ entry })}>{t('results.add')}</a>
      </p>
    </Details>
  )
}
