// Each wrong setting is refused in one line that names it.
import { expect, test } from 'vitest'
import { readSettings } from './env.ts'

test('nothing set gives the defaults', () => {
  expect(read({})).toEqual({
    port: 3000,
    databaseUrl: undefined,
    data: '/opt/home/data',
    url: undefined,
    demo: false,
    now: undefined,
    smtpUrl: undefined,
    mailFrom: 'Förebild <forebild@localhost>',
    programme: '/opt/home/programmes/kvalitetsutmarkelsen',
    logLevel: 'info',
  })
})

test('what is set is read, and an empty value counts as not set', () => {
  const settings = read({
    PORT: ' 8080 ',
    DATABASE_URL: 'postgres://u:p@db:5432/x',
    FOREBILD_DATA: 'elsewhere',
    FOREBILD_URL: 'https://forebild.example.se/',
    FOREBILD_DEMO: 'yes',
    FOREBILD_NOW: '2027-05-17T23:59:59+02:00',
    SMTP_URL: '',
    LOG_LEVEL: 'warn',
  })
  expect(settings).toMatchObject({
    port: 8080,
    databaseUrl: 'postgres://u:p@db:5432/x',
    data: '/home/me/elsewhere',
    url: 'https://forebild.example.se',
    demo: true,
    now: new Date('2027-05-17T21:59:59Z'),
    smtpUrl: undefined,
    logLevel: 'warn',
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['DATABASE_URL', 'mysql://db/x'],
  ['FOREBILD_URL', 'forebild.example.se'],
  ['FOREBILD_URL', 'https://forebild.example.se/under'],
  ['FOREBILD_DEMO', 'maybe'],
  ['FOREBILD_NOW', '2027-05-17'],
  ['FOREBILD_NOW', 'tomorrow'],
  ['SMTP_URL', 'mail.example.se'],
  ['FOREBILD_MAIL_FROM', 'kansli'],
  ['CLAMD_URL', 'localhost'],
  ['CLAMD_URL', 'tcp://localhost'],
  ['CLAMD_URL', 'http://localhost:3310'],
  ['CLAMD_URL', 'tcp://localhost:99999'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused by name, and its value is not repeated', (name, value) => {
  const refusal = refusalOf({ FOREBILD_DEMO: '1', [name]: value })
  expect(refusal).toMatch(new RegExp(`^The setting ${name} is wrong: it must be [^\\n]+\\.$`))
  expect(refusal).not.toContain(`: ${value}`)
})

test('the clock may be moved in a demonstration only', () => {
  expect(refusalOf({ FOREBILD_NOW: '2027-05-17T21:30:00Z' })).toMatch(/FOREBILD_NOW.*FOREBILD_DEMO/)
})

function read(given: Record<string, string>) {
  return readSettings('/opt/home', '/home/me', given)
}

function refusalOf(given: Record<string, string>): string {
  try {
    read(given)
    return 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}
