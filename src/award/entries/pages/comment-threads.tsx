// The comments about one answer: what is open, and where one says more.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Details, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EntryId } from '../model.ts'
import type { Comments, ShownComment, ShownThread } from '../reads/comments.ts'
import { say } from '../words/say.ts'
import { CommentFields } from './comment-fields.tsx'

/** What was posted and refused. `form`: the id that its fields begin with. */
export type RefusedComment = {
  readonly on: 'area' | 'page'
  readonly form: string
  readonly errors: FieldErrors
  readonly values: Values
  readonly chosen: readonly string[]
}
export type CommentProps = {
  readonly view: View
  readonly entry: EntryId
  readonly comments: Comments
  readonly mayComment: boolean
  /** Where one stands: beside the answers, or on a page of comments. */
  readonly on: 'area' | 'page'
  readonly refused?: RefusedComment | undefined
}

/** The element around it sends its forms without leaving the page, so that nothing typed elsewhere is lost. */
export function CommentsBeside(props: CommentProps & { readonly question: string }) {
  const { view, comments, question, entry, mayComment } = props
  const t = say(view.locale)
  const own = comments.threads.filter((thread) => thread.question === question)
  const count = comments.counts.get(question) ?? { open: 0, resolved: 0 }
  if (!mayComment && count.open + count.resolved === 0) return null
  const all = `${paths.entryComments.to({ entry })}?fraga=${encodeURIComponent(question)}`
  return (
    <div class="comments">
      <comment-box id={`comments-${question}`} failed={t('comments.failed')}>
        <h3>{t('comments.title', { count: count.open })}</h3>
        <p class="only-heard" role="status" data-heard></p>
        {own.map((thread) => (
          <ThreadOf {...props} thread={thread} />
        ))}
        {count.resolved > 0 && (
          <p>
            <a href={`${all}&visa=klara`}>{t('comments.resolved', { count: count.resolved })}</a>
          </p>
        )}
        {own.length < count.open && (
          <p>
            <a href={all}>{t('comments.more', { count: count.open - own.length })}</a>
          </p>
        )}
        {mayComment && <NewThread {...props} />}
      </comment-box>
    </div>
  )
}

export function NewThread(props: CommentProps & { readonly question: string }) {
  const { view, entry, question, comments, on, refused } = props
  const t = say(view.locale)
  const id = `comment-${question}`
  const again = refused?.form === id ? refused : undefined
  return (
    <Details summary={t('comments.new')} open={again !== undefined}>
      <Form view={view} action={paths.entryCommentNew.to({ entry, question })}>
        <input type="hidden" name="on" value={on} />
        <CommentFields
          {...{ view, id, team: comments.team, quote: true, ...again }}
          label={t('comments.text')}
        />
        {on === 'area' && <SaveFirst view={view} />}
        <Button kind="secondary">{t('comments.send')}</Button>
      </Form>
    </Details>
  )
}

/** Without JavaScript the page is left when a comment is sent. */
function SaveFirst({ view }: { readonly view: View }) {
  return <p class="hint save-first">{say(view.locale)('comments.save-first')}</p>
}

export function ThreadOf(props: CommentProps & { readonly thread: ShownThread }) {
  const { view, thread, mayComment } = props
  const t = say(view.locale)
  return (
    <article
      class={thread.resolvedAt === null ? 'thread' : 'thread resolved'}
      id={`trad-${thread.id}`}
      data-quote={thread.gone ? undefined : thread.quote || undefined}
    >
      {thread.quote !== '' && (
        <blockquote>
          <p>{thread.quote}</p>
        </blockquote>
      )}
      {thread.gone && <p class="hint">{t('comments.gone')}</p>}
      <ol class="said">
        {thread.comments.map((comment) => (
          <Said {...props} comment={comment} />
        ))}
      </ol>
      {thread.resolvedAt !== null && (
        <p class="hint">
          {t('comments.resolved-by', {
            by: thread.by,
            when: longDateTime(view, thread.resolvedAt),
          })}
        </p>
      )}
      {mayComment && <SayMore {...props} />}
      {mayComment && <Move {...props} />}
    </article>
  )
}

function Said(props: CommentProps & { readonly comment: ShownComment }) {
  const { view, entry, comment, mayComment } = props
  const t = say(view.locale)
  const { id, by, writtenAt, editedAt, text, own } = comment
  return (
    <li id={`kommentar-${id}`}>
      <p class="by">
        <strong>{by}</strong>{' '}
        <time datetime={writtenAt.toISOString()}>{longDateTime(view, writtenAt)}</time>
        {editedAt && ` (${t('comments.edited')})`}
      </p>
      <Prose text={text} />
      {own && mayComment && (
        <p class="own">
          <a href={paths.entryComment.to({ entry, comment: id })}>{t('comments.edit')}</a>
        </p>
      )}
    </li>
  )
}

function SayMore({
  view,
  entry,
  thread,
  comments,
  on,
  refused,
}: CommentProps & { readonly thread: ShownThread }) {
  const t = say(view.locale)
  const id = `reply-${thread.id}`
  const again = refused?.form === id ? refused : undefined
  return (
    <Details summary={t('comments.reply')} open={again !== undefined}>
      <Form view={view} action={paths.entryThreadAnswer.to({ entry, thread: thread.id })}>
        <input type="hidden" name="on" value={on} />
        <CommentFields
          {...{ view, id, team: comments.team, ...again }}
          label={t('comments.reply.text')}
        />
        {on === 'area' && <SaveFirst view={view} />}
        <Button kind="secondary">{t('comments.reply.send')}</Button>
      </Form>
    </Details>
  )
}

function Move({ view, entry, thread, on }: CommentProps & { readonly thread: ShownThread }) {
  const t = say(view.locale)
  const of = { entry, thread: thread.id }
  const open = thread.resolvedAt === null
  const address = open ? paths.entryThreadResolve.to(of) : paths.entryThreadReopen.to(of)
  return (
    <Form view={view} action={address} class="inline">
      <input type="hidden" name="on" value={on} />
      <Button kind="tertiary">{t(open ? 'comments.resolve' : 'comments.reopen')}</Button>
    </Form>
  )
}
