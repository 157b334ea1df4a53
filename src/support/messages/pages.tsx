// The outbox that a demonstration shows instead of sending.
import { paths } from '../../base/paths.ts'
import { Page } from '../../base/ui/layout.tsx'
import { Empty, Prose, When } from '../../base/ui/parts.tsx'
import type { View } from '../../base/ui/view.ts'
import type { Message } from './model.ts'
import { say } from './words/say.ts'

export function OutboxPage({ view, letters }: { view: View; letters: readonly Message[] }) {
  const t = say(view.locale)
  return (
    <Page
      view={view}
      title={t('outbox.title')}
      crumbs={[{ href: paths.start.to(), label: view.award.name }]}
    >
      <h1>{t('outbox.title')}</h1>
      <p>{t('outbox.how')}</p>
      {letters.length === 0 && <Empty>{t('outbox.none')}</Empty>}
      {letters.map((letter) => (
        <article class="letter">
          <h2>{letter.subject}</h2>
          <p class="hint">
            {t('outbox.to', { to: letter.recipient })} · <When view={view} at={letter.queuedAt} />
          </p>
          <Prose text={letter.body} />
          {letter.attachments.length > 0 && (
            <p class="hint">{t('outbox.attached', { count: letter.attachments.length })}</p>
          )}
        </article>
      ))}
    </Page>
  )
}
