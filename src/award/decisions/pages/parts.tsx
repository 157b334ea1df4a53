// What several pages about the boards share.
import { longDate } from '../../../base/lib/time.ts'
import { type Colour, daysUntil, Notice, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../../editions/model.ts'
import type { BoardState } from '../model.ts'
import type { LatestMeetings } from '../rules/calendar.ts'
import { say } from '../words/say.ts'

const colours: Readonly<Record<BoardState, Colour>> = {
  'not-started': 'warning',
  'paper-drafted': 'info',
  'on-agenda': 'info',
  decided: 'info',
  adjusted: 'info',
  'extract-sent': 'info',
  'extract-verified': 'success',
  rejected: 'danger',
  postponed: 'warning',
  'referred-back': 'warning',
}

export function BoardTag({ view, state }: { view: View; state: BoardState }) {
  return <Tag colour={colours[state]}>{say(view.locale)(`state.${state}`)}</Tag>
}

/** When the extract is due, and when the board must meet for it to be in time. */
export function DueNotice(props: {
  readonly view: View
  readonly edition: Edition
  readonly latest: LatestMeetings
}) {
  const { view, edition, latest } = props
  const t = say(view.locale)
  const { extractDue } = edition.terms.calendar
  if (extractDue === null) return null
  const days = daysUntil(view, extractDue)
  const due = longDate(view, extractDue)
  return (
    <Notice colour={days < 14 ? 'warning' : 'info'}>
      <p>{days < 0 ? t('due.passed', { due }) : t('due.ahead', { due, days })}</p>
      {latest.ordinary !== null && latest.immediate !== null && (
        <p>
          {t('due.meetings', {
            ordinary: longDate(view, latest.ordinary),
            immediate: longDate(view, latest.immediate),
          })}
        </p>
      )}
      <p>{t('due.independent')}</p>
    </Notice>
  )
}
