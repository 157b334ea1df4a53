// Papers that were never seen before: other boards, other decisions, minutes extracts, other matters.
import { expect, test } from 'vitest'
import { emptyRegister, inventedPaper, told } from '../../../../test/told.ts'
import type { PaperFacts } from '../model.ts'
import { noFacts, readPaper } from './read-paper.ts'

type Told = { readonly kind: string; readonly facts: Partial<Record<keyof PaperFacts, unknown>> }

const papers: Readonly<Record<string, Told>> = {
  'sodermalm-extract-2024': {
    kind: 'minutes-extract',
    facts: {
      edition: 2024,
      board: 'Södermalms stadsdelsnämnd',
      units: ['Förskolan Tanto', 'Hemtjänsten Hornstull', 'Fritidsgården Lava'].map(alone),
      decision: 'approved',
      decisionPoints: [
        {
          text: 'Stadsdelsnämnden godkänner att Förskolan Tanto, Hemtjänsten Hornstull och Fritidsgården Lava deltar i Kvalitetsutmärkelsen 2024.',
          units: ['Förskolan Tanto', 'Hemtjänsten Hornstull', 'Fritidsgården Lava'],
        },
        { text: 'Paragrafen justeras omedelbart.', units: [] },
      ],
      recordNumber: 'SÖD 2024/345',
      meetingDate: '2024-06-13',
      adjustedOn: '2024-06-18',
      postedOn: '2024-06-19',
      paragraph: '12',
      immediateAdjustment: true,
      signatories: [
        { name: 'Karin Lindholm', title: 'Ordförande', acting: false },
        { name: 'Per Åkerblom', title: 'Justerare', acting: false },
        { name: 'Maja Ek', title: 'Sekreterare', acting: false },
      ],
      earlierParticipation: [{ unit: 'Hemtjänsten Hornstull', years: [2021] }],
    },
  },
  'utbildning-2022': {
    kind: 'board-paper',
    facts: {
      edition: 2022,
      board: 'Utbildningsnämnden',
      units: [alone('Gubbängsskolan')],
      decision: 'approved',
      decisionPoints: [
        {
          text: 'Utbildningsnämnden godkänner att Gubbängsskolan deltar i kvalitetsutmärkelsen 2022.',
          units: ['Gubbängsskolan'],
        },
      ],
      recordNumber: '1.6.1-2345/2022',
      meetingDate: '2022-05-19',
      caseOfficer: 'Eva Ström',
      entryDue: '2022-05-16',
      extractDue: '2022-06-30',
      earlierParticipation: [{ unit: 'Gubbängsskolan', years: [2019] }],
      attachments: ['Gubbängsskolans bidrag'],
      preparedBy: ['grundskoleavdelningen', 'ekonomi- och styrningsavdelningen'],
    },
  },
  'bromma-referred-2021': {
    kind: 'minutes-extract',
    facts: {
      edition: 2021,
      board: 'Bromma stadsdelsnämnd',
      units: [alone('Ängby hemtjänst')],
      decision: 'referred-back',
      decisionPoints: [
        {
          text: 'Ärendet återremitteras till förvaltningen för komplettering av uppgifter om budget i balans.',
          units: [],
        },
      ],
      recordNumber: 'BRO 2021/123',
      meetingDate: '2021-05-20',
      adjustedOn: '2021-05-27',
      postedOn: '2021-05-28',
      paragraph: '8',
    },
  },
  'kultur-rejected-2019': {
    kind: 'minutes-extract',
    facts: {
      edition: 2019,
      board: 'Kulturnämnden',
      units: [alone('Kulturskolan Medborgarplatsen')],
      decision: 'rejected',
      decisionPoints: [
        {
          text: 'att avslå förslaget att Kulturskolan Medborgarplatsen deltar i kvalitetsutmärkelsen 2019, samt',
          units: ['Kulturskolan Medborgarplatsen'],
        },
        { text: 'att omedelbart justera paragrafen.', units: [] },
      ],
      recordNumber: '1.1/1234/2019',
      meetingDate: '2019-06-11',
      adjustedOn: '2019-06-17',
      postedOn: '2019-06-18',
      paragraph: '21',
      immediateAdjustment: true,
    },
  },
  'company-2025': {
    kind: 'board-paper',
    facts: {
      edition: 2025,
      board: 'Styrelsen för Micasa Fastigheter i Stockholm AB',
      units: [alone('Kundservice'), alone('Region Söder')],
      decision: 'nominated',
      decisionPoints: [
        { text: 'att nominera Kundservice till Kvalitetsutmärkelsen 2025', units: ['Kundservice'] },
        {
          text: 'att nominera Region Söder till Kvalitetsutmärkelsen 2025',
          units: ['Region Söder'],
        },
        { text: 'att förklara beslutet omedelbart justerat', units: [] },
      ],
      recordNumber: '2025/0456-1.3',
      immediateAdjustment: true,
      caseOfficer: 'Oskar von Essen',
      signatories: [{ name: 'Helena Frost', title: 'verkställande direktör', acting: true }],
      entryDue: '2025-05-16',
      extractDue: '2025-06-30',
      ceremony: '2025-11-25',
      eligibilityRules: [
        {
          kind: 'manager-with-budget-and-staff',
          gate: 'participation',
          text: 'en chef med budget- och personalansvar',
        },
        { kind: 'minimum-employees', gate: 'participation', text: 'minst fem anställda' },
      ],
    },
  },
  'enskede-noted-2018-latin1': {
    kind: 'board-paper',
    facts: {
      edition: 2018,
      board: 'Enskede-Årsta-Vantörs stadsdelsnämnd',
      units: [
        { name: 'Handens korttidshem', department: 'avdelningen för funktionsnedsättning' },
        alone('Biståndsenheten'),
      ],
      decision: 'noted',
      decisionPoints: [
        {
          text: 'Stadsdelsnämnden noterar att följande enheter deltar i kvalitetsutmärkelsen 2018: - Handens korttidshem - Biståndsenheten',
          units: ['Handens korttidshem', 'Biståndsenheten'],
        },
        { text: 'Protokollsutdraget sänds till stadsledningskontoret.', units: [] },
      ],
      recordNumber: '1.1-123/2018',
      meetingDate: '2018-05-24',
      caseOfficer: 'Bo Ek',
      signatories: [
        { name: 'Johan Nyqvist', title: 'Stadsdelsdirektör', acting: false },
        { name: 'Berit Lind', title: 'avdelningschef', acting: true },
      ],
      firstTimeUnits: ['Biståndsenheten'],
    },
  },
  'ocr-hagersten-2017': {
    kind: 'board-paper',
    facts: {
      edition: 2017,
      board: 'Hägersten-Liljeholmens stadsdelsnämnd',
      units: [alone('Förskolan Ornsberg')],
      decision: 'nominated',
      decisionPoints: [
        {
          text: 'Stadsdelsnämnden nominerar Förskolan Ornsberg till Kvalitetsutmärkelsen 2017.',
          units: ['Förskolan Ornsberg'],
        },
      ],
      recordNumber: '1.2.6-215/2017',
      meetingDate: '2017-05-18',
      caseOfficer: 'Sven-Erik Ohlsson',
      signatories: [{ name: 'Orjan Bjork', title: 'Stadsdelsdirektör', acting: false }],
      entryDue: '2017-05-19',
      extractDue: '2017-06-30',
      ceremony: '2017-11-21',
      preparedBy: 'avdelningen för förskola',
    },
  },
  'two-matters-extract': {
    kind: 'minutes-extract',
    facts: {
      edition: 2023,
      board: 'Farsta stadsdelsnämnd',
      units: [{ name: 'LSS-enheten', department: 'avdelningen för stöd och service' }],
      decision: 'approved',
      decisionPoints: [
        { text: 'Stadsdelsnämnden beslutar enligt förvaltningens förslag.', units: [] },
      ],
      recordNumber: '1.1-222/2023',
      meetingDate: '2023-06-14',
      adjustedOn: '2023-06-20',
      postedOn: '2023-06-21',
      paragraph: '6',
    },
  },
  'postponed-extract-2020': {
    kind: 'minutes-extract',
    facts: {
      edition: 2020,
      board: 'Skärholmens stadsdelsnämnd',
      units: [alone('Sätra vård- och omsorgsboende')],
      decision: 'postponed',
      decisionPoints: [
        {
          text: 'Stadsdelsnämnden beslutar att bordlägga ärendet till nästa sammanträde den 18 juni 2020.',
          units: [],
        },
      ],
      recordNumber: 'SKH 2020/411',
      meetingDate: '2020-05-28',
      postedOn: '2020-06-04',
      paragraph: '14',
      signatories: [
        { name: 'Lars Berg', title: 'Ordförande', acting: false },
        { name: 'Mona Ali', title: 'Justerare', acting: false },
      ],
      earlierParticipation: [{ unit: 'Sätra vård- och omsorgsboende', years: [2017, 2018] }],
    },
  },
  'two-deadlines-2024': {
    kind: 'board-paper',
    facts: {
      edition: 2024,
      board: 'Äldrenämnden',
      units: [alone('Stockholms Trygghetsjour')],
      decision: 'approved',
      decisionPoints: [
        {
          text: 'Äldrenämnden godkänner att Stockholms Trygghetsjour deltar i kvalitetsutmärkelsen 2024.',
          units: ['Stockholms Trygghetsjour'],
        },
        { text: 'Protokollsutdrag skickas till kvalitetsutmarkelsen@stockholm.se.', units: [] },
        { text: 'Ärendet justeras omedelbart.', units: [] },
      ],
      recordNumber: 'ÄLD 2024/88',
      immediateAdjustment: true,
      signatories: [{ name: 'Patric Ry', title: 'äldredirektör', acting: false }],
      entryDue: ['2024-05-17', '2024-05-20'],
      categories: [
        'förskola',
        'skola',
        'äldreomsorg',
        'socialtjänst och funktionsnedsättning',
        'andra verksamheter',
      ],
      eligibilityRules: [
        {
          kind: 'budget-in-balance',
          gate: 'participation',
          text: 'Budgeten ska vara i balans för att delta',
        },
        {
          kind: 'quarantine',
          gate: 'participation',
          text: 'Enheten får delta tidigast tre år efter att ha fått Kvalitetsutmärkelsen',
        },
      ],
    },
  },
  'no-year': {
    kind: 'board-paper',
    facts: {
      board: 'Norra innerstadens stadsdelsnämnd',
      units: [alone('Väderkvarnens vård- och omsorgsboende')],
      decision: 'approved',
      decisionPoints: [
        {
          text: 'Nämnden godkänner att Väderkvarnens vård- och omsorgsboende deltar i årets kvalitetsutmärkelse.',
          units: ['Väderkvarnens vård- och omsorgsboende'],
        },
      ],
      preparedBy: 'avdelningen för äldreomsorg',
    },
  },
  'other-matter': { kind: 'other', facts: {} },
  english: { kind: 'other', facts: {} },
}

function alone(name: string) {
  return { name, department: null }
}

test.each(Object.entries(papers))('%s is read as it stands', (name, expected) => {
  const read = readPaper(inventedPaper(name), emptyRegister)
  expect({ kind: read.kind, facts: told(read) }).toEqual({
    kind: expected.kind,
    facts: { ...noFacts, ...expected.facts },
  })
})
