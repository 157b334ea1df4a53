// The last instant for handing in, and the server's clock, which alone decides.
import { exactDateTime, longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import type { View } from '../../../base/ui/view.ts'
import { wholeSecond } from '../../editions/rules.ts'
import type { Desk } from '../reads/desk.ts'
import { dueOf } from '../rules/writing.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly desk: Pick<Desk, 'entry' | 'edition' | 'stage'> }

/** Without JavaScript it tells when the page was made. With it the clock goes, and the day moves with an extension. */
export function DeadlineClock({ view, desk, told }: Props & { readonly told?: boolean }) {
  const { entry, edition, stage } = desk
  const t = say(view.locale)
  const due = dueOf(entry, edition)
  if (due === null) return null
  const address = `${paths.entryClock.to({ entry: entry.id })}?lage=${stage}`
  return (
    <server-clock
      address={address}
      now={view.now.toISOString()}
      ends={endOf(due).toISOString()}
      zone={view.zone}
      clock={t('clock.now')}
      left={t('clock.left')}
      over={t('clock.over')}
      lost={t('clock.lost')}
      reload={t('clock.reload')}
      told={told ?? false}
    >
      <p class="due" data-clock>
        {t('entry.due', { when: longDateTime(view, due) })}
      </p>
      <p class="hint" data-made>
        {t('clock.made', { when: exactDateTime(view, view.now) })}
      </p>
    </server-clock>
  )
}

/** The instant from which on it is too late. */
function endOf(due: Date): Date {
  return new Date(wholeSecond(due).getTime() + 1)
}

/** What an open page is told when it asks again. `shown`: the stage that it shows. */
export function clockAnswer({ view, desk }: Props, shown: string) {
  const { entry, edition, stage } = desk
  const t = say(view.locale)
  const due = dueOf(entry, edition)
  return {
    now: view.now.toISOString(),
    ends: due === null ? null : endOf(due).toISOString(),
    says: due === null ? '' : t('entry.due', { when: longDateTime(view, due) }),
    news: stage === shown ? null : t(`clock.news.${stage}`),
  }
}
