// What is wrong in an edition, in the words of the interface: at its field, or with its line.
import type { Locale } from '../../../base/lib/time.ts'
import type { CalendarKey } from '../model.ts'
import { fieldLabel } from '../words/labels.ts'
import { say } from '../words/say.ts'
import type { Complaint, ProgrammeError } from './complaints.ts'

type Key =
  | 'text'
  | 'day'
  | 'told'
  | 'instant'
  | 'url'
  | 'count'
  | 'range'
  | 'number'
  | 'choice'
  | 'some'
  | 'least-of'
  | 'least'
  | 'most'
  | 'weights'
  | 'key'
  | 'key-once'
  | 'order'
  | 'level'
  | 'scales'
  | 'team'
  | 'source'
  | 'part'
  | 'digest'
  | 'missing-announcement'
  | 'unknown-key'
  | 'yaml'
  | 'year-of-file'
  | 'alias'
  | 'balance'
  | 'share'

/** The expectations of the programme's files, as the checks of the files say them. */
const told: readonly (readonly [RegExp, Key])[] = [
  [/^a text$/, 'text'],
  [/^a day like/, 'day'],
  [/^an instant like \S+, a day/, 'told'],
  [/^an instant like/, 'instant'],
  [/^an address like/, 'url'],
  [/^a whole number above zero$/, 'count'],
  [/^a whole number from (?<least>\d+) to (?<most>\d+)$/, 'range'],
  [/^(a number|a whole number|a year like .*)$/, 'number'],
  [/^(one of|all, or a list of|true or false|each only once)/, 'choice'],
  [/^at least 1 of them$/, 'some'],
  [/^at least (?<least>\d+) of them$/, 'least-of'],
  [/^at least (?<least>\d+)$/, 'least'],
  [/^at most (?<most>\d+)/, 'most'],
  [/^weights that sum to 100$/, 'weights'],
  [/^a key of small letters/, 'key'],
  [/^a key that is used once$/, 'key-once'],
  [/^a time that is not before (?<date>\w+) \((?<told>[^)]*)\)$/, 'order'],
  [/^(?<value>\d+) \(levels are numbered/, 'level'],
  [/^as many levels as approach has, (?<count>\d+)$/, 'scales'],
  [/^at least assessment\.minimumAssessments \((?<least>\d+)\)$/, 'team'],
  [/^the key of a source/, 'source'],
  [/^(keys with values|a list)$/, 'part'],
  [/^64 hexadecimal digits$/, 'digest'],
  [/^an announcement of version (?<version>\d+)/, 'missing-announcement'],
  [/^no such key here/, 'unknown-key'],
  [/^readable YAML$/, 'yaml'],
  [/^the year of the file's name, (?<year>\d+)$/, 'year-of-file'],
  [/^an alias/, 'alias'],
  [/^lastYear or forecast to be true$/, 'balance'],
  [/^the same as (?<rule>[a-z0-9-]+), which concerns the same units$/, 'share'],
]

/** A finished sentence. What no sentence has been written for is said as the check says it. */
export function complaintInWords(
  locale: Locale,
  { expected, got }: Pick<Complaint, 'expected' | 'got'>,
): string {
  const t = say(locale)
  for (const [pattern, key] of told) {
    const match = pattern.exec(expected)
    if (match === null) continue
    const { date, ...values } = { ...match.groups }
    const named = date === undefined ? {} : { date: t(`date.${date as CalendarKey}`) }
    return t(`expected.${key}`, { ...values, ...named, got: gotText(got) })
  }
  return t('expected.other', { expected })
}

/** Whether one of our sentences fits: the tests see to it that all expectations have one. */
export function isInWords(expected: string): boolean {
  return told.some(([pattern]) => pattern.test(expected))
}

function gotText(got: unknown): string {
  return typeof got === 'string' || typeof got === 'number' ? String(got) : ''
}

/** «Rad 12, Sista dag för bidrag: …», for a file that was sent. */
export function errorInWords(locale: Locale, error: ProgrammeError): string {
  const t = say(locale)
  const path = error.path.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^\./, '')
  const what = path === '' ? '' : `${fieldLabel(locale, path)}: `
  const text = complaintInWords(locale, { expected: error.expected, got: error.got ?? undefined })
  return t('import.line', { line: String(error.line), says: what + text })
}
