// The address of a mailbox, and what went wrong when it could not be read.
import type { MailboxFailure } from '../model.ts'

export type MailboxAddress = {
  /** User, host and folder: what people see. Without the password. */
  readonly name: string
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string }
  readonly folder: string
}

/** «imaps://user:password@host/INBOX» */
export function mailboxAt(address: string): MailboxAddress {
  const url = new URL(address)
  const secure = url.protocol === 'imaps:'
  const user = decodeURIComponent(url.username)
  const folder = decodeURIComponent(url.pathname.replace(/^\//, '')) || 'INBOX'
  return {
    name: `${user}@${url.hostname}/${folder}`,
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user, pass: decodeURIComponent(url.password) },
    folder,
  }
}

const codes: Readonly<Record<string, MailboxFailure>> = {
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ETIMEDOUT: 'timeout',
  ETIMEOUT: 'timeout',
  CONNECT_TIMEOUT: 'timeout',
  GREETING_TIMEOUT: 'timeout',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  NoConnection: 'connection-lost',
  EConnectionClosed: 'connection-lost',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'not-trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'not-trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'not-trusted',
  CERT_HAS_EXPIRED: 'not-trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'not-trusted',
}

type Reason = {
  readonly authenticationFailed?: boolean
  readonly mailboxMissing?: boolean
  readonly code?: string
  readonly serverResponseCode?: string
  readonly executedCommand?: string
}

/** In one of the few ways that we have words for. */
export function whyFailed(reason: unknown): MailboxFailure {
  const told = (reason ?? {}) as Reason
  if (told.authenticationFailed) return 'wrong-password'
  if (told.mailboxMissing || told.serverResponseCode === 'NONEXISTENT') return 'no-such-folder'
  if (/ (?:EXAMINE|SELECT) /.test(told.executedCommand ?? '')) return 'no-such-folder'
  return codes[told.code ?? ''] ?? 'other'
}
