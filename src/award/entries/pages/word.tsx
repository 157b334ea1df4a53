// Away to Word and back: the page that gives the file, and the one that shows what it changes before anything is saved.
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, FileField, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { WordDesk } from '../reads/word.ts'
import { questionOf } from '../rules/handing-in.ts'
import type { CameBack, Returned } from '../rules/word/back.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly shown: WordDesk }

/** `refusal`: a finished sentence about the file. */
export function WordPage({ view, shown, refusal }: Props & { readonly refusal?: string }) {
  const { entry, writable } = shown
  const t = say(view.locale)
  const at = { entry: entry.id }
  const crumbs = [{ href: paths.entry.to(at), label: t('crumb.entry') }]
  const errors = refusal ? { file: refusal } : {}
  return (
    <Page view={view} title={t('word.title')} crumbs={crumbs} failed={refusal !== undefined}>
      <h1>{t('word.title')}</h1>
      <ErrorSummary view={view} errors={errors} />
      <p class="lead">{t('word.lead')}</p>
      <p>{t('word.get.text')}</p>
      <p>
        <LinkButton href={paths.entryWordFile.to(at)}>{t('word.get')}</LinkButton>
      </p>
      {writable && (
        <section>
          <h2>{t('word.return')}</h2>
          <Form view={view} action={paths.entryWord.to(at)} files>
            <FileField
              name="file"
              label={t('word.file')}
              hint={t('word.file.hint')}
              accept=".docx"
              error={refusal}
            />
            <Button>{t('word.look')}</Button>
          </Form>
        </section>
      )}
    </Page>
  )
}

type Preview = Props & {
  readonly came: CameBack
  /** Others wrote while the writer chose: these are left to choose again. */
  readonly clash?: boolean
  /** Why nothing was saved, where nothing could be: a finished sentence. */
  readonly refusal?: string | undefined
}

export function WordPreviewPage({ view, shown, came, clash = false, refusal }: Preview) {
  const t = say(view.locale)
  const at = { entry: shown.entry.id }
  const crumbs = [
    { href: paths.entry.to(at), label: t('crumb.entry') },
    { href: paths.entryWord.to(at), label: t('word.title') },
  ]
  const changed = came.answers.filter(({ kind }) => kind === 'taken' || kind === 'both')
  const count = came.answers.filter(({ kind }) => kind === 'unchanged').length
  return (
    <Page view={view} title={t('word.preview')} crumbs={crumbs} failed={clash} wide>
      <h1>{t('word.preview')}</h1>
      {clash && (
        <Notice colour="warning" alert>
          <p>{refusal ?? t('word.clash')}</p>
        </Notice>
      )}
      {changed.length === 0 && <p class="lead">{t('word.preview.none')}</p>}
      {!clash && <p>{t('word.unchanged', { count })}</p>}
      <Absent view={view} shown={shown} came={came} />
      <Strange view={view} came={came} />
      {changed.length > 0 && (
        <Form view={view} action={paths.entryWord.to(at)} class="clashes">
          <input type="hidden" name="do" value="save" />
          {changed.map((one) => (
            <Changed view={view} shown={shown} one={one} />
          ))}
          <Button>{t('word.save')}</Button>
        </Form>
      )}
    </Page>
  )
}

function askedOf({ away }: WordDesk, key: string, { locale }: View): string {
  return questionOf(away.instrument, key)?.question.text[locale] ?? key
}

function Absent({ view, shown, came }: Preview) {
  const absent = came.answers.filter(({ kind }) => kind === 'absent')
  if (absent.length === 0) return null
  return (
    <>
      <p>{say(view.locale)('word.absent')}</p>
      <ul>
        {absent.map(({ question }) => (
          <li>{askedOf(shown, question, view)}</li>
        ))}
      </ul>
    </>
  )
}

function Strange({ view, came }: Pick<Preview, 'view' | 'came'>) {
  const t = say(view.locale)
  if (came.strange.length === 0) return null
  return (
    <Notice colour="warning" title={t('word.strange')}>
      <div class="ds-field">
        <label class="ds-label" for="strange">
          {t('word.strange.text')}
        </label>
        <textarea class="ds-input" id="strange" rows={6} readonly>
          {came.strange.join('\n\n')}
        </textarea>
      </div>
    </Notice>
  )
}

function Changed({ view, shown, one }: Props & { readonly one: Returned }) {
  const { question: key, kind, text, standing, pictures } = one
  const t = say(view.locale)
  return (
    <section>
      <h2>{askedOf(shown, key, view)}</h2>
      <p>
        <strong>{t(`word.${kind === 'both' ? 'both' : 'taken'}`)}</strong>
        {kind === 'both' && <> {t('word.both.text')}</>}
      </p>
      {pictures > 0 && <p>{t('word.pictures', { count: pictures })}</p>}
      <div class="halves">
        <div>
          <h3>{t('word.here')}</h3>
          {standing.text === '' ? (
            <p>{t('word.here.empty')}</p>
          ) : (
            <WrittenText text={standing.text} heading={4} />
          )}
        </div>
        <div class="ds-field">
          <label class="ds-label" for={`answer-${key}`}>
            {t('word.there')}
          </label>
          <textarea class="ds-input" id={`answer-${key}`} name={`answer-${key}`} rows={16}>
            {text}
          </textarea>
        </div>
      </div>
      <input type="hidden" name={`revision-${key}`} value={String(standing.revision)} />
      <RadioGroup
        name={`choice-${key}`}
        label={t('word.choice')}
        value={kind === 'both' ? '' : 'mine'}
        choices={[
          { value: 'mine', label: t('word.choice.there') },
          { value: 'theirs', label: t('word.choice.here') },
        ]}
      />
    </section>
  )
}
