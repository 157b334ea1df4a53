// From the entry to who takes part in it, what they say, and what they have changed.
import { paths } from '../../../base/paths.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Desk } from '../reads/desk.ts'
import { say } from '../words/say.ts'

export function EntryWays({ view, desk }: { readonly view: View; readonly desk: Desk }) {
  const t = say(view.locale)
  const { entry, may } = desk
  const at = { entry: entry.id, registration: entry.registration }
  return (
    <section aria-labelledby="team-ways">
      <h2 id="team-ways">{t('ways.title')}</h2>
      <ul>
        <li>
          <a href={paths.registrationMembers.to(at)}>
            {t(may.manage ? 'ways.people-manage' : 'ways.people')}
          </a>
        </li>
        <li>
          <a href={paths.entryComments.to(at)}>{t('comments.page')}</a>
        </li>
        <li>
          <a href={paths.entryChanges.to(at)}>{t('changes.title')}</a>
        </li>
      </ul>
    </section>
  )
}
