// What the reading process and the one that began it say to each other.
import type {
  Examined,
  FoundPage,
  Limits,
  PageImage,
  Progress,
  RecognitionRefusal,
  Way,
} from '../../model.ts'
import type { PagedKind } from '../../rules.ts'

type Asked = {
  readonly kind: PagedKind
  readonly bytes: Uint8Array
  readonly limits: Limits
  /** The folder of the letters that are known, and their language. */
  readonly letters: { readonly folder: string; readonly language: string }
}
export type Task = Asked &
  (
    | { readonly what: 'read'; readonly way: Way }
    | { readonly what: 'image'; readonly page: number; readonly width: number }
    | { readonly what: 'examine' }
  )

export type Told =
  | { readonly begun: true }
  | { readonly progress: Progress }
  | { readonly page: FoundPage }
  | { readonly textless: number }
  | { readonly image: PageImage }
  | { readonly examined: Examined }
  | { readonly refusal: RecognitionRefusal }

/** Thrown by whatever meets something that it will not read. */
export class Refused extends Error {
  readonly reason: RecognitionRefusal
  constructor(reason: RecognitionRefusal) {
    super(reason)
    this.reason = reason
  }
}
