// The custom elements of the browser code, as pages write them.
import type { Child } from 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      /** Counts the words of the text area inside it. */
      'word-count': {
        readonly limit: number
        readonly 'left-one': string
        readonly 'left-other': string
        readonly 'over-one': string
        readonly 'over-other': string
        readonly children?: Child
      }
      /** Saves the texts of the form inside it while they are written. */
      'saving-form': {
        readonly saving: string
        readonly failed: string
        readonly 'signed-out': string
        readonly restored: string
        readonly children?: Child
      }
    }
  }
}
