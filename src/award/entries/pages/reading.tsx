// An entry as it was handed in, to be read on a screen or on paper.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { SealedImprovement } from '../model/sealed.ts'
import type { ReadableArea } from '../model.ts'
import type { Reading } from '../reads/handed-in.ts'
import { say } from '../words/say.ts'

export function ReadingPage({ view, reading }: { view: View; reading: Reading }) {
  const { entry, unit, receipt, areas, member } = reading
  const t = say(view.locale)
  const title = t('reading.title', { unit })
  const crumb = member
    ? { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') }
    : { href: paths.entries.to(), label: t('crumb.entries') }
  const address = paths.entryReceipt.to({ entry: entry.id, receipt: receipt.id })
  return (
    <Page view={view} title={title} crumbs={[crumb]}>
      <article class="entry-text">
        <h1>{title}</h1>
        <p>
          {t('reading.about', {
            number: receipt.number,
            when: longDateTime(view, receipt.handedInAt),
          })}
        </p>
        <nav class="contents" aria-label={t('reading.contents')}>
          <p>
            <a href={address}>{t('reading.receipt')}</a>
          </p>
          <ol>
            {areas.map(({ key, name }) => (
              <li>
                <a href={`#area-${key}`}>{name[view.locale]}</a>
              </li>
            ))}
          </ol>
        </nav>
        {areas.map((area) => (
          <AreaText view={view} area={area} />
        ))}
        <Improved view={view} improvements={reading.improvements} />
      </article>
    </Page>
  )
}

function AreaText({ view, area }: { view: View; area: ReadableArea }) {
  const t = say(view.locale)
  return (
    <section>
      <h2 id={`area-${area.key}`}>{area.name[view.locale]}</h2>
      {area.answers.map(({ asked, text, words }) => (
        <>
          <h3>{asked[view.locale]}</h3>
          <WrittenText text={text} heading={4} />
          <p class="hint">{t('reading.words', { words })}</p>
        </>
      ))}
    </section>
  )
}

/** What was improved since the last feedback, where the instrument asks for it. */
function Improved(props: { view: View; improvements: readonly SealedImprovement[] }) {
  const { view, improvements } = props
  if (improvements.length === 0) return null
  const t = say(view.locale)
  return (
    <section>
      <h2 id="improvements">{t('improvements.title')}</h2>
      {improvements.map(({ asked, state, text }) => (
        <>
          <h3>{asked.split('\n')[0]}</h3>
          <p>
            <strong>{t(`improvements.state.${state}`)}</strong>
          </p>
          {text !== '' && <Prose text={text} />}
        </>
      ))}
    </section>
  )
}
