// Minutes in many styles: extracts, several matters in one file, agendas, letters.
import { expect, test } from 'vitest'
import { emptyRegister, inventedPaper, told } from '../../../../test/told.ts'
import { type readPaper, readPapers } from './read-paper.ts'

type Told = Readonly<Record<string, unknown>>

/** What each matter in the file says, in the order of the file. */
const files: Readonly<Record<string, readonly Told[]>> = {
  'hasselby-follows-2027': [
    {
      kind: 'minutes-extract',
      edition: 2027,
      board: 'Hässelby-Vällingby stadsdelsnämnd',
      units: null,
      decision: null,
      followedProposal: { recordNumber: 'HV 2027/412', date: '2027-05-06' },
      recordNumber: 'HV 2027/412',
      meetingDate: '2027-05-27',
      adjustedOn: '2027-06-03',
      postedOn: '2027-06-04',
      paragraph: '9',
    },
  ],
  'micasa-minutes-2027': [
    {
      kind: 'minutes-extract',
      board: 'Styrelsen för Solhemmen i Stockholm AB',
      units: ['Region Väster'],
      decision: 'nominated',
      recordNumber: '2027/0290-1.3',
      meetingDate: '2027-05-19',
      adjustedOn: '2027-05-26',
      paragraph: '6',
      immediateAdjustment: true,
    },
  ],
  'alvsjo-agenda-2027': [
    {
      kind: 'agenda',
      edition: 2027,
      board: 'Älvsjö stadsdelsnämnd',
      units: ['Förskolan Tallbacken', 'Hemtjänsten Liljan'],
      decision: null,
      adjustedOn: null,
      immediateAdjustment: null,
      recordNumber: 'ÄLV 2027/133',
      meetingDate: '2027-05-20',
      paragraph: '5',
    },
  ],
  'two-extracts-one-file-2027': [
    {
      board: 'Skarpnäcks stadsdelsnämnd',
      units: ['Förskolan Sköntorp'],
      decision: 'nominated',
      recordNumber: 'SKA 2027/210',
      meetingDate: '2027-05-27',
      adjustedOn: '2027-06-03',
      paragraph: '14',
    },
    {
      board: 'Kulturnämnden',
      units: ['Kulturskolan Västberga'],
      decision: 'referred-back',
      recordNumber: 'KUN 2027/77',
      meetingDate: '2027-06-08',
      adjustedOn: '2027-06-10',
      paragraph: '6',
    },
  ],
  'norra-several-items-2027': [
    {
      units: ['Förskolorna Tegnérlunden'],
      decision: 'nominated',
      recordNumber: 'NIN 2027/31',
      meetingDate: '2027-06-10',
      adjustedOn: '2027-06-10',
      postedOn: '2027-06-18',
      paragraph: '3',
      immediateAdjustment: true,
      earlierParticipation: null,
    },
    {
      units: ['Aktivitetscenter Surbrunn'],
      decision: 'postponed',
      recordNumber: 'NIN 2027/32',
      paragraph: '5',
      immediateAdjustment: true,
      earlierParticipation: null,
    },
  ],
  'ocr-farsta-2027': [
    {
      board: 'Farsta stadsdelsnämnd',
      decision: 'approved',
      recordNumber: 'FAR 2027/312',
      meetingDate: '2027-06-03',
      adjustedOn: '2027-06-09',
      paragraph: '8',
      immediateAdjustment: true,
    },
  ],
  'old-style-2027': [
    {
      board: 'Solnadalens stadsdelsnämnd',
      units: ['Dagverksamheten Rönnen'],
      decision: 'noted',
      recordNumber: '110-27/2027',
      meetingDate: '2027-06-01',
      adjustedOn: '2027-06-08',
      postedOn: '2027-06-09',
      paragraph: '88',
    },
  ],
  'rinkeby-dalen-contents-2027': [
    {
      board: 'Rinkeby-Dalens stadsdelsnämnd',
      units: ['Förskolan Ekorren', 'Äldreboendet Solsidan', 'Parkleken Trasten'],
      decision: 'nominated',
      recordNumber: 'RD 2027/61',
      meetingDate: '2027-06-10',
      adjustedOn: '2027-06-16',
      postedOn: '2027-06-17',
      paragraph: '3',
      immediateAdjustment: true,
    },
  ],
  'idrott-columns-2027': [
    {
      board: 'Idrottsnämnden',
      decision: 'nominated',
      recordNumber: '03.01/221/2027',
      meetingDate: '2027-06-02',
      paragraph: '14',
      immediateAdjustment: true,
    },
  ],
  'teater-follows-2027': [
    {
      board: 'Styrelsen för Stockholms Provteater AB',
      units: null,
      decision: null,
      followedProposal: { recordNumber: '1.1/77/2027', date: '2027-05-10' },
      meetingDate: '2027-05-25',
      paragraph: '5',
    },
  ],
  'farsta-two-motions-2027': [
    {
      units: ['Hemtjänst Söder'],
      decision: 'referred-back',
      recordNumber: 'FAR 2027/88',
      meetingDate: '2027-06-17',
      adjustedOn: '2027-06-17',
      postedOn: '2027-06-18',
    },
  ],
  'in-a-letter-2027': [
    {
      board: 'Södermalms stadsdelsnämnd',
      units: ['Förskolan Högalid'],
      decision: 'approved',
      recordNumber: 'SÖD 2027/412',
      meetingDate: '2027-05-20',
      adjustedOn: '2027-05-27',
      postedOn: '2027-05-28',
      paragraph: '17',
    },
  ],
  'announced-2027': [
    {
      board: 'Östersjöhamnens stadsdelsnämnd',
      units: ['Träffpunkt Kajen'],
      decision: 'noted',
      meetingDate: '2027-05-20',
      adjustedOn: '2027-05-27',
      paragraph: '4',
    },
  ],
}

test.each(Object.entries(files))('%s', (name, expected) => {
  const read = readPapers(inventedPaper(name), emptyRegister)
  const asked = read.map((paper, at) => {
    const said: Told = { kind: paper.kind, ...told(paper), units: unitNames(paper) }
    return Object.fromEntries(Object.keys(expected[at] ?? {}).map((fact) => [fact, said[fact]]))
  })
  expect(asked).toEqual(expected)
})

function unitNames(paper: ReturnType<typeof readPaper>): readonly string[] | null {
  return paper.facts.units?.map((unit) => unit.value.name) ?? null
}
