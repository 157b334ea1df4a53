// The people of the demonstration. All of them are made up.
import type { Role } from '../../base/lib/actor.ts'

/** `acts`: key of the administration that a coordinator acts for. */
export type Player = {
  readonly key: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly acts?: string
}

export const organiser: Player = {
  key: 'karin.kansli',
  name: 'Karin Lindqvist',
  roles: ['organiser'],
}
export const chair: Player = {
  key: 'stefan.ordforande',
  name: 'Stefan Alm',
  roles: ['chair', 'juror'],
}
export const jurors: readonly Player[] = [
  { key: 'maria.jury', name: 'Maria Ekwall', roles: ['juror'] },
  { key: 'johan.jury', name: 'Johan Sundin', roles: ['juror'] },
  { key: 'leila.jury', name: 'Leila Haddad', roles: ['juror'] },
]

/** One for each administration that has a unit in the demonstration. */
export const coordinators: readonly Player[] = [
  {
    key: 'petra.samordnare',
    name: 'Petra Holm',
    roles: ['coordinator'],
    acts: 'forvaltning-bromma',
  },
  {
    key: 'ali.samordnare',
    name: 'Ali Rahimi',
    roles: ['coordinator'],
    acts: 'forvaltning-sodermalm',
  },
  {
    key: 'eva.samordnare',
    name: 'Eva Nyström',
    roles: ['coordinator'],
    acts: 'forvaltning-farsta',
  },
  { key: 'nils.samordnare', name: 'Nils Borg', roles: ['coordinator'], acts: 'forvaltning-jarva' },
  {
    key: 'sara.samordnare',
    name: 'Sara Wikman',
    roles: ['coordinator'],
    acts: 'forvaltning-kungsholmen',
  },
]

/** `worksAt`: where they are employed, so that conflicts can be found. */
export type ExaminingPlayer = Player & {
  readonly worksAt: string
  readonly categories: readonly string[]
  readonly fields: readonly string[]
}

export const examiners: readonly ExaminingPlayer[] = [
  {
    ...{
      key: 'anna.examinator',
      name: 'Anna Berglund',
      roles: ['examiner'],
      worksAt: 'forvaltning-skarpnack',
    },
    ...{ categories: ['forskola'], fields: ['pedagogik'] },
  },
  {
    ...{
      key: 'bjorn.examinator',
      name: 'Björn Falk',
      roles: ['examiner'],
      worksAt: 'forvaltning-skarholmen',
    },
    ...{ categories: ['aldreomsorg'], fields: ['demens'] },
  },
  {
    ...{ key: 'camilla.examinator', name: 'Camilla Roos', roles: ['examiner'] },
    ...{ worksAt: 'forvaltning-norra-innerstaden', categories: ['forskola'], fields: ['lärande'] },
  },
  {
    ...{
      key: 'daniel.examinator',
      name: 'Daniel Östman',
      roles: ['examiner'],
      worksAt: 'forvaltning-social',
    },
    ...{ categories: ['socialtjanst'], fields: ['LSS'] },
  },
  {
    ...{ key: 'elin.examinator', name: 'Elin Strand', roles: ['examiner'] },
    ...{ worksAt: 'forvaltning-hagersten-alvsjo', categories: ['forskola', 'andra'] },
    fields: ['ledarskap'],
  },
  {
    ...{ key: 'farid.examinator', name: 'Farid Nouri', roles: ['examiner'] },
    ...{ worksAt: 'forvaltning-hasselby-vallingby', categories: ['aldreomsorg', 'socialtjanst'] },
    fields: ['hemtjänst'],
  },
  {
    ...{ key: 'gunilla.examinator', name: 'Gunilla Hedman', roles: ['examiner'] },
    ...{ worksAt: 'forvaltning-enskede-arsta-vantor', categories: ['andra', 'skola'] },
    fields: ['service', 'digitalisering'],
  },
]

export function emailOf({ key }: Player): string {
  return `${key}@demo.example`
}
