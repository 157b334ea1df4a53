// What became of a file that came in, in one sentence.
import type { Locale } from '../../../base/lib/time.ts'
import { say } from '../words/say.ts'

type Became =
  | {
      readonly became: 'new' | 'known'
      readonly paper: { readonly matter: string | null; readonly state: string }
      readonly papers: readonly unknown[]
    }
  | { readonly became: 'not-about-award' }
  | { readonly became: 'agenda' }

export function importText(locale: Locale, imported: Became): string {
  const t = say(locale)
  if (imported.became === 'not-about-award') return t('not-about-award')
  if (imported.became === 'agenda') return t('done.agenda')
  if (imported.became === 'known') return t('done.known')
  const { length } = imported.papers
  const several = length > 1 ? ` ${t('done.several', { count: length })}` : ''
  return `${stateText(locale, imported.paper)}${several}`
}

/** Which page a reading has come to. */
export function progressText(
  locale: Locale,
  { page, pages }: { readonly page: number; readonly pages: number | null },
): string {
  const t = say(locale)
  return pages === null || page === 0 ? t('reading.asked') : t('reading.page', { page, pages })
}

function stateText(
  locale: Locale,
  { matter, state }: { readonly matter: string | null; readonly state: string },
): string {
  const t = say(locale)
  if (state === 'reading') return t('done.reading')
  if (state === 'refused') return t('done.unread')
  if (state === 'early' || state === 'kept') return t(`done.${state}`)
  if (state === 'entered') return t('done.entered')
  return t(matter === null ? 'done.waits' : 'done.partly')
}
