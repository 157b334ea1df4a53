// One message: what was in it, what became of that, and the reply that is proposed.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, Prose, SummaryList, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ReceivedItem } from '../model.ts'
import type { ShownMail } from '../reads.ts'
import { say } from '../words/say.ts'
import { Fates, PaperFate } from './fates.tsx'

type Props = ShownMail & {
  readonly view: View
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function MailPage(props: Props) {
  const { view, mail, items, errors = {} } = props
  const t = say(view.locale)
  const title = mail.subject || t('no-subject')
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.mailbox.to(), label: t('title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <Fates view={view} shown={props} />
      <Head {...props} />
      {mail.sameAs !== null && (
        <p>
          <a href={paths.mail.to({ mail: mail.sameAs })}>{t('first-message')}</a>
        </p>
      )}
      {items.length > 0 && (
        <Table
          caption={t('items', { count: items.length })}
          head={[t('head.item'), t('head.fate')]}
          rows={items.map((item) => [item.name, <ItemFate {...props} item={item} />])}
        />
      )}
      {mail.kind === 'ordinary' && items.length === 0 && <p>{t('nothing-inside')}</p>}
      {mail.kind !== 'ordinary' && <Notice>{t(`about.${mail.kind}`)}</Notice>}
      <Reply {...props} />
    </Page>
  )
}

function Head({ view, mail }: Props) {
  const t = say(view.locale)
  const rows = [
    { label: t('head.sender'), value: [mail.senderName, mail.sender].filter(Boolean).join(', ') },
    { label: t('head.received'), value: longDateTime(view, mail.receivedAt) },
    ...(mail.document === null
      ? []
      : [
          {
            label: t('head.file'),
            value: <a href={paths.mailFile.to({ mail: mail.id })}>{t('file')}</a>,
          },
        ]),
  ]
  return <SummaryList view={view} rows={rows} />
}

function ItemFate(props: Props & { readonly item: ReceivedItem }) {
  const { view, item, papers } = props
  const t = say(view.locale)
  if (item.papers.length === 0) {
    const reason = item.became === 'refused' ? ` ${t('item.refused')}` : ''
    return (
      <>
        <Tag>{t(item.became === 'paper' ? 'fate.nothing' : `fate.${item.became}`)}</Tag>
        {reason}
      </>
    )
  }
  const own = papers.filter(({ id }) => item.papers.includes(id))
  return (
    <ul class="plain">
      {own.map((paper) => (
        <li>
          <PaperFate view={view} paper={paper} />
          {item.became === 'known' && ` ${t('item.known')}`}
        </li>
      ))}
    </ul>
  )
}

function Reply(props: Props) {
  const { view, mail, draft, errors = {}, values = {} } = props
  const t = say(view.locale)
  if (draft === null) return null
  if (draft.state !== 'open') {
    return (
      <section class="panel">
        <h2>{t(`reply.${draft.state}`)}</h2>
        {draft.state === 'sent' && <Prose text={draft.body} />}
      </section>
    )
  }
  const id = { mail: mail.id }
  return (
    <section class="panel">
      <h2>{t('reply.title')}</h2>
      <p>{t('reply.about', { recipient: draft.recipient })}</p>
      <Form view={view} action={paths.mailReply.to(id)}>
        <TextField
          name="subject"
          label={t('reply.subject')}
          value={values['subject'] ?? draft.subject}
          error={errors['subject']}
        />
        <TextArea
          name="body"
          label={t('reply.body')}
          rows={12}
          value={values['body'] ?? draft.body}
          error={errors['body']}
        />
        <p class="buttons">
          <Button>{t('reply.send')}</Button>
          <Button kind="secondary" formaction={paths.mailReplyKeep.to(id)}>
            {t('reply.keep')}
          </Button>
          <Button kind="tertiary" formaction={paths.mailReplyDrop.to(id)}>
            {t('reply.drop')}
          </Button>
        </p>
      </Form>
    </section>
  )
}
