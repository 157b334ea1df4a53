// The days of an edition's visits, week by week, to tick those that do not suit.
import { longDate, shortDate } from '../../../base/lib/time.ts'
import { FieldError } from '../../../base/ui/field.tsx'
import { Details } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { weeksOf } from '../rules/visit-days.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly days: readonly string[]
  readonly chosen: readonly string[]
  readonly error: string | undefined
}

export function VisitDays({ view, days, chosen, error }: Props) {
  const t = say(view.locale)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return <p class="hint">{t('days.unknown')}</p>
  const period = { from: shortDate(view, first), to: shortDate(view, last) }
  return (
    <Details
      summary={t('days.summary', { ...period, count: chosen.length })}
      open={error !== undefined}
    >
      <p class="hint">{t('days.hint')}</p>
      {error && <FieldError name="daysAway" error={error} />}
      <div class="visit-weeks">
        {weeksOf(days).map((week) => (
          <Week view={view} week={week} first={first} chosen={chosen} />
        ))}
      </div>
    </Details>
  )
}

type WeekProps = {
  readonly view: View
  readonly week: readonly string[]
  /** Carries the name of the field as its id, for the summary of errors. */
  readonly first: string
  readonly chosen: readonly string[]
}

function Week({ view, week, first, chosen }: WeekProps) {
  const t = say(view.locale)
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('days.week', { from: shortDate(view, week[0] ?? '') })}</legend>
      {week.map((day) => {
        const id = day === first ? 'daysAway' : `daysAway-${day}`
        return (
          <div class="ds-field choice">
            <input
              class="ds-input"
              type="checkbox"
              id={id}
              name="daysAway"
              value={day}
              checked={chosen.includes(day)}
            />
            <label for={id}>{longDate(view, day)}</label>
          </div>
        )
      })}
    </fieldset>
  )
}
