// The mailbox: when it was read, what came, and what became of each message.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Pagination, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownMail, ShownMailbox } from '../reads.ts'
import { say } from '../words/say.ts'
import { Fates } from './fates.tsx'

type Props = ShownMailbox & { readonly view: View }

export function MailboxPage(props: Props) {
  const { view, mailbox, mails, count, page, pages } = props
  const t = say(view.locale)
  return (
    <Page view={view} title={t('title')}>
      <h1>{t('title')}</h1>
      {mailbox === null ? <NoMailbox view={view} /> : <Reading {...props} />}
      {mailbox !== null && count === 0 && <Empty>{t('none')}</Empty>}
      {count > 0 && (
        <Table
          caption={t('list', { count })}
          head={[t('head.subject'), t('head.sender'), t('head.received'), t('head.fate')]}
          rows={mails.map((shown) => row(view, shown))}
        />
      )}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(to) => `${paths.mailbox.to()}?sida=${to}`}
      />
    </Page>
  )
}

function row(view: View, shown: ShownMail) {
  const t = say(view.locale)
  const { mail } = shown
  return [
    <a href={paths.mail.to({ mail: mail.id })}>{mail.subject || t('no-subject')}</a>,
    mail.senderName || mail.sender,
    longDateTime(view, mail.receivedAt),
    <Fates view={view} shown={shown} />,
  ]
}

function NoMailbox({ view }: { readonly view: View }) {
  const t = say(view.locale)
  return (
    <Notice title={t('off.title')}>
      <p>{t('off.about')}</p>
      <p>
        <code>IMAP_URL=imaps://user:password@imap.example.se/INBOX</code>
      </p>
      <p>{t('off.meanwhile')}</p>
    </Notice>
  )
}

function Reading({ view, mailbox, state }: Props) {
  const t = say(view.locale)
  const at = (when: Date) => longDateTime(view, when)
  const failure = state?.failure ?? null
  return (
    <>
      <p>{t('about', { mailbox: mailbox ?? '' })}</p>
      {failure !== null && (
        <Notice colour="danger" title={t('failure.title')}>
          <p>{t(`failure.${failure}`)}</p>
          {state?.triedAt && <p>{t('failure.tried', { at: at(state.triedAt) })}</p>}
        </Notice>
      )}
      <Form view={view} action={paths.mailbox.to()} class="buttons">
        <p>{state?.readAt ? t('read-at', { at: at(state.readAt) }) : t('never-read')}</p>
        <Button kind="secondary">{t('read-now')}</Button>
      </Form>
    </>
  )
}
