// An entry as it was handed in, to be read on a screen or on paper.
import { fileSize } from '../../../base/lib/text.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import type { ShownFigures } from '../../../base/lib/written/model.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { ReadableArea } from '../model.ts'
import type { Reading } from '../reads/handed-in.ts'
import { sealedFigures } from '../rules/attachments.ts'
import { say } from '../words/say.ts'
import { Improved } from './improved.tsx'

export function ReadingPage({ view, reading }: { view: View; reading: Reading }) {
  const { entry, unit, receipt, areas, member } = reading
  const t = say(view.locale)
  const title = t('reading.title', { unit })
  const figures = sealedFigures(reading, view.locale, {
    file: (attachment) => paths.entryReadAttachment.to({ entry: entry.id, attachment }),
    picture: (attachment) => paths.entryReadPicture.to({ entry: entry.id, attachment }),
  })
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
            <a href={address}>{t('reading.receipt')}</a>{' '}
            <a href={paths.entryPdf.to({ entry: entry.id })}>{t('paper.pdf')}</a>{' '}
            <a href={paths.entryCopy.to({ entry: entry.id })}>{t('paper.word')}</a>
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
          <AreaText view={view} area={area} figures={figures} />
        ))}
        <Improved view={view} improvements={reading.improvements} change={null} />
        <Files view={view} reading={reading} />
      </article>
    </Page>
  )
}

function AreaText(props: { view: View; area: ReadableArea; figures: ShownFigures }) {
  const { view, area, figures } = props
  const t = say(view.locale)
  return (
    <section>
      <h2 id={`area-${area.key}`}>{area.name[view.locale]}</h2>
      {area.answers.map(({ asked, text, words }) => (
        <>
          <h3>{asked[view.locale]}</h3>
          <WrittenText text={text} heading={4} figures={figures} />
          <p class="hint">{t('reading.words', { words })}</p>
        </>
      ))}
    </section>
  )
}

/** What goes with the entry. */
function Files({ view, reading }: { view: View; reading: Reading }) {
  if (reading.attachments.length === 0) return null
  const entry = reading.entry.id
  return (
    <section>
      <h2 id="attachments">{say(view.locale)('attachments.title')}</h2>
      <ul>
        {reading.attachments.map(({ key, name, alt, size }) => (
          <li>
            <a href={paths.entryReadAttachment.to({ entry, attachment: key })}>{name}</a>
            {` (${fileSize(size, view.locale)})`}
            {alt !== '' && <p class="hint">{alt}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
