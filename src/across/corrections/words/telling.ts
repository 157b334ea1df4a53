// Tells in words why a correction concerns somebody.
import type { Locale } from '../../../base/lib/time.ts'
import type { Concern, Reason } from '../model.ts'
import { say } from './say.ts'

export function reasonsInWords(locale: Locale, reasons: readonly Reason[]): string {
  const t = say(locale)
  const words = reasons.map((reason) => t(`reason.${reason}`))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
}

/** «Ni deltar med Förskolan Skogsbacken. Det gäller datum och frågor.» */
export function concernInWords(locale: Locale, { as, unit, reasons }: Concern): string {
  const values = { unit: unit ?? '', reasons: reasonsInWords(locale, reasons) }
  return say(locale)(`concern.${as}`, values)
}
