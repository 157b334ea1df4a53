// Where the team writes the report, all of it on one page.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Area } from '../../editions/model.ts'
import { type Item, itemLimit, mainIdeaLimit, openingLimit, type WholeReport } from '../model.ts'
import type { ShownReport } from '../reads.ts'
import { hintsFor } from '../rules.ts'
import { say } from '../words/say.ts'

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
