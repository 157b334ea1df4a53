// How the examiners' levels lie against the key, for the organiser: a picture that is a table, by area and by person.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownPracticeResult } from '../reads/practice.ts'
import { say } from '../words/say.ts'
import { decimals } from './practice.tsx'

type Props = { readonly view: View; readonly shown: ShownPracticeResult }

export function PracticeResultPage({ view, shown }: Props) {
  const t = say(view.locale)
  const year = String(shown.edition.year)
  return (
    <Page
      wide
      view={view}
      title={t('practice.result.title', { year })}
      crumbs={[{ href: paths.training.to(), label: t('training.page', { year }) }]}
    >
      <h1>{t('practice.result.title', { year })}</h1>
      {shown.scored.length === 0 ? (
        <Empty>{t('practice.result.none')}</Empty>
      ) : (
        <>
          <Together {...{ view, shown }} />
          <Areas {...{ view, shown }} />
          <People {...{ view, shown }} />
        </>
      )}
      <Waiting {...{ view, shown }} />
    </Page>
  )
}

function Together({ view, shown }: Props) {
  const t = say(view.locale)
  const { together, scored } = shown
  if (!together) return null
  const { areas: judgements, exact, within, difference, kappa, kappaNeeds: needs } = together
  const said = { people: scored.length, judgements, exact, within }
  return (
    <>
      <p>{t('practice.result.sentence', { ...said, difference: decimals(view, difference) })}</p>
      <p>
        {kappa === null
          ? t('practice.result.kappa-few', { judgements, needs })
          : t('practice.result.kappa', { kappa: decimals(view, kappa, 2) })}
      </p>
      <p class="hint">{t('practice.result.caution')}</p>
    </>
  )
}

/** A dot for each level that was given, larger where more gave it. The key's level is framed. */
function Areas({ view, shown }: Props) {
  const t = say(view.locale)
  const { areas, levels, scored } = shown
  const good = areas.filter(({ agreement }) => agreement.exact >= 50).length
  const scale = Array.from({ length: levels }, (_, i) => i + 1)
  return (
    <table class="ds-table cards practice-spread">
      <caption>{t('practice.result.areas', { good, all: areas.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('practice.area')}</th>
          {scale.map((level) => (
            <th scope="col">{t('practice.level-of', { level })}</th>
          ))}
          <th scope="col">{t('practice.exact')}</th>
          <th scope="col">{t('practice.within')}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ area, level: keyed, agreement, spread }) => (
          <tr>
            <th scope="row">{area.name[view.locale]}</th>
            {scale.map((level) => (
              <td
                class={level === keyed ? 'keyed' : spread[level - 1] ? undefined : 'nobody'}
                data-label={t('practice.level-of', { level })}
              >
                <Dot
                  {...{
                    view,
                    count: spread[level - 1] ?? 0,
                    most: scored.length,
                    keyed: level === keyed,
                  }}
                />
              </td>
            ))}
            <td data-label={t('practice.exact')}>
              {t('practice.percent', { percent: agreement.exact })}
            </td>
            <td data-label={t('practice.within')}>
              {t('practice.percent', { percent: agreement.within })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The area of the dot is the share of the examiners. */
function Dot(props: { view: View; count: number; most: number; keyed: boolean }) {
  const { view, count, most, keyed } = props
  const t = say(view.locale)
  const radius = count === 0 ? 0 : 3 + 9 * Math.sqrt(count / most)
  return (
    <>
      <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
        {keyed && (
          <rect
            x="1"
            y="1"
            width="26"
            height="26"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
          />
        )}
        {count > 0 && <circle cx="14" cy="14" r={radius.toFixed(1)} fill="currentColor" />}
      </svg>{' '}
      <span aria-hidden="true">{count > 0 ? count : ''}</span>
      <span class="only-heard">
        {t('practice.count-here', { count })}
        {keyed && `, ${t('practice.key-here')}`}
      </span>
    </>
  )
}

function People({ view, shown }: Props) {
  const t = say(view.locale)
  const percent = (value: number) => t('practice.percent', { percent: value })
  return (
    <>
      <h2>{t('practice.result.people')}</h2>
      <Table
        quiet
        caption={t('practice.result.people')}
        head={[
          t('training.name'),
          t('practice.exact'),
          t('practice.within'),
          t('practice.difference'),
          t('practice.attempts'),
          t('practice.first'),
        ]}
        rows={shown.scored.map(({ name, latest, first, attempts }) => [
          name,
          percent(latest.exact),
          percent(latest.within),
          decimals(view, latest.difference),
          attempts,
          percent(first.within),
        ])}
      />
    </>
  )
}

function Waiting({ view, shown }: Props) {
  const t = say(view.locale)
  const { waiting } = shown
  if (waiting.length === 0) return <p>{t('practice.result.waiting.none')}</p>
  return (
    <>
      <h2>{t('practice.result.waiting', { count: waiting.length })}</h2>
      <ul>
        {waiting.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </>
  )
}
