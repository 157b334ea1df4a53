// Tells where an entry is and what that means.
import { longDateTime } from '../../../base/lib/time.ts'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Desk } from '../reads/desk.ts'
import { say } from '../words/say.ts'

const colours = {
  reopened: 'warning',
  'handed-in': 'success',
  locked: 'success',
  missed: 'warning',
  withdrawn: 'warning',
  'not-open': 'info',
} as const

/** Nothing while it is written for the first time. */
export function StageNotice({ view, desk }: { view: View; desk: Desk }) {
  const { entry, edition, stage } = desk
  if (stage === 'writing') return null
  const t = say(view.locale)
  const due = edition.terms.calendar.entryDue
  const at = stage === 'missed' ? due : entry.handedInAt
  const when = at === null ? '' : longDateTime(view, at)
  const { contact } = view.award
  return (
    <Notice colour={colours[stage]} title={t(`stage.${stage}.title`)}>
      <p>{t(`stage.${stage}.text`, { when, number: entry.recordNumber ?? '' })}</p>
      {stage === 'missed' && contact && <p>{t('stage.missed.contact', { contact })}</p>}
    </Notice>
  )
}
