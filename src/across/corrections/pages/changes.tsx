// The parts that the pages of corrections share: what is different, and whom it touches.
import { paths } from '../../../base/paths.ts'
import { Details, SummaryList, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Hat, Touched } from '../model.ts'
import type { ShownChanges } from '../reads.ts'
import { say } from '../words/say.ts'
import { concernInWords, reasonsInWords } from '../words/telling.ts'

export function crumbsTo(view: View, year: number) {
  const t = say(view.locale)
  const href = paths.steering.to({ year })
  return [{ href, label: t('crumb.steering', { year: String(year) }) }]
}

export function Changes(props: { readonly view: View; readonly changes: ShownChanges }) {
  const { view, changes } = props
  const t = say(view.locale)
  const none = <span class="unknown">{t('correction.nothing')}</span>
  return (
    <>
      {changes.map(({ title, lines }) => (
        <>
          <h3>{title}</h3>
          <Table
            quiet
            caption={title}
            head={[t('correction.what'), t('correction.was'), t('correction.is')]}
            rows={lines.map(({ what, was, is }) => [
              what,
              was === null ? none : <del class="was">{was}</del>,
              is === null ? none : <ins class="is">{is}</ins>,
            ])}
          />
        </>
      ))}
    </>
  )
}

/** Counts first, names behind them. */
export function TouchedList({ view, touched }: { readonly view: View; readonly touched: Touched }) {
  const t = say(view.locale)
  const { units, people } = touched
  const wearing = (hat: Hat) =>
    people.filter(({ concerns }) => concerns.some(({ as }) => as === hat)).length
  const rows = [
    ['units', units.length],
    ['handed-in', units.filter(({ entry }) => entry === 'handed-in').length],
    ['people', people.length],
    ['coordinators', wearing('coordinator')],
    ['examiners', wearing('examiner')],
    ['jurors', wearing('juror')],
  ] as const
  return (
    <>
      <SummaryList
        view={view}
        rows={rows.map(([key, count]) => ({
          label: t(`correction.touched.${key}`),
          value: String(count),
        }))}
      />
      {units.length > 0 && <Units view={view} touched={touched} />}
      {people.length > 0 && <People view={view} touched={touched} />}
    </>
  )
}

function Units({ view, touched }: { readonly view: View; readonly touched: Touched }) {
  const t = say(view.locale)
  const caption = t('correction.units.list')
  return (
    <Details summary={caption}>
      <Table
        quiet
        caption={caption}
        head={[t('correction.unit'), t('correction.unit.why'), t('correction.unit.entry')]}
        rows={touched.units.map(({ name, reasons, outcome, entry }) => [
          name,
          [
            reasonsInWords(view.locale, reasons),
            ...(outcome ? [t(`outcome.${outcome}`)] : []),
          ].join('; '),
          t(`entry.${entry}`),
        ])}
      />
    </Details>
  )
}

function People({ view, touched }: { readonly view: View; readonly touched: Touched }) {
  const t = say(view.locale)
  const caption = t('correction.people.list')
  return (
    <Details summary={caption}>
      <Table
        quiet
        caption={caption}
        head={[t('correction.person'), t('correction.person.why')]}
        rows={touched.people.map(({ name, concerns }) => [
          name,
          <ul class="plain">
            {concerns.map((concern) => (
              <li>{concernInWords(view.locale, concern)}</li>
            ))}
          </ul>,
        ])}
      />
    </Details>
  )
}
