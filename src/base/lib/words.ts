// What the interface says, in Swedish and English, by typed keys.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from './time.ts'

type Values = Readonly<Record<string, string | number | boolean | Date>>
export type Say<Key extends string> = (key: Key, values?: Values) => string

/** What every form may have to say, whoever wrote it: a field that was not posted at all. */
const shared = {
  sv: { 'form.missing': 'Det här behöver fyllas i.' },
  en: { 'form.missing': 'This needs to be filled in.' },
}
const language = { sv: 'sv-SE', en: 'en-GB' } as const

/**
 * The words of one feature. English must have exactly the keys of Swedish: the compiler sees to
 * it. Messages are ICU MessageFormat, parsed once, at first use.
 */
export function vocabulary<const Key extends string>(
  sv: Readonly<Record<Key, string>>,
  en: Readonly<Record<Key, string>>,
): (locale: Locale) => Say<Key> {
  const sayers = {
    sv: sayer({ ...shared.sv, ...sv }, language.sv),
    en: sayer({ ...shared.en, ...en }, language.en),
  }
  return (locale) => sayers[locale]
}

function sayer<Key extends string>(messages: Readonly<Record<Key, string>>, tag: string): Say<Key> {
  const parsed = new Map<Key, IntlMessageFormat>()
  return (key, values) => {
    const message = parsed.get(key) ?? new IntlMessageFormat(messages[key], tag)
    parsed.set(key, message)
    return String(message.format(values))
  }
}
