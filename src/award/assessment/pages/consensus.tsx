// The team's assessment as a whole: every area with its scores, spread and agreed value.
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Area } from '../../editions/model.ts'
import type { Case, ClosedConsensus, ConsensusArea, Table as TeamTable } from '../model.ts'
import {
  type CloseRefusal,
  leftToAgree,
  needsRationale,
  type OpenRefusal,
  rangeOf,
  spreadOf,
  unreasoned,
} from '../rules/together.ts'
import { say } from '../words/say.ts'
import { FindingText } from './finding.tsx'

export function ConsensusPage(props: {
  readonly view: View
  readonly table: TeamTable
  readonly refusal?: OpenRefusal | CloseRefusal
}) {
  const { view, table, refusal } = props
  const t = say(view.locale)
  const title = t('consensus.title', { unit: table.unit })
  const { closed, consensus, entryId: entry } = table
  return (
    <Page
      view={view}
      title={title}
      wide
      failed={refusal !== undefined}
      crumbs={[
        { href: paths.assessments.to(), label: t('list.title') },
        { href: paths.assessment.to({ entry }), label: table.unit },
      ]}
    >
      {refusal && <ErrorSummary view={view} errors={{ step: t(`refusal.${refusal}`) }} />}
      <h1>{title}</h1>
      <p>{table.standing.leader ? t('consensus.lead') : t('consensus.lead.member')}</p>
      {closed && <Total view={view} closed={closed} />}
      {consensus === undefined && <Opening view={view} table={table} />}
      <Areas view={view} table={table} />
      {closed && (
        <p>
          <LinkButton href={paths.visit.to({ entry })}>{t('overview.visit')}</LinkButton>
        </p>
      )}
      {consensus?.state === 'open' && table.mayLead && <Closing view={view} table={table} />}
    </Page>
  )
}

function Total({ view, closed }: { view: View; closed: ClosedConsensus }) {
  const t = say(view.locale)
  const [before, after] = [hundredths(view, closed.before), hundredths(view, closed.after)]
  return (
    <Notice>
      <p>
        {t('consensus.closed', { date: longDate(view, closed.closedAt) })}{' '}
        {before === after
          ? t('consensus.total', { before })
          : t('consensus.total.after', { before, after })}
      </p>
    </Notice>
  )
}

function Opening({ view, table }: { view: View; table: TeamTable }) {
  const t = say(view.locale)
  const { opinions, model } = table
  const count = opinions.length
  const enough = count >= model.minimumAssessments
  return (
    <div id="step">
      <p>
        {enough
          ? t('consensus.wait-leader')
          : t('consensus.not-open', { minimum: model.minimumAssessments, count })}
      </p>
      {table.mayOpen && (
        <Form view={view} action={paths.consensusOpen.to({ entry: table.entryId })}>
          <Button>{t('consensus.open')}</Button>
        </Form>
      )}
    </div>
  )
}

function Areas({ view, table }: { view: View; table: TeamTable }) {
  const t = say(view.locale)
  const head = ['area', 'scores', 'spread', 'value'] as const
  const after = table.closed && table.closed.state !== 'closed' ? [t('consensus.after')] : []
  return (
    <Table
      caption={t('consensus.areas')}
      quiet
      head={[...head.map((one) => t(`consensus.${one}`)), ...after]}
      rows={table.areas.map((area) => {
        const cells = areaRow(view, table, area)
        return after.length > 0 ? [...cells, moved(view, table, area)] : cells
      })}
    />
  )
}

function areaRow(view: View, table: TeamTable, area: Area) {
  const t = say(view.locale)
  const { consensus, entryId: entry, model } = table
  const range = table.closed
    ? table.closed.areas.find((one) => one.area === area.key)
    : rangeOf(
        table.opinions.map(({ assessment }) => assessment),
        area.key,
      )
  const name = area.name[view.locale]
  const agreed = consensus?.agreed.find((one) => one.area === area.key)
  const spread = t('consensus.spread.steps', { spread: spreadOf(range) })
  const reason = needsRationale(range, model) ? `, ${t('consensus.spread.reason')}` : ''
  return [
    consensus ? <a href={paths.consensusArea.to({ entry, area: area.key })}>{name}</a> : name,
    range ? t('consensus.range', { lowest: range.lowest, highest: range.highest }) : '',
    spread + reason,
    agreed ? String(agreed.value) : t('consensus.no-value'),
  ]
}

function moved(view: View, { closed }: TeamTable, { key }: Area): string {
  const area = closed?.areas.find((one) => one.area === key)
  return area ? movedText(view, area) : ''
}

function movedText(view: View, { value, valueAfter }: ConsensusArea): string {
  if (value === valueAfter) return String(value)
  return say(view.locale)('consensus.moved', { from: value, to: valueAfter })
}

function Closing({ view, table }: { view: View; table: TeamTable }) {
  const t = say(view.locale)
  const { consensus, opinions, areas, model, entryId: entry } = table
  if (!consensus) return null
  const submitted = opinions.map(({ assessment }) => assessment)
  const left = leftToAgree(consensus, areas).length + unreasoned(consensus, submitted, model).length
  return (
    <section>
      <h2 id="step">{t('consensus.close')}</h2>
      <p>{t('consensus.close.text')}</p>
      {left > 0 ? (
        <p>{t('consensus.close.left', { left })}</p>
      ) : (
        <Form view={view} action={paths.consensusClose.to({ entry })}>
          <Button>{t('consensus.close.do')}</Button>
        </Form>
      )}
    </section>
  )
}

/** For the organiser: what was agreed and why, without names and single scores. */
export function AgreedPage(props: {
  readonly view: View
  readonly about: Case
  readonly closed: ClosedConsensus
}) {
  const { view, about, closed } = props
  const t = say(view.locale)
  const title = t('consensus.title', { unit: about.unit })
  const nameOf = (key: string) => about.areas.find((area) => area.key === key)?.name[view.locale]
  return (
    <Page
      view={view}
      title={title}
      crumbs={[{ href: paths.assessments.to(), label: t('list.title') }]}
    >
      <h1>{title}</h1>
      <p>{t('consensus.lead.organiser')}</p>
      <Total view={view} closed={closed} />
      {closed.areas.map((area) => (
        <section>
          <h2>{nameOf(area.area) ?? area.area}</h2>
          <p>
            {t('consensus.value')}: <strong>{movedText(view, area)}</strong>
            {', '}
            {t('consensus.spread').toLocaleLowerCase(view.locale)}:{' '}
            {t('consensus.spread.steps', { spread: area.spread })}
          </p>
          {area.rationale !== '' && <p>{area.rationale}</p>}
          {area.findings.length === 0 && <Empty>{t('area.common.none')}</Empty>}
          {area.findings.map((finding) => (
            <FindingText view={view} finding={finding} />
          ))}
        </section>
      ))}
    </Page>
  )
}

/** «3,65»: hundredths of a level, as people read them. */
function hundredths(view: View, value: number): string {
  const language = view.locale === 'sv' ? 'sv-SE' : 'en-GB'
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value / 100)
}
