// Board papers of invented units, and what a reader should find in them, for tests.
import fc from 'fast-check'
import type { BoardPaper, PaperAbout, PaperUnit } from '../src/award/decisions/model/paper.ts'
import type { Edition } from '../src/award/editions/model.ts'
import type { Registration } from '../src/award/registrations/model.ts'
import { found } from '../src/base/lib/failures.ts'
import { newId } from '../src/base/lib/id.ts'
import { aBoardPaper } from './board.ts'
import { realProgramme } from './programme-files.ts'

const programme = realProgramme()
const { terms } = found(programme.editions.find(({ year }) => year === 2027))
export const edition2027 = { year: 2027, zone: 'Europe/Stockholm', terms } as Edition

export function paperUnit(unitName: string, years: readonly number[] = []): PaperUnit {
  const registration = {
    id: newId<'registration'>(),
    unitName,
    category: 'forskola',
    recordNumber: 'KU 2027/0001',
    state: 'sent',
  } as Registration
  return { registration, years }
}

export function paperAbout(
  units: readonly PaperUnit[],
  paper: Partial<BoardPaper> = {},
  over: Partial<PaperAbout> = {},
): PaperAbout {
  return {
    paper: aBoardPaper(paper),
    boardName: 'Bromma stadsdelsnämnd',
    administrationName: 'Bromma stadsdelsförvaltning',
    administrationKind: 'administration',
    edition: edition2027,
    award: programme.award,
    units,
    ...over,
  }
}

const heads = ['Förskolan', 'Enheten för', 'Hemtjänsten', 'Gruppbostaden', 'Ungdomsmottagningen']
const tails = ['Åkern', 'Ängsö', 'Östra Sjö-Ön', 'Höjden 3', 'Älvsjö-Örby', 'Snö och Is', 'Månen']
const duties = ['arbete och försörjning', 'hälsa och stöd', 'äldre', 'digital utveckling']

/** «Enheten för arbete och försörjning», «Hemtjänsten Östra Sjö-Ön». */
export const aUnitName = fc
  .constantFrom(...heads)
  .chain((head) =>
    fc.constantFrom(...(head === 'Enheten för' ? duties : tails)).map((tail) => `${head} ${tail}`),
  )

const places = [
  ['Bromma', 'Bromma'],
  ['Järva', 'Järva'],
  ['Enskede-Årsta-Vantör', 'Enskede-Årsta-Vantörs'],
  ['Norra innerstaden', 'Norra innerstadens'],
  ['Hägersten-Älvsjö', 'Hägersten-Älvsjö'],
] as const
const districts = places.map(([, genitive]) => ({
  boardName: `${genitive} stadsdelsnämnd`,
  administrationName: `${genitive} stadsdelsförvaltning`,
  administrationKind: 'administration' as const,
}))
const others = [
  {
    boardName: 'Socialnämnden',
    administrationName: 'Socialförvaltningen',
    administrationKind: 'administration' as const,
  },
  {
    boardName: 'Styrelsen för Provdalens Bostäder AB',
    administrationName: 'Provdalens Bostäder AB',
    administrationKind: 'company' as const,
  },
]
export const aBoardsHouse = fc.constantFrom(...districts, ...others)

const firstNames = ['Anna', 'Björn', 'Åsa', 'Karl-Erik', 'Örjan', 'Fatima', 'Lena', 'Mohammed']
const lastNames = ['Ek', 'Öberg', 'Åkesson', 'Lind-Ström', 'af Ugglas', 'Hägg', 'Svensson Bäck']
export const aPersonName = fc
  .tuple(fc.constantFrom(...firstNames), fc.constantFrom(...lastNames))
  .map((parts) => parts.join(' '))

const aSignature = fc.record({
  name: aPersonName,
  title: fc.constantFrom('Stadsdelsdirektör', 'Avdelningschef', 'Socialdirektör', 'Enhetschef'),
  acting: fc.boolean(),
})

const aDay = fc.integer({ min: 0, max: 200 }).map((days) => {
  const day = new Date(Date.UTC(2027, 0, 11 + days))
  return day.toISOString().slice(0, 10)
})

export const aPaper: fc.Arbitrary<Partial<BoardPaper>> = fc.record({
  shape: fc.constantFrom('full', 'short'),
  proposal: fc.constantFrom('approved', 'noted', 'nominated'),
  pointStyle: fc.constantFrom('together', 'each'),
  immediateAdjustment: fc.boolean(),
  recordNumber: fc.constantFrom('1.1/123/2027', 'BRO 2027/45', '2.1.3-45/2027', 'SOF 2027/0117'),
  date: aDay,
  department: fc.constantFrom('Avdelningen för förskola', 'Avdelning äldreomsorg', ''),
  caseOfficer: aPersonName,
  phone: fc.constantFrom('08-508 06 230', '076-120 00 00', ''),
  preparedBy: fc.constantFrom('avdelningen för förskola', 'strategiska staben'),
  entriesAttached: fc.boolean(),
  attachments: fc.constantFrom([], ['Verksamhetsplan 2027']),
  signatures: fc.uniqueArray(aSignature, {
    minLength: 1,
    maxLength: 2,
    selector: ({ name }) => name,
  }),
})

const someYears = fc.constantFrom<readonly number[]>([], [], [2024], [2022, 2023])

/** A whole paper: one to five units, any board, any verb, both shapes. */
export const aPaperAbout: fc.Arbitrary<PaperAbout> = fc
  .record({
    names: fc.uniqueArray(aUnitName, { minLength: 1, maxLength: 5 }),
    years: fc.array(someYears, { minLength: 5, maxLength: 5 }),
    house: aBoardsHouse,
    paper: aPaper,
  })
  .map(({ names, years, house, paper }) => {
    const units = names.map((name, index) => paperUnit(name, years[index]))
    return paperAbout(units, paper, house)
  })
