// Lets later parts tell the dates of an edition, and what is different between two versions of it.
import type { Telling } from '../../../base/lib/time.ts'
import type { CalendarKey, EditionTerms, Words } from '../model.ts'
import { difference } from '../rules/difference.ts'
import { toldOf } from '../rules/told.ts'
import { say } from '../words/say.ts'
import { differenceInWords, type SectionLines, toldDate } from '../words/telling.ts'

export type { SectionLines } from '../words/telling.ts'

/** Section by section, each change as a line: what it is about, what it was and what it is. */
export function changesInWords(
  telling: Telling,
  was: EditionTerms,
  is: EditionTerms,
): readonly SectionLines[] {
  const differences = difference(toldOf(was), toldOf(is))
  return differenceInWords(telling, differences, [...is.sources, ...was.sources])
}

/** «Sista dag för bidrag». */
export function dateLabel({ locale }: Pick<Telling, 'locale'>, key: CalendarKey): string {
  return say(locale)(`date.${key}`)
}

/** «måndag 17 maj 2027 kl. 23:59», as exactly as it was told. */
export function dateInWords(telling: Telling, told: string): string {
  return toldDate(telling, told)
}

/** What everyone is told of an extension, in both languages. */
export function extensionInWords(zone: string, key: CalendarKey, to: string): Words {
  const inOne = (locale: 'sv' | 'en') =>
    say(locale)('extension.says', {
      date: dateLabel({ locale }, key),
      to: toldDate({ locale, zone }, to),
    })
  return { sv: inOne('sv'), en: inOne('en') }
}
