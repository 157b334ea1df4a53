// What follows for the boards from the day an extract is due: the squeeze in June, in plain words.
import { longDate } from '../../../base/lib/time.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../model.ts'
import { holidayOn, type Squeeze, squeeze } from '../rules/calendar.ts'
import { say } from '../words/say.ts'

export function BoardCalendar({ view, edition }: { view: View; edition: Edition }) {
  const days = squeeze(edition)
  if (days === null) return null
  const t = say(view.locale)
  const told = toldDays(view, days)
  return (
    <section aria-labelledby="namndens-kalender">
      <h3 id="namndens-kalender">{t('boards.title')}</h3>
      {days.sendBy !== days.due && (
        <p>
          {dayOff(view, days.due)} {t('boards.send-by', told)}
        </p>
      )}
      <p>
        {t('boards.ordinary', told)}
        {days.immediate !== days.ordinary && ` ${t('boards.immediate', told)}`}
      </p>
      <p>{t('boards.notice', told)}</p>
    </section>
  )
}

function toldDays(view: View, days: Squeeze) {
  return {
    due: longDate(view, days.due),
    sendBy: longDate(view, days.sendBy),
    ordinary: longDate(view, days.ordinary),
    adjustedBy: longDate(view, days.adjustedBy),
    noticeBy: longDate(view, days.noticeBy),
    immediate: longDate(view, days.immediate),
  }
}

/** Why nobody is at work on a day: its holiday, or only that it is a weekend. */
function dayOff(view: View, day: string): string {
  const t = say(view.locale)
  const holiday = holidayOn(day)
  const due = longDate(view, day)
  if (holiday === undefined) return t('boards.weekend', { due })
  return t('boards.holiday', { due, holiday: t(`holiday.${holiday}`) })
}
