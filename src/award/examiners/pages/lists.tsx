// A list of examiners is read in: the file, and what it would change.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, FileField, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { type Colour, Details, Empty, Notice, Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { listColumns, type PlannedRow, type RowFault } from '../model/lists.ts'
import type { ShownList } from '../reads/lists.ts'
import { say } from '../words/say.ts'

export function ListsPage({ view, errors = {} }: { view: View; errors?: FieldErrors }) {
  const t = say(view.locale)
  return (
    <Page
      view={view}
      title={t('list.title')}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.examiners.to(), label: t('examiners.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('list.title')}</h1>
      <p class="lead">{t('list.about')}</p>
      <Form view={view} action={paths.examinerLists.to()} files>
        <FileField
          name="file"
          label={t('list.file')}
          hint={t('list.file.hint')}
          accept=".xlsx,.csv"
          error={errors['file']}
        />
        <Button>{t('list.read')}</Button>
      </Form>
      <h2>{t('list.template')}</h2>
      <p>{t('list.template.about')}</p>
      <ul>
        <li>
          <a href={paths.examinerListTemplate.to({ file: 'mall.xlsx' })}>
            {t('list.template.xlsx')}
          </a>
        </li>
        <li>
          <a href={paths.examinerListTemplate.to({ file: 'mall.csv' })}>{t('list.template.csv')}</a>
        </li>
      </ul>
      <Details summary={t('list.columns')}>
        <p>{Object.values(listColumns).join(', ')}</p>
        <p>{t('list.columns.about')}</p>
      </Details>
    </Page>
  )
}

type PreviewProps = {
  readonly view: View
  readonly shown: ShownList
  readonly errors?: FieldErrors
}

export function ListPage({ view, shown, errors = {} }: PreviewProps) {
  const t = say(view.locale)
  const { fileName, madeAt, unread, plan } = shown
  const of = (state: PlannedRow['state']) => plan.rows.filter((row) => row.state === state)
  return (
    <Page
      view={view}
      title={t('list.preview')}
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.examiners.to(), label: t('examiners.title') },
        { href: paths.examinerLists.to(), label: t('list.title') },
      ]}
      wide
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('list.preview')}</h1>
      <p>
        {fileName}, <When view={view} at={madeAt} />
      </p>
      <ul>
        {states.map((state) => (
          <li>{t(`list.count.${state}`, { count: of(state).length })}</li>
        ))}
      </ul>
      {unread.length > 0 && (
        <Notice colour="warning">{t('list.unread', { headings: unread.join(', ') })}</Notice>
      )}
      <Confirm
        view={view}
        shown={shown}
        writes={of('new').length + of('changed').length}
        refused={of('refused').length}
      />
      <Rows view={view} state="refused" rows={of('refused')} />
      <Rows view={view} state="new" rows={of('new')} />
      <Rows view={view} state="changed" rows={of('changed')} />
      {of('unchanged').length > 0 && (
        <Details summary={t('list.count.unchanged', { count: of('unchanged').length })}>
          <Rows view={view} state="unchanged" rows={of('unchanged')} />
        </Details>
      )}
    </Page>
  )
}

const states = ['new', 'changed', 'unchanged', 'refused'] as const

type ConfirmProps = PreviewProps & { readonly writes: number; readonly refused: number }

function Confirm({ view, shown, writes, refused }: ConfirmProps) {
  const t = say(view.locale)
  return (
    <Form view={view} action={paths.examinerList.to({ list: shown.id })} class="stack" id="confirm">
      <input type="hidden" name="mark" value={shown.plan.mark} />
      {writes === 0 && <Empty>{t('list.nothing')}</Empty>}
      {refused > 0 && <p>{t('list.left-out', { count: refused })}</p>}
      <div class="buttons">
        {writes > 0 && (
          <Button name="do" value="confirm">
            {t('list.confirm', { count: writes })}
          </Button>
        )}
        <Button name="do" value="drop" kind="tertiary">
          {t('list.drop')}
        </Button>
      </div>
    </Form>
  )
}

const colours: Record<PlannedRow['state'], Colour> = {
  new: 'info',
  changed: 'warning',
  unchanged: 'neutral',
  refused: 'danger',
}
const mostShown = 500

type RowsProps = {
  readonly view: View
  readonly state: PlannedRow['state']
  readonly rows: readonly PlannedRow[]
}

function Rows({ view, state, rows }: RowsProps) {
  const t = say(view.locale)
  if (rows.length === 0) return null
  const caption = t(`list.count.${state}`, { count: rows.length })
  return (
    <>
      {rows.length > mostShown && <p>{t('list.first', { shown: mostShown })}</p>}
      <Table
        caption={caption}
        head={[t('list.line'), t('new.name'), t('new.email'), t('list.state'), t('list.why')]}
        rows={rows
          .slice(0, mostShown)
          .map((row) => [
            String(row.line),
            row.name || '–',
            row.email || '–',
            <Tag colour={colours[state]}>{t(`list.${state}`)}</Tag>,
            <Why view={view} row={row} />,
          ])}
      />
    </>
  )
}

function Why({ view, row }: { view: View; row: PlannedRow }) {
  const t = say(view.locale)
  const said = [
    ...row.faults.map((fault) => faultSentence(view, fault)),
    ...row.changes.map(({ column, was, becomes }) => {
      const named = listColumns[column]
      return was === ''
        ? t('list.becomes', { column: named, becomes })
        : t('list.change', { column: named, was, becomes })
    }),
  ]
  if (said.length === 0) return <>–</>
  return (
    <ul>
      {said.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

function faultSentence(view: View, { column, why, value, near }: RowFault): string {
  const t = say(view.locale)
  const says = t(`list.fault.${why}`, { column: listColumns[column], value })
  return near.length === 0 ? says : `${says} ${t('list.near', { names: near.join('», «') })}`
}
