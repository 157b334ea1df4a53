// One paper under review: its text with the source of each fact marked, and the facts as a form beside it.
import { paths } from '../../../base/paths.ts'
import { ErrorSummary } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import { say } from '../words/say.ts'
import type { PaperProps } from './paper-props.ts'
import { PaperTag } from './papers.tsx'
import { ReviewForm } from './review-form.tsx'
import { Source } from './source.tsx'

export function PaperPage(props: PaperProps) {
  const { view, paper, errors = {}, refusal } = props
  const t = say(view.locale)
  const all = refusal === undefined ? errors : { facts: refusal, ...errors }
  return (
    <Page
      view={view}
      title={paper.name}
      failed={Object.keys(all).length > 0}
      crumbs={[{ href: paths.papers.to(), label: t('papers.title') }]}
      wide
    >
      <ErrorSummary view={view} errors={all} />
      <h1>{paper.name}</h1>
      <About {...props} />
      <div class="halves review">
        <Source {...props} />
        <ReviewForm {...props} />
      </div>
    </Page>
  )
}

function About({ view, paper, waiting, heldBy }: PaperProps) {
  const t = say(view.locale)
  return (
    <>
      <p>
        {t(`kind.${paper.kind}`)} · <PaperTag view={view} row={paper} /> ·{' '}
        <a href={paths.paperFile.to({ paper: paper.id })}>{t('paper.original')}</a> ·{' '}
        <a href={paths.paperText.to({ paper: paper.id })}>{t('paper.with-suggestions')}</a> ·{' '}
        {t('review.left', { count: waiting })}
        {paper.part > 1 && ` · ${t('review.part', { part: paper.part })}`}
        {paper.sender !== null && ` · ${t('review.from-mail', { sender: paper.sender })}`}
      </p>
      {heldBy !== null && <Notice colour="warning">{t('review.held', { name: heldBy })}</Notice>}
      {paper.damaged && <Notice colour="warning">{t('paper.damaged')}</Notice>}
    </>
  )
}
