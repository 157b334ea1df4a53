// One whole edition from call to library, played with the stages' own actions.
import { loadEdition } from '../../award/editions/actions.ts'
import type { Edition, ProgrammeEdition } from '../../award/editions/model.ts'
import { closeEdition, editionOf } from '../../award/editions/public.ts'
import { addEmployment, addExaminer } from '../../award/examiners/actions.ts'
import type { RegistrationId } from '../../award/registrations/model.ts'
import { joinUnits } from '../../award/units/actions/unit-times.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { found } from '../../base/lib/failures.ts'
import { instantOf } from '../../base/lib/time.ts'
import { decide, extract, type Matter, prepare, verify } from './boards.ts'
import {
  chair,
  coordinators,
  type ExaminingPlayer,
  emailOf,
  examiners,
  jurors,
  organiser,
  type Player,
} from './cast.ts'
import { objectInVain } from './declaring.ts'
import { finishedEdition, finishedYear } from './edition.ts'
import { agree, assessAlone, type Case, chooseTeam, visit } from './examining.ts'
import { checkBudgets, deliberate, feedBack, type Session, share } from './honours.ts'
import { played, type Stage } from './stage.ts'
import { train } from './training.ts'
import * as cast from './units.ts'
import { handIn, register, send, write } from './writing.ts'

/** `registration` and what the examiners do about the entry. */
type Whole = Case & { readonly registration: RegistrationId }

export async function playFinishedEdition(
  stage: Stage,
  live: ProgrammeEdition,
  zone: string,
): Promise<void> {
  const opened = instantOf('2025-01-07', '08:00', zone)
  const act = { actor: theSystem, now: opened, db: stage.db }
  await loadEdition(act, finishedEdition(live, zone), { zone, demonstration: true })
  const edition = found(await editionOf(stage.db, finishedYear))
  await takeTheStage(stage)
  await train(stage, edition, trained, { done: examiners })
  const cases: Whole[] = []
  for (const [i, part] of parts.entries()) cases.push(await takePart(stage, edition, part, i))
  await decideInBoards(stage, cases)
  for (const one of cases) await examine(stage, edition, one)
  await honour(stage, edition, cases)
  await played('close', closeEdition(stage.as(organiser, '2025-12-20T09:00'), finishedYear))
  await ekdungenTakesOver(stage)
}

/** So that a unit of the open edition has its earlier year from another. */
async function ekdungenTakesOver(stage: Stage): Promise<void> {
  const act = stage.as(organiser, '2026-01-08T09:00')
  const link = { unit: stage.unit(cast.lillskogen.key), successor: stage.unit(cast.ekdungen.key) }
  await played('take over', joinUnits(act, { ...link, day: '2026-01-01' }, '2026-01-08'))
}

const everyone: readonly Player[] = [organiser, chair, ...jurors, ...coordinators, ...examiners]

const trained = { planned: '2025-01-21', held: '2025-01-30', scored: '2025-02-02' } as const

async function takeTheStage(stage: Stage): Promise<void> {
  for (const player of everyone) await stage.enter(player, '2025-01-07T08:10')
  for (const { people } of cast.units) {
    for (const person of people) await stage.enter(person, '2025-01-10T08:00')
  }
  for (const examiner of examiners) await engage(stage, examiner)
}

async function engage(stage: Stage, examiner: ExaminingPlayer): Promise<void> {
  const act = stage.as(organiser, '2025-01-20T10:00')
  const { name, categories, fields } = examiner
  const profile = { categories, fields, languages: ['svenska'], capacity: 3 }
  await played('examiner', addExaminer(act, { ...profile, name, email: emailOf(examiner) }))
  const posted = { unit: '', validFrom: '2019-01-01', validTo: null }
  const organisation = stage.organisation(examiner.worksAt)
  await played('employer', addEmployment(act, stage.idOf(examiner), { ...posted, organisation }))
}

type Part = Pick<Case, 'unit' | 'level' | 'visit'> & { readonly team: readonly number[] }

const parts: readonly Part[] = [
  { unit: cast.kastanjen, level: 5, visit: '2025-09-16', team: [0, 2, 4] },
  { unit: cast.manstenen, level: 3, visit: '2025-09-18', team: [2, 0, 5] },
  { unit: cast.solglantan, level: 5, visit: '2025-09-23', team: [1, 5, 3] },
  { unit: cast.verkstan, level: 4, visit: '2025-09-30', team: [3, 1, 0] },
  { unit: cast.lillskogen, level: 3, visit: '2025-10-02', team: [6, 2, 4] },
]

async function takePart(
  stage: Stage,
  edition: Edition,
  { unit, level, visit, team }: Part,
  place: number,
): Promise<Whole> {
  const day = String(3 + place).padStart(2, '0')
  const registration = await register(stage, unit, edition, {
    on: `2025-02-${day}`,
    answers: 'all',
  })
  await send(stage, unit, registration, `2025-02-${day}T15:00`)
  const entry = await write(stage, unit, edition, {
    registration,
    on: `2025-04-${day}`,
    areas: Number.POSITIVE_INFINITY,
  })
  await handIn(stage, unit, entry, `2025-05-${10 + place}T14:32`)
  const players = team.map((index) => found(examiners[index]))
  return { unit, level, visit, entry, registration, team: players }
}

/** One paper for each administration, with all its units. */
async function decideInBoards(stage: Stage, cases: readonly Whole[]): Promise<void> {
  for (const [i, coordinator] of coordinators.entries()) {
    const own = cases.filter(({ unit }) => unit.administration === coordinator.acts)
    const [first] = own
    if (first === undefined) continue
    const matter: Matter = {
      coordinator,
      board: `${boards[i] ?? 'Stadsdels'}nämnden`,
      units: own.map(({ unit, registration }) => ({ name: unit.name, registration })),
      year: finishedYear,
      proposal: i % 2 === 0 ? 'noted' : 'approved',
      written: '2025-05-20',
      meeting: `2025-06-${12 + i}`,
    }
    const decision = await prepare(stage, matter)
    await decide(stage, matter, decision)
    await extract(stage, matter, decision)
    await verify(stage, matter, decision, '2025-06-23T09:00')
  }
}
const boards = [
  'Bromma stadsdels',
  'Södermalms stadsdels',
  'Farsta stadsdels',
  'Järva stadsdels',
  'Kungsholmens stadsdels',
]

async function examine(stage: Stage, edition: Edition, one: Whole): Promise<void> {
  await chooseTeam(stage, one, '2025-05-26')
  const [manager, examiner] = [one.unit.people[0], found(one.team.at(-1))]
  const about = { entry: one.entry, manager, examiner }
  if (one.unit === cast.manstenen) await objectInVain(stage, about, '2025-05-28')
  await assessAlone(stage, edition, one, '2025-08-20')
  await agree(stage, edition, one, '2025-09-05')
  const moves = one.unit === cast.verkstan ? 'up' : 'none'
  await visit(stage, edition, { ...one, moves })
  await feedBack(stage, edition, one)
}

async function honour(stage: Stage, edition: Edition, cases: readonly Whole[]): Promise<void> {
  const registrations = cases.map(({ registration }) => registration)
  await checkBudgets(stage, registrations)
  for (const session of sessionsOf(edition, cases)) {
    await deliberate(stage, finishedYear, session)
  }
  const shared = cases.filter(({ unit }) => unit === cast.kastanjen || unit === cast.solglantan)
  for (const one of shared) await share(stage, one)
}

const recipients = [cast.kastanjen, cast.solglantan]

function sessionsOf({ terms }: Edition, cases: readonly Whole[]): readonly Session[] {
  return terms.categories.flatMap(({ key }) => {
    const own = cases.filter(({ unit }) => unit.category === key)
    if (own.length === 0) return []
    const choices = own.flatMap((one): Session['choices'] => {
      if (recipients.includes(one.unit)) return [{ one, kind: 'recipient' }]
      return one.unit === cast.verkstan ? [{ one, kind: 'honourable' }] : []
    })
    const given = choices.some(({ kind }) => kind === 'recipient')
    return [
      {
        category: key,
        candidates: own.map(({ entry }) => entry),
        choices,
        noAwardReason: given ? '' : 'Resultaten är lovande men ännu inte jämna nog.',
        conflict: key === cast.verkstan.category,
      },
    ]
  })
}
