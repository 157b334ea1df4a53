// The papers that wait for the organiser, and those that are settled.
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, FileField, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ReviewedFact } from '../model.ts'
import { say } from '../words/say.ts'
import { factText } from './fact-text.ts'

export type PaperRow = {
  readonly id: string
  readonly name: string
  readonly kind: 'board-paper' | 'minutes-extract'
  readonly state: 'waiting' | 'entered' | 'refused'
  readonly matter: string | null
  readonly facts: readonly ReviewedFact[]
  readonly importedAt: Date
}
type Props = {
  readonly view: View
  readonly waiting: readonly PaperRow[]
  readonly settled: readonly PaperRow[]
  /** A finished sentence. */
  readonly refusal?: string | undefined
}

const accepted = '.pdf,.docx,.txt'

export function PapersPage({ view, waiting, settled, refusal }: Props) {
  const t = say(view.locale)
  const errors = refusal === undefined ? {} : { file: refusal }
  return (
    <Page view={view} title={t('papers.title')} failed={refusal !== undefined}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('papers.title')}</h1>
      <p>{t('papers.about')}</p>
      {waiting.length === 0 ? (
        <Empty>{t('papers.none')}</Empty>
      ) : (
        <PaperTable
          view={view}
          caption={t('papers.waiting', { count: waiting.length })}
          rows={waiting}
        />
      )}
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

export function PaperTag({ view, row }: { readonly view: View; readonly row: PaperRow }) {
  const t = say(view.locale)
  if (row.state === 'entered') return <Tag colour="success">{t('state.entered')}</Tag>
  if (row.state === 'refused') return <Tag>{t('state.refused')}</Tag>
  const open = row.facts.filter((fact) => fact.state === 'open').length
  const entered = row.matter === null ? '' : ` ${t('state.partly')}`
  return <Tag colour="warning">{`${t('state.waiting', { open })}${entered}`}</Tag>
}
