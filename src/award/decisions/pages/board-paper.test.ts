import { describe, expect, test } from 'vitest'
import { aBoardPaper } from '../../../../test/board.ts'
import { realProgramme } from '../../../../test/programme-files.ts'
import { found } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import type { Edition, EligibilityRule } from '../../editions/model.ts'
import type { Registration } from '../../registrations/model.ts'
import type { BoardPaper, PaperAbout, PaperUnit } from '../model/paper.ts'
import { blocksOf, boardPaper, fileName } from './board-paper.ts'
import { proposedTexts } from './paper-texts.ts'

const programme = realProgramme()
const terms = found(programme.editions.find(({ year }) => year === 2027)).terms
const edition = { year: 2027, zone: 'Europe/Stockholm', terms } as Edition

function unit(unitName: string, years: readonly number[] = []): PaperUnit {
  const registration = {
    id: newId<'registration'>(),
    unitName,
    category: 'forskola',
    recordNumber: 'KU 2027/0001',
    state: 'sent',
  } as Registration
  return { registration, years }
}

function about(
  units: readonly PaperUnit[],
  paper: Partial<BoardPaper> = {},
  over: Partial<PaperAbout> = {},
): PaperAbout {
  return {
    paper: aBoardPaper(paper),
    boardName: 'Bromma stadsdelsnämnd',
    administrationName: 'Bromma stadsdelsförvaltning',
    administrationKind: 'administration',
    edition,
    award: programme.award,
    units,
    ...over,
  }
}

function points(given: PaperAbout): readonly string[] {
  return proposedTexts(given).points.split('\n')
}

function textUnder(heading: string, given: PaperAbout): string {
  const section = boardPaper(given).sections.find((one) => one.heading === heading)
  const texts = (section?.blocks ?? []).flatMap((one) => ('text' in one ? [one.text] : []))
  return texts.join('\n\n')
}

const tallen = unit('Förskolan Tallen', [2022, 2023])
const granen = unit('Förskolan Granen')
const extract =
  'Bromma stadsdelsnämnd översänder protokollsutdraget till stadsledningskontoret, ' +
  'kvalitetsutmarkelsen@stockholm.se, senast den 30 juni 2027.'

describe('the points of the proposal', () => {
  test.each([
    [
      'approved',
      'Bromma stadsdelsnämnd godkänner att Förskolan Tallen deltar i Kvalitetsutmärkelsen 2027.',
    ],
    [
      'noted',
      'Anmälan om att Förskolan Tallen deltar i Kvalitetsutmärkelsen 2027 noteras och läggs till handlingarna.',
    ],
    [
      'nominated',
      'Bromma stadsdelsnämnd nominerar Förskolan Tallen till Kvalitetsutmärkelsen 2027.',
    ],
  ] as const)('%s, of one unit', (proposal, point) => {
    expect(points(about([tallen], { proposal }))).toEqual([point, extract])
  })

  test('several units in one point stand in a list below it', () => {
    expect(points(about([tallen, granen]))).toEqual([
      'Bromma stadsdelsnämnd godkänner att följande enheter deltar i Kvalitetsutmärkelsen 2027:',
      '– Förskolan Tallen',
      '– Förskolan Granen',
      extract,
    ])
    const [proposal] = boardPaper(about([tallen, granen])).sections
    expect(proposal?.blocks[0]).toMatchObject({
      kind: 'list',
      numbered: true,
      items: [{ below: ['Förskolan Tallen', 'Förskolan Granen'] }, { text: extract, below: [] }],
    })
  })

  test('or each in a point of its own, and immediate adjustment last', () => {
    const paper = { pointStyle: 'each', proposal: 'nominated', immediateAdjustment: true } as const
    expect(points(about([tallen, granen], paper))).toEqual([
      'Bromma stadsdelsnämnd nominerar Förskolan Tallen till Kvalitetsutmärkelsen 2027.',
      'Bromma stadsdelsnämnd nominerar Förskolan Granen till Kvalitetsutmärkelsen 2027.',
      extract,
      'Beslutet justeras omedelbart.',
    ])
  })

  test('an award without an office of its own has one under its name', () => {
    const award = { ...programme.award, office: null }
    expect(points(about([tallen], {}, { award }))[1]).toContain(
      'till Kvalitetsutmärkelsens kansli,',
    )
  })
})

test('the full paper has the parts of a tjänsteutlåtande, in order', () => {
  const paper = boardPaper(about([tallen], { attachments: ['Verksamhetsplan 2027'] }))
  expect(paper).toMatchObject({
    genre: 'Tjänsteutlåtande',
    look: 'letter',
    title: 'Deltagande i Kvalitetsutmärkelsen 2027: Förskolan Tallen',
    sender: ['Bromma stadsdelsförvaltning', 'Avdelningen för förskola'],
    recordNumber: '1.1/123/2027',
    date: '1 april 2027',
    facts: [
      { label: 'Handläggare', value: 'Anna Ek\nTelefon: 08-508 00 000' },
      { label: 'Till', value: 'Bromma stadsdelsnämnd' },
    ],
    signatures: [],
  })
  expect(paper.sections.map(({ heading }) => heading)).toEqual([
    'Förvaltningens förslag till beslut',
    'Sammanfattning',
    'Bakgrund',
    'Ärendet',
    'Ärendets beredning',
    'Jämställdhetsanalys',
    'Förvaltningens synpunkter och förslag',
    'Bilagor',
  ])
  expect(paper.sections[0]?.blocks[1]).toEqual({
    kind: 'signatures',
    signatures: [{ name: 'Eva Lind', title: 'Stadsdelsdirektör' }],
  })
})

test('the short paper has proposal, summary and attachments, and is signed at its end', () => {
  const signatures = [{ name: 'Eva Lind', title: 'Stadsdelsdirektör', acting: true }]
  const given = about([tallen], {
    shape: 'short',
    proposal: 'noted',
    entriesAttached: true,
    signatures,
  })
  const paper = boardPaper(given)
  expect(paper.sections.map(({ heading }) => heading)).toEqual([
    'Förvaltningens förslag till beslut',
    'Sammanfattning',
    'Bilagor',
  ])
  expect(paper.signatures).toEqual([{ name: 'Eva Lind', title: 'tf. stadsdelsdirektör' }])
  expect(paper.sections[2]?.blocks).toEqual([
    { kind: 'list', numbered: true, items: ['Tävlingsbidrag, Förskolan Tallen'] },
  ])
  expect(textUnder('Sammanfattning', given)).toContain('senast den 17 maj 2027')
})

test('one unit is told in sentences, several stand in a table with their earlier years beside', () => {
  expect(textUnder('Ärendet', about([tallen]))).toBe(
    'Förskolan Tallen har anmält att enheten vill delta i Kvalitetsutmärkelsen 2027. ' +
      'Enheten deltar i klassen förskola. Anmälan har nummer KU 2027/0001. ' +
      'Förskolan Tallen har deltagit i Kvalitetsutmärkelsen tidigare, 2022 och 2023.',
  )
  const both = about([tallen, granen])
  expect(textUnder('Ärendet', both)).toBe(
    'Förskolan Tallen och Förskolan Granen har anmält att de vill delta i Kvalitetsutmärkelsen 2027.' +
      '\n\nFörskolan Tallen har deltagit i Kvalitetsutmärkelsen tidigare, 2022 och 2023.',
  )
  const matter = boardPaper(both).sections.find(({ heading }) => heading === 'Ärendet')
  expect(matter?.blocks.at(-1)).toEqual({
    kind: 'table',
    caption: 'Anmälda enheter',
    head: ['Enhet', 'Tävlingsklass', 'Anmälan'],
    rows: [
      ['Förskolan Tallen', 'Förskola', 'KU 2027/0001'],
      ['Förskolan Granen', 'Förskola', 'KU 2027/0001'],
    ],
  })
})

describe('the background', () => {
  test('tells the edition’s own rules, categories and days', () => {
    const background = textUnder('Bakgrund', about([tallen]))
    for (const sentence of [
      'Alla verksamheter som finansieras av staden kan delta,',
      'För att delta ska verksamheten bestå av minst fem medarbetare inklusive chefen, ha en chef med budget- och personalansvar och ha en verksamhetsplan med mål.',
      'För att delta ska minst 51 procent av verksamheten rikta sig till stadens invånare, räknat på brukarna i entreprenader och valfrihetssystem, platserna i verksamheter där staden köper platser och barnen eller eleverna i fristående förskolor och skolor.',
      'Tidigast tre år efter att en verksamhet har fått utmärkelsen får den delta igen.',
      'För att få utmärkelsen ska verksamheten ha en budget i balans, både i föregående års resultat och i årets prognos.',
      'Tävlingsklasserna är förskola, skola, äldreomsorg, socialtjänst samt stöd och service till personer med funktionsnedsättning, samt andra verksamheter.',
      'Bidraget ska lämnas in senast den 17 maj 2027.',
      'Utmärkelsen delas ut den 23 november 2027.',
    ]) {
      expect(background).toContain(sentence)
    }
  })

  test('follows the data: another number, another gate, a rule less, and nothing that is not known', () => {
    const eligibility = terms.eligibility.flatMap((rule): readonly EligibilityRule[] => {
      if (rule.kind === 'minimum-employees') {
        return [{ ...rule, params: { employees: 7, managerCounts: false } }]
      }
      if (rule.kind === 'budget-in-balance') return [{ ...rule, gate: 'participation' }]
      if (rule.kind === 'operational-plan') return [{ ...rule, advisory: true }]
      return ['quarantine', 'share-for-residents'].includes(rule.kind) ? [] : [rule]
    })
    const calendar = {
      ...terms.calendar,
      entryDue: null,
      extractDue: null,
      ceremony: null,
      visitsFrom: null,
    }
    const changed = { ...terms, eligibility, calendar, categories: [] }
    const given = about([tallen], {}, { edition: { ...edition, terms: changed } })
    expect(textUnder('Bakgrund', given)).toBe(
      'Alla verksamheter som finansieras av staden kan delta, oavsett om de drivs av en förvaltning, ' +
        'ett kommunalt bolag, en entreprenör eller en annan enskild utförare. ' +
        'För att delta ska verksamheten bestå av minst sju medarbetare utöver chefen, ' +
        'ha en chef med budget- och personalansvar och ha en budget i balans.\n\n' +
        'Varje deltagande enhet beskriver sitt kvalitets- och utvecklingsarbete i ett skriftligt bidrag. ' +
        'Särskilt utbildade examinatorer bedömer bidraget. ' +
        'Alla som deltar får en skriftlig återföring med styrkor och förbättringsområden.',
    )
    expect(points(given)[1]).toBe(
      'Bromma stadsdelsnämnd översänder protokollsutdraget till stadsledningskontoret, kvalitetsutmarkelsen@stockholm.se.',
    )
  })
})

test('a company speaks as a company', () => {
  const given = about(
    [tallen],
    {},
    { administrationKind: 'company', boardName: 'Styrelsen för Provbostäder AB' },
  )
  expect(boardPaper(given).sections[0]?.heading).toBe('Bolagets förslag till beslut')
  expect(textUnder('Sammanfattning', given)).toContain(
    'Bolaget föreslår att styrelsen för Provbostäder AB godkänner',
  )
  expect(textUnder('Bolagets synpunkter och förslag', given)).toMatch(/^Bolaget ser positivt/)
})

test('what the coordinator has written stands in place of what is proposed, and nothing else changes', () => {
  const own = about([tallen], {
    texts: { equality: 'Vi har gjort en egen analys.', title: 'Vår rubrik' },
  })
  const [paper, proposed] = [boardPaper(own), boardPaper(about([tallen]))]
  expect(textUnder('Jämställdhetsanalys', own)).toBe('Vi har gjort en egen analys.')
  expect(paper.title).toBe('Vår rubrik')
  const others = (sections: typeof paper.sections) =>
    sections.filter(({ heading }) => heading !== 'Jämställdhetsanalys')
  expect(others(paper.sections)).toEqual(others(proposed.sections))
})

test('lines with a dash become a list among the paragraphs', () => {
  expect(blocksOf('Först.\n\nTvå saker:\n– ett\n- två\nSlut.')).toEqual([
    { kind: 'paragraph', text: 'Först.' },
    { kind: 'paragraph', text: 'Två saker:' },
    { kind: 'list', items: ['ett', 'två'] },
    { kind: 'paragraph', text: 'Slut.' },
  ])
})

test('the file is named after the unit, or the board when there are several', () => {
  expect(fileName(about([tallen]), 'docx')).toBe(
    'Tjänsteutlåtande Kvalitetsutmärkelsen 2027, Förskolan Tallen.docx',
  )
  expect(fileName(about([tallen, granen]), 'pdf')).toBe(
    'Tjänsteutlåtande Kvalitetsutmärkelsen 2027, Bromma stadsdelsnämnd.pdf',
  )
})
