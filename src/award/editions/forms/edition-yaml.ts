// An edition as the file of its programme: written out, and read back from one.
import { isScalar, parseDocument, Scalar, stringify, visit } from 'yaml'
import type { Loose } from '../model/fields.ts'
import type { Announcement, EditionState, EditionTerms } from '../model.ts'
import { toldOf } from '../rules/told.ts'
import { type EditionFile, editionFile } from './edition-file.ts'

type Written = {
  readonly year: number
  readonly state: EditionState
  readonly version: number
  readonly terms: EditionTerms
}

/** The edition in the form of its file, with its keys in the order of the schema. */
export function fileOf(edition: Written, announcements: readonly Announcement[]): EditionFile {
  const { year, state, version, terms } = edition
  const told = announcements.toSorted((a, b) => a.version - b.version)
  return editionFile.parse({ ...toldOf(terms), year, state, version, announcements: told })
}

const heading = '# yaml-language-server: $schema=../../schema/edition.schema.json\n'

/** Every fact of it. Comments that an older file had are not known here. */
export function editionYaml(file: EditionFile): string {
  const text = stringify(lean(file), { lineWidth: 0, aliasDuplicateObjects: false })
  const document = parseDocument(text)
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && /^\d[\dT:-]+$/.test(node.value))
        node.type = Scalar.QUOTE_SINGLE // Older readers of YAML take it for a time.
    },
    Map: (_, node) => {
      const short = node.items.every(({ value }) => isScalar(value) && isShort(value.value))
      if (short && node.has('sv') && node.items.length === 2) node.flow = true
    },
  })
  return heading + spaced(document.toString({ lineWidth: 0, flowCollectionPadding: true }))
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 40 && !/[{}[\],:#\n]/.test(value)
}

/** What the reader adds by itself is left out. */
function lean(file: EditionFile): Loose {
  const rules = file.eligibility.map(
    ({ key, kind, gate, appliesTo, advisory, params, ...said }) => ({
      ...{ key, kind, gate, appliesTo },
      ...(advisory ? { advisory } : {}),
      ...(Object.keys(params).length > 0 ? { params } : {}),
      ...said,
    }),
  )
  return Object.fromEntries(
    Object.entries({ ...file, eligibility: rules }).flatMap(([key, value]) =>
      isEmpty(value) ? [] : [[key, withoutQuotes(value)]],
    ),
  )
}

function isEmpty(value: unknown): boolean {
  if (value === null) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** A quote that there is none of is not written, nor what a question does not ask for. */
function withoutQuotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutQuotes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      isUnsaid(key, inner) ? [] : [[key, withoutQuotes(inner)]],
    ),
  )
}

function isUnsaid(key: string, value: unknown): boolean {
  if (key === 'quote') return value === null
  return (key === 'evidence' || key === 'was') && isEmpty(value)
}

/** An empty line before each part that has several lines. */
function spaced(text: string): string {
  return text.replace(/\n(?=[a-zA-Z]+:\n)/g, '\n\n')
}
