// Two people have changed the same answer: both texts, side by side.
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { Answer, Clash } from '../model.ts'
import type { AreaDesk } from '../reads/writing.ts'
import { say } from '../words/say.ts'
import { shortly } from './answer.tsx'

type Props = { readonly view: View; readonly shown: AreaDesk }

/** `to`: where the writer was going. */
export function ClashPage(
  props: Props & { readonly clashes: readonly Clash[]; readonly to: string },
) {
  const { view, shown, clashes, to } = props
  const { entry, area } = shown
  const t = say(view.locale)
  const action = paths.entryArea.to({ entry: entry.id, area: area.key })
  const crumbs = [
    { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') },
    { href: action, label: area.name[view.locale] },
  ]
  return (
    <Page view={view} title={t('clash.title')} crumbs={crumbs} failed wide>
      <h1>{t('clash.title')}</h1>
      <Notice colour="warning" alert>
        <p>{t('clash.lead')}</p>
        {area.questions.length > clashes.length && <p>{t('clash.others-saved')}</p>}
      </Notice>
      <Form view={view} action={action} class="clashes">
        <input type="hidden" name="to" value={to} />
        {clashes.map((clash) => (
          <OneClash view={view} shown={shown} clash={clash} />
        ))}
        <Button>{t('clash.save')}</Button>
      </Form>
    </Page>
  )
}

function OneClash({ view, shown, clash }: Props & { readonly clash: Clash }) {
  const { theirs, mine } = clash
  const t = say(view.locale)
  const key = theirs.question
  const question = shown.area.questions.find((one) => one.key === key)
  return (
    <section>
      <h2>{question?.text[view.locale]}</h2>
      <div class="halves">
        <div>
          <h3>{t('clash.theirs')}</h3>
          <Theirs view={view} shown={shown} theirs={theirs} />
        </div>
        <div class="ds-field">
          <label class="ds-label" for={`answer-${key}`}>
            {t('clash.mine')}
          </label>
          <textarea class="ds-input" id={`answer-${key}`} name={`answer-${key}`} rows={16}>
            {mine}
          </textarea>
        </div>
      </div>
      <input type="hidden" name={`revision-${key}`} value={String(theirs.revision)} />
      <RadioGroup
        name={`choice-${key}`}
        label={t('clash.choice')}
        value="mine"
        choices={[
          { value: 'mine', label: t('clash.choice.mine') },
          { value: 'theirs', label: t('clash.choice.theirs') },
        ]}
      />
    </section>
  )
}

function Theirs({ view, shown, theirs }: Props & { readonly theirs: Answer }) {
  const t = say(view.locale)
  const by = (theirs.savedBy && shown.names.get(theirs.savedBy)) ?? ''
  const when = theirs.savedAt ? shortly(view, theirs.savedAt) : ''
  return (
    <>
      <p class="hint">{t('clash.theirs.about', { by, when })}</p>
      {theirs.text === '' ? (
        <p>{t('clash.theirs.empty')}</p>
      ) : (
        <WrittenText text={theirs.text} heading={4} figures={shown.beside.figures} />
      )}
    </>
  )
}
