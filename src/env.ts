// The settings, read once from the environment.
import { resolve } from 'node:path'
import { z } from 'zod'
import { CannotStart } from './base/lib/failures.ts'
import { scannerAt } from './support/scanning/rules.ts'

export type Settings = {
  readonly port: number
  /** Undefined: the embedded database in `data` is used. */
  readonly databaseUrl: string | undefined
  readonly data: string
  /** The address under which people reach the site. Undefined: the one it is served at. */
  readonly url: string | undefined
  readonly demo: boolean
  /** Where the clock starts. Undefined: at the true time. */
  readonly now: Date | undefined
  readonly smtpUrl: string | undefined
  /** The mailbox that is read. Undefined: none is. */
  readonly imapUrl: string | undefined
  /** The scanner of what is uploaded. Undefined: there is none. */
  readonly clamdUrl: string | undefined
  readonly mailFrom: string
  readonly programme: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

const yes = ['1', 'on', 'yes', 'true']
const no = ['0', 'off', 'no', 'false']
const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const

const environment = z.object({
  PORT: text()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .catch(wrong('PORT', 'a number from 0 to 65535, such as 3000'))
    .default(3000),
  DATABASE_URL: address(
    'DATABASE_URL',
    /^postgres(ql)?:\/\/.+/,
    'postgres://user:password@host:5432/name',
  ),
  FOREBILD_DATA: text().default('data'),
  FOREBILD_URL: address('FOREBILD_URL', /^https?:\/\/[^/]+\/?$/, 'https://forebild.example.se'),
  FOREBILD_DEMO: z
    .enum([...yes, ...no])
    .catch(wrong('FOREBILD_DEMO', '1 or 0'))
    .transform((word) => yes.includes(word))
    .default(false),
  FOREBILD_NOW: z.iso
    .datetime({ offset: true })
    .catch(wrong('FOREBILD_NOW', 'an instant, such as 2027-05-17T21:30:00Z'))
    .transform((instant) => new Date(instant))
    .optional(),
  SMTP_URL: address('SMTP_URL', /^smtps?:\/\/.+/, 'smtp://user:password@mail.example.se:587'),
  IMAP_URL: address(
    'IMAP_URL',
    /^imaps?:\/\/[^@/]+@.+/,
    'imaps://user:password@imap.example.se/INBOX',
  ),
  CLAMD_URL: text()
    .refine((url) => scannerAt(url) !== undefined)
    .catch(
      wrong(
        'CLAMD_URL',
        'the address of clamd, such as tcp://localhost:3310 or unix:/run/clamav/clamd.ctl',
      ),
    )
    .optional(),
  FOREBILD_MAIL_FROM: text()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/)
    .catch(
      wrong('FOREBILD_MAIL_FROM', 'a sender, such as Kvalitetsutmärkelsen <kansli@example.se>'),
    )
    .default('Förebild <forebild@localhost>'),
  FOREBILD_PROGRAMME: text().default('programmes/kvalitetsutmarkelsen'),
  LOG_LEVEL: z
    .enum(levels)
    .catch(wrong('LOG_LEVEL', `one of ${levels.join(', ')}`))
    .default('info'),
})

/** `home` is the folder of the program, `from` the one where the command was given. */
export function readSettings(home: string, from = process.cwd(), given = process.env): Settings {
  const said = Object.entries(given).filter(
    ([, value]) => value !== undefined && value.trim() !== '',
  )
  const read = environment.parse(Object.fromEntries(said))
  if (read.FOREBILD_NOW !== undefined && !read.FOREBILD_DEMO)
    throw new CannotStart(
      'FOREBILD_NOW moves the clock of a demonstration only: set FOREBILD_DEMO=1 as well, or leave it out.',
    )
  return {
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    data: given['FOREBILD_DATA'] ? resolve(from, read.FOREBILD_DATA) : resolve(home, 'data'),
    url: read.FOREBILD_URL?.replace(/\/$/, ''),
    demo: read.FOREBILD_DEMO,
    now: read.FOREBILD_NOW,
    smtpUrl: read.SMTP_URL,
    imapUrl: read.IMAP_URL,
    clamdUrl: read.CLAMD_URL,
    mailFrom: read.FOREBILD_MAIL_FROM,
    programme: resolve(given['FOREBILD_PROGRAMME'] ? from : home, read.FOREBILD_PROGRAMME),
    logLevel: read.LOG_LEVEL,
  }
}

function text() {
  return z.string().trim()
}

function address(name: string, form: RegExp, example: string) {
  const isAddress = (value: string) => form.test(value) && URL.canParse(value)
  return text()
    .refine(isAddress)
    .catch(wrong(name, `an address, such as ${example}`))
    .optional()
}

/** Names the setting and what it should be, but does not repeat the value: it may hold a password. */
function wrong(name: string, expected: string) {
  return (): never => {
    throw new CannotStart(`The setting ${name} is wrong: it must be ${expected}.`)
  }
}
