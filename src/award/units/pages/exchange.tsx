// Takes the register out as a file, and in again.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, FileField, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Notice, Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import {
  type Difference,
  formWords,
  headings,
  kindWords,
  type RowRefusal,
  type SheetKey,
  sheetNames,
} from '../model/exchange.ts'
import type { ImportShown } from '../reads/exchange.ts'
import { say } from '../words/say.ts'
import { Sections } from './sections.tsx'

const keys = Object.keys(sheetNames) as SheetKey[]
const mostShown = 200

export function ExchangePage({ view, errors = {} }: { view: View; errors?: FieldErrors }) {
  const t = say(view.locale)
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={t('exchange.title')} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('exchange.title')}</h1>
      <Sections view={view} at="exchange" />
      <section>
        <h2>{t('exchange.out')}</h2>
        <p>{t('exchange.out.how')}</p>
        <ul>
          <li>
            <a href={paths.registerBook.to()}>{t('exchange.book')}</a>
          </li>
          {keys.map((sheet) => (
            <li>
              <a href={paths.registerSheet.to({ sheet: `${sheet}.csv` })}>
                {t('exchange.sheet', { name: sheetNames[sheet] })}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('exchange.in')}</h2>
        <p>{t('exchange.in.how')}</p>
        <Form view={view} action={paths.registerExchange.to()} files>
          <FileField
            name="file"
            label={t('exchange.file')}
            hint={t('exchange.file.hint')}
            accept=".xlsx,.csv"
            error={errors['file']}
          />
          <Button>{t('exchange.read')}</Button>
        </Form>
        <Columns view={view} />
      </section>
    </Page>
  )
}

/** How the file is put together, for whoever makes one by hand. */
function Columns({ view }: { readonly view: View }) {
  const t = say(view.locale)
  return (
    <Details summary={t('exchange.columns')}>
      <p>{t('exchange.columns.how')}</p>
      {keys.map((sheet) => (
        <>
          <h3>{sheetNames[sheet]}</h3>
          <p>{headings[sheet].join(', ')}</p>
        </>
      ))}
      <p>{t('exchange.columns.kinds', { words: Object.values(kindWords).join(', ') })}</p>
      <p>{t('exchange.columns.forms', { words: Object.values(formWords).join(', ') })}</p>
    </Details>
  )
}

type PreviewProps = {
  readonly view: View
  readonly shown: ImportShown
  readonly errors?: FieldErrors
}

export function ImportPage({ view, shown, errors = {} }: PreviewProps) {
  const t = say(view.locale)
  const { plan, fileName, madeAt } = shown
  const crumbs = [{ href: paths.registerExchange.to(), label: t('exchange.title') }]
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={t('import.title')} crumbs={crumbs} failed={failed} wide>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('import.title')}</h1>
      <p>
        {fileName}, <When view={view} at={madeAt} />
      </p>
      <Counts view={view} shown={shown} />
      {plan.refused.length > 0 ? (
        <Refused view={view} refused={plan.refused} />
      ) : (
        <Confirm view={view} shown={shown} />
      )}
      <Differences view={view} differences={plan.differences} />
    </Page>
  )
}

function Counts({ view, shown }: PreviewProps) {
  const t = say(view.locale)
  const { differences, unchanged } = shown.plan
  return (
    <ul>
      {(['added', 'changed', 'ended'] as const).map((what) => (
        <li>
          {t(`import.${what}`, { count: differences.filter((one) => one.what === what).length })}
        </li>
      ))}
      <li>{t('import.unchanged', { count: unchanged })}</li>
    </ul>
  )
}

function Refused({ view, refused }: { view: View; refused: readonly RowRefusal[] }) {
  const t = say(view.locale)
  return (
    <>
      <Notice colour="danger" title={t('import.refused', { count: refused.length })}>
        <p>{t('import.refused.how')}</p>
      </Notice>
      <Table
        caption={t('import.refused', { count: refused.length })}
        quiet
        head={[
          t('import.sheet'),
          t('import.line'),
          t('import.column'),
          t('import.value'),
          t('import.why'),
        ]}
        rows={refused
          .slice(0, mostShown)
          .map(({ sheet, line, column, value, why }) => [
            sheetNames[sheet],
            String(line),
            column,
            value || '–',
            t(`row.${why}`),
          ])}
      />
    </>
  )
}

function Confirm({ view, shown }: PreviewProps) {
  const t = say(view.locale)
  const to = { import: shown.id }
  if (shown.plan.differences.length === 0) return <Empty>{t('import.nothing')}</Empty>
  return (
    <Form view={view} action={paths.registerImport.to(to)} class="buttons" id="confirm">
      <Button name="do" value="confirm">
        {t('import.confirm')}
      </Button>
      <Button name="do" value="drop" kind="tertiary">
        {t('import.drop')}
      </Button>
    </Form>
  )
}

function Differences(props: { view: View; differences: readonly Difference[] }) {
  const { view, differences } = props
  const t = say(view.locale)
  if (differences.length === 0) return null
  return (
    <section>
      <h2>{t('import.differences')}</h2>
      {differences.length > mostShown && <p>{t('import.more', { shown: mostShown })}</p>}
      <Table
        caption={t('import.differences')}
        quiet
        head={[t('import.sheet'), t('import.name'), t('import.what'), t('import.fields')]}
        rows={differences
          .slice(0, mostShown)
          .map((one) => [
            sheetNames[one.sheet],
            one.name,
            <Tag colour={one.what === 'ended' ? 'warning' : 'info'}>
              {t(`import.${one.what}.one`)}
            </Tag>,
            <Fields view={view} one={one} />,
          ])}
      />
    </section>
  )
}

function Fields({ view, one }: { readonly view: View; readonly one: Difference }) {
  const t = say(view.locale)
  const told = one.fields.filter(({ was, becomes }) => was !== '' || becomes !== '')
  if (told.length === 0) return <>–</>
  return (
    <ul>
      {told.map(({ column, was, becomes }) => (
        <li>
          {was === ''
            ? t('import.field.new', { column, becomes })
            : t('import.field', { column, was, becomes: becomes || t('import.empty') })}
        </li>
      ))}
    </ul>
  )
}
