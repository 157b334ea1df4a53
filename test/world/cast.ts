// Who knocks at every door of the site.

import { found } from '../../src/base/lib/failures.ts'
import type { Player } from '../../src/commands/demonstration/cast.ts'
import {
  chair,
  coordinators,
  examiners,
  jurors,
  organiser,
} from '../../src/commands/demonstration/cast.ts'
import { kastanjen, manstenen, solglantan } from '../../src/commands/demonstration/units.ts'

const [anna, , camilla, daniel, elin, farid, gunilla] = examiners
const [maria, johan, leila] = jurors
const [bromma, sodermalm] = coordinators

/** The unit that all doors are about, and another one. */
export const own = manstenen
export const other = kastanjen
/** One that nobody has registered. */
export const third = solglantan

/** Null: has not signed in. */
export const visitors = {
  anonymous: null,
  stranger: { key: 'stina.framling', name: 'Stina Främling', roles: [] },
  member: own.people[0],
  colleague: own.people[1],
  reader: { key: 'rolf.manstenen', name: 'Rolf Läs', roles: [] },
  helper: { key: 'hilma.forvaltning', name: 'Hilma Hjelm', roles: [] },
  'former helper': { key: 'hugo.forvaltning', name: 'Hugo Hjelm', roles: [] },
  'other member': other.people[0],
  coordinator: found(sodermalm),
  'other coordinator': found(bromma),
  leader: found(anna),
  examiner: found(camilla),
  'second examiner': found(elin),
  'undeclared examiner': found(gunilla),
  'conflicted examiner': found(farid),
  'other examiner': found(daniel),
  chair,
  juror: found(maria),
  'second juror': found(leila),
  'conflicted juror': found(johan),
  organiser,
} as const satisfies Readonly<Record<string, Player | null>>
export type VisitorName = keyof typeof visitors
export const visitorNames = Object.keys(visitors) as VisitorName[]

export const team = [
  visitors.leader,
  visitors.examiner,
  visitors['second examiner'],
  visitors['undeclared examiner'],
  visitors['conflicted examiner'],
] as const
export const assessors = team.slice(0, 3)
