// What the papers of an edition say in their own words, also where they do not agree.
import type { View } from '../../../base/ui/view.ts'
import type { EditionTerms } from '../model.ts'
import { say } from '../words/say.ts'
import { SourceMark, Unknown } from './parts.tsx'

type Props = { readonly view: View; readonly terms: EditionTerms }

export function SeenDecisions({ view, terms }: Props) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('seen-decisions')}</h2>
      <ul class="plain">
        {terms.seenDecisions.map(({ board, kind, quote, source }) => (
          <li>
            <p>
              <strong>{board ?? t('seen-decisions.board-unknown')}</strong>: {t(`decision.${kind}`)}{' '}
              <SourceMark view={view} terms={terms} source={source} />
              {board === null && (
                <>
                  {' '}
                  <Unknown view={view} />
                </>
              )}
            </p>
            <Quote quote={quote} />
          </li>
        ))}
      </ul>
    </>
  )
}

export function Statements({ view, terms }: Props) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('statements')}</h2>
      {terms.statements.map(({ topic, says, source, quote }) => (
        <section class="statement">
          <h3>{topic[view.locale]}</h3>
          <p>
            {says[view.locale]} <SourceMark view={view} terms={terms} source={source} />
          </p>
          <Quote quote={quote} />
        </section>
      ))}
    </>
  )
}

/** Side by side. Neither is made right. */
export function Disagreements({ view, terms }: Props) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('disagreements')}</h2>
      <p>{t('disagreements.text')}</p>
      {terms.disagreements.map(({ topic, statements }) => (
        <section>
          <h3>{topic[view.locale]}</h3>
          <div class="halves">
            {statements.map(({ says, source, quote }) => (
              <div class="panel">
                <p>
                  {says[view.locale]} <SourceMark view={view} terms={terms} source={source} />
                </p>
                <Quote quote={quote} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

/** Letter by letter from the paper, in its language, with its damages. */
function Quote({ quote }: { quote: string | null }) {
  if (quote === null) return null
  return (
    <p class="quote">
      <q lang="sv">{quote}</q>
    </p>
  )
}
