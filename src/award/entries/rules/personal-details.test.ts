// What may point out a person, and what only looks like it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detailKinds, fingerprint, personalDetails } from './personal-details.ts'

const toldIn = (text: string) => personalDetails(text).map(({ kind, found }) => [kind, found])

test.each([
  ['811218-9876', 'personal-number'],
  ['19811218-9876', 'personal-number'],
  ['198112189876', 'personal-number'],
  ['8112189876', 'personal-number'],
  ['811218+9876', 'personal-number'],
  ['18811218+9876', 'personal-number'],
  ['811218 9876', 'personal-number'],
  ['811218 - 9876', 'personal-number'],
  ['811218–9876', 'personal-number'],
  ['811218‑9876', 'personal-number'],
  ['811218\u00a09876', 'personal-number'],
  ['19 81 12 18-9876', 'personal-number'],
  ['1981-12-18-9876', 'personal-number'],
  ['８１１２１８-９８７６', 'personal-number'],
  ['811218\u200b-98\u00ad76', 'personal-number'],
  ['811278-9873', 'personal-number'],
  ['19811278-9873', 'personal-number'],
  ['000229-0005', 'personal-number'],
  ['anna.berg@skola.example.se', 'email'],
  ['anna.berg@förskola.example.se', 'email'],
  ['070-123 45 67', 'phone'],
  ['0701234567', 'phone'],
  ['070 1234567', 'phone'],
  ['08-508 11 000', 'phone'],
  ['08/508 11 000', 'phone'],
  ['(08) 508 11 000', 'phone'],
  ['0520-123 45', 'phone'],
  ['+46 70 123 45 67', 'phone'],
  ['+46701234567', 'phone'],
  ['+46 (0)70-123 45 67', 'phone'],
  ['0046 8 508 11 000', 'phone'],
  ['08–508 11 000', 'phone'],
] as const)('%s is found as %s', (found, kind) => {
  expect(personalDetails(`Vi hjälpte ${found}, som bor här.`)).toEqual([
    { kind, found, before: 'Vi hjälpte ', after: ', som bor här.' },
  ])
})

test.each([
  'Fel kontrollsiffra: 811218-9877',
  'Ingen sådan månad: 811318-9876',
  'Ingen sådan dag: 810230-9876, 010229-0004, 811200-9878',
  'Ett diarienummer: KU 2027-B/0001, dnr 1.2.1-811218/2027, 2027/811218-9876',
  'Ett organisationsnummer: 212000-0142, 556036-0793, 16212000-0142',
  'År och andelar: 2024 2025 2026, 51 %, 1 234 567 kr, 2 070 123 456 kr',
  'Ett postnummer: 112 34 Stockholm, 163 07 Spånga',
  'Datum: 2027-05-17, 20270517, 17/5 2027, 2027-05-17 08:30, 2024-05-17–2025-06-30',
  'Tider: kl. 08-16, 08.30-16.30, 07-09 och 15-17',
  'En adress utan domän: @anna, anna@',
  'Servicenummer: 112, 114 14, 1177, 020-22 00 00, 0771-11 22 33, 116 111, 0200-12 34 56',
  'Ett bankgiro: 5050-1055, plusgiro 12 34 56-7',
  'Ett objekt: 12345678901234567890',
  'Åldrar och antal: 1-5 år, 06-10 år, 0-3 år 25 30 41',
  'ISBN 978-91-0-012345-6',
])('%s: nothing', (text) => {
  expect(toldIn(text)).toEqual([])
})

describe('a name is told with words of health or social care in its sentence', () => {
  test.each([
    ['Karin Lind fick diagnosen autism under våren.', 'Karin Lind'],
    ['När Mohammed hade fått sitt biståndsbeslut ändrade vi rutinen.', 'Mohammed'],
    ['Vi gjorde en orosanmälan för Elsa i mars.', 'Elsa'],
    ['Elsas orosanmälan följdes upp.', 'Elsas'],
    ['Familjen till Anna-Karin Östberg har ett långvarigt missbruk.', 'Anna-Karin Östberg'],
    ['Zahra Lindström har demenssjukdom och trivs här.', 'Zahra Lindström'],
    ['Efter stroken ville Bo Alm äta i matsalen igen.', 'Bo Alm'],
    ['Beslutet enligt LSS gällde Sara.', 'Sara'],
    ['Erik var svårt sjuk under hösten.', 'Erik'],
    ['Vår brukare Karin valde färgen.', 'Karin'],
    ['Klienten Johan Ek fick eget nyckelskåp.', 'Johan Ek'],
    ['Pojken, Ali, omhändertogs enligt LVU.', 'Ali'],
    ['Under året blev Fatima deprimerad.', 'Fatima'],
    ['**Lovisa** har adhd.', 'Lovisa'],
  ])('%s', (text, found) => {
    expect(toldIn(text)).toEqual([['name-in-care', found]])
  })

  test.each([
    'Verksamhetschef Karin Lind leder arbetet.',
    'Verksamhetschef Karin Lind leder arbetet med stöd till personer med demens.',
    'Karin Lind, enhetschef, ansvarar för biståndsbesluten.',
    'Metoden togs fram av kuratorn Anna Berg för personer med missbruk.',
    'Undersköterskan Ali berättar om hur vi möter personer med demens.',
    'Karin Lind höll i arbetet. Personer med diagnos fick vara med.',
    'Bo kvar hemma är målet för den som har en demenssjukdom.',
    'Per boende med demens har vi två medarbetare.',
    'Max tre dagar efter en orosanmälan träffar vi familjen.',
    'Elsa Brändströms skola tar emot elever med autism.',
    'Förskolan Alma har barn med diagnos.',
    'I Stockholm finns personer med missbruk i Södra Hammarbyhamnen.',
    'Region Stockholm ansvarar för psykiatrin och cancer.',
    'LSS-handläggare Karin Lind är vår kontakt.',
    'Vi frågar brukarna varje vecka.',
    'Kön beror på sjukskrivningar i gruppen.',
  ])('not: %s', (text) => {
    expect(toldIn(text)).toEqual([])
  })
})

test('papers of municipalities give no alarm for a number of a person or a name', () => {
  const folder = join(import.meta.dirname, '../../../../test/papers')
  const papers = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  expect(papers.length).toBeGreaterThan(30)
  const alarms = papers.flatMap((name) => {
    const bytes = readFileSync(join(folder, name))
    const text = bytes.toString(name.includes('latin1') ? 'latin1' : 'utf8')
    const details = personalDetails(text).filter(({ kind }) => kind !== 'email')
    return details.map(({ kind, found }) => `${name}: ${kind} ${found}`)
  })
  // Officials' own numbers stand in the heads of papers. They are numbers of telephones, and told as such.
  expect(alarms.filter((alarm) => !/: phone (?:\+46 )?\(?0?8/.test(alarm))).toEqual([])
})

test('each is told once, however it is spaced, in the order of the text', () => {
  const text = 'a@b.se 811218-9876, A@B.se och 8112189876 samt 811218–9876'
  expect(toldIn(text)).toEqual([
    ['email', 'a@b.se'],
    ['personal-number', '811218-9876'],
  ])
})

test('the passage is told with whole words around it, never past its line', () => {
  const text = `${'Långt före. '.repeat(10)}vi nådde henne på 070-123 45 67 ${'och efteråt '.repeat(9)}`
  const [detail] = personalDetails(text)
  expect(detail?.before).toMatch(/^… \S.* vi nådde henne på $/)
  expect(detail?.after).toMatch(/^ och .* …$/)
  const [short] = personalDetails('Rad ett\nring 070-123 45 67\nRad tre')
  expect(short).toMatchObject({ before: 'ring ', after: '' })
})

test('a fingerprint is the same for the same thing, and another for any other', () => {
  const of = (found: string) => fingerprint({ kind: 'personal-number', found })
  expect(of('８１１２１８–９８７６')).toBe(of('811218 9876'))
  expect(of('811218-9876')).not.toBe(of('811278-9873'))
  expect(fingerprint({ kind: 'phone', found: '811218-9876' })).not.toBe(of('811218-9876'))
})

test('any text is read, in reasonable time, and what is told stands in it', () => {
  const signs = [...'0123456789-+ –\u00a0@.KarinLiddiagnosLSS,\n(|*[５']
  let seed = 7
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed
  }
  for (let round = 0; round < 2000; round += 1) {
    const text = Array.from({ length: next() % 120 }, () => signs[next() % signs.length]).join('')
    for (const { kind, found, before, after } of personalDetails(text)) {
      expect(detailKinds).toContain(kind)
      expect(text).toContain(found)
      expect(before.length + after.length).toBeLessThan(90)
    }
  }
  const long = ['0', '1 ', '070-', 'Karin ', 'a.', 'a@', '19811218', '-', ' '].map((piece) =>
    piece.repeat(Math.floor(100_000 / piece.length)),
  )
  const started = performance.now()
  for (const text of long) personalDetails(text)
  expect(performance.now() - started).toBeLessThan(4000)
})
