// What the unit reads, and what its examiners and the award office work with.
import type { FieldErrors } from '../../base/lib/form.ts'
import { paths } from '../../base/paths.ts'
import { Button, ErrorSummary, Form, LinkButton, TextArea } from '../../base/ui/form.tsx'
import { Page } from '../../base/ui/layout.tsx'
import { Empty, Notice, Prose, Tag, When } from '../../base/ui/parts.tsx'
import type { View } from '../../base/ui/view.ts'
import type { Area } from '../editions/model.ts'
import { type Item, itemLimit, mainIdeaLimit, openingLimit, type WholeReport } from './model.ts'
import type { ShownReport } from './reads.ts'
import { hintsFor, isReleased } from './rules.ts'
import { say } from './words/say.ts'

type Refusal =
  | 'assessment-not-final'
  | 'not-open'
  | 'opening-missing'
  | 'no-strength'
  | 'no-improvement'
  | 'empty-item'
  | 'too-long'
  | 'names-examiner'
  | 'not-waiting'
  | 'own-text'
  | 'not-checked'
  | 'not-released'

type FeedbackProps = {
  readonly view: View
  readonly shown: ShownReport
  readonly refusal?: Refusal
  readonly errors?: FieldErrors
}

export function FeedbackPage(props: FeedbackProps) {
  const { view, shown, errors = {} } = props
  const { report } = shown
  const t = say(view.locale)
  const title = t('title', { unit: shown.unitName })
  return (
    <Page view={view} title={title} failed={props.refusal !== undefined}>
      <ErrorSummary view={view} errors={errors} />
      {props.refusal && (
        <Notice colour="danger" alert>
          <p>{t(`refusal.${props.refusal}`)}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      {report ? <Written {...props} report={report} /> : <NotBegun view={view} shown={shown} />}
    </Page>
  )
}

function NotBegun({ view, shown }: { view: View; shown: ShownReport }) {
  const t = say(view.locale)
  if (!shown.ready) return <Empty>{t('begin.later')}</Empty>
  if (!shown.may.edit) return <Empty>{t('begin.waiting')}</Empty>
  return (
    <>
      <p>{t('begin.how')}</p>
      <Form view={view} action={paths.feedback.to({ entry: shown.entryId })}>
        <Button>{t('begin.do')}</Button>
      </Form>
    </>
  )
}

function Written(props: FeedbackProps & { readonly report: WholeReport }) {
  const { view, shown, report } = props
  const t = say(view.locale)
  const entry = shown.entryId
  return (
    <>
      <p>
        <Tag colour={isReleased(report) ? 'success' : 'info'}>{t(`state.${report.state}`)}</Tag>{' '}
        {t('award-year', { award: view.award.name, year: String(shown.year) })}
      </p>
      {report.returnedWhy && (
        <Notice colour="warning" title={t('given-back')}>
          <Prose text={report.returnedWhy} />
        </Notice>
      )}
      <StepForms {...props} />
      <p>
        <a href={paths.feedbackPdf.to({ entry })}>{t('pdf')}</a>
      </p>
      <ReportText view={view} areas={shown.areas} report={report} />
    </>
  )
}

/** The report itself, the same for all who may see it. No examiner's name, no score. */
function ReportText(props: {
  readonly view: View
  readonly areas: readonly Area[]
  readonly report: WholeReport
}) {
  const { view, areas, report } = props
  const t = say(view.locale)
  return (
    <article>
      <h2>{t('opening')}</h2>
      {report.opening ? <Prose text={report.opening} /> : <Empty>{t('opening.none')}</Empty>}
      {areas.map((area) => {
        const items = report.items.filter((item) => item.area === area.key)
        if (items.length === 0) return null
        return (
          <section>
            <h2>{area.name[view.locale]}</h2>
            <Items view={view} kind="strength" items={items} />
            <Items view={view} kind="improvement" items={items} />
          </section>
        )
      })}
    </article>
  )
}

function Items(props: {
  readonly view: View
  readonly kind: Item['kind']
  readonly items: readonly Item[]
}) {
  const t = say(props.view.locale)
  const items = props.items.filter(({ kind }) => kind === props.kind)
  if (items.length === 0) return null
  return (
    <>
      <h3>{t(`kind.${props.kind}`)}</h3>
      <ul class={`findings ${props.kind}`}>
        {items.map((item) => (
          <li>
            <p>
              <strong>{item.mainIdea}</strong>
            </p>
            {item.text && <Prose text={item.text} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the one who looks can do next. */
function StepForms({ view, shown, report, errors = {} }: FeedbackProps & { report: WholeReport }) {
  const t = say(view.locale)
  const entry = shown.entryId
  const { may } = shown
  return (
    <>
      {report.state === 'drafting' && may.edit && (
        <div class="row">
          <LinkButton href={paths.feedbackEdit.to({ entry })}>{t('edit')}</LinkButton>
          <Form view={view} action={paths.feedbackSend.to({ entry })} class="inline">
            <Button kind="secondary">{t('send')}</Button>
          </Form>
        </div>
      )}
      {report.state === 'checking' && may.check && (
        <section class="panel">
          <h2>{t('check')}</h2>
          <p>{t('check.how')}</p>
          <Form view={view} action={paths.feedbackCheck.to({ entry })}>
            <Button>{t('check.yes')}</Button>
          </Form>
          <Form view={view} action={paths.feedbackBack.to({ entry })}>
            <TextArea name="why" label={t('check.why')} rows={3} error={errors['why']} />
            <Button kind="secondary">{t('check.no')}</Button>
          </Form>
        </section>
      )}
      {report.state === 'checking' && !may.check && <Notice>{t('check.second')}</Notice>}
      {report.state === 'checked' && may.release && (
        <Form view={view} action={paths.feedbackRelease.to({ entry })}>
          <p>{t('release.how')}</p>
          <Button>{t('release')}</Button>
        </Form>
      )}
      {report.state === 'released' && may.acknowledge && (
        <Form view={view} action={paths.feedbackAcknowledge.to({ entry })}>
          <p>{t('acknowledge.how')}</p>
          <Button>{t('acknowledge')}</Button>
        </Form>
      )}
      {report.acknowledgedAt && (
        <p>
          {t('acknowledged')} <When view={view} at={report.acknowledgedAt} />
        </p>
      )}
    </>
  )
}

type EditProps = {
  readonly view: View
  readonly shown: ShownReport & { readonly report: WholeReport }
  /** What the editor has typed, where it could not be saved. */
  readonly typed?: {
    readonly opening: string
    readonly items: readonly Pick<Item, 'id' | 'mainIdea' | 'text'>[]
  }
  readonly clash?: boolean
  readonly errors?: FieldErrors
}

export function EditPage(props: EditProps) {
  const { view, shown, typed, errors = {} } = props
  const { report } = shown
  const t = say(view.locale)
  const entry = shown.entryId
  const crumbs = [{ href: paths.feedback.to({ entry }), label: shown.unitName }]
  const failed = props.clash === true || Object.keys(errors).length > 0
  return (
    <Page view={view} title={t('edit.title')} crumbs={crumbs} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      {props.clash && (
        <Notice colour="danger" alert title={t('clash.title')}>
          <p>{t('clash.text')}</p>
        </Notice>
      )}
      <h1>{t('edit.title')}</h1>
      <p>{t('edit.how')}</p>
      <p class="hint">{t('edit.last', { name: shown.editor })}</p>
      <Form view={view} action={paths.feedbackEdit.to({ entry })}>
        <input type="hidden" name="revision" value={String(report.revision)} />
        <TextArea
          view={view}
          wordLimit={openingLimit}
          name="opening"
          label={t('opening')}
          hint={t('opening.hint')}
          value={typed?.opening ?? report.opening}
          rows={6}
        />
        {props.clash && typed && <Standing view={view} text={report.opening} />}
        {shown.areas.map((area) => (
          <AreaFields {...props} area={area} />
        ))}
        <Button>{t('edit.save')}</Button>
      </Form>
      <AddItem {...props} />
    </Page>
  )
}

function Standing({ view, text }: { view: View; text: string }) {
  return (
    <div class="panel">
      <p>
        <strong>{say(view.locale)('clash.standing')}</strong>
      </p>
      <Prose text={text} />
    </div>
  )
}

function AreaFields(props: EditProps & { readonly area: Area }) {
  const { view, shown, area } = props
  const items = shown.report.items.filter((item) => item.area === area.key)
  if (items.length === 0) return null
  return (
    <fieldset class="ds-fieldset">
      <legend>
        <h2>{area.name[view.locale]}</h2>
      </legend>
      {items.map((item) => (
        <ItemFields {...props} item={item} />
      ))}
    </fieldset>
  )
}

function ItemFields({ view, shown, typed, clash, item }: EditProps & { readonly item: Item }) {
  const t = say(view.locale)
  const mine = typed?.items.find(({ id }) => id === item.id)
  const place = `${t(`kind.one.${item.kind}`)} ${item.place + 1}`
  const gone = paths.feedbackItemGone.to({ entry: shown.entryId, item: item.id })
  return (
    <div class={`finding ${item.kind}`}>
      <TextArea
        view={view}
        wordLimit={mainIdeaLimit}
        name={`idea-${item.id}`}
        label={t('item.idea', { place })}
        value={mine?.mainIdea ?? item.mainIdea}
        rows={2}
      />
      <TextArea
        view={view}
        wordLimit={itemLimit}
        name={`text-${item.id}`}
        label={t('item.text', { place })}
        value={mine?.text ?? item.text}
        rows={4}
      />
      {clash && mine && <Standing view={view} text={`${item.mainIdea}\n\n${item.text}`} />}
      <Hints view={view} item={item} />
      <Button kind="tertiary" formaction={gone}>
        {t('item.remove', { place })}
      </Button>
    </div>
  )
}

/** Advice on how a comment helps most. It never stops anybody. */
function Hints({ view, item }: { view: View; item: Item }) {
  const t = say(view.locale)
  const hints = hintsFor(item)
  if (hints.length === 0) return null
  return (
    <ul class="hint">
      {hints.map((hint) => (
        <li>{t(`hint.${hint}`)}</li>
      ))}
    </ul>
  )
}

function AddItem({ view, shown, errors = {} }: EditProps) {
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('item.add')}</h2>
      <Form view={view} action={paths.feedbackItems.to({ entry: shown.entryId })}>
        <div class="ds-field">
          <label class="ds-label" for="area">
            {t('item.area')}
          </label>
          <select class="ds-input" id="area" name="area">
            {shown.areas.map((area) => (
              <option value={area.key}>{area.name[view.locale]}</option>
            ))}
          </select>
        </div>
        <div class="ds-field">
          <label class="ds-label" for="kind">
            {t('item.kind')}
          </label>
          <select class="ds-input" id="kind" name="kind">
            <option value="strength">{t('kind.one.strength')}</option>
            <option value="improvement">{t('kind.one.improvement')}</option>
          </select>
        </div>
        <TextArea name="mainIdea" label={t('item.new-idea')} rows={2} error={errors['mainIdea']} />
        <TextArea name="text" label={t('item.new-text')} rows={4} />
        <Button kind="secondary">{t('item.add')}</Button>
      </Form>
    </section>
  )
}
