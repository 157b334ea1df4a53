// Files that people give us, and papers that we make.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { Locale } from '../../base/lib/time.ts'
import type { Run } from '../../base/lib/written/model.ts'

export type DocumentId = Id<'document'>

/** What we take in. The media type follows from the kind, never from what the sender says. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpg: 'image/jpeg',
  tif: 'image/tiff',
  txt: 'text/plain; charset=utf-8',
} as const
export type FileKind = keyof typeof mediaTypes

/** A name and its bytes, as they come from a form or go to a browser. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }
export type SentFile = GivenFile & { readonly mediaType: string }

export type StoredDocument = {
  readonly id: DocumentId
  /** Of the content, in hex. */
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly keptAt: Date
  readonly keptBy: PersonId
  readonly recordNumber: string | null
  /** `preserve`: no disposal rule holds for it, so nothing can throw it away. */
  readonly retention: 'preserve'
}

export const largestFile = 25 * 1024 * 1024

export type KeepRefusal =
  | 'empty'
  | 'too-large'
  | 'kind-not-allowed'
  | 'not-what-it-says'
  | 'broken'
  | 'unpacks-too-large'
  | 'has-macros'
  | 'has-active-parts'
  | 'is-locked'

export type TextRefusal =
  | 'no-text'
  | 'too-long'
  | 'took-too-long'
  | 'unreadable'
  | 'kind-without-text'

/** A text in pages, where the format has pages; else one. */
export type FoundText = { readonly text: string; readonly pages: readonly string[] }

// ---- Papers that we make: one description, as PDF/UA or as Word

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** In small letters: guidance, notes. */
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'rich'; readonly runs: readonly Run[] }
  /** Below the section's own heading: 1 the first step, 2 the next. */
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | {
      readonly kind: 'rich-list'
      readonly items: readonly (readonly Run[])[]
      readonly numbered: boolean
    }
  /** The first row is the head. All rows are of one length. */
  | { readonly kind: 'rich-table'; readonly rows: readonly (readonly (readonly Run[])[])[] }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly alt: string }
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly numbered?: boolean }
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
/** `svg`: drawn by us, never one that was given. Sizes in pixels, 96 to the inch. */
export type Picture = { readonly width: number; readonly height: number } & (
  | { readonly format: 'svg'; readonly svg: string }
  | { readonly format: 'png' | 'jpg'; readonly bytes: Uint8Array }
)
/** `below`: a list of its own, under the item. */
export type ListItem = string | { readonly text: string; readonly below: readonly string[] }
export type Fact = { readonly label: string; readonly value: string }
export type Section = {
  readonly heading: string
  readonly level: 1 | 2 | 3
  readonly blocks: readonly Block[]
}
export type Signature = { readonly name: string; readonly title: string }

/** All texts are finished sentences in the language of the paper, shown to the letter. */
export type Paper = {
  readonly locale: Locale
  /** `letter`: set as authorities set what they send, with sender, number and day at the head. */
  readonly look?: 'report' | 'letter'
  readonly title: string
  readonly subtitle?: string
  /** What sort of paper it is, such as «Tjänsteutlåtande». */
  readonly genre?: string
  /** Who sends it, line by line. */
  readonly sender: readonly string[]
  readonly recordNumber?: string
  readonly date?: string
  /** The head below the title: to whom, by whom. */
  readonly facts?: readonly Fact[]
  readonly sections: readonly Section[]
  readonly signatures?: readonly Signature[]
}

export type Diploma = {
  readonly locale: Locale
  /** Of the award, such as «Kvalitetsutmärkelsen 2027». */
  readonly award: string
  readonly sender: string
  /** What the unit receives, such as «Mottagare i klassen förskola». */
  readonly honour: string
  readonly unit: string
  /** Board, administration or operator of the unit. */
  readonly belongsTo: string
  readonly motivation: string
  readonly placeAndDate: string
  readonly signatures: readonly Signature[]
}

// ---- Templates of others, with fields in braces

/** What a template may ask for: texts, and loops with fields of their own. */
export type TemplateFields = { readonly [name: string]: 'text' | TemplateFields }
export type TemplateData = {
  readonly [name: string]: string | readonly TemplateData[]
}
export type TemplateFault = {
  readonly kind:
    | 'unknown'
    | 'missing'
    | 'broken-tag'
    | 'unclosed-loop'
    | 'unopened-loop'
    | 'misplaced'
  /** As it stands in the template. */
  readonly field: string
}
export type TemplateRefusal = KeepRefusal | 'points-outside'
