// What stands around the answers of a page: the editor that several write in, or the plain way.
import type { Child } from 'hono/jsx'
import type { ShownFigures } from '../../../base/lib/written/model.ts'
import { paths } from '../../../base/paths.ts'
import { type EditorFigure, editorWords } from '../../../base/ui/elements/shared-answers/words.ts'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EntryId } from '../model.ts'
import { say } from '../words/say.ts'

/** What a picture is called, and what stands for it. */
type Named = { readonly key: string; readonly name: string; readonly alt: string }
type Around = { readonly view: View; readonly children?: Child }

/** Without JavaScript the text areas inside it are posted with their form. */
export function WrittenTogether(
  props: Around & {
    readonly entry: EntryId
    readonly figures: ShownFigures
    readonly attachments: readonly Named[]
    /** The same page without the editor. */
    readonly plain: string
  },
) {
  const { view, entry, figures, attachments, plain } = props
  const t = say(view.locale)
  const words = editorWords((key) =>
    t(`editor.${key}`, { names: '{names}', title: '{title}', alt: '{alt}' }),
  )
  return (
    <shared-answers
      address={paths.entryTogether.to({ entry })}
      person={view.actor.id}
      words={JSON.stringify(words)}
      figures={JSON.stringify(editorFigures(figures, attachments))}
    >
      <p class="only-heard" role="status" data-heard></p>
      <p class="here" data-here></p>
      <SignIn view={view} />
      <p class="ds-alert" data-color="warning" data-plain-way hidden>
        {t('editor.blocked')} <a href={plain}>{t('area.plain')}</a>
      </p>
      <p id="answers-help" hidden>
        {t('editor.toolbar.help')}
      </p>
      {props.children}
      <p class="waiting" data-waiting hidden>
        {t('editor.waiting')}
      </p>
      <p class="other-way">
        <a href={plain}>{t('area.plain')}</a>
      </p>
    </shared-answers>
  )
}

/** One text area for each answer, saved by itself where there is JavaScript. `back`: with the editor. */
export function WrittenPlainly(props: Around & { readonly back: string }) {
  const { view, back } = props
  const t = say(view.locale)
  return (
    <saving-form
      saving={t('saving.saving')}
      failed={t('saving.failed')}
      signed-out={t('saving.signed-out')}
      restored={t('saving.restored')}
    >
      <p class="only-heard" role="status" data-heard></p>
      <SignIn view={view} />
      {props.children}
      <p class="other-way">
        <a href={back}>{t('area.with-editor')}</a>
      </p>
    </saving-form>
  )
}

function SignIn({ view }: { readonly view: View }) {
  return (
    <p data-sign-in hidden>
      <a href={paths.signIn.to()} target="_blank" rel="noopener">
        {say(view.locale)('saving.sign-in')}
      </a>
    </p>
  )
}

/** What a text area can say of headings, lists and the like. The editor takes it away. */
export function SignsHelp({ view }: { readonly view: View }) {
  const t = say(view.locale)
  const signs = ['heading', 'subheading', 'points', 'numbers', 'bold', 'link', 'table'] as const
  return (
    <details class="ds-details signs-help" data-signs-help>
      <summary>{t('signs.title')}</summary>
      <div>
        <p>{t('signs.text')}</p>
        <dl class="signs">
          {signs.map((sign) => (
            <div>
              <dt>{t(`signs.${sign}`)}</dt>
              <dd>
                <code>{t(`signs.${sign}.sign`)}</code>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}

function editorFigures(
  figures: ShownFigures,
  attachments: readonly Named[],
): readonly EditorFigure[] {
  return [...figures].flatMap(([name, figure]) => {
    const [kind = '', key = ''] = name.split(':')
    if (figure.kind === 'file') return []
    if (figure.kind === 'picture') {
      const known = attachments.find((one) => one.key === key)
      const { name: title = key, alt = '' } = known ?? {}
      return [{ of: 'attachment', key, title, alt, image: figure.href }]
    }
    const image = `data:image/svg+xml,${encodeURIComponent(figure.svg)}`
    const of = kind === 'resultat' ? 'results' : 'attachment'
    return [{ of, key, title: figure.caption, alt: figure.says, image }]
  })
}

/** What was written in this browser and not acknowledged, where the editor cannot send it any more. */
export function KeptText(props: {
  readonly view: View
  readonly document: string
  /** Of the question. */
  readonly asked: string
}) {
  const { view, document, asked } = props
  const t = say(view.locale)
  const id = `kept-${document}`
  return (
    <kept-text person={view.actor.id} document={document} hidden>
      <Notice colour="warning">
        <h3>{t('area.kept.title')}</h3>
        <p>{t('area.kept.text')}</p>
        <label class="ds-label" for={id}>
          {t('area.kept.label', { question: asked })}
        </label>
        <textarea class="ds-input" id={id} rows={8} readonly></textarea>
        <button type="button" class="ds-button" data-variant="secondary">
          {t('area.kept.forget')}
        </button>
      </Notice>
    </kept-text>
  )
}
