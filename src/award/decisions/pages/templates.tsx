// The administrations' own templates: what there is, how one is added, and the fields it can use.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import {
  Button,
  ErrorSummary,
  FileField,
  Form,
  LinkButton,
  Select,
} from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type PaperTemplate, templateFields } from '../model/template.ts'
import type { ShownTemplates } from '../reads/templates.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly shown: ShownTemplates
  readonly errors?: FieldErrors
  /** Of the template that was just refused, as sentences. */
  readonly faults?: readonly string[]
}

export function TemplatesPage({ view, shown, errors = {}, faults = [] }: Props) {
  const t = say(view.locale)
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={t('templates.title')} failed={failed} crumbs={crumbs(view)}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('templates.title')}</h1>
      <p>{t('templates.intro')}</p>
      <p>
        <a href={paths.boardTemplateFields.to()}>{t('templates.fields')}</a>
      </p>
      {faults.length > 0 && <Faults view={view} faults={faults} />}
      {shown.templates.length === 0 ? (
        <Empty>{t('templates.none')}</Empty>
      ) : (
        <Listed view={view} shown={shown} />
      )}
      <h2>{t('templates.add')}</h2>
      <Form view={view} action={paths.boardTemplates.to()} files>
        <Select
          name="administration"
          label={t('column.administration')}
          {...(shown.forAll ? { none: t('templates.for-all') } : {})}
          value={shown.forAll ? '' : (shown.administrations[0]?.id ?? '')}
          options={shown.administrations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FileField
          name="template"
          label={t('templates.file')}
          hint={t('templates.file.hint')}
          accept=".docx"
          error={errors['template']}
        />
        <Button>{t('templates.check')}</Button>
      </Form>
    </Page>
  )
}

function crumbs(view: View) {
  return [{ href: paths.boardMatters.to(), label: say(view.locale)('crumb.list') }]
}

function Faults({ view, faults }: { view: View; faults: readonly string[] }) {
  return (
    <Notice colour="danger" title={say(view.locale)('templates.faults')}>
      <ul>
        {faults.map((fault) => (
          <li>{fault}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Listed({ view, shown }: Pick<Props, 'view' | 'shown'>) {
  const t = say(view.locale)
  const nameOf = ({ administration }: PaperTemplate) =>
    shown.administrations.find(({ id }) => id === administration)?.name ?? t('templates.for-all')
  const mayDrop = ({ administration }: PaperTemplate) => shown.forAll || administration !== null
  return (
    <Table
      quiet
      caption={t('templates.title')}
      head={[
        t('templates.name'),
        t('column.administration'),
        t('templates.added'),
        t('templates.do'),
      ]}
      rows={shown.templates.map((template) => [
        <a href={paths.boardTemplateFile.to({ template: template.id })}>{template.name}</a>,
        nameOf(template),
        shortDate(view, template.addedAt),
        mayDrop(template) ? (
          <Form view={view} action={paths.boardTemplateGone.to({ template: template.id })}>
            <Button kind="secondary">{t('templates.remove')}</Button>
          </Form>
        ) : (
          ''
        ),
      ])}
    />
  )
}

type Field = keyof typeof templateFields

/** Every field, what it becomes, and how a repetition is written. */
export function TemplateFieldsPage({ view }: { view: View }) {
  const t = say(view.locale)
  const list = { href: paths.boardTemplates.to(), label: t('templates.title') }
  const names = Object.keys(templateFields) as readonly Field[]
  return (
    <Page view={view} title={t('templates.fields')} crumbs={[...crumbs(view), list]}>
      <h1>{t('templates.fields')}</h1>
      <p>{t('templates.fields.intro')}</p>
      <p>{t('templates.fields.loops')}</p>
      <pre lang="sv">{'{#enheter}\n{enhet}, {klass}\n{/enheter}'}</pre>
      <p>
        <LinkButton href={paths.boardTemplateExample.to()} kind="secondary">
          {t('templates.example')}
        </LinkButton>
      </p>
      <Table
        caption={t('templates.fields.caption')}
        head={[t('templates.field'), t('templates.field.becomes')]}
        rows={names.map((name) => [<code lang="sv">{written(name)}</code>, t(`field.${name}`)])}
      />
    </Page>
  )
}

function written(name: Field): string {
  const inner = templateFields[name]
  if (inner === 'text') return `{${name}}`
  const fields = Object.keys(inner).map((one) => `{${one}}`)
  return `{#${name}} ${fields.join(' ')} {/${name}}`
}
