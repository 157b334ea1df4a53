// The table in which a result is typed: periods across, a row for each series.
import type { FieldErrors } from '../../../base/lib/form.ts'
import type { View } from '../../../base/ui/view.ts'
import { type GridRow, type ResultGrid, seriesRoles } from '../model/results.ts'
import { say } from '../words/say.ts'
import { cellName } from './result-cells.ts'

type Props = { readonly view: View; readonly grid: ResultGrid; readonly errors: FieldErrors }

/** Can be moved sideways where it is wider than the screen. */
export function GridTable({ view, grid, errors }: Props) {
  const t = say(view.locale)
  return (
    <div class="ds-field">
      <p class="ds-label" id="grid-label">
        {t('results.grid')}
      </p>
      <p class="hint" id="grid-hint">
        {t('results.grid.hint')}
      </p>
      <section class="grid-scroll" tabindex={0} aria-labelledby="grid-label">
        <table class="grid" aria-describedby="grid-hint">
          <thead>
            <tr>
              <th scope="col">{t('results.series')}</th>
              <th scope="col">{t('results.role')}</th>
              {grid.periods.map((period, at) => (
                <th scope="col">
                  <Cell
                    name={`period-${at}`}
                    label={t('results.period', { number: at + 1 })}
                    value={period}
                    errors={errors}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row, at) => (
              <Row view={view} grid={grid} errors={errors} row={row} at={at} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Row(props: Props & { readonly row: GridRow; readonly at: number }) {
  const { view, grid, errors, row, at } = props
  const t = say(view.locale)
  const role = t('results.role.of', { name: row.name || t('results.row', { number: at + 1 }) })
  return (
    <tr>
      <th scope="row">
        <Cell
          name={`name-${at}`}
          label={t('results.name', { number: at + 1 })}
          value={row.name}
          errors={errors}
          wide
        />
      </th>
      <td>
        <select class="ds-input" id={`role-${at}`} name={`role-${at}`} aria-label={role}>
          {seriesRoles.map((one) => (
            <option value={one} selected={one === row.role}>
              {t(`results.role.${one}`)}
            </option>
          ))}
        </select>
      </td>
      {grid.periods.map((_, place) => (
        <td>
          <Cell
            name={`cell-${at}-${place}`}
            label={cellName(grid, at, place, t)}
            value={row.cells[place] ?? ''}
            errors={errors}
          />
        </td>
      ))}
    </tr>
  )
}

function Cell(props: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly errors: FieldErrors
  readonly wide?: boolean
}) {
  const { name, label, value } = props
  const error = props.errors[name]
  return (
    <>
      <input
        class={`ds-input ${props.wide ? 'grid-name' : 'grid-cell'}`}
        id={name}
        name={name}
        value={value}
        aria-label={label}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      {error && (
        <p id={`${name}-error`} class="ds-validation-message" data-color="danger">
          {error}
        </p>
      )}
    </>
  )
}
