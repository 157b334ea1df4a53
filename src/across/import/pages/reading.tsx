// A paper whose pages are being read as images, or could not be.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { PaperReading } from '../model/reading.ts'
import type { Unread } from '../reads/reading.ts'
import { say } from '../words/say.ts'
import { progressText } from './import-text.ts'

type Props = Unread & {
  readonly view: View
  /** A finished sentence. */
  readonly why: string | null
}

export function UnreadPage({ view, paper, reading, why }: Props) {
  const t = say(view.locale)
  const crumbs = [{ href: paths.papers.to(), label: t('papers.title') }]
  return (
    <Page view={view} title={paper.name} crumbs={crumbs}>
      <h1>{paper.name}</h1>
      {paper.state === 'reading' ? (
        <Ongoing view={view} reading={reading} address={paths.paper.to({ paper: paper.id })} />
      ) : (
        <Notice colour="warning">
          {why === null ? t('reading.other-matter') : t('reading.refused', { why })}
        </Notice>
      )}
      <p>
        <a href={paths.paperFile.to({ paper: paper.id })}>{t('paper.original')}</a> ·{' '}
        <a href={paths.papers.to()}>{t('reading.back')}</a>
      </p>
    </Page>
  )
}

/** Kept up to date where there is JavaScript. Without it, the link shows how far it has come. */
export function Ongoing(props: {
  readonly view: View
  readonly reading: PaperReading
  readonly address: string
}) {
  const { view, reading, address } = props
  const t = say(view.locale)
  return (
    <live-progress>
      <h2>{t('reading.title')}</h2>
      <p>{t('reading.about')}</p>
      <p role="status">{progressText(view.locale, reading)}</p>
      <progress
        aria-label={t('reading.progress')}
        max={reading.pages ?? 1}
        value={Math.max(0, reading.page - 1)}
      ></progress>
      <p>
        <a href={address}>{t('reading.again')}</a>
      </p>
    </live-progress>
  )
}
