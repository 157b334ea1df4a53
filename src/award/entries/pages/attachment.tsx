// One file of an entry: what it is, what it lacks, how it is shown, and how it is changed.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Attachment } from '../model/attachments.ts'
import type { OneAttachment } from '../reads/attachments.ts'
import { isHandedOut, isPicture } from '../rules/attachments.ts'
import { say } from '../words/say.ts'
import { aboutFile, attachmentCrumbs, FileForm, PutBack } from './attachments.tsx'
import { StageNotice } from './stage.tsx'

type Props = { readonly view: View; readonly shown: OneAttachment }

/** Finished sentences on what was wrong, by field, and the alternative text as it was typed. */
export function AttachmentPage(
  props: Props & {
    readonly errors?: Readonly<Record<string, string>>
    readonly typed?: string
  },
) {
  const { view, shown, errors } = props
  const { attachment } = shown.one
  const t = say(view.locale)
  const by = shown.names.get(attachment.addedBy) ?? ''
  const gone = attachment.removedAt !== null
  const writable = shown.writable && !gone
  return (
    <Page
      view={view}
      title={attachment.name}
      crumbs={attachmentCrumbs(view, shown, true)}
      failed={errors !== undefined}
    >
      <h1>{attachment.name}</h1>
      {errors && <ErrorSummary view={view} errors={errors} />}
      <StageNotice view={view} desk={shown} />
      <p>{aboutFile(view, attachment)}</p>
      <p class="hint">
        {t('attachments.added', { when: longDateTime(view, attachment.addedAt), by })}
      </p>
      <Told view={view} attachment={attachment} />
      {gone && <Gone {...props} />}
      <Fetch {...props} />
      {writable && isPicture(attachment) && <Alt {...props} />}
      {!gone && <Uses {...props} />}
      {writable && <Changing {...props} />}
    </Page>
  )
}

function Told({ view, attachment }: { readonly view: View; readonly attachment: Attachment }) {
  const t = say(view.locale)
  return (
    <>
      {attachment.notes.map((note) => (
        <Notice colour={note.endsWith('-removed') ? 'info' : 'warning'}>
          <p>{t(`attachments.note.${note}`)}</p>
        </Notice>
      ))}
    </>
  )
}

function Gone({ view, shown }: Props) {
  const { attachment } = shown.one
  return (
    <Notice colour="warning">
      <p>{say(view.locale)('attachments.gone')}</p>
      {shown.writable && (
        <PutBack view={view} list={shown} attachment={attachment.key} name={attachment.name} />
      )}
    </Notice>
  )
}

/** Held back, it says so, and looks again by itself. */
function Fetch({ view, shown }: Props) {
  const { attachment } = shown.one
  const t = say(view.locale)
  const place = { entry: shown.entry.id, attachment: attachment.key }
  if (!isHandedOut(attachment)) return <Held view={view} attachment={attachment} />
  return (
    <>
      {isPicture(attachment) && (
        <figure class="picture">
          <img src={paths.entryAttachmentPicture.to(place)} alt={attachment.alt} />
        </figure>
      )}
      <p>
        <a href={paths.entryAttachmentFile.to(place)}>{t('attachments.fetch')}</a>
      </p>
    </>
  )
}

function Held({ view, attachment }: { readonly view: View; readonly attachment: Attachment }) {
  const t = say(view.locale)
  const { scan } = attachment
  if (scan === 'infected') {
    return (
      <Notice colour="danger" title={t('attachments.infected.title')}>
        <p>{t('attachments.infected.text')}</p>
      </Notice>
    )
  }
  return (
    <live-progress>
      <Notice title={t('attachments.held.title')}>
        <p role="status">
          {t(scan === 'waiting' ? 'attachments.held.waiting' : 'attachments.held.checking')}
        </p>
        <p>
          <a
            href={paths.entryAttachment.to({ entry: attachment.entry, attachment: attachment.key })}
          >
            {t('attachments.held.again')}
          </a>
        </p>
      </Notice>
    </live-progress>
  )
}

function Alt(
  props: Props & { readonly errors?: Readonly<Record<string, string>>; readonly typed?: string },
) {
  const { view, shown, errors, typed } = props
  const { attachment } = shown.one
  const t = say(view.locale)
  const place = { entry: shown.entry.id, attachment: attachment.key }
  return (
    <Form view={view} action={paths.entryAttachment.to(place)}>
      <TextArea
        name="alt"
        label={t('attachments.alt')}
        hint={t('attachments.alt.hint')}
        error={errors?.['alt']}
        value={typed ?? attachment.alt}
        rows={3}
      />
      <Button>{t('attachments.alt.save')}</Button>
    </Form>
  )
}

function Uses({ view, shown }: Props) {
  const { attachment, uses } = shown.one
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('attachments.uses')}</h2>
      {uses.length === 0 && (
        <p>{t(isPicture(attachment) ? 'attachments.unused' : 'attachments.goes-along')}</p>
      )}
      <ul>
        {uses.map(({ area, question }) => (
          <li>
            <a
              href={`${paths.entryArea.to({ entry: shown.entry.id, area })}#answer-${question.key}`}
            >
              {question.text[view.locale]}
            </a>
          </li>
        ))}
      </ul>
      {isPicture(attachment) && shown.writable && (
        <p class="hint">
          {t('attachments.how')} <code>{`![](bilaga:${attachment.key})`}</code>
        </p>
      )}
    </section>
  )
}

function Changing(props: Props & { readonly errors?: Readonly<Record<string, string>> }) {
  const { view, shown, errors } = props
  const { attachment, uses } = shown.one
  const t = say(view.locale)
  const place = { entry: shown.entry.id, attachment: attachment.key }
  const file = { view, list: shown, replaces: attachment.key }
  return (
    <>
      <section>
        <h2>{t('attachments.replace.title')}</h2>
        <FileForm {...file} {...(errors?.['file'] ? { refused: errors['file'] } : {})} />
      </section>
      <section>
        <h2>{t('attachments.remove.title')}</h2>
        <p>{t('attachments.remove.text', { count: uses.length })}</p>
        <Form view={view} action={paths.entryAttachmentGone.to(place)}>
          <Button kind="secondary">{t('attachments.remove')}</Button>
        </Form>
      </section>
    </>
  )
}
