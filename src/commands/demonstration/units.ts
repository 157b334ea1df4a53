// The made-up units of the demonstration, and what is told of each.
import type {
  OperatingForm,
  ProgrammeOrganisation,
  ProgrammeUnit,
} from '../../award/editions/model.ts'
import type { Player } from './cast.ts'

export type DemoUnit = {
  readonly key: string
  readonly name: string
  readonly administration: string
  readonly department: string | null
  readonly form: OperatingForm
  readonly operator: string | null
  readonly category: string
  /** The contact, and a colleague who writes too. */
  readonly people: readonly [Player, Player]
  /** Words that the answers are filled with. */
  readonly words: Readonly<
    Record<'vi' | 'de' | 'rad' | 'arbetssatt' | 'matt' | 'fore' | 'efter', string>
  >
}

/** Registers, and writes no entry. */
export type BoardUnit = Omit<DemoUnit, 'words'>

export const operators: readonly ProgrammeOrganisation[] = [
  {
    key: 'demo-omtanken',
    kind: 'operator',
    name: 'Omtanken i Demonstrationen AB',
    board: null,
    validFrom: null,
    validTo: null,
    standing: 'current',
    successors: [],
    source: 'demonstration',
    note: 'Påhittad utförare.',
  },
]

export const kastanjen: DemoUnit = {
  key: 'demo-kastanjen',
  name: 'Förskolan Kastanjen',
  administration: 'forvaltning-bromma',
  department: 'Avdelningen för förskola',
  form: 'municipal',
  operator: null,
  category: 'forskola',
  people: [
    { key: 'helena.kastanjen', name: 'Helena Palm', roles: [] },
    { key: 'omar.kastanjen', name: 'Omar Saleh', roles: [] },
  ],
  words: {
    vi: 'Förskolan',
    de: 'barnen och deras vårdnadshavare',
    rad: 'barnråd och föräldraråd',
    arbetssatt: 'högläsning i små grupper varje dag',
    matt: 'andelen barn som deltar i språkgrupperna',
    fore: '54 procent',
    efter: '91 procent',
  },
}

export const manstenen: DemoUnit = {
  key: 'demo-manstenen',
  name: 'Förskolan Månstenen',
  administration: 'forvaltning-sodermalm',
  department: 'Avdelningen för förskola',
  form: 'municipal',
  operator: null,
  category: 'forskola',
  people: [
    { key: 'ingrid.manstenen', name: 'Ingrid Lund', roles: [] },
    { key: 'mikael.manstenen', name: 'Mikael Thor', roles: [] },
  ],
  words: {
    vi: 'Förskolan',
    de: 'barnen och deras familjer',
    rad: 'utvecklingssamtal och drop in-möten',
    arbetssatt: 'utevistelse med tydliga lärandemål',
    matt: 'vårdnadshavarnas nöjdhet med utemiljön',
    fore: '71 procent',
    efter: '78 procent',
  },
}

export const solglantan: DemoUnit = {
  key: 'demo-solglantan',
  name: 'Solgläntans vård- och omsorgsboende',
  administration: 'forvaltning-farsta',
  department: 'Avdelningen för äldreomsorg',
  form: 'municipal',
  operator: null,
  category: 'aldreomsorg',
  people: [
    { key: 'birgitta.solglantan', name: 'Birgitta Norén', roles: [] },
    { key: 'yusuf.solglantan', name: 'Yusuf Ali', roles: [] },
  ],
  words: {
    vi: 'Boendet',
    de: 'de boende och deras närstående',
    rad: 'boenderåd och samtal vid kaffet',
    arbetssatt: 'måltider i lugn, med den boendes egen rytm',
    matt: 'andelen boende som är nöjda med måltiderna',
    fore: '63 procent',
    efter: '88 procent',
  },
}

export const omtanken: DemoUnit = {
  key: 'demo-omtanken-hemtjanst',
  name: 'Omtankens hemtjänst',
  administration: 'forvaltning-kungsholmen',
  department: null,
  form: 'home-care-choice',
  operator: 'demo-omtanken',
  category: 'aldreomsorg',
  people: [
    { key: 'rebecka.omtanken', name: 'Rebecka Sjö', roles: [] },
    { key: 'tomas.omtanken', name: 'Tomas Viklund', roles: [] },
  ],
  words: {
    vi: 'Hemtjänsten',
    de: 'kunderna och deras närstående',
    rad: 'kundråd och uppföljande samtal hemma',
    arbetssatt: 'små arbetslag där kunden möter få personer',
    matt: 'antalet personer som en kund möter på två veckor',
    fore: '14 personer',
    efter: '9 personer',
  },
}

export const verkstan: DemoUnit = {
  key: 'demo-verkstan',
  name: 'Verkstans dagliga verksamhet',
  administration: 'forvaltning-jarva',
  department: 'Avdelningen för funktionsnedsättning',
  form: 'municipal',
  operator: null,
  category: 'socialtjanst',
  people: [
    { key: 'fatima.verkstan', name: 'Fatima Warsame', roles: [] },
    { key: 'jonas.verkstan', name: 'Jonas Frisk', roles: [] },
  ],
  words: {
    vi: 'Verksamheten',
    de: 'deltagarna',
    rad: 'deltagarråd med bildstöd',
    arbetssatt: 'arbetsuppgifter som deltagaren själv väljer och utvärderar',
    matt: 'andelen deltagare som har provat en praktikplats',
    fore: '18 procent',
    efter: '41 procent',
  },
}

export const ekdungen: DemoUnit = {
  key: 'demo-ekdungen',
  name: 'Ekdungens grundskola',
  administration: 'forvaltning-utbildning',
  department: null,
  form: 'municipal',
  operator: null,
  category: 'skola',
  people: [
    { key: 'asa.ekdungen', name: 'Åsa Ström', roles: [] },
    { key: 'peter.ekdungen', name: 'Peter Lilja', roles: [] },
  ],
  words: {
    vi: 'Skolan',
    de: 'eleverna och deras vårdnadshavare',
    rad: 'elevråd och klassråd',
    arbetssatt: 'två vuxna i klassrummet under lässtarten',
    matt: 'andelen elever som läser med flyt i årskurs 3',
    fore: '69 procent',
    efter: '80 procent',
  },
}

/** Took part in the finished edition, and became Ekdungen the year after. */
export const lillskogen: DemoUnit = {
  key: 'demo-lillskogen',
  name: 'Lillskogens skola',
  administration: 'forvaltning-bromma',
  department: null,
  form: 'municipal',
  operator: null,
  category: 'skola',
  people: [
    { key: 'asa.ekdungen', name: 'Åsa Ström', roles: [] },
    { key: 'greta.lillskogen', name: 'Greta Dahl', roles: [] },
  ],
  words: {
    vi: 'Skolan',
    de: 'eleverna och deras vårdnadshavare',
    rad: 'klassråd och öppna morgnar',
    arbetssatt: 'lästid i halvklass varje morgon',
    matt: 'andelen elever som läser med flyt i årskurs 2',
    fore: '58 procent',
    efter: '66 procent',
  },
}

export const units: readonly DemoUnit[] = [
  kastanjen,
  manstenen,
  solglantan,
  omtanken,
  verkstan,
  ekdungen,
  lillskogen,
]

/** As the register takes them. */
export function registered(unit: BoardUnit): ProgrammeUnit {
  return {
    key: unit.key,
    name: unit.name,
    administration: unit.administration,
    board: null,
    operator: unit.operator,
    department: unit.department,
    operatingForm: unit.form,
    successors: [],
    demonstration: true,
    source: 'demonstration',
    note: 'Påhittad enhet.',
  }
}
