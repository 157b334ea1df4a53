// Recipients and honourable mentions, set with the dignity of a prize.
import type { View } from '../../../base/ui/view.ts'
import type { Celebrated } from '../model.ts'
import { say } from '../words/say.ts'

export function HonourList(props: { view: View; honours: readonly Celebrated[] }) {
  const { view, honours } = props
  return (
    <>
      {honours.map((honour) => (
        <Honour view={view} honour={honour} />
      ))}
    </>
  )
}

function Honour({ view, honour }: { view: View; honour: Celebrated }) {
  const t = say(view.locale)
  return (
    <article class="honour">
      <p class="kicker">
        {t(`honour.${honour.kind}`)}, {honour.category[view.locale]}
      </p>
      <h3>{honour.unitName}</h3>
      {honour.motivation && (
        <blockquote lang="sv">
          <p>{honour.motivation}</p>
        </blockquote>
      )}
    </article>
  )
}
