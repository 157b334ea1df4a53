// What a field of an edition can be: where its value stands in the file, and what it can hold.

/** `name`: where the value stands, from its parent, in the words of the programme file. */
export type Field =
  | { readonly kind: 'words'; readonly name: string; readonly long?: true; readonly empty?: Empty }
  | { readonly kind: 'text'; readonly name: string; readonly empty?: Empty }
  | { readonly kind: 'number'; readonly name: string; readonly empty?: Empty }
  | { readonly kind: 'flag'; readonly name: string }
  | { readonly kind: 'source'; readonly name: string }
  /** A day, with a clock time or without. */
  | { readonly kind: 'told'; readonly name: string }
  | {
      readonly kind: 'one'
      readonly name: string
      readonly of: readonly string[]
      readonly empty?: Empty
    }
  /** `all`: none chosen means all of them, written as that word. */
  | {
      readonly kind: 'some'
      readonly name: string
      readonly of: readonly string[]
      readonly all?: true
    }
  | GroupField
  | ListField

/** What stands in the file when nothing is written. */
export type Empty = 'null' | 'absent'
/** Several fields that are there together or not at all. */
export type GroupField = {
  readonly kind: 'group'
  readonly name: string
  readonly of: readonly Field[]
  readonly empty?: Empty
  /** It stands together on the page, under its own name. */
  readonly framed?: true
}
export type ListField = {
  readonly kind: 'list'
  readonly name: string
  readonly of: readonly Field[]
  /** What tells one item from another: a field of it, or nothing but its place. */
  readonly by: string
  /** The field that names an item for people. */
  readonly named: string
  /** People put it in order. */
  readonly ordered?: true
  /** Each item has a page of its own; the list is only put in order and thinned. */
  readonly apart?: true
  /** What a new item needs beside its fields. */
  readonly ofNew?: readonly Field[]
  /** Items of different kinds have different fields. */
  readonly fieldsOf?: (item: Loose) => readonly Field[]
}
/** A part of an edition in the form of its file. */
export type Loose = Readonly<Record<string, unknown>>
