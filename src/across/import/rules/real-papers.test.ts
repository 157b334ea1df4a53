// What the five real papers say: every fact of each, and null for what they do not say.
import { describe, expect, test } from 'vitest'
import { emptyRegister, factsOf, realPaper, told } from '../../../../test/told.ts'
import type { Register } from '../model.ts'
import { noFacts, readPaper } from './read-paper.ts'

const register: Register = {
  boards: [
    { name: 'Bromma stadsdelsnämnd', administrations: ['Bromma stadsdelsförvaltning'] },
    { name: 'Socialnämnden', administrations: ['Socialförvaltningen'] },
    {
      name: 'Spånga-Tensta stadsdelsnämnd',
      administrations: ['Spånga-Tensta stadsdelsförvaltning'],
    },
    { name: 'Skärholmens stadsdelsnämnd', administrations: ['Skärholmens stadsdelsförvaltning'] },
  ],
  units: [
    'Enheten för arbete och försörjning',
    'Förebyggande verksamhet',
    'LSS-hälsan',
    'Resursenheten, KBT-teamet',
  ],
}
const financed2023 = 'Alla verksamheter som finansieras av Stockholms stad kan delta'
const bromma = [
  { kind: 'financed-by-city', gate: 'participation', text: financed2023 },
  {
    kind: 'share-for-residents',
    gate: 'participation',
    text: 'deras verksamhet till minst 51 procent vänder sig till stockholmare',
  },
  { kind: 'budget-in-balance', gate: 'participation', text: 'har en budget i balans' },
]
const ekonomiskt = 'Enheten för ekonomiskt bistånd'
const utveckling = 'Enheten för verksamhetsutveckling'
const arbete = 'Enheten för arbete och försörjning'

const papers = {
  '2015-spanga-tensta': {
    ...noFacts,
    edition: 2015,
    board: 'Spånga-Tensta stadsdelsnämnd',
    units: [
      { name: ekonomiskt, department: null },
      { name: utveckling, department: null },
    ],
    decision: 'nominated',
    decisionPoints: [
      {
        text: `Nämnden nominerar ${ekonomiskt} till Stockholms stads kvalitetsutmärkelse 2015.`,
        units: [ekonomiskt],
      },
      {
        text: `Nämnden nominerar ${utveckling} till Stockholms stads kvalitetsutmärkelse 2015.`,
        units: [utveckling],
      },
    ],
    caseOfficer: 'Ida Reimegård',
    signatories: [
      { name: 'Christina Heglert', title: 'Stadsdelsdirektör', acting: false },
      { name: 'Anna Larsson', title: 'Avdelningschef', acting: true },
    ],
    eligibilityRules: [
      {
        kind: 'financed-by-city',
        gate: 'participation',
        text: 'Alla kommunalt och enskilt drivna verksamheter som finansieras av staden kan delta i Kvalitetsutmärkelsen.',
      },
    ],
    preparedBy: 'Strategiska staben',
  },
  '2016-kbt-teamet': {
    ...noFacts,
    edition: 2016,
    units: [{ name: 'Resursenheten, KBT-teamet', department: null }],
    decision: 'approved',
    decisionPoints: [
      {
        text: 'Stadsdelsnämnden godkänner att Resursenheten, KBT-teamet medverkar i Stockholms stads kvalitetsutmärkelse.',
        units: ['Resursenheten, KBT-teamet'],
      },
      { text: 'Protokollsutdraget skickas till kvalitetsutmarkelsen@stockholm.se', units: [] },
    ],
    signatories: [
      { name: 'Susanne Leinsköld', title: 'Stadsdelsdirektör', acting: false },
      { name: 'Lena Thorson', title: 'Avdelningschef', acting: false },
    ],
    entryDue: '2016-05-20',
    extractDue: '2016-06-30',
    ceremony: '2016-11-22',
    categories: ['förskola', 'skola', 'äldreomsorg', 'socialtjänst', 'övriga verksamheter'],
    eligibilityRules: [
      {
        kind: 'financed-by-city',
        gate: 'participation',
        text: 'Alla kommunalt och enskilt drivna verksamheter som finansieras av staden är välkomna att delta i kvalitetsutmärkelsen.',
      },
    ],
    attachments: ['Tävlingsbidrag Resursenheten, KBT-teamet'],
    preparedBy: 'avdelningen för socialtjänst',
  },
  '2023-bromma': {
    ...noFacts,
    edition: 2023,
    board: 'Bromma stadsdelsnämnd',
    units: [{ name: arbete, department: null }],
    decision: 'noted',
    decisionPoints: [{ text: 'Anmälan noteras och läggs till handlingarna.', units: [] }],
    signatories: [
      { name: 'Lisa Kinnari', title: 'Stadsdelsdirektör', acting: false },
      { name: 'Magnus Borgsten', title: 'Avdelningschef', acting: false },
    ],
    eligibilityRules: bromma,
  },
  '2023-socialnamnden': {
    ...noFacts,
    edition: 2023,
    board: 'Socialnämnden',
    units: [{ name: 'LSS-hälsan', department: 'avdelningen för stadsövergripande sociala frågor' }],
    decision: 'approved',
    decisionPoints: [
      {
        text: 'Socialnämnden godkänner att LSS-hälsan deltar i kvalitetsutmärkelsen.',
        units: ['LSS-hälsan'],
      },
    ],
    signatories: [
      { name: 'Veronica Wolgast Carstorp', title: 'Socialdirektör', acting: false },
      { name: 'Lina Blombergsson', title: 'Avdelningschef', acting: false },
    ],
    entryDue: '2023-05-17',
    extractDue: '2023-06-30',
    ceremony: '2023-11-28',
    categories: [
      'förskola',
      'skola',
      'äldreomsorg inklusive myndighetsutövning',
      'socialtjänst samt stöd och service till personer med funktionsnedsättning inklusive myndighetsutövning',
      'andra verksamheter såsom administrativa verksamheter, stadens bolag och tekniska verksamheter',
    ],
    eligibilityRules: [
      {
        kind: 'financed-by-city',
        gate: 'participation',
        text: 'Alla verksamheter inom stadens kommunala förvaltningar och bolag kan delta. Därutöver kan entreprenader och andra enskilt drivna verksamheter som finansieras av Stockholms stad delta.',
      },
      {
        kind: 'manager-with-budget-and-staff',
        gate: 'participation',
        text: 'en chef med budget- och personalansvar',
      },
      {
        kind: 'operational-plan',
        gate: 'participation',
        text: 'en verksamhetsplan med mål för verksamheten',
      },
      {
        kind: 'minimum-employees',
        gate: 'participation',
        text: 'minst fem medarbetare inklusive chef',
      },
    ],
    preparedBy: ['avdelningen för stadsövergripande sociala frågor', 'Förvaltningsgruppen'],
  },
  '2024-bromma': {
    ...noFacts,
    edition: 2024,
    board: 'Bromma stadsdelsnämnd',
    units: [
      { name: arbete, department: 'avdelning socialtjänst och fritid' },
      { name: 'Förebyggande verksamhet', department: 'avdelning äldreomsorg' },
    ],
    decision: 'noted',
    decisionPoints: [{ text: 'Anmälan noteras och läggs till handlingarna', units: [] }],
    signatories: [
      { name: 'Susanna Halldin Olsson', title: 'Stadsdelsdirektör', acting: false },
      { name: 'Fredrik Skoglund', title: 'Avdelningschef', acting: false },
    ],
    entryDue: '2024-05-17',
    eligibilityRules: bromma,
    earlierParticipation: [{ unit: arbete, years: [2022, 2023] }],
    firstTimeUnits: ['Förebyggande verksamhet'],
  },
}

describe.each(Object.entries(papers))('%s', (name, expected) => {
  const raw = realPaper(name)
  const read = readPaper(raw, register)

  test('is a Swedish board paper', () => {
    expect({ kind: read.kind, language: read.language }).toEqual({
      kind: 'board-paper',
      language: 'sv',
    })
  })

  test.each(Object.entries(expected))('says of %s what it says', (fact, value) => {
    expect(told(read)[fact]).toEqual(value)
  })

  test('says the same to a reader without a register', () => {
    expect(told(readPaper(raw, emptyRegister))).toEqual(expected)
  })

  test('has a place in the raw text for each fact', () => {
    for (const { source } of factsOf(read)) {
      expect(source.text).not.toBe('')
      expect(raw.slice(source.start, source.end)).toBe(source.text)
    }
  })
})

describe('damaged letters', () => {
  test('are told by paper', () => {
    const damaged = Object.keys(papers).map((name) => [
      name,
      readPaper(realPaper(name), register).textQuality.damaged,
    ])
    expect(Object.fromEntries(damaged)).toEqual({
      '2015-spanga-tensta': false,
      '2016-kbt-teamet': false,
      '2023-bromma': true,
      '2023-socialnamnden': true,
      '2024-bromma': false,
    })
  })

  test('are shown mended, marked as such, and kept as they were', () => {
    const [unit] = readPaper(realPaper('2023-bromma'), register).facts.units ?? []
    expect(unit).toMatchObject({
      value: { name: arbete },
      repaired: true,
      raw: 'Enheten for arbete och forsorjnings',
    })
  })

  test('are mended inside a name only with the register or the glossary', () => {
    const raw = 'Stadsdelsndmnden nominerar Forskolan Ornsbdck till Kvalitetsutmérkelsen 2017.'
    const paper = `Forvaltningens forslag till beslut\n${raw}\n`
    const names = (units: readonly string[]) =>
      readPaper(paper, { boards: [], units }).facts.units?.map((unit) => unit.value.name)
    expect(names([])).toEqual(['Förskolan Ornsbdck'])
    expect(names(['Förskolan Örnsbäck'])).toEqual(['Förskolan Örnsbäck'])
  })

  test('never change the names of people', () => {
    const paper =
      'Forvaltningens forslag till beslut\nNdmnden godkénner att LSS-hilsan deltar i kvalitetsutmérkelsen.\n\nAsa Forsberg\nStadsdelsdirektor\n'
    expect(told(readPaper(paper, register))['signatories']).toEqual([
      { name: 'Asa Forsberg', title: 'Stadsdelsdirektör', acting: false },
    ])
  })
})

test('two units that differ by one letter stay two, whatever the register knows', () => {
  const paper =
    'Förslag till beslut\nNämnden nominerar Förskolan Linden till kvalitetsutmärkelsen 2024.\n'
  const read = readPaper(paper, { boards: [], units: ['Förskolan Lunden'] })
  expect(told(read)['units']).toEqual([{ name: 'Förskolan Linden', department: null }])
})
