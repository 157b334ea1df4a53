// What the parts of a paper's page are given.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import type { View } from '../../../base/ui/view.ts'
import type { ShownPaper } from '../reads.ts'

export type PaperProps = ShownPaper & {
  readonly view: View
  /** Field to finished sentence. */
  readonly errors?: FieldErrors
  readonly values?: Values
  readonly refusal?: string | undefined
}
