// The units with how far their boards have come, and the extracts that are missing.
import { longDate, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { BoardList, BoardRow } from '../reads/board-list.ts'
import { isFree } from '../rules/matter.ts'
import { say } from '../words/say.ts'
import { BoardTag, DueNotice } from './parts.tsx'

type Props = { readonly view: View; readonly list: BoardList }

export function BoardListPage({ view, list, refusal }: Props & { readonly refusal?: string }) {
  const t = say(view.locale)
  const title = t('list.title', { year: list.edition.year })
  const verified = list.rows.filter(({ track }) => track.state === 'extract-verified').length
  return (
    <Page view={view} title={title} failed={refusal !== undefined} wide>
      <h1>{title}</h1>
      {refusal && (
        <Notice colour="danger" alert>
          <p>{refusal}</p>
        </Notice>
      )}
      <p>{t('list.intro')}</p>
      <DueNotice view={view} edition={list.edition} />
      <p>
        {t('list.count', { all: list.rows.length, verified })}{' '}
        <a href={`${paths.boardMattersList.to()}?ar=${list.edition.year}`}>{t('list.csv')}</a>
        {' · '}
        <a href={paths.boardMissing.to()}>{t('missing.title')}</a>
      </p>
      {list.rows.length === 0 ? (
        <Empty>{t('list.none')}</Empty>
      ) : (
        <UnitsForm view={view} list={list} />
      )}
      <Matters view={view} list={list} />
    </Page>
  )
}

function UnitsForm({ view, list }: Props) {
  const t = say(view.locale)
  const mayBegin = list.edition.state === 'open' && list.rows.some(({ track }) => isFree(track))
  return (
    <form method="get" action={paths.boardMatterNew.to()} class="stack">
      {mayBegin && <p>{t('list.choose')}</p>}
      <Table
        caption={t('list.units')}
        head={[
          t('column.unit'),
          t('column.administration'),
          t('column.state'),
          t('column.board'),
          t('column.meeting'),
        ]}
        rows={list.rows.map((row) => unitCells(view, row, mayBegin))}
      />
      {mayBegin && (
        <p>
          <p class="buttons">
            <Button>{t('list.write')}</Button>
            <Button kind="secondary" formaction={paths.boardPaperDraft.to()}>
              {t('list.draft')}
            </Button>
            <a href={paths.boardTemplates.to()}>{t('templates.title')}</a>
          </p>
        </p>
      )}
    </form>
  )
}

function unitCells(view: View, { registration, administration, track }: BoardRow, open: boolean) {
  const { matter, decision } = track
  const t = say(view.locale)
  const name = registration.unitName
  const id = `anmalan-${registration.id}`
  return [
    open && isFree(track) ? (
      <span class="choice">
        <input type="checkbox" class="ds-input" id={id} name="anmalan" value={registration.id} />
        <label for={id}>{name}</label>
      </span>
    ) : (
      name
    ),
    administration ?? '–',
    <BoardTag view={view} state={track.state} />,
    matter ? (
      <a href={paths.boardMatter.to({ matter: matter.id })}>
        {matter.boardName ?? t('board.unknown')}
      </a>
    ) : (
      '–'
    ),
    decision?.meetingDate ? longDate(view, decision.meetingDate) : '–',
  ]
}

function Matters({ view, list }: Props) {
  const t = say(view.locale)
  if (list.matters.length === 0) return null
  const title = t('list.matters')
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        quiet
        head={[
          t('column.board'),
          t('column.administration'),
          t('paper.record-number'),
          t('column.begun'),
        ]}
        rows={list.matters.map((matter) => [
          <a href={paths.boardMatter.to({ matter: matter.id })}>
            {matter.boardName ?? t('board.unknown')}
          </a>,
          matter.administrationName ?? '–',
          matter.paper.recordNumber || '–',
          longDate(view, plainDate(matter.createdAt, view.zone)),
        ])}
      />
    </>
  )
}
