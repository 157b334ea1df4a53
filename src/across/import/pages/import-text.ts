// What became of a file that came in, in one sentence.
import type { Locale } from '../../../base/lib/time.ts'
import { say } from '../words/say.ts'

type Became =
  | {
      readonly became: 'new' | 'known'
      readonly paper: { readonly matter: string | null; readonly state: string }
    }
  | { readonly became: 'not-about-award' }

export function importText(locale: Locale, imported: Became): string {
  const t = say(locale)
  if (imported.became === 'not-about-award') return t('not-about-award')
  if (imported.became === 'known') return t('done.known')
  const { matter, state } = imported.paper
  if (matter === null) return t('done.waits')
  return t(state === 'entered' ? 'done.entered' : 'done.partly')
}
