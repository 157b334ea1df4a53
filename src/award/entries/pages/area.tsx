// One area of the entry: its questions, each with a wide quiet text and what it means.
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Draft } from '../model.ts'
import type { AreaDesk } from '../reads/writing.ts'
import type { WriteRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'
import { answersForm, ReadAnswer, WritableAnswer } from './answer.tsx'
import { StageNotice } from './stage.tsx'

/** What was typed and could not be saved. `why` null: the form was broken. */
export type Unsaved = { readonly drafts: readonly Draft[]; readonly why: WriteRefusal | null }
type Props = { readonly view: View; readonly shown: AreaDesk }

export function AreaPage(
  props: Props & { readonly fromCheck: boolean; readonly unsaved?: Unsaved },
) {
  const { view, shown, fromCheck, unsaved } = props
  const { entry, unit, area, place, places, writable } = shown
  const t = say(view.locale)
  const title = area.name[view.locale]
  const crumbs = [
    { href: paths.registration.to({ registration: entry.registration }), label: unit },
    { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') },
  ]
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={unsaved !== undefined}>
      <p class="over-title">{t('area.step', { place, places })}</p>
      <h1>{title}</h1>
      <p class="lead">{area.about[view.locale]}</p>
      {unsaved && <UnsavedTexts {...props} unsaved={unsaved} />}
      {writable ? (
        <WritableArea view={view} shown={shown} fromCheck={fromCheck} />
      ) : (
        <ClosedArea view={view} shown={shown} />
      )}
    </Page>
  )
}

function WritableArea({ view, shown, fromCheck }: Props & { readonly fromCheck: boolean }) {
  const { entry, area, asked, done } = shown
  const t = say(view.locale)
  const mark = done ? 'yes' : 'no'
  return (
    <saving-form
      saving={t('saving.saving')}
      failed={t('saving.failed')}
      signed-out={t('saving.signed-out')}
      restored={t('saving.restored')}
    >
      <p class="only-heard" role="status" data-heard></p>
      <p data-sign-in hidden>
        <a href={paths.signIn.to()} target="_blank" rel="noopener">
          {t('saving.sign-in')}
        </a>
      </p>
      {asked.map((one) => (
        <WritableAnswer view={view} shown={shown} asked={one} />
      ))}
      <Form
        view={view}
        id={answersForm}
        action={paths.entryArea.to({ entry: entry.id, area: area.key })}
      >
        <input type="hidden" name="was-done" value={mark} />
        <RadioGroup
          name="done"
          label={t('area.done')}
          hint={t('area.done.hint')}
          value={mark}
          choices={[
            { value: 'yes', label: t('area.done.yes') },
            { value: 'no', label: t('area.done.no') },
          ]}
        />
        <Ways view={view} fromCheck={fromCheck} />
      </Form>
    </saving-form>
  )
}

function Ways({ view, fromCheck }: { readonly view: View; readonly fromCheck: boolean }) {
  const t = say(view.locale)
  return (
    <div class="buttons">
      {fromCheck ? (
        <Button name="to" value="check">
          {t('area.save-check')}
        </Button>
      ) : (
        <Button name="to" value="next">
          {t('area.save')}
        </Button>
      )}
      <Button name="to" value="overview" kind="secondary">
        {t('area.save-overview')}
      </Button>
    </div>
  )
}

function ClosedArea({ view, shown }: Props) {
  const { entry, asked } = shown
  const t = say(view.locale)
  return (
    <>
      <StageNotice view={view} desk={shown} />
      {asked.map((one) => (
        <ReadAnswer view={view} shown={shown} asked={one} />
      ))}
      <p>
        <a href={paths.entry.to({ entry: entry.id })}>{t('area.back')}</a>
      </p>
    </>
  )
}

function UnsavedTexts({ view, shown, unsaved }: Props & { readonly unsaved: Unsaved }) {
  const t = say(view.locale)
  const texts = new Map(unsaved.drafts.map(({ question, text }) => [question, text]))
  const changed = shown.asked.filter(
    ({ question, answer }) => (texts.get(question.key) ?? answer.text) !== answer.text,
  )
  return (
    <Notice colour="danger" title={t('area.unsaved.title')} alert>
      <p>{unsaved.why ? t(`refused.${unsaved.why}`) : t('area.broken')}</p>
      {changed.length > 0 && <p>{t('area.unsaved.text')}</p>}
      {changed.map(({ question }) => (
        <div class="ds-field">
          <label class="ds-label" for={`unsaved-${question.key}`}>
            {t('area.unsaved.label', { question: question.text[view.locale] })}
          </label>
          <textarea class="ds-input" id={`unsaved-${question.key}`} rows={8} readonly>
            {texts.get(question.key)}
          </textarea>
        </div>
      ))}
    </Notice>
  )
}
