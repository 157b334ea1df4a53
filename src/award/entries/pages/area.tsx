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
import { DeadlineClock } from './clock.tsx'
import { AreaFeedback } from './earlier.tsx'
import { StageNotice } from './stage.tsx'
import { WrittenPlainly, WrittenTogether } from './together.tsx'

/** What was typed and could not be saved. `why` null: the form was broken. */
export type Unsaved = { readonly drafts: readonly Draft[]; readonly why: WriteRefusal | null }
type Props = { readonly view: View; readonly shown: AreaDesk }

/** `plain`: with text areas, for those who do not want the editor or cannot have it. */
export type Shape = { readonly fromCheck: boolean; readonly plain: boolean }

export function AreaPage(props: Props & Shape & { readonly unsaved?: Unsaved }) {
  const { view, shown, unsaved } = props
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
      <AreaFeedback view={view} said={shown.beside.earlier.ofArea} />
      {unsaved && <UnsavedTexts {...props} unsaved={unsaved} />}
      {writable && <DeadlineClock view={view} desk={shown} told />}
      {writable ? <WritableArea {...props} /> : <ClosedArea view={view} shown={shown} />}
    </Page>
  )
}

function WritableArea(props: Props & Shape) {
  const { view, shown, plain } = props
  const { entry, asked, beside } = shown
  const answers = asked.map((one) => <WritableAnswer view={view} shown={shown} asked={one} />)
  if (plain) {
    return (
      <WrittenPlainly view={view} back={addressOf(props, false)}>
        {answers}
        <AreaForm {...props} />
      </WrittenPlainly>
    )
  }
  const { figures, attachments } = beside
  const pictures = { figures, attachments }
  return (
    <WrittenTogether view={view} entry={entry.id} {...pictures} plain={addressOf(props, true)}>
      {answers}
      <AreaForm {...props} />
    </WrittenTogether>
  )
}

/** The same page, with the editor or without. */
function addressOf({ shown, fromCheck }: Props & Shape, plain: boolean): string {
  const { entry, area } = shown
  const how = [...(fromCheck ? ['till=kontroll'] : []), ...(plain ? ['form=enkel'] : [])]
  const address = paths.entryArea.to({ entry: entry.id, area: area.key })
  return how.length > 0 ? `${address}?${how.join('&')}` : address
}

/** Holds the mark and the buttons. The answers above it name it as theirs. */
function AreaForm({ view, shown, fromCheck, plain }: Props & Shape) {
  const { entry, area, done } = shown
  const t = say(view.locale)
  const mark = done ? 'yes' : 'no'
  return (
    <Form
      view={view}
      id={answersForm}
      action={paths.entryArea.to({ entry: entry.id, area: area.key })}
    >
      <input type="hidden" name="was-done" value={mark} />
      {plain && <input type="hidden" name="form" value="enkel" />}
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
