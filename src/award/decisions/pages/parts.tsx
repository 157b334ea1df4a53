// What several pages about the boards share.
import { longDate } from '../../../base/lib/time.ts'
import { type Colour, daysUntil, Notice, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../../editions/model.ts'
import { squeeze } from '../../editions/rules/calendar.ts'
import type { BoardState } from '../model.ts'
import { say } from '../words/say.ts'

const colours: Readonly<Record<BoardState, Colour>> = {
  'not-started': 'warning',
  'paper-drafted': 'info',
  'on-agenda': 'info',
  decided: 'info',
  adjusted: 'info',
  posted: 'info',
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
export function DueNotice(props: { readonly view: View; readonly edition: Edition }) {
  const { view, edition } = props
  const t = say(view.locale)
  const { extractDue } = edition.terms.calendar
  if (extractDue === null) return null
  const days = daysUntil(view, extractDue)
  const due = longDate(view, extractDue)
  return (
    <Notice colour={days < 14 ? 'warning' : 'info'}>
      <p>{days < 0 ? t('due.passed', { due }) : t('due.ahead', { due, days })}</p>
      <SqueezeText view={view} edition={edition} />
      <p>{t('due.independent')}</p>
    </Notice>
  )
}

/** Why the last weeks are short, with the days: the squeeze in June. */
function SqueezeText({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const days = squeeze(edition)
  if (days === null) return null
  const { due, sendBy, ordinary, immediate } = days
  const told = {
    due: longDate(view, due),
    sendBy: longDate(view, sendBy),
    ordinary: longDate(view, ordinary),
    adjustedBy: longDate(view, days.adjustedBy),
    immediate: longDate(view, immediate),
  }
  return (
    <>
      {sendBy !== due && <p>{t('due.day-off', told)}</p>}
      <p>
        {t('due.ordinary', told)}
        {immediate !== ordinary && ` ${t('due.immediate', told)}`}
      </p>
    </>
  )
}
