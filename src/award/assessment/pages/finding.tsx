// A finding: its fields, how it is shown, and the page where one is changed.
import type { Child } from 'hono/jsx'
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import type { ShownFigures } from '../../../base/lib/written/model.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ReadableArea } from '../../entries/model.ts'
import { type Direction, directions, type Finding, relevanceLimit } from '../model.ts'
import { say } from '../words/say.ts'
import { AnswerText } from './overview.tsx'

export function FindingFields(props: {
  readonly view: View
  readonly answers: ReadableArea
  readonly values: Values
  readonly errors: FieldErrors
}) {
  const { view, answers, values, errors } = props
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <RadioGroup
        {...field('kind')}
        label={t('kind')}
        choices={directions.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField
        {...field('mainIdea')}
        label={t('field.main-idea')}
        hint={t('field.main-idea.hint')}
      />
      <RadioGroup
        {...field('question')}
        label={t('field.question')}
        choices={answers.answers.map(({ question, asked }) => ({
          value: question,
          label: asked[view.locale],
        }))}
      />
      <take-quote label={t('field.quote.take')} chooses="question">
        <TextArea
          {...field('quote')}
          label={t('field.quote')}
          hint={t('field.quote.hint')}
          rows={3}
        />
      </take-quote>
      <TextArea
        {...field('relevance')}
        label={t('field.relevance')}
        rows={3}
        view={view}
        wordLimit={relevanceLimit}
      />
    </>
  )
}

export function KindTag({ view, kind }: { view: View; kind: Direction }) {
  const t = say(view.locale)
  return <Tag colour={kind === 'strength' ? 'success' : 'warning'}>{t(`kind.${kind}`)}</Tag>
}

/** What was found, and the words that it rests on. `children`: who, and what can be done with it. */
export function FindingText(props: {
  readonly view: View
  readonly finding: Finding
  readonly children?: Child
}) {
  const { view, finding } = props
  const t = say(view.locale)
  return (
    <article class={`finding ${finding.kind}`} id={`iakttagelse-${finding.id}`}>
      <p class="finding-idea">
        <KindTag view={view} kind={finding.kind} /> {finding.mainIdea}
      </p>
      {finding.quote === '' ? (
        <p class="hint">{t('finding.absent')}</p>
      ) : (
        <p class="finding-quote" lang="sv">
          <q>{finding.quote}</q>
        </p>
      )}
      {finding.relevance !== '' && <p>{finding.relevance}</p>}
      {props.children}
    </article>
  )
}

/** Changes one finding, an examiner's own or the team's, beside the answers that it rests on. */
export function FindingPage(props: {
  readonly view: View
  readonly title: string
  readonly crumbs: readonly { readonly href: string; readonly label: string }[]
  readonly answers: ReadableArea
  readonly figures: ShownFigures
  readonly values: Values
  readonly errors: FieldErrors
  readonly action: string
  /** Where it is taken away. Undefined: it is not written yet. */
  readonly remove: string | undefined
}) {
  const { view, title, crumbs, answers, values, errors } = props
  const t = say(view.locale)
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={Object.keys(errors).length > 0} wide>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <div class="halves">
        <section class="desk-answers">
          <h2>{t('desk.answers')}</h2>
          {answers.answers.map((answer) => (
            <AnswerText view={view} answer={answer} figures={props.figures} />
          ))}
        </section>
        <div>
          <Form view={view} action={props.action}>
            <FindingFields view={view} answers={answers} values={values} errors={errors} />
            <Button>{t('finding.save')}</Button>
          </Form>
          {props.remove && (
            <Form view={view} action={props.remove}>
              <Button kind="tertiary">{t('finding.remove')}</Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  )
}
