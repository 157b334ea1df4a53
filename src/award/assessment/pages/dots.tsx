// The members' scores as dots on the scale. It is a table, so it can be heard as well as seen.
import type { View } from '../../../base/ui/view.ts'
import type { AreaTable } from '../model.ts'
import { valueIn } from '../rules/alone.ts'
import { spreadOf, valueNow } from '../rules/together.ts'
import { say } from '../words/say.ts'

export function Dots({ view, table }: { view: View; table: AreaTable }) {
  const t = say(view.locale)
  const { scale, area, consensus, opinions } = table
  const agreed = valueNow(consensus.agreed, area.key)
  return (
    <table class="ds-table dots">
      <caption>{captionOf(view, table)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('area.examiner')}</th>
          {scale.map((level) => (
            <th scope="col">
              {level.value} <span class="level-name">{level.name[view.locale]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {opinions.map(({ who, assessment }) => (
          <Row
            view={view}
            table={table}
            label={who}
            value={valueIn(assessment.scores, area.key)}
            mark="●"
          />
        ))}
        {agreed !== undefined && (
          <Row view={view} table={table} label={t('area.agreed')} value={agreed} mark="◆" />
        )}
      </tbody>
    </table>
  )
}

function Row(props: {
  readonly view: View
  readonly table: AreaTable
  readonly label: string
  readonly value: number | undefined
  readonly mark: string
}) {
  const { view, table, label, value, mark } = props
  const t = say(view.locale)
  const { range, scale } = table
  return (
    <tr>
      <th scope="row">{label}</th>
      {scale.map((level) => {
        const within = range && level.value >= range.lowest && level.value <= range.highest
        const chosen = level.value === value
        return (
          <td class={within ? 'within' : undefined}>
            {chosen && (
              <>
                <span aria-hidden="true">{mark}</span>
                <span class="only-heard">{t('area.chosen', { value: level.value })}</span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** The title of the picture states what it shows. */
function captionOf(view: View, { range }: AreaTable): string {
  const t = say(view.locale)
  if (!range) return t('area.dots.none')
  const spread = spreadOf(range)
  if (spread === 0) return t('area.dots.agree')
  return t('area.dots.spread', { spread, lowest: range.lowest, highest: range.highest })
}
