// An earlier text that is to be taken over, beside what stands in the answer already.
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { ShownTakeOver } from '../actions/earlier.ts'
import type { WriteRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'
import { crumbsOf, yearOf } from './earlier.tsx'

type Props = {
  readonly view: View
  readonly shown: ShownTakeOver
  /** `choose`: something stands in the answer, and it was not said what becomes of it. */
  readonly refusal?: WriteRefusal | 'choose'
}

export function TakeOverPage({ view, shown, refusal }: Props) {
  const { entry, area, question, source, standing, text, which } = shown
  const t = say(view.locale)
  const title = t('earlier.take-over.title', { year: yearOf(view, source) })
  const back = `${paths.entryArea.to({ entry: entry.id, area: area.key })}#answer-${question.key}`
  const where = {
    entry: entry.id,
    question: question.key,
    from: which.from,
    earlier: which.earlier,
  }
  const stands = standing.text.trim() !== ''
  return (
    <Page view={view} title={title} crumbs={crumbsOf(view, shown)} failed={refusal !== undefined}>
      <h1>{title}</h1>
      <p class="lead">{question.text[view.locale]}</p>
      {refusal && (
        <Notice colour="danger" alert>
          <p>{t(refusal === 'choose' ? 'earlier.choose' : `refused.${refusal}`)}</p>
        </Notice>
      )}
      <h2>{t('earlier.theirs', { year: yearOf(view, source) })}</h2>
      <WrittenText text={text} heading={3} />
      {stands && (
        <>
          <h2>{t('earlier.standing')}</h2>
          <WrittenText text={standing.text} heading={3} />
        </>
      )}
      {shown.writable && (
        <Form view={view} action={paths.entryTakeOver.to(where)}>
          <input type="hidden" name="revision" value={String(standing.revision)} />
          {stands && (
            <RadioGroup
              name="how"
              label={t('earlier.how')}
              hint={t('earlier.how.hint')}
              value="append"
              choices={[
                { value: 'append', label: t('earlier.how.append') },
                { value: 'replace', label: t('earlier.how.replace') },
              ]}
            />
          )}
          <div class="buttons">
            <Button>{t('earlier.take-over')}</Button>
            <LinkButton kind="secondary" href={back}>
              {t('earlier.leave')}
            </LinkButton>
          </div>
        </Form>
      )}
    </Page>
  )
}
