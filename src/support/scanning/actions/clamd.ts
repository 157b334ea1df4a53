// Speaks with clamd: sends a file as a stream, and waits for one sentence.
import { connect, type Socket } from 'node:net'
import { type ScannerAddress, scannerPatience, type Verdict } from '../model.ts'
import { verdictOf } from '../rules.ts'

const chunk = 64 * 1024
const longestAnswer = 4096

/** Never rejected: whatever goes wrong, nothing is known of the file. */
export function askClamd(
  address: ScannerAddress,
  bytes: Uint8Array,
  patience = scannerPatience,
): Promise<Verdict> {
  return new Promise((settle) => {
    const socket = connect(address)
    let answer = ''
    const end = (verdict: Verdict) => {
      clearTimeout(timer)
      socket.destroy()
      settle(verdict)
    }
    const timer = setTimeout(() => end('unavailable'), patience)
    socket.setEncoding('latin1')
    socket.on('error', () => end('unavailable'))
    socket.on('data', (text) => {
      answer += String(text)
      if (answer.includes('\0') || answer.length > longestAnswer) end(verdictOf(answer))
    })
    socket.on('close', () => end(verdictOf(answer)))
    socket.once('connect', () => void send(socket, bytes))
  })
}

/** Each piece with its length before it, and a length of nothing as the end. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length && !socket.destroyed; at += chunk) {
    const piece = bytes.subarray(at, at + chunk)
    socket.write(lengthOf(piece.length))
    if (!socket.write(piece)) await new Promise<void>((go) => onceFree(socket, go))
  }
  if (!socket.destroyed) socket.write(lengthOf(0))
}

function onceFree(socket: Socket, go: () => void): void {
  socket.once('drain', go)
  socket.once('close', go)
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return length
}
