// Each word of the interface is there in every language, reads as a message, and is used.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { isTest, type Source, sourcesIn } from './sources.ts'

type Words = Readonly<Record<string, string>>

export function complaintsAboutWords(folder: string): readonly string[] {
  const sources = sourcesIn(folder, /\.tsx?$/).filter((source) => !isTest(source))
  const vocabularies = sourcesIn(folder, /^sv\.json$/).map(({ path }) => dirname(path))
  return vocabularies.flatMap((place) => complaintsAbout(folder, place, sources))
}

function complaintsAbout(folder: string, place: string, sources: readonly Source[]): string[] {
  const english = join(folder, place, 'en.json')
  if (!existsSync(english)) return [`${place}: there is no en.json`]
  const sv: Words = JSON.parse(readFileSync(join(folder, place, 'sv.json'), 'utf8'))
  const en: Words = JSON.parse(readFileSync(english, 'utf8'))
  const owner = dirname(place)
  const own = sources.filter(({ path }) => isOf(owner, path)).map(({ text }) => text)
  return [
    ...lacking(`${place}/en.json`, sv, en),
    ...lacking(`${place}/sv.json`, en, sv),
    ...Object.keys(sv).flatMap((key) => complaintsAboutKey(`${place}: ${key}`, sv[key], en[key])),
    ...Object.keys(sv)
      .filter((key) => !isUsed(key, own))
      .map((key) => `${place}: ${key} is not used`),
  ]
}

/** The words beside the entry points are theirs; those of a part belong to all of that part. */
function isOf(owner: string, path: string): boolean {
  return owner === 'src' ? dirname(path) === 'src' : path.startsWith(`${owner}/`)
}

function lacking(file: string, wanted: Words, there: Words): string[] {
  return Object.keys(wanted)
    .filter((key) => !Object.hasOwn(there, key))
    .map((key) => `${file}: ${key} is missing`)
}

function complaintsAboutKey(
  name: string,
  sv: string | undefined,
  en: string | undefined,
): string[] {
  if (sv === undefined || en === undefined) return []
  if (sv.trim() === '' || en.trim() === '') return [`${name} says nothing`]
  const [inSwedish, inEnglish] = [valuesIn(sv), valuesIn(en)]
  if (inSwedish === undefined) return [`${name} is no message in Swedish`]
  if (inEnglish === undefined) return [`${name} is no message in English`]
  if (inSwedish === inEnglish) return []
  return [`${name} takes {${inSwedish}} in Swedish and {${inEnglish}} in English`]
}

/** The names of the values that a message takes, or undefined when it cannot be read. */
function valuesIn(message: string): string | undefined {
  try {
    const names = new Set<string>()
    collect(new IntlMessageFormat(message, 'sv-SE').getAst(), names)
    return [...names].sort().join(', ')
  } catch {
    return undefined
  }
}

type Element = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
  readonly children?: readonly Element[]
}
const plainText = 0
const numberSign = 7

function collect(elements: readonly unknown[], names: Set<string>): void {
  for (const element of elements as readonly Element[]) {
    const { type, value, options = {}, children = [] } = element
    if (type !== plainText && type !== numberSign && typeof value === 'string') names.add(value)
    for (const option of Object.values(options)) collect(option.value, names)
    collect(children, names)
  }
}

/** Literally, or as one of those that a template like `refusal.${reason}` can mean. */
function isUsed(key: string, texts: readonly string[]): boolean {
  const quoted = [`'${key}'`, `"${key}"`, `\`${key}\``]
  return texts.some(
    (text) =>
      quoted.some((form) => text.includes(form)) ||
      prefixesIn(text).some((prefix) => key.startsWith(prefix)),
  )
}

const known = new Map<string, readonly string[]>()

function prefixesIn(text: string): readonly string[] {
  const found =
    known.get(text) ?? [...text.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, prefix = '']) => prefix)
  known.set(text, found)
  return found
}
