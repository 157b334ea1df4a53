// Listens for requests, and stops without cutting one off.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { CannotStart } from './base/lib/failures.ts'

export type Answer = (request: Request, bindings: object) => Response | Promise<Response>
/** Takes in a socket. Those that nobody takes in are closed. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void
export type Listening = {
  readonly port: number
  /** From now on requests get their answers. Those that came before have waited for it. */
  readonly open: (answer: Answer, upgrade?: Upgrade) => void
  /** May be asked for more than once. */
  readonly close: () => Promise<void>
}

type Server = ReturnType<typeof createAdaptorServer>

/** Takes the port before anything else is touched, so that a busy one stops the start in time. */
export async function listen(port: number): Promise<Listening> {
  let open: Listening['open'] = () => undefined
  const ready = new Promise<{ readonly answer: Answer; readonly upgrade: Upgrade }>((resolve) => {
    open = (answer, upgrade = refuse) => resolve({ answer, upgrade })
  })
  const server = createAdaptorServer({
    fetch: async (request, bindings) => (await ready).answer(request, bindings),
  })
  server.on('upgrade', async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const { upgrade } = await ready
    upgrade(request, socket, head)
  })
  for (let tries = 15; !(await takes(server, port, tries)); tries -= 1) await pause(200)
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  let closed: Promise<void> | undefined
  function closeOnce(): Promise<void> {
    closed ??= close(server)
    return closed
  }
  return { port: taken, open, close: closeOnce }
}

function refuse(_request: IncomingMessage, socket: Duplex): void {
  socket.destroy()
}

/** False while the port is busy and there are tries left: a Förebild that is ending lets go of it in a moment. */
function takes(server: Server, port: number, tries: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    function refuse(error: NodeJS.ErrnoException): void {
      server.off('listening', accept)
      if (error.code === 'EADDRINUSE' && tries > 0) resolve(false)
      else reject(refusal(port, error))
    }
    function accept(): void {
      server.off('error', refuse)
      resolve(true)
    }
    server.once('error', refuse)
    server.once('listening', accept)
    server.listen(port)
  })
}

function refusal(port: number, error: NodeJS.ErrnoException): CannotStart {
  if (error.code === 'EADDRINUSE')
    return new CannotStart(
      `Port ${port} is busy: another program listens there. Stop it, or set PORT to another number.`,
    )
  return new CannotStart(`Port ${port} cannot be used (${error.code}). Set PORT to another number.`)
}

function close(server: Server): Promise<void> {
  const cut = setTimeout(
    () => 'closeAllConnections' in server && server.closeAllConnections(),
    5000,
  )
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
