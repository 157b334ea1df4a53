// Real IMAP servers for tests: one in this process that runs everywhere, and Debian's dovecot where it is installed.
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import hoodiecrow from 'hoodiecrow-imap'

export type ImapServer = {
  readonly url: string
  /** Puts a message in the inbox. */
  readonly add: (raw: string | Uint8Array) => void
  readonly close: () => Promise<void>
}
export type InMemory = ImapServer & {
  /** What lies in the inbox, with the flags that have been set. */
  readonly messages: () => readonly { readonly raw: string; readonly flags: readonly string[] }[]
  /** Numbers all messages anew, as a server does after a mishap. */
  readonly renumber: () => void
  /** Ends every connection after so many more messages have been given. */
  readonly breakAfter: (messages: number) => void
}

const user = { name: 'testuser', password: 'testpass' }

/** Speaks IMAP4rev1 over a socket, and keeps its messages in memory. */
export async function memoryImap(): Promise<InMemory> {
  let given = Number.POSITIVE_INFINITY
  const server = hoodiecrow({
    plugins: ['UIDPLUS', 'LITERALPLUS', 'ID', 'NAMESPACE'],
    storage: { INBOX: { messages: [] } },
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const sockets = new Set<{ readonly destroy: () => void }>()
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    const write = socket.write.bind(socket) as (...sent: unknown[]) => boolean
    socket.write = ((...sent: unknown[]) => {
      if (/FETCH \(.*BODY\[\]/.test(String(sent[0]).slice(0, 400))) given -= 1
      if (given < 0) {
        socket.destroy()
        return false
      }
      return write(...sent)
    }) as typeof socket.write
  })
  const inbox = () => server.getMailbox('INBOX')
  return {
    url: `imap://${user.name}:${user.password}@127.0.0.1:${port}/INBOX`,
    add: (raw) => {
      server.appendMessage('INBOX', [], new Date(), Buffer.from(raw).toString('binary'))
    },
    messages: () => inbox().messages,
    renumber: () => {
      const box = inbox()
      box.uidvalidity += 1
      box.messages.forEach((message, index) => {
        message.uid = index + 100
      })
      box.uidnext = box.messages.length + 100
    },
    breakAfter: (messages) => {
      given = messages
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const dovecot = '/usr/sbin/dovecot'
export const hasDovecot = existsSync(dovecot)

/** As a child with a folder of its own. Works as root and as anyone. */
export async function dovecotImap(): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'forebild-imap-'))
  const port = await freePort()
  const mail = join(folder, 'mail')
  const { uid, gid } = owner()
  chmodSync(folder, 0o755)
  for (const part of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(mail, part), { recursive: true })
    chownSync(join(mail, part), uid, gid)
  }
  writeFileSync(join(folder, 'users'), `${user.name}:{PLAIN}${user.password}\n`)
  writeFileSync(join(folder, 'dovecot.conf'), settingsOf(folder, port))
  const child = spawn(dovecot, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  await answering(port, child)
  let count = 0
  return {
    url: `imap://${user.name}:${user.password}@127.0.0.1:${port}/INBOX`,
    add: (raw) => {
      count += 1
      const file = join(mail, 'new', `${Date.now()}.${count}.test`)
      writeFileSync(file, raw)
      chownSync(file, uid, gid)
    },
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whose the mail is: one's own, or nobody's where root starts it, which dovecot wants nothing to do with. */
function owner(): { readonly uid: number; readonly gid: number } {
  const { uid, gid } = userInfo()
  return uid === 0 ? { uid: 65_534, gid: 65_534 } : { uid, gid }
}

function settingsOf(folder: string, port: number): string {
  const { username } = userInfo()
  const { uid, gid } = owner()
  const ourselves = [
    `default_internal_user = ${username}`,
    `default_login_user = ${username}`,
    `default_internal_group = ${username}`,
  ]
  return [
    ...(userInfo().uid === 0 ? [] : ourselves),
    `base_dir = ${folder}/run`,
    `state_dir = ${folder}/state`,
    `log_path = ${folder}/log`,
    'protocols = imap',
    'ssl = no',
    'disable_plaintext_auth = no',
    'listen = 127.0.0.1',
    'first_valid_uid = 0',
    'first_valid_gid = 0',
    'auth_mechanisms = plain',
    'passdb {',
    '  driver = passwd-file',
    `  args = ${folder}/users`,
    '}',
    'userdb {',
    '  driver = static',
    `  args = uid=${uid} gid=${gid} home=${folder}/mail`,
    '}',
    `mail_location = maildir:${folder}/mail`,
    'service imap-login {',
    '  chroot =',
    '  inet_listener imap {',
    `    port = ${port}`,
    '  }',
    '  inet_listener imaps {',
    '    port = 0',
    '  }',
    '}',
    'service anvil {',
    '  chroot =',
    '}',
    '',
  ].join('\n')
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`dovecot ended with ${child.exitCode}`)
    if (await answers(port)) return
    await pause(100)
  }
  throw new Error('dovecot does not answer')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
