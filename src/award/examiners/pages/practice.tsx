// Where an examiner scores the practice entry, and sees the key beside it afterwards.
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, Prose, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Area, Edition } from '../../editions/model.ts'
import type { Judged, OpenPractice, ShownPractice } from '../reads/practice.ts'
import { fewAreas } from '../rules/agreement.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly shown: ShownPractice }
type OpenProps = Refused & {
  readonly view: View
  readonly shown: OpenPractice
}

export function PracticePage({ view, shown, errors = {}, values }: Props) {
  const t = say(view.locale)
  const year = String(shown.edition.year)
  const title = shown.open
    ? t('practice.own.title', { title: shown.practice.title })
    : t('practice.title')
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.ownTraining.to(), label: t('own-training.title', { year }) }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {shown.open ? (
        <Entry {...{ view, shown, errors, ...(values ? { values } : {}) }} />
      ) : (
        <p>{t('practice.own.closed')}</p>
      )}
    </Page>
  )
}

function Entry(props: OpenProps) {
  const { view, shown } = props
  const t = say(view.locale)
  const { practice, judged, now } = shown
  const mayScore = !now?.handedInAt
  return (
    <>
      <Notice>
        <p>{t('practice.mark')}</p>
      </Notice>
      <Prose text={practice.about} />
      {mayScore && (
        <>
          <p>{t(judged.length > 0 ? 'practice.own.again' : 'practice.own.about')}</p>
          <Scoring {...props} />
        </>
      )}
      {judged.toReversed().map((one) => (
        <Answer {...{ view, one, edition: shown.edition, areas: shown.areas }} />
      ))}
      {!mayScore && <Texts {...props} />}
    </>
  )
}

function Scoring({ view, shown, errors = {}, values }: OpenProps) {
  const t = say(view.locale)
  return (
    <Form view={view} action={paths.practice.to()}>
      {shown.areas.map((area) => {
        const name = `level-${area.key}`
        const own = shown.now?.scores[area.key]
        return (
          <section class="panel">
            <h2>{area.name[view.locale]}</h2>
            <Answers {...{ view, shown, area }} />
            <RadioGroup
              name={name}
              label={t('practice.own.level', { area: area.name[view.locale] })}
              value={values?.[name] ?? (own === undefined ? undefined : String(own))}
              error={errors[name]}
              choices={levelsIn(shown.edition, area).map((level) => ({
                value: String(level.value),
                label: `${level.value}. ${level.name[view.locale]}`,
                hint: level.descriptor[view.locale],
              }))}
            />
          </section>
        )
      })}
      <div class="buttons">
        <Button name="do" value="save" kind="secondary">
          {t('practice.own.save')}
        </Button>
        <Button name="do" value="hand-in">
          {t('practice.own.hand-in')}
        </Button>
      </div>
    </Form>
  )
}

function levelsIn({ terms }: Edition, { dimension }: Area) {
  return terms.assessment?.levels[dimension] ?? []
}

function Answers({ view, shown, area }: OpenProps & { readonly area: Area }) {
  return (
    <>
      {area.questions.map(({ key, text }) => (
        <>
          <h3>{text[view.locale]}</h3>
          <Prose text={shown.practice.texts[key] ?? ''} />
        </>
      ))}
    </>
  )
}

/** What was read, folded, when the answer is on the page. */
function Texts(props: OpenProps) {
  const { view, shown } = props
  return (
    <Details summary={shown.practice.title}>
      {shown.areas.map((area) => (
        <section>
          <h2>{area.name[view.locale]}</h2>
          <Answers {...{ view, shown, area }} />
        </section>
      ))}
    </Details>
  )
}

type AnswerProps = {
  readonly view: View
  readonly one: Judged
  readonly edition: Edition
  readonly areas: readonly Area[]
}

/** Own levels beside the key, with the reasons, and what the agreement is. */
function Answer({ view, one, edition, areas }: AnswerProps) {
  const t = say(view.locale)
  const { attempt, key, agreement } = one
  const title = t('practice.judged', { round: attempt.round })
  const nameOf = (area: Area, value: number | undefined) => {
    const level = levelsIn(edition, area).find((level) => level.value === value)
    return level ? `${level.value}. ${level.name[view.locale]}` : ''
  }
  return (
    <>
      <h2>{title}</h2>
      {agreement && <Agreed {...{ view, agreement }} />}
      <Table
        quiet
        caption={title}
        head={[
          t('practice.area'),
          t('practice.own-level'),
          t('practice.key-level'),
          t('practice.key-reason'),
        ]}
        rows={areas.map((area) => [
          area.name[view.locale],
          nameOf(area, attempt.scores[area.key]),
          nameOf(area, key[area.key]?.level),
          key[area.key]?.reason ?? '',
        ])}
      />
    </>
  )
}

function Agreed({ view, agreement }: { view: View; agreement: NonNullable<Judged['agreement']> }) {
  const t = say(view.locale)
  const { areas, exact, within, difference, lean, kappaNeeds } = agreement
  const way = Math.abs(lean) < 0.05 ? 'none' : lean > 0 ? 'above' : 'below'
  return (
    <>
      <p>
        {t('practice.judged.sentence', {
          areas,
          exact,
          within,
          difference: decimals(view, difference),
        })}
      </p>
      <p>{t(`practice.judged.lean.${way}`, { lean: decimals(view, Math.abs(lean)) })}</p>
      <p class="hint">
        {areas < fewAreas && `${t('practice.judged.few', { areas })} `}
        {areas < kappaNeeds && t('practice.judged.kappa-not', { needs: kappaNeeds })}
      </p>
    </>
  )
}

/** With as many digits as say something: one for levels, two for kappa. */
export function decimals({ locale }: View, value: number, digits = 1): string {
  const many = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(locale, many).format(value)
}
