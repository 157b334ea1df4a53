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
        readonly written?: boolean | undefined
        readonly children?: Child
      }
      /** Fetches text that is marked in a `data-passage` into the text area inside it. */
      'take-quote': {
        /** Of the button. */
        readonly label: string
        /** Name of the choice that says from which passage it comes. */
        readonly chooses: string
        readonly children?: Child
      }
      /** Presses what is inside it by single keys: «s:#kind;1:#level». Off until it is ticked. */
      'key-choices': {
        readonly label: string
        readonly keys: string
        readonly children?: Child
      }
      /** Sends the form inside it again by itself. `says`: how long it is until then, with `#`. */
      'send-again': {
        readonly seconds: number
        readonly says: string
        readonly children?: Child
      }
      /** Puts the text of the field inside it on the clipboard. `done`: what is said then. */
      'copy-text': {
        readonly label: string
        readonly done: string
        readonly children?: Child
      }
      /** Sends the comments inside it without leaving the page. `failed`: what is said when that fails. */
      'comment-box': {
        readonly id: string
        readonly failed: string
        readonly children?: Child
      }
      /** Fills its `data-part` with what the address says of the form inside it. */
      'live-part': { readonly address: string; readonly children?: Child }
      /** Fetched anew from its page, until it is there no longer. */
      'live-progress': { readonly children?: Child }
      /** Lets several write at the same time in the text areas inside it. */
      'shared-answers': {
        readonly address: string
        readonly person: string
        readonly words: string
        readonly figures: string
        readonly children?: Child
      }
      /** Sends the file of the form inside it piece by piece, and goes on where it was broken off. */
      'resumable-upload': {
        readonly address: string
        /** The key of what it takes the place of, or nothing. */
        readonly replaces: string
        readonly sending: string
        readonly waiting: string
        readonly checking: string
        readonly failed: string
        readonly 'signed-out': string
        readonly cancel: string
        readonly cancelled: string
        readonly children?: Child
      }
      /** Tells while one writes what may point out a person. `field`: id of the text area. */
      'detail-warnings': {
        readonly field: string
        /** JSON: passages that are to stand. */
        readonly kept: string
        readonly 'heard-one': string
        readonly 'heard-other': string
        readonly children?: Child
      }
      /** Shows what this browser has kept of an answer, in the text area inside it. */
      'kept-text': {
        readonly person: string
        readonly document: string
        readonly hidden: true
        readonly children?: Child
      }
      /** The server's clock, and how long it is to the last instant. `*` stands for the time in what is said. */
      'server-clock': {
        readonly address: string
        readonly now: string
        readonly ends: string
        readonly zone: string
        readonly clock: string
        readonly left: string
        readonly over: string
        readonly lost: string
        readonly reload: string
        /** Something else on the page hears at once when the day moves, and changes what `data-clock` says. */
        readonly told?: boolean
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
