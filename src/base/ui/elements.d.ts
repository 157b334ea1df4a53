// The custom elements of the browser code, as pages write them.
import type { Child } from 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      /** Counts the words of the text area inside it. */
      'word-count': { readonly limit: number; readonly lang: string; readonly children?: Child }
    }
  }
}
