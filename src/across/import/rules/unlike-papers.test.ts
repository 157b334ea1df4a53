// Papers that are unlike the five real ones: lists, columns, companies, other layouts and other damage.
import { expect, test } from 'vitest'
import { emptyRegister, inventedPaper, told } from '../../../../test/told.ts'
import { readPaper } from './read-paper.ts'

const papers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'norrmalm-2019': {
    kind: 'board-paper',
    edition: 2019,
    board: 'Norrmalms stadsdelsnämnd',
    units: ['Förskolorna Vasastan', 'Sociala enheten'],
    decision: 'nominated',
    meetingDate: '2019-05-23',
    entryDue: '2019-05-15',
    extractDue: '2019-06-28',
    ceremony: '2019-11-26',
    earlierParticipation: [{ unit: 'Sociala enheten', years: [2004] }],
    attachments: ['Bidrag från Förskolorna Vasastan', 'Bidrag från Sociala enheten'],
    preparedBy: ['avdelningen för förskola', 'avdelningen för social omsorg'],
  },
  'skarpnack-columns-2012': {
    kind: 'board-paper',
    edition: 2012,
    board: 'Skarpnäcks stadsdelsnämnd',
    units: ['Enheten för ekonomiskt bistånd', 'Relationsvårdsteamet'],
    recordNumber: '1.1-098-2012',
    meetingDate: '2012-05-24',
    caseOfficer: 'Sara Åberg',
    categories: ['förskola och skola', 'vård och omsorg', 'övriga verksamheter'],
  },
  'farsta-lower-case-2016': {
    kind: 'board-paper',
    board: 'Farsta stadsdelsnämnd',
    units: [
      'hemtjänstenheten i Farsta',
      'Edö vård- och omsorgsboende',
      'dagverksamheten Postiljonen',
    ],
    meetingDate: '2016-05-26',
    recordNumber: '1.1-55/2016',
  },
  'aldre-column-bleed-2022': {
    kind: 'board-paper',
    board: 'Äldrenämnden',
    units: ['Stockholms Trygghetsjour'],
    entryDue: '2022-05-16',
    eligibilityRules: [
      {
        kind: 'financed-by-city',
        gate: 'participation',
        text: 'Alla verksamheter inom stadens förvaltningar och bolag kan delta.',
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
  },
  'kista-page-break-2021': {
    kind: 'board-paper',
    units: ['Ungdomsmottagningen i Kista'],
    recordNumber: '2.3-111/2021',
    entryDue: '2021-05-17',
    ceremony: '2021-11-23',
    earlierParticipation: [{ unit: 'Ungdomsmottagningen i Kista', years: [2017, 2019] }],
  },
  'social-list-extract-2023': {
    kind: 'minutes-extract',
    units: ['Enheten för hemlösa', 'Familjeenheten', 'Boendeenheten Syd', 'LSS-hälsan'],
    decision: ['nominated', 'rejected'],
    adjustedOn: '2023-06-20',
    postedOn: '2023-06-21',
    paragraph: '11',
    immediateAdjustment: true,
  },
  'jarva-extract-2023': {
    kind: 'minutes-extract',
    board: 'Järva stadsdelsnämnd',
    units: ['Tensta träff', 'Rinkeby folkets hus', 'Kista fritidsgård'],
    decision: 'approved',
    meetingDate: '2023-05-25',
    postedOn: '2023-06-01',
    signatories: [
      { name: 'Sven Björn', title: 'Ordförande', acting: false },
      { name: 'Ola Karl', title: 'Justerare', acting: false },
    ],
  },
  'sodermalm-changed-plan-2020': {
    kind: 'board-paper',
    edition: 2020,
    entryDue: '2020-09-04',
    ceremony: '2020-11-24',
    eligibilityRules: [
      { kind: 'minimum-employees', gate: 'participation', text: 'minst fem anställda' },
      {
        kind: 'manager-with-budget-and-staff',
        gate: 'participation',
        text: 'chefen har både budget- och personalansvar',
      },
      {
        kind: 'operational-plan',
        gate: 'participation',
        text: 'en verksamhetsplan som innehåller mål',
      },
      {
        kind: 'budget-in-balance',
        gate: 'award',
        text: 'Enheter med underskott får delta men kan inte få utmärkelsen',
      },
    ],
  },
  'familjebostader-rejected-2024': {
    kind: 'minutes-extract',
    board: 'Styrelsen för AB Familjebostäder',
    units: ['Kundservice'],
    decision: 'rejected',
    meetingDate: '2024-05-22',
  },
  'operational-plan-2024': { kind: 'other', edition: null, units: null, decision: null },
}

test.each(Object.entries(papers))('%s', (name, expected) => {
  const read = readPaper(inventedPaper(name), emptyRegister)
  const said: Record<string, unknown> = { kind: read.kind, ...told(read) }
  const names = read.facts.units?.map((unit) => unit.value.name) ?? null
  const asked = Object.keys(expected).map((fact) => [fact, fact === 'units' ? names : said[fact]])
  expect(Object.fromEntries(asked)).toEqual(expected)
})

test('a numbered point is a point, though its words may be a heading elsewhere', () => {
  const points = (second: string) =>
    readPaper(
      `Deltagande i Kvalitetsutmärkelsen 2022

Förvaltningens förslag till beslut
1. Nämnden nominerar Sköndals hemtjänst till Kvalitetsutmärkelsen 2022.
${second}

Sammanfattning
Bidraget lämnas in i maj.
`,
      emptyRegister,
    ).facts.decisionPoints?.map(({ value }) => value.text)
  const first = 'Nämnden nominerar Sköndals hemtjänst till Kvalitetsutmärkelsen 2022.'
  expect(points('2. Omedelbar justering.')).toEqual([first, 'Omedelbar justering.'])
  expect(points('2. Omedelbar justering')).toEqual([first, 'Omedelbar justering'])
})
