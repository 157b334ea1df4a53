// Asks once before an entry is withdrawn.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Desk } from '../reads/desk.ts'
import { dueOf, entryClock, timeOf } from '../rules/writing.ts'
import { say } from '../words/say.ts'

export function WithdrawPage({ view, desk }: { view: View; desk: Desk }) {
  const { entry, edition, unit } = desk
  const t = say(view.locale)
  const address = { entry: entry.id }
  const due = dueOf(entry, edition)
  const regret = due !== null && timeOf(entry, entryClock(edition, view.now)) !== 'too-late'
  const crumbs = [{ href: paths.entry.to(address), label: t('crumb.entry') }]
  return (
    <Page view={view} title={t('withdraw.title')} crumbs={crumbs}>
      <h1>{t('withdraw.title')}</h1>
      <p>{t('withdraw.text', { unit })}</p>
      <p>{regret ? t('withdraw.until', { when: longDateTime(view, due) }) : t('withdraw.final')}</p>
      <Form view={view} action={paths.entryWithdraw.to(address)}>
        <div class="buttons">
          <Button kind="danger">{t('withdraw.button')}</Button>
          <LinkButton href={paths.entry.to(address)} kind="secondary">
            {t('withdraw.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
