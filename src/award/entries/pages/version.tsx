// One version of an answer: what it changed, its whole text, its name, and how it can stand again.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { Against, OneVersion } from '../reads/versions.ts'
import type { WriteRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'
import { DifferenceText } from './difference.tsx'
import { whoAndWhen } from './versions.tsx'

type Props = {
  readonly view: View
  readonly shown: OneVersion
  readonly refusal?: WriteRefusal | 'clash' | undefined
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function VersionPage(props: Props) {
  const { view, shown, refusal, errors = {} } = props
  const { version, question, standing, names } = shown
  const t = say(view.locale)
  const title = version.name ?? t('versions.number', { revision: version.revision })
  const failed = refusal !== undefined || Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbsOf(props)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      {refusal && (
        <Notice colour="danger" alert>
          <p>{refusal === 'clash' ? t('versions.clash') : t(`refused.${refusal}`)}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <p class="lead">{question.text[view.locale]}</p>
      <p>
        {whoAndWhen(view, version, names)}{' '}
        {version.revision === standing.revision && (
          <Tag colour="success">{t('versions.standing')}</Tag>
        )}
      </p>
      <Compared {...props} />
      <Details summary={t('versions.whole')}>
        <WrittenText text={version.text} heading={3} />
      </Details>
      <PutBack {...props} />
      {shown.may.write && <Name {...props} />}
    </Page>
  )
}

function crumbsOf({ view, shown }: Props) {
  const { entry, area, question } = shown
  const t = say(view.locale)
  const of = { entry: entry.id, question: question.key }
  return [
    { href: paths.entry.to(of), label: t('crumb.entry') },
    {
      href: paths.entryArea.to({ entry: entry.id, area: area.key }),
      label: area.name[view.locale],
    },
    { href: paths.entryVersions.to(of), label: t('versions.title') },
  ]
}

function Compared({ view, shown }: Props) {
  const { entry, question, version, standing, against, difference } = shown
  const t = say(view.locale)
  const of = { entry: entry.id, question: question.key, revision: version.revision }
  const link = (one: Against) => (
    <li>
      <a
        href={`${paths.entryVersion.to(of)}${one === 'before' ? '' : '?mot=nu'}`}
        aria-current={against === one ? 'page' : undefined}
      >
        {t(`versions.against.${one}`)}
      </a>
    </li>
  )
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{t(`versions.compared.${against}`)}</h2>
      {version.revision !== standing.revision && (
        <nav class="ways" aria-label={t('versions.against')}>
          <ul>
            {link('before')}
            {link('standing')}
          </ul>
        </nav>
      )}
      <DifferenceText view={view} difference={difference} />
    </section>
  )
}

/** The text that stood is kept as a version too, so this can be undone in the same way. */
function PutBack({ view, shown }: Props) {
  const { entry, question, version, standing, writable } = shown
  if (!writable || version.revision === standing.revision) return null
  const t = say(view.locale)
  return (
    <Form view={view} action={paths.entryVersions.to({ entry: entry.id, question: question.key })}>
      <input type="hidden" name="version" value={String(version.revision)} />
      <input type="hidden" name="revision" value={String(standing.revision)} />
      <p class="hint">{t('versions.put-back.hint')}</p>
      <Button kind="secondary">{t('versions.put-back')}</Button>
    </Form>
  )
}

function Name({ view, shown, errors = {}, values = {} }: Props) {
  const { entry, question, version } = shown
  const t = say(view.locale)
  const of = { entry: entry.id, question: question.key, revision: version.revision }
  return (
    <section aria-labelledby="naming">
      <h2 id="naming">{t(version.name === null ? 'versions.name' : 'versions.rename')}</h2>
      <Form view={view} action={paths.entryVersionName.to(of)}>
        <TextField
          name="name"
          width="medium"
          label={t('versions.name.label')}
          hint={t('versions.name.hint')}
          value={values['name'] ?? version.name ?? ''}
          error={errors['name']}
        />
        <Button kind="secondary">{t('versions.name.save')}</Button>
      </Form>
    </section>
  )
}
