// The comments of an entry: all of them, or those about one answer with its text.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Pagination, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { CommentsAsked, CommentsDesk, OwnComment, ShownThread } from '../reads/comments.ts'
import { cutAt } from '../rules/comments.ts'
import { say } from '../words/say.ts'
import { CommentFields } from './comment-fields.tsx'
import { CommentsBeside, NewThread, type RefusedComment, ThreadOf } from './comment-threads.tsx'

type Props = {
  readonly view: View
  readonly shown: CommentsDesk
  readonly refused?: RefusedComment | undefined
}

export function CommentsPage(props: Props) {
  const { view, shown, refused } = props
  const { entry, about, asked, pages } = shown
  const t = say(view.locale)
  const crumbs = [{ href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') }]
  const title = t('comments.page')
  const href = (page: number) => addressOf(shown, { ...asked, page })
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={refused !== undefined}>
      {refused && <Refused view={view} refused={refused} />}
      <h1>{title}</h1>
      {about && <About {...props} />}
      {about && refused?.on === 'area' ? (
        <CommentsBeside {...given(props)} question={about.question.key} />
      ) : (
        <>
          <Filters view={view} shown={shown} />
          <Threads {...props} />
        </>
      )}
      <Pagination view={view} page={asked.page} pages={pages} href={href} />
    </Page>
  )
}

/** Links to the fields, whose ids begin with the form's. */
function Refused({ view, refused }: { readonly view: View; readonly refused: RefusedComment }) {
  const errors = Object.entries(refused.errors).map(([field, says]) => [
    `${refused.form}-${field}`,
    says,
  ])
  return <ErrorSummary view={view} errors={Object.fromEntries(errors)} />
}

function addressOf({ entry }: CommentsDesk, { question, state, page }: CommentsAsked): string {
  const how = [
    ...(question === null ? [] : [`fraga=${encodeURIComponent(question)}`]),
    ...(state === 'resolved' ? ['visa=klara'] : []),
    ...(page > 1 ? [`sida=${page}`] : []),
  ]
  const address = paths.entryComments.to({ entry: entry.id })
  return how.length > 0 ? `${address}?${how.join('&')}` : address
}

function Filters({ view, shown }: Props) {
  const t = say(view.locale)
  const link = (state: 'open' | 'resolved') => (
    <li>
      <a
        href={addressOf(shown, { ...shown.asked, state, page: 1 })}
        aria-current={shown.asked.state === state ? 'page' : undefined}
      >
        {t(`comments.show.${state}`)}
      </a>
    </li>
  )
  return (
    <nav class="ways" aria-label={t('comments.show')}>
      <ul>
        {link('open')}
        {link('resolved')}
      </ul>
    </nav>
  )
}

/** The text with the passages marked that something is said about. */
function About(props: Props) {
  const { view, shown } = props
  const { about, comments, entry } = shown
  if (!about) return null
  const t = say(view.locale)
  const { area, question, plain } = about
  return (
    <section>
      <h2>{question.text[view.locale]}</h2>
      {plain === '' ? (
        <Empty>{t('area.not-answered')}</Empty>
      ) : (
        <p class="quoted-from">
          {cutAt(
            plain,
            comments.threads.map(({ quote }) => quote),
          ).map(({ text, quote }) => (quote === null ? text : <mark>{text}</mark>))}
        </p>
      )}
      <p>
        <a href={paths.entryArea.to({ entry: entry.id, area: area.key })}>
          {t('comments.to-area', { area: area.name[view.locale] })}
        </a>
      </p>
      {shown.may.comment && props.refused?.on !== 'area' && (
        <NewThread {...given(props)} question={question.key} />
      )}
    </section>
  )
}

function given({ view, shown, refused }: Props) {
  const { entry, comments, may } = shown
  const on = refused?.on ?? 'page'
  return { view, entry: entry.id, comments, mayComment: may.comment, on, refused } as const
}

function Threads(props: Props) {
  const { view, shown } = props
  const t = say(view.locale)
  const { threads } = shown.comments
  if (threads.length === 0) return <Empty>{t(`comments.none.${shown.asked.state}`)}</Empty>
  const byQuestion = Map.groupBy(threads, ({ question }) => question)
  return (
    <>
      {[...byQuestion].map(([question, own]) => (
        <section class="comments">
          {shown.about ? (
            <h2 class="only-heard">{t('comments.page')}</h2>
          ) : (
            <Asked view={view} shown={shown} question={question} />
          )}
          {own.map((thread: ShownThread) => (
            <ThreadOf {...given(props)} thread={thread} />
          ))}
        </section>
      ))}
    </>
  )
}

function Asked({ view, shown, question }: Props & { readonly question: string }) {
  const areas = shown.edition.terms.instrument?.areas ?? []
  const asked = areas.flatMap(({ questions }) => questions).find(({ key }) => key === question)
  const href = addressOf(shown, { ...shown.asked, question, page: 1 })
  return (
    <h2>
      <a href={href}>{asked?.text[view.locale] ?? question}</a>
    </h2>
  )
}

type OwnProps = {
  readonly view: View
  readonly shown: OwnComment
  readonly refused?: RefusedComment | undefined
}

/** One's own words, to be put otherwise. */
export function OwnCommentPage({ view, shown, refused }: OwnProps) {
  const { entry, comment, team } = shown
  const t = say(view.locale)
  const of = { entry: entry.id, comment: comment.id }
  const values = refused?.values ?? { text: comment.text }
  return (
    <Page
      view={view}
      title={t('comments.edit.title')}
      crumbs={crumbsOf(view, shown)}
      failed={refused !== undefined}
    >
      {refused && <Refused view={view} refused={refused} />}
      <h1>{t('comments.edit.title')}</h1>
      <Form view={view} action={paths.entryComment.to(of)}>
        <CommentFields
          {...{ view, id: ownForm, team, values, errors: refused?.errors, chosen: refused?.chosen }}
          label={t('comments.text')}
        />
        <div class="buttons">
          <Button>{t('comments.edit.save')}</Button>
          <a href={paths.entryCommentGone.to(of)}>{t('comments.remove')}</a>
        </div>
      </Form>
    </Page>
  )
}

/** What the ids of the only form begin with. */
export const ownForm = 'comment'

function crumbsOf(view: View, { entry }: OwnComment) {
  const t = say(view.locale)
  return [
    { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') },
    { href: paths.entryComments.to({ entry: entry.id }), label: t('comments.page') },
  ]
}

/** Asks once before one's own words are taken away. */
export function CommentGonePage({ view, shown }: OwnProps) {
  const { entry, comment } = shown
  const t = say(view.locale)
  const of = { entry: entry.id, comment: comment.id }
  return (
    <Page view={view} title={t('comments.remove.title')} crumbs={crumbsOf(view, shown)}>
      <h1>{t('comments.remove.title')}</h1>
      <p class="hint">{longDateTime(view, comment.writtenAt)}</p>
      <blockquote>
        <Prose text={comment.text} />
      </blockquote>
      <Form view={view} action={paths.entryCommentGone.to(of)}>
        <div class="buttons">
          <Button kind="danger">{t('comments.remove')}</Button>
          <LinkButton kind="secondary" href={paths.entryComment.to(of)}>
            {t('comments.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
