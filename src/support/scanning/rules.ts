// How the scanner is addressed, and what its answers mean.
import type { ScannerAddress, Verdict } from './model.ts'

/** `tcp://host:3310`, `unix:/run/clamav/clamd.ctl` or the path alone. Undefined: it is none of these. */
export function scannerAt(url: string): ScannerAddress | undefined {
  const [, path] = /^(?:unix:(?:\/\/)?)?(\/[^\0]+)$/.exec(url) ?? []
  if (path !== undefined) return { path }
  const [, name = '', bracketed, port] =
    /^tcp:\/\/([^\s/:@[\]]+|\[([0-9a-f:]+)\]):(\d{1,5})\/?$/i.exec(url) ?? []
  const number = Number(port)
  if (port === undefined || number < 1 || number > 65_535) return undefined
  return { host: bracketed ?? name, port: number }
}

/** Anything but its two plain sentences tells nothing. */
export function verdictOf(answer: string): Verdict {
  const text = answer.replace(/\0+$/, '').trim()
  if (text === 'stream: OK') return 'clean'
  return /^stream: [^\n\0]+ FOUND$/.test(text) ? 'infected' : 'unavailable'
}
