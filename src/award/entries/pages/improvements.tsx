// What was improved since the last feedback, answered point by point.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, LinkButton, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import {
  type ImprovementDraft,
  improvementLimit,
  improvementStates,
} from '../model/improvements.ts'
import type { ImprovementPoint, ShownImprovements } from '../reads/improvements.ts'
import type { ImprovementFault } from '../rules/improvements.ts'
import type { WriteRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'
import { crumbsOf } from './earlier.tsx'

export type UnsavedImprovements = {
  readonly drafts: readonly ImprovementDraft[]
  readonly faults: ReadonlyMap<string, ImprovementFault>
  /** Why nothing was saved. Null: the rest was. */
  readonly why: WriteRefusal | 'broken' | null
}
type Props = {
  readonly view: View
  readonly shown: ShownImprovements
  readonly unsaved?: UnsavedImprovements
}

export function ImprovementsPage({ view, shown, unsaved }: Props) {
  const { year, points, handedIn, writable } = shown
  const t = say(view.locale)
  const title = t('improvements.title')
  return (
    <Page view={view} title={title} crumbs={crumbsOf(view, shown)} failed={unsaved !== undefined}>
      {unsaved && <ErrorSummary view={view} errors={errorsOf(view, unsaved)} />}
      <h1>{title}</h1>
      {year === null ? (
        <Empty>{t('improvements.nothing')}</Empty>
      ) : (
        <>
          <p class="lead">{t('improvements.lead', { year: String(year) })}</p>
          <p>{t(handedIn ? 'improvements.handed-in' : 'improvements.own')}</p>
        </>
      )}
      {unsaved?.why && (
        <Notice colour="danger" alert>
          <p>{t(unsaved.why === 'broken' ? 'improvements.broken' : `refused.${unsaved.why}`)}</p>
        </Notice>
      )}
      {writable && points.length > 0 ? (
        <Writable view={view} shown={shown} unsaved={unsaved} />
      ) : (
        points.map((one) => <ReadPoint view={view} one={one} />)
      )}
    </Page>
  )
}

function errorsOf(view: View, { faults }: UnsavedImprovements): FieldErrors {
  const t = say(view.locale)
  return Object.fromEntries(
    [...faults].map(([key, why]) => [
      why === 'no-state' ? `state-${key}` : `text-${key}`,
      t(`improvements.fault.${why}`, { limit: improvementLimit }),
    ]),
  )
}

function Writable({
  view,
  shown,
  unsaved,
}: Omit<Props, 'unsaved'> & {
  readonly unsaved: UnsavedImprovements | undefined
}) {
  const { entry, points } = shown
  const t = say(view.locale)
  const errors = unsaved ? errorsOf(view, unsaved) : {}
  return (
    <Form view={view} action={paths.entryImprovements.to({ entry: entry.id })}>
      {points.map((one) => (
        <WritablePoint
          view={view}
          one={one}
          draft={unsaved?.drafts.find(({ key }) => key === one.key)}
          errors={errors}
        />
      ))}
      <div class="buttons">
        <Button>{t('improvements.save')}</Button>
        <LinkButton kind="secondary" href={paths.entry.to({ entry: entry.id })}>
          {t('improvements.back')}
        </LinkButton>
      </div>
    </Form>
  )
}

function WritablePoint(props: {
  readonly view: View
  readonly one: ImprovementPoint
  readonly draft: ImprovementDraft | undefined
  readonly errors: FieldErrors
}) {
  const { view, one, draft, errors } = props
  const t = say(view.locale)
  const { key, answer } = one
  const [state, text] = draft
    ? [draft.state, draft.text]
    : [answer?.state ?? null, answer?.text ?? '']
  const changed = errors[`text-${key}`] === t('improvements.fault.changed-meanwhile')
  return (
    <section class="improvement">
      <Point view={view} one={one} />
      {changed && answer && (
        <>
          <p>
            <strong>{t('improvements.theirs')}</strong>
          </p>
          <p>{t(`improvements.state.${answer.state}`)}</p>
          <Prose text={answer.text} />
        </>
      )}
      <input type="hidden" name={`revision-${key}`} value={String(answer?.revision ?? 0)} />
      <RadioGroup
        name={`state-${key}`}
        label={t('improvements.state')}
        value={state ?? ''}
        error={errors[`state-${key}`]}
        choices={improvementStates.map((value) => ({
          value,
          label: t(`improvements.state.${value}`),
        }))}
      />
      <TextArea
        name={`text-${key}`}
        label={t('improvements.text')}
        value={text}
        error={errors[`text-${key}`]}
        view={view}
        wordLimit={improvementLimit}
        rows={5}
      />
    </section>
  )
}

function Point({ view, one }: { readonly view: View; readonly one: ImprovementPoint }) {
  return (
    <>
      <p class="over-title">{one.areaName[view.locale]}</p>
      <h2>{one.point.mainIdea}</h2>
      {one.point.text.trim() !== '' && <Prose text={one.point.text} />}
    </>
  )
}

function ReadPoint({ view, one }: { readonly view: View; readonly one: ImprovementPoint }) {
  const t = say(view.locale)
  const { answer } = one
  return (
    <section class="improvement">
      <Point view={view} one={one} />
      <p>
        <strong>
          {answer ? t(`improvements.state.${answer.state}`) : t('improvements.unanswered')}
        </strong>
      </p>
      {answer && answer.text !== '' && <Prose text={answer.text} />}
    </section>
  )
}
