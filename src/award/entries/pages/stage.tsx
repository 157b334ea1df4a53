// Tells where an entry is and what that means.
import { longDateTime } from '../../../base/lib/time.ts'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Desk } from '../reads/desk.ts'
import { isDispensed } from '../rules/dispensing.ts'
import { dueOf } from '../rules/writing.ts'
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
  if (stage === 'writing') return <Dispensed view={view} desk={desk} />
  const t = say(view.locale)
  const due = dueOf(entry, edition)
  const at = stage === 'missed' ? due : entry.handedInAt
  const when = at === null ? '' : longDateTime(view, at)
  const { contact } = view.award
  return (
    <>
      <Notice colour={colours[stage]} title={t(`stage.${stage}.title`)}>
        <p>{t(`stage.${stage}.text`, { when, number: entry.recordNumber ?? '' })}</p>
        {stage === 'missed' && contact && <p>{t('stage.missed.contact', { contact })}</p>}
      </Notice>
      <Dispensed view={view} desk={desk} />
    </>
  )
}

/** Tells that the time of all is out, and theirs is not. */
function Dispensed({ view, desk }: { view: View; desk: Desk }) {
  const { entry, edition } = desk
  const until = entry.dispensedUntil
  if (until === null || !isDispensed(entry, edition, view.now)) return null
  const t = say(view.locale)
  return (
    <Notice colour="info" title={t('stage.dispensed.title')}>
      <p>{t('stage.dispensed.text', { when: longDateTime(view, until) })}</p>
    </Notice>
  )
}
