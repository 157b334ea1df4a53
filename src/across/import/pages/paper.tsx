// One paper under review: its text with the source of each fact marked, and the facts as a form beside it.
import { paths } from '../../../base/paths.ts'
import { ErrorSummary } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ReviewedFact } from '../model.ts'
import { stretches } from '../rules/marking.ts'
import { say } from '../words/say.ts'
import type { PaperProps } from './paper-props.ts'
import { PaperTag, UndoLast } from './papers.tsx'
import { ReviewForm } from './review-form.tsx'

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
        <RawText view={view} paper={paper} />
        <ReviewForm {...props} />
      </div>
    </Page>
  )
}

function About({ view, paper, waiting, last, heldBy }: PaperProps) {
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
      {last !== null && last.id !== paper.id && <UndoLast view={view} last={last} />}
      {heldBy !== null && <Notice colour="warning">{t('review.held', { name: heldBy })}</Notice>}
      {paper.damaged && <Notice colour="warning">{t('paper.damaged')}</Notice>}
    </>
  )
}

/** The text as it stands. Each source leads to its fact, and is led to from there. */
function RawText({ view, paper }: Pick<PaperProps, 'view' | 'paper'>) {
  const t = say(view.locale)
  const names = new Map(paper.facts.map((fact) => [fact.key, fact.name]))
  return (
    <section aria-labelledby="raw-text" class="review-source">
      <h2 id="raw-text">{t('paper.text')}</h2>
      <div class="raw-text" lang={paper.language === 'en' ? 'en' : 'sv'}>
        {stretches(paper.rawText, paper.facts).map((stretch) => {
          const [key, ...more] = stretch.begins
          if (stretch.of.length === 0) return stretch.text
          return (
            <>
              {more.map((each) => (
                <span id={`source-${each}`}></span>
              ))}
              <mark id={key && `source-${key}`}>
                {key && isShort(stretch.text) ? (
                  <BackLink view={view} fact={key} name={names.get(key)} text={stretch.text} />
                ) : (
                  stretch.text
                )}
              </mark>
            </>
          )
        })}
      </div>
    </section>
  )
}

/** A link over many lines is no help to anyone. */
function isShort(text: string): boolean {
  return text.length <= 200
}

function BackLink(props: {
  readonly view: View
  readonly fact: string
  readonly name: ReviewedFact['name'] | undefined
  readonly text: string
}) {
  const t = say(props.view.locale)
  const title = props.name && t('review.back', { what: t(`fact.${props.name}`) })
  return (
    <a href={`#fact-${props.fact}`} title={title}>
      {props.text}
    </a>
  )
}
