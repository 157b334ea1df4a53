// The parts of hoodiecrow-imap that the tests use; the package has no types of its own.
declare module 'hoodiecrow-imap' {
  import type { Server, Socket } from 'node:net'

  type Message = { uid: number; readonly raw: string; readonly flags: string[] }
  type Box = { uidvalidity: number; uidnext: number; readonly messages: Message[] }
  type Hoodiecrow = {
    readonly server: Omit<Server, 'on'> & {
      on: (event: 'connection', listener: (socket: Socket) => void) => void
    }
    readonly listen: (port: number, host: string, done: () => void) => void
    readonly close: (done: () => void) => void
    readonly getMailbox: (path: string) => Box
    readonly appendMessage: (path: string, flags: readonly string[], at: Date, raw: string) => void
  }
  function hoodiecrow(options: object): Hoodiecrow
  export = hoodiecrow
}
