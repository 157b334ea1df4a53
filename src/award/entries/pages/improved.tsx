// What was improved since the last feedback, as it is handed in and read.
import { Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { SealedImprovement } from '../model/sealed.ts'
import { say } from '../words/say.ts'

/** `change`: where it is changed. Null: it is only read, and where there is nothing, nothing is shown. */
export function Improved(props: {
  readonly view: View
  readonly improvements: readonly SealedImprovement[]
  readonly change: string | null
}) {
  const { view, improvements, change } = props
  if (improvements.length === 0 && change === null) return null
  const t = say(view.locale)
  return (
    <section>
      <h2 id="improvements">{t('improvements.title')}</h2>
      {improvements.map(({ asked, state, text }) => (
        <>
          <h3>{asked.split('\n\n')[0]}</h3>
          <p>
            <strong>{t(`improvements.state.${state}`)}</strong>
          </p>
          {text !== '' && <Prose text={text} />}
        </>
      ))}
      {change !== null && (
        <p>
          {improvements.length === 0 && <>{t('improvements.unanswered')}. </>}
          <a href={change}>{t('improvements.change')}</a>
        </p>
      )}
    </section>
  )
}
