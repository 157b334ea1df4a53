// What the unit says that it has improved since its last feedback, as examiners read it.
import { Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ReadableEntry } from '../../entries/model.ts'
import { say } from '../words/say.ts'

export function Improved(props: {
  readonly view: View
  readonly entry: Pick<ReadableEntry, 'improvements'>
}) {
  const { view, entry } = props
  if (entry.improvements.length === 0) return null
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('entry.improved')}</h2>
      {entry.improvements.map(({ asked, state, text }) => {
        const [heading = '', ...rest] = asked.split('\n\n')
        return (
          <article lang="sv">
            <h3>{heading}</h3>
            {rest.length > 0 && <Prose text={rest.join('\n\n')} />}
            <p lang={view.locale}>
              <strong>{t(`entry.improved.${state}`)}</strong>
            </p>
            {text !== '' && <Prose text={text} />}
          </article>
        )
      })}
    </section>
  )
}
