// Looks into a template before it may be used: nothing that acts or fetches, and only fields that there are.
import type PizZip from 'pizzip'
import { no, type Outcome, yes } from '../../../../base/lib/outcome.ts'
import type { TemplateFault, TemplateFields, TemplateRefusal } from '../../model.ts'
import { lookInto } from '../unpacking.ts'
import { libraries, options, type Tag } from './engine.ts'

const largest = 5 * 1024 * 1024
const largestText = 12 * 1024 * 1024

/** Every fault at once, so that nobody has to come back for the next one. Empty: it may be used. */
export async function checkTemplate(
  bytes: Uint8Array,
  fields: TemplateFields,
  needed: readonly string[],
): Promise<Outcome<readonly TemplateFault[], TemplateRefusal>> {
  if (bytes.length === 0) return no('empty')
  if (bytes.length > largest) return no('too-large')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return no('not-what-it-says')
  const inside = lookInto('docx', bytes)
  if (!inside.ok) return inside
  const { Zip, Template, Inspect } = await libraries()
  const zip = new Zip(bytes)
  const danger = dangerIn(zip)
  if (danger) return no(danger)
  const inspect = new Inspect()
  try {
    new Template(zip, { ...options, modules: [inspect] })
  } catch (reason) {
    return yes(faultsOf(reason))
  }
  const tags = tagsIn(inspect.getStructuredTags())
  return yes([...unknownIn(tags, fields), ...missingIn(tags, needed)])
}

/** Word fetches what these point to when the file is opened, or runs it. */
function dangerIn(zip: PizZip): TemplateRefusal | null {
  const names = Object.keys(zip.files)
  const acts = /(?:^|\/)(?:embeddings|activeX|customUI|afchunk)|\.(?:bin|exe|ole|hta|js)$/iu
  if (names.some((name) => acts.test(name))) return 'has-active-parts'
  let left = largestText
  for (const name of names.filter((one) => /\.(?:xml|rels)$/iu.test(one))) {
    const text = zip.file(name)?.asText() ?? ''
    left -= text.length
    const danger = left < 0 ? 'unpacks-too-large' : dangerInText(name, text)
    if (danger) return danger
  }
  return null
}

function dangerInText(name: string, text: string): TemplateRefusal | null {
  if (text.includes('\0') || /<!(?:DOCTYPE|ENTITY)/iu.test(text)) return 'broken'
  if (name.endsWith('.rels') && pointsOutside(text)) return 'points-outside'
  return /<w:altChunk\b/u.test(text) ? 'has-active-parts' : null
}

/** A plain link that a person clicks is let be; anything else that lies outside is not. */
function pointsOutside(relations: string): boolean {
  return [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)].some(([relation]) => {
    const plain = relation.replace(/&#(x?)([0-9a-f]+);/giu, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    const outside = /TargetMode\s*=\s*["']\s*External/iu.test(plain)
    return outside && !/Type\s*=\s*["'][^"']*\/hyperlink["']/iu.test(plain)
  })
}

type Used = { readonly path: readonly string[]; readonly raw: boolean }

function tagsIn(parts: readonly Tag[], path: readonly string[] = []): readonly Used[] {
  return parts.flatMap((part) => {
    const own = { path: [...path, part.value], raw: /raw/iu.test(part.module ?? '') }
    return [own, ...tagsIn(part.subparsed ?? [], own.path)]
  })
}

/** In a loop its own fields are known, and those around it. */
function unknownIn(tags: readonly Used[], fields: TemplateFields): readonly TemplateFault[] {
  const faults = tags.filter((tag) => tag.raw || !isKnown(tag.path, fields))
  const names = faults.map(({ path }) => path.join(' › '))
  return [...new Set(names)].map((field) => ({ kind: 'unknown', field }))
}

function isKnown(path: readonly string[], fields: TemplateFields): boolean {
  const [first = '', ...rest] = path
  if (rest.length === 0) return Object.hasOwn(fields, first)
  const inner = Object.hasOwn(fields, first) ? fields[first] : undefined
  if (inner === undefined || inner === 'text') return false
  return isKnown(rest, { ...fields, ...inner })
}

function missingIn(tags: readonly Used[], needed: readonly string[]): readonly TemplateFault[] {
  const used = new Set(tags.map(({ path }) => path.join(' › ')))
  return needed.filter((field) => !used.has(field)).map((field) => ({ kind: 'missing', field }))
}

/** What the library says against the tags, each told in one of our few ways. */
function faultsOf(reason: unknown): readonly TemplateFault[] {
  const { properties } = reason as Complaint
  const all = properties?.errors ?? [{ properties: properties ?? {} }]
  const faults = all.map(({ properties: own = {} }): TemplateFault => {
    const field = String(own.xtag ?? own.context ?? '').slice(0, 80)
    return { kind: kindOf(own.id ?? ''), field }
  })
  const seen = new Set<string>()
  return faults.filter(({ kind, field }) => {
    const key = `${kind} ${field}`
    return seen.has(key) ? false : seen.add(key)
  })
}
type Complaint = { readonly properties?: Properties }
type Properties = {
  readonly id?: string
  readonly xtag?: string
  readonly context?: string
  readonly errors?: readonly Complaint[]
}

function kindOf(id: string): TemplateFault['kind'] {
  if (/unclosed_loop/u.test(id)) return 'unclosed-loop'
  if (/unopened_loop|closing_tag_does_not_match/u.test(id)) return 'unopened-loop'
  if (/unclosed|unopened|duplicate/u.test(id)) return 'broken-tag'
  return 'misplaced'
}
