// The paper as it is: pictures of its pages or its text, each source leading to its fact and back.
import { paths } from '../../../base/paths.ts'
import { Details } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ImportedPaper, ReviewedFact } from '../model.ts'
import { type MarkedPage, stretches } from '../rules/marking.ts'
import { say } from '../words/say.ts'
import type { PaperProps } from './paper-props.ts'

export function Source({ view, paper, pages }: PaperProps) {
  const t = say(view.locale)
  if (pages.length === 0) {
    return (
      <section aria-labelledby="raw-text" class="review-source">
        <h2 id="raw-text">{t('paper.text')}</h2>
        <RawText view={view} paper={paper} placed={new Set()} />
      </section>
    )
  }
  const placed = new Set(pages.flatMap(({ marks }) => marks.map(({ key }) => key)))
  return (
    <section aria-labelledby="raw-text" class="review-source">
      <h2 id="raw-text">{t('paper.pages')}</h2>
      {pages.map((page) => (
        <PagePicture view={view} paper={paper} page={page} />
      ))}
      <Details summary={t('paper.text')}>
        <RawText view={view} paper={paper} placed={placed} />
      </Details>
    </section>
  )
}

type PictureProps = {
  readonly view: View
  readonly paper: ImportedPaper
  readonly page: MarkedPage
}

/** The boxes lie over the picture, and are links like the marks of a text. */
function PagePicture({ view, paper, page }: PictureProps) {
  const t = say(view.locale)
  const names = new Map(paper.facts.map((fact) => [fact.key, fact.name]))
  const { number } = page
  return (
    <div class="page-picture">
      <img
        src={paths.paperPageImage.to({ paper: paper.id, number })}
        alt={t('paper.page', { number })}
        loading={number === 1 ? 'eager' : 'lazy'}
      />
      <svg viewBox="0 0 1000 1000" preserveAspectRatio="none">
        <title>{t('paper.places', { number })}</title>
        {page.marks.map((mark) => {
          const name = names.get(mark.key)
          const label = name && t('review.back', { what: t(`fact.${name}`) })
          return (
            <a
              href={`#fact-${mark.key}`}
              id={mark.first ? `source-${mark.key}` : undefined}
              aria-label={label}
            >
              <rect
                x={round(mark.left)}
                y={round(mark.top)}
                width={round(mark.width)}
                height={round(mark.height)}
              />
            </a>
          )
        })}
      </svg>
    </div>
  )
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10
}

type TextProps = Pick<PaperProps, 'view' | 'paper'> & {
  /** Facts whose place is on the picture already. */
  readonly placed: ReadonlySet<string>
}

/** The text as it stands. */
function RawText({ view, paper, placed }: TextProps) {
  const names = new Map(paper.facts.map((fact) => [fact.key, fact.name]))
  const idOf = (key: string | undefined) =>
    key === undefined || placed.has(key) ? undefined : `source-${key}`
  return (
    <div class="raw-text" lang={paper.language === 'en' ? 'en' : 'sv'}>
      {stretches(paper.rawText, paper.facts).map((stretch) => {
        const [key, ...more] = stretch.begins
        if (stretch.of.length === 0) return stretch.text
        return (
          <>
            {more.map((each) => (
              <span id={idOf(each)}></span>
            ))}
            <mark id={idOf(key)}>
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
