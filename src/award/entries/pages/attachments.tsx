// The files of an entry: what there is, what it lacks, and where another is added.
import { fileSize } from '../../../base/lib/text.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, FileField, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Attachment, AttachmentKey } from '../model/attachments.ts'
import type { AttachmentList, ShownAttachment } from '../reads/attachments.ts'
import type { Desk } from '../reads/desk.ts'
import { isPicture, largestAttachment } from '../rules/attachments.ts'
import { say } from '../words/say.ts'
import { StageNotice } from './stage.tsx'
import { WarningNotice } from './warnings.tsx'

type Props = { readonly view: View; readonly list: AttachmentList }

/** `refused`: a finished sentence on why the file was not taken. `typed`: what was said of it. */
export function AttachmentsPage(
  props: Props & { readonly refused?: string; readonly typed?: string },
) {
  const { view, list, refused } = props
  const { entry, shown, writable } = list
  const t = say(view.locale)
  const where = (place: string) => {
    const key = place.replace('bilaga:', '')
    const name = shown.find(({ attachment }) => attachment.key === key)?.attachment.name ?? key
    const href = paths.entryAttachment.to({ entry: entry.id, attachment: key })
    return { label: t('warnings.place.attachment', { name }), href }
  }
  const listed = { view, entry: entry.id, to: 'attachments', writable, where } as const
  return (
    <Page
      view={view}
      title={t('attachments.title')}
      crumbs={attachmentCrumbs(view, list, false)}
      failed={refused !== undefined}
    >
      <h1>{t('attachments.title')}</h1>
      {refused !== undefined && <ErrorSummary view={view} errors={{ file: refused }} />}
      <StageNotice view={view} desk={list} />
      <p class="lead">{t('attachments.lead')}</p>
      <WarningNotice {...listed} warnings={list.warnings} />
      <Standing {...props} />
      {writable && <Adding {...props} />}
      {writable && <Removed {...props} />}
    </Page>
  )
}

export function attachmentCrumbs(view: View, { entry, unit }: Desk, below: boolean) {
  const t = say(view.locale)
  const home = { href: paths.registration.to({ registration: entry.registration }), label: unit }
  const own = { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') }
  const all = {
    href: paths.entryAttachments.to({ entry: entry.id }),
    label: t('attachments.title'),
  }
  return below ? [home, own, all] : [home, own]
}

function Standing({ view, list }: Props) {
  const t = say(view.locale)
  if (list.shown.length === 0) return <Empty>{t('attachments.none')}</Empty>
  return (
    <ul class="tasks attachments">
      {list.shown.map((one) => (
        <Row view={view} list={list} one={one} />
      ))}
    </ul>
  )
}

function Row({ view, list, one }: Props & { readonly one: ShownAttachment }) {
  const { attachment, uses } = one
  const t = say(view.locale)
  const href = paths.entryAttachment.to({ entry: list.entry.id, attachment: attachment.key })
  const mute = isPicture(attachment) && attachment.alt === ''
  return (
    <li>
      <div>
        <a href={href}>{attachment.name}</a>
        <p class="hint">{aboutFile(view, attachment)}</p>
        {uses.length > 0 && <p class="hint">{t('attachments.used', { count: uses.length })}</p>}
      </div>
      <span>
        {mute && <Tag colour="warning">{t('attachments.alt.none')}</Tag>}{' '}
        <ScanTag view={view} attachment={attachment} />
      </span>
    </li>
  )
}

/** «PDF, 2,4 MB, bilaga 3». */
export function aboutFile(view: View, { kind, size, key }: Attachment): string {
  const t = say(view.locale)
  return t('attachments.about', {
    kind: t(`attachments.kind.${kind}`),
    size: fileSize(size, view.locale),
    key,
  })
}

/** What is found clean needs no word. */
function ScanTag({ view, attachment }: { readonly view: View; readonly attachment: Attachment }) {
  const { scan } = attachment
  if (scan === 'clean' || scan === 'unscanned') return null
  const colour = scan === 'infected' ? 'danger' : 'info'
  return <Tag colour={colour}>{say(view.locale)(`attachments.scan.${scan}`)}</Tag>
}

function Adding(props: Props & { readonly refused?: string; readonly typed?: string }) {
  const { view, list } = props
  const { instrument } = list.edition.terms
  const t = say(view.locale)
  if (instrument === null) return null
  const { most } = instrument.attachments
  if (list.shown.length >= most) return <p>{t('attachments.full', { most })}</p>
  return (
    <section>
      <h2>{t('attachments.add')}</h2>
      <Unfinished {...props} />
      <FileForm {...props} replaces={null} />
    </section>
  )
}

/** Posted as it is, or piece by piece by the browser. */
export function FileForm(
  props: Props & {
    readonly replaces: AttachmentKey | null
    readonly refused?: string
    readonly typed?: string
  },
) {
  const { view, list, replaces, refused, typed } = props
  const { instrument } = list.edition.terms
  const t = say(view.locale)
  const entry = list.entry.id
  const most = fileSize(instrument ? largestAttachment(instrument) : 0, view.locale)
  const action =
    replaces === null
      ? paths.entryAttachments.to({ entry })
      : paths.entryAttachmentReplace.to({ entry, attachment: replaces })
  return (
    <resumable-upload
      address={paths.entryUploads.to({ entry })}
      replaces={replaces ?? ''}
      sending={t('attachments.sending', { name: '{name}', share: '{share}' })}
      waiting={t('attachments.waiting')}
      checking={t('attachments.looking')}
      failed={t('attachments.failed')}
      signed-out={t('attachments.signed-out')}
      cancel={t('attachments.cancel')}
      cancelled={t('attachments.cancelled')}
    >
      <Form view={view} action={action} files>
        <FileField
          name="file"
          label={t(replaces === null ? 'attachments.file' : 'attachments.new-file')}
          hint={t('attachments.file.hint', { most })}
          error={refused}
          accept=".pdf,.docx,.odt,.png,.jpg,.jpeg"
        />
        {replaces === null && (
          <TextField
            name="alt"
            label={t('attachments.alt.now')}
            hint={t('attachments.alt.hint')}
            value={typed}
          />
        )}
        <Button kind={replaces === null ? 'primary' : 'secondary'}>
          {t(replaces === null ? 'attachments.upload' : 'attachments.replace')}
        </Button>
      </Form>
    </resumable-upload>
  )
}

function Unfinished({ view, list }: Props) {
  const t = say(view.locale)
  if (list.uploads.length === 0) return null
  return (
    <ul class="hint">
      {list.uploads.map(({ name, received, size, expiresAt }) => (
        <li>
          {t('attachments.unfinished', {
            name,
            received: fileSize(received, view.locale),
            size: fileSize(size, view.locale),
            until: longDateTime(view, expiresAt),
          })}
        </li>
      ))}
    </ul>
  )
}

function Removed({ view, list }: Props) {
  const t = say(view.locale)
  if (list.removed.length === 0) return null
  return (
    <section>
      <h2>{t('attachments.removed')}</h2>
      <ul class="tasks">
        {list.removed.map(({ key, name }) => (
          <li>
            <span>{name}</span>
            <PutBack view={view} list={list} attachment={key} name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function PutBack(
  props: Props & { readonly attachment: AttachmentKey; readonly name: string },
) {
  const { view, list, attachment, name } = props
  const place = { entry: list.entry.id, attachment }
  return (
    <Form view={view} action={paths.entryAttachmentBack.to(place)}>
      <Button kind="secondary">
        {say(view.locale)('attachments.put-back')}
        <span class="only-heard"> {name}</span>
      </Button>
    </Form>
  )
}
