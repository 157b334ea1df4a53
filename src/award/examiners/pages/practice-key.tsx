// Where the organiser prepares the practice entry: its text, the key, and when it is opened.
import type { Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, Select, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Area } from '../../editions/model.ts'
import type { PracticeFacts } from '../model/training.ts'
import type { ShownPracticeKey } from '../reads/practice.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly shown: ShownPracticeKey }

export function PracticeKeyPage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const year = String(shown.edition.year)
  return (
    <Page
      view={view}
      title={t('practice.key.title', { year })}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.training.to(), label: t('training.page', { year }) }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('practice.key.title', { year })}</h1>
      <p>{t('practice.key.about')}</p>
      {shown.handedIn > 0 && (
        <Notice>
          <p>{t('practice.key.fixed', { count: shown.handedIn })}</p>
        </Notice>
      )}
      {shown.areas.length === 0 ? <p>{t('practice.no-instrument')}</p> : <Writing {...props} />}
      {shown.practice && <Opening {...props} />}
    </Page>
  )
}

function Writing(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const values = props.values ?? (shown.practice ? practiceValues(shown.practice) : {})
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <Form view={view} action={paths.practiceKey.to()}>
      <TextField
        {...field('title')}
        label={t('practice.entry-title')}
        hint={t('practice.entry-title.hint')}
      />
      <TextArea {...field('about')} label={t('practice.entry-about')} rows={3} />
      <TextField
        {...field('due')}
        type="date"
        width="medium"
        label={t('practice.due')}
        hint={t('practice.due.hint')}
      />
      {shown.areas.map((area) => (
        <KeyedAreaFields {...{ view, shown, area, field }} />
      ))}
      {shown.handedIn === 0 && <Button>{t('practice.save')}</Button>}
    </Form>
  )
}

type FieldOf = (name: string) => {
  name: string
  value: string | undefined
  error: string | undefined
}

function KeyedAreaFields(props: {
  readonly view: View
  readonly shown: ShownPracticeKey
  readonly area: Area
  readonly field: FieldOf
}) {
  const { view, shown, area, field } = props
  const t = say(view.locale)
  const levels = shown.edition.terms.assessment?.levels[area.dimension] ?? []
  return (
    <section class="panel">
      <h2>{area.name[view.locale]}</h2>
      {area.questions.map(({ key, text }) => (
        <TextArea
          {...field(`text-${key}`)}
          label={t('practice.text', { question: text[view.locale] })}
          rows={5}
        />
      ))}
      <Select
        {...field(`level-${area.key}`)}
        label={t('practice.level')}
        none=""
        options={levels.map(({ value, name }) => ({
          value: String(value),
          label: `${value}. ${name[view.locale]}`,
        }))}
      />
      <TextArea {...field(`reason-${area.key}`)} label={t('practice.reason')} rows={3} />
    </section>
  )
}

function practiceValues({ title, about, due, texts, key }: PracticeFacts): Values {
  return {
    ...{ title, about, due: due ?? '' },
    ...Object.fromEntries(Object.entries(texts).map(([one, text]) => [`text-${one}`, text])),
    ...Object.fromEntries(
      Object.entries(key).flatMap(([one, { level, reason }]) => [
        [`level-${one}`, String(level)],
        [`reason-${one}`, reason],
      ]),
    ),
  }
}

function Opening({ view, shown }: Props) {
  const t = say(view.locale)
  const again = shown.handedIn > 0
  if ((shown.practice?.round ?? 0) > 0 && !again) return null
  return (
    <Form view={view} action={paths.practiceOpen.to()}>
      <p class="hint">{t(again ? 'practice.again.about' : 'practice.open.about')}</p>
      <Button kind="secondary">{t(again ? 'practice.again' : 'practice.open')}</Button>
    </Form>
  )
}
