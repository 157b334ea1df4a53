// The papers that wait for the organiser, and those that are settled.
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, FileField, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Pagination, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ImportedPaper } from '../model.ts'
import type { LastSettled, ShownPapers } from '../reads.ts'
import { say } from '../words/say.ts'
import { factText } from './fact-text.ts'

export type PaperRow = Pick<
  ImportedPaper,
  'id' | 'name' | 'kind' | 'state' | 'matter' | 'decision' | 'facts' | 'importedAt'
>
type Props = ShownPapers & {
  readonly view: View
  /** A finished sentence. */
  readonly refusal?: string | undefined
}

const accepted = '.pdf,.docx,.txt,.png,.jpg,.jpeg,.tif,.tiff'

export function PapersPage(props: Props) {
  const { view, waiting, settled, count, page, pages, last, refusal } = props
  const t = say(view.locale)
  const errors = refusal === undefined ? {} : { file: refusal }
  return (
    <Page view={view} title={t('papers.title')} failed={refusal !== undefined}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('papers.title')}</h1>
      <p>{t('papers.about')}</p>
      {last !== null && <UndoLast view={view} last={last} />}
      {count > 0 && (
        <Form view={view} action={paths.papersNext.to()} class="buttons">
          <Button>{t('papers.start')}</Button>
        </Form>
      )}
      {waiting.length === 0 ? (
        <Empty>{t('papers.none')}</Empty>
      ) : (
        <PaperTable view={view} caption={t('papers.waiting', { count })} rows={waiting} />
      )}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(to) => `${paths.papers.to()}?sida=${to}`}
      />
      <section class="panel">
        <h2>{t('upload.title')}</h2>
        <Form view={view} action={paths.papers.to()} files>
          <FileField
            name="file"
            label={t('upload.file')}
            hint={t('upload.hint')}
            accept={accepted}
            error={refusal}
          />
          <Button>{t('upload.do')}</Button>
        </Form>
      </section>
      {settled.length > 0 && (
        <PaperTable
          view={view}
          caption={t('papers.settled', { count: settled.length })}
          rows={settled}
        />
      )}
    </Page>
  )
}

function PaperTable(props: {
  readonly view: View
  readonly caption: string
  readonly rows: readonly PaperRow[]
}) {
  const { view, rows } = props
  const t = say(view.locale)
  const head = [t('head.paper'), t('head.about'), t('head.state'), t('head.came')]
  return (
    <Table
      caption={props.caption}
      head={head}
      rows={rows.map((row) => [
        <a href={paths.paper.to({ paper: row.id })}>{row.name}</a>,
        aboutOf(view, row),
        <PaperTag view={view} row={row} />,
        longDate(view, row.importedAt),
      ])}
    />
  )
}

/** The kind, the year and the units: enough to know which paper it is. */
function aboutOf(view: View, row: PaperRow): string {
  const t = say(view.locale)
  const told = row.facts.filter((fact) => fact.name === 'edition' || fact.name === 'units')
  const values = told.map((fact) => factText(view.locale, fact.name, fact.value))
  return [t(`kind.${row.kind}`), ...values].join(' · ')
}

/** What this person did last, as long as it can be taken back. */
export function UndoLast({ view, last }: { readonly view: View; readonly last: LastSettled }) {
  const t = say(view.locale)
  if (last.isHistory) return null
  return (
    <Form view={view} action={paths.paperUndo.to({ paper: last.id })} class="buttons key-undo">
      <Button kind="tertiary">{t('undo.do', { name: last.name })}</Button>
    </Form>
  )
}

export function PaperTag({
  view,
  row,
}: {
  readonly view: View
  readonly row: Pick<PaperRow, 'state' | 'facts' | 'matter'>
}) {
  const t = say(view.locale)
  if (row.state === 'entered') return <Tag colour="success">{t('state.entered')}</Tag>
  if (row.state !== 'waiting') {
    return <Tag colour={row.state === 'early' ? 'info' : 'neutral'}>{t(`state.${row.state}`)}</Tag>
  }
  const open = row.facts.filter((fact) => fact.state === 'open').length
  const entered = row.matter === null ? '' : ` ${t('state.partly')}`
  return <Tag colour="warning">{`${t('state.waiting', { open })}${entered}`}</Tag>
}
