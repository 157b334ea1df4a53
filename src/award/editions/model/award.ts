// What does not change from year to year.

type Words = { readonly sv: string; readonly en: string }

/** An award as its programme files tell it. */
export type Award = {
  readonly key: string
  readonly name: Words
  readonly sender: Words
  readonly email: string
  /** What the award office is called in papers, where it has a name of its own. */
  readonly office: Words | null
  /** What the numbers of the diary begin with, such as KU. */
  readonly recordSeries: string
  readonly zone: string
  readonly languages: readonly ('sv' | 'en')[]
  readonly theme: {
    readonly ink: string
    readonly ground: string
    readonly quiet: string
    readonly deep: string
    readonly honour: string
    readonly honourField: string
  }
  readonly accessibility: AccessibilityStatement
}

/** A part of the site that not everyone can use, and why. */
export type Barrier = { readonly what: Words; readonly why: Words }
/** What the law on accessibility (2018:1937) wants told. */
export type AccessibilityStatement = {
  readonly status: 'full' | 'partial' | 'none'
  readonly method: 'self' | 'external'
  readonly assessedOn: string
  readonly updatedOn: string
  readonly barriers: readonly Barrier[]
  /** Left as it is because mending it would be an unreasonable burden (section 12). */
  readonly exempted: readonly Barrier[]
  /** Outside the law (section 9). */
  readonly outside: readonly Barrier[]
}
