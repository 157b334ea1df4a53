import { describe, expect, test } from 'vitest'
import { aBoardPaper, aMatter } from '../../../../test/board.ts'
import { newId } from '../../../base/lib/id.ts'
import type { Award } from '../../editions/model/award.ts'
import type { Edition } from '../../editions/model.ts'
import type { Registration } from '../../registrations/model.ts'
import type { BoardPaper, BoardTrack, Matter } from '../model.ts'
import { boardPaper, fileName, firstTexts } from './board-paper.ts'

const award = {
  name: { sv: 'Kvalitetsutmärkelsen', en: 'The Quality Award' },
  sender: { sv: 'Stockholms stad', en: 'City of Stockholm' },
  email: 'kvalitetsutmarkelsen@stockholm.se',
} as Award
const edition = {
  year: 2027,
  zone: 'Europe/Stockholm',
  terms: {
    purpose: null,
    categories: [
      { key: 'forskola', name: { sv: 'Förskola', en: 'Preschool' } },
      { key: 'skola', name: { sv: 'Skola', en: 'School' } },
      { key: 'andra', name: { sv: 'Andra verksamheter', en: 'Other operations' } },
    ],
    calendar: {
      entryDue: new Date('2027-05-17T21:59:59Z'),
      extractDue: '2027-06-30',
      ceremony: new Date('2027-11-23T15:00:00Z'),
    },
  },
} as unknown as Edition

function unit(unitName: string, years: readonly number[] = []) {
  const id = newId<'registration'>()
  const recordNumber = 'KU 2027/0001'
  const state = 'sent'
  const registration = {
    id,
    unitName,
    category: 'forskola',
    recordNumber,
    state,
  } as Registration
  const track: BoardTrack = {
    registration: id,
    state: 'paper-drafted',
    matter: null,
    decision: null,
  }
  return { registration, years, track }
}

function about(
  units: readonly ReturnType<typeof unit>[],
  paper: Partial<BoardPaper> = {},
  matter: Partial<Matter> = {},
) {
  return { matter: aMatter({ paper: aBoardPaper(paper), ...matter }), edition, award, units }
}

function points(given: ReturnType<typeof about>): readonly string[] {
  const [proposal] = boardPaper(given).sections
  const [list] = proposal?.blocks ?? []
  return list?.kind === 'list' ? list.items : []
}

function textUnder(heading: string, given: ReturnType<typeof about>): string | undefined {
  const [block] = boardPaper(given).sections.find((each) => each.heading === heading)?.blocks ?? []
  return block?.kind === 'paragraph' ? block.text : undefined
}

const tallen = unit('Förskolan Tallen', [2022, 2023])
const granen = unit('Förskolan Granen')
const send =
  'Protokollsutdraget skickas till kvalitetsutmarkelsen@stockholm.se senast den 30 juni 2027.'

describe('the proposal', () => {
  test('approves all units in one point', () => {
    expect(points(about([tallen, granen]))).toEqual([
      'Bromma stadsdelsnämnd godkänner att Förskolan Tallen och Förskolan Granen deltar i Kvalitetsutmärkelsen 2027.',
      send,
    ])
  })

  test('nominates each unit in a point of its own', () => {
    expect(points(about([tallen, granen], { proposal: 'nominated' }))).toEqual([
      'Bromma stadsdelsnämnd nominerar Förskolan Tallen till Kvalitetsutmärkelsen 2027.',
      'Bromma stadsdelsnämnd nominerar Förskolan Granen till Kvalitetsutmärkelsen 2027.',
      send,
    ])
  })

  test('has the registration noted and filed', () => {
    expect(points(about([tallen], { proposal: 'noted' }))[0]).toBe(
      'Anmälan om att Förskolan Tallen deltar i Kvalitetsutmärkelsen 2027 noteras och läggs till handlingarna.',
    )
  })

  test('asks for immediate adjustment last, when that is chosen', () => {
    expect(points(about([tallen], { immediateAdjustment: true })).at(-1)).toBe(
      'Beslutet justeras omedelbart.',
    )
  })
})

test('the paper has the parts of a tjänsteutlåtande, in order', () => {
  const paper = boardPaper(about([tallen]))
  expect(paper).toMatchObject({
    genre: 'Tjänsteutlåtande',
    title: 'Deltagande i Kvalitetsutmärkelsen 2027: Förskolan Tallen',
    sender: ['Bromma stadsdelsförvaltning', 'Avdelningen för förskola'],
    recordNumber: '1.1/123/2027',
    date: '1 april 2027',
    facts: [
      { label: 'Handläggare', value: 'Anna Ek, 08-508 00 000' },
      { label: 'Till', value: 'Bromma stadsdelsnämnd' },
    ],
    signatures: [{ name: 'Eva Lind', title: 'Stadsdelsdirektör' }],
  })
  expect(paper.sections.map(({ heading }) => heading)).toEqual([
    'Förvaltningens förslag till beslut',
    'Sammanfattning',
    'Bakgrund',
    'Ärendet',
    'Ärendets beredning',
    'Jämställdhetsanalys',
    'Förvaltningens synpunkter och förslag',
  ])
})

test('the matter tells the category, the number and the earlier years of each unit', () => {
  expect(textUnder('Ärendet', about([tallen, granen]))).toBe(
    'Förskolan Tallen har anmält att enheten vill delta i Kvalitetsutmärkelsen 2027. ' +
      'Enheten deltar i klassen förskola. Anmälan har nummer KU 2027/0001. ' +
      'Enheten har deltagit tidigare, 2022 och 2023.\n\n' +
      'Förskolan Granen har anmält att enheten vill delta i Kvalitetsutmärkelsen 2027. ' +
      'Enheten deltar i klassen förskola. Anmälan har nummer KU 2027/0001.',
  )
})

test('the background names the categories and the days, and nothing that is not known', () => {
  const background = textUnder('Bakgrund', about([tallen]))
  expect(background).toContain('Tävlingsklasserna är förskola, skola och andra verksamheter.')
  expect(background).toContain('Bidraget ska lämnas in senast den 17 maj 2027.')
  expect(background).toContain('Utmärkelsen delas ut den 23 november 2027.')
  const calendar = { entryDue: null, extractDue: null, ceremony: null }
  const bare = {
    ...edition,
    terms: { ...edition.terms, calendar, categories: [] },
  } as unknown as Edition
  const given = { ...about([tallen]), edition: bare }
  expect(textUnder('Bakgrund', given)).toBe(
    'Varje deltagande enhet beskriver sitt kvalitets- och utvecklingsarbete i ett skriftligt bidrag. ' +
      'Särskilt utbildade examinatorer bedömer bidraget. ' +
      'Alla som deltar får en skriftlig återföring med styrkor och förbättringsområden.',
  )
  expect(points(given)).toContain(
    'Protokollsutdraget skickas till kvalitetsutmarkelsen@stockholm.se.',
  )
})

test('a company speaks as a company', () => {
  const given = about(
    [tallen],
    { opinion: '' },
    { administrationKind: 'company', boardName: 'Styrelsen' },
  )
  expect(boardPaper(given).sections[0]?.heading).toBe('Bolagets förslag till beslut')
  expect(textUnder('Sammanfattning', given)).toContain('Bolaget föreslår att Styrelsen godkänner')
  expect(firstTexts('company').opinion).toMatch(/^Bolaget ser positivt/)
})

test('a unit that has withdrawn is not in the paper any more', () => {
  const { registration, ...rest } = granen
  const gone = { ...rest, registration: { ...registration, state: 'withdrawn' } as const }
  expect(points(about([tallen, gone]))[0]).toBe(
    'Bromma stadsdelsnämnd godkänner att Förskolan Tallen deltar i Kvalitetsutmärkelsen 2027.',
  )
})

test('empty texts leave no heading behind', () => {
  const given = about([tallen], { preparedBy: '', equality: ' ', signatures: [] })
  const headings = boardPaper(given).sections.map(({ heading }) => heading)
  expect(headings).not.toContain('Ärendets beredning')
  expect(headings).not.toContain('Jämställdhetsanalys')
})

test('the file is named after the unit, or the board when there are several', () => {
  expect(fileName(about([tallen]))).toBe(
    'Tjänsteutlåtande Kvalitetsutmärkelsen 2027, Förskolan Tallen.docx',
  )
  expect(fileName(about([tallen, granen]))).toBe(
    'Tjänsteutlåtande Kvalitetsutmärkelsen 2027, Bromma stadsdelsnämnd.docx',
  )
})
