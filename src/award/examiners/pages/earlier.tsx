// What a person said of the same unit in an earlier edition, to be confirmed or changed.
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EarlierAnswer } from '../model/calls.ts'
import type { Outline, ShownCase } from '../model.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly outline: Outline
  readonly earlier: EarlierAnswer
}

export function EarlierNote({ view, outline, earlier }: Props) {
  const t = say(view.locale)
  const { year, declaration } = earlier
  const rules = outline.edition.terms.conflicts?.rules ?? []
  const award = declaration.awardGrounds.map(
    (key) => rules.find((rule) => rule.key === key)?.says[view.locale] ?? key,
  )
  const law = declaration.lawGrounds.map((ground) => t(`law.${ground}`))
  return (
    <blockquote>
      <p>
        {t('earlier.said', { year: String(year) })}{' '}
        <strong>{t(`answer.${declaration.answer}`)}</strong>.
      </p>
      {law.length + award.length > 0 && (
        <ul>
          {[...law, ...award].map((ground) => (
            <li>{ground}</li>
          ))}
        </ul>
      )}
      <Prose text={declaration.explanation} />
    </blockquote>
  )
}

/** Beside the form of one declaration: a click says the same this year. */
export function SayAgain(props: {
  view: View
  shown: ShownCase
  earlier: EarlierAnswer | undefined
}) {
  const { view, shown, earlier } = props
  if (!earlier || shown.about.declarations.length > 0) return null
  const t = say(view.locale)
  const { answer, lawGrounds, awardGrounds, explanation } = earlier.declaration
  return (
    <section class="panel">
      <h2>{t('earlier.title')}</h2>
      <EarlierNote view={view} outline={shown.outline} earlier={earlier} />
      <Form view={view} action={paths.declaration.to({ entry: shown.about.entryId })}>
        <input type="hidden" name="answer" value={answer} />
        {lawGrounds.map((ground) => (
          <input type="hidden" name="lawGrounds" value={ground} />
        ))}
        {awardGrounds.map((ground) => (
          <input type="hidden" name="awardGrounds" value={ground} />
        ))}
        <input type="hidden" name="explanation" value={explanation} />
        <Button kind="secondary">{t('earlier.again')}</Button>
      </Form>
    </section>
  )
}
