// How the made-up examiners are trained: a course, the practice entry with its key, and the promise.
import type { Area, Dimension, Edition } from '../../award/editions/model.ts'
import { joinCourse, planCourse, tickAttendance } from '../../award/examiners/actions/courses.ts'
import {
  openPractice,
  savePractice,
  scorePractice,
} from '../../award/examiners/actions/practice.ts'
import { signPromise } from '../../award/examiners/actions/promise.ts'
import type { CourseFacts, KeyedArea, PracticeFacts } from '../../award/examiners/model/training.ts'
import { found } from '../../base/lib/failures.ts'
import { addDays, instantOf } from '../../base/lib/time.ts'
import { organiser, type Player } from './cast.ts'
import { played, type Stage } from './stage.ts'

/** Days (YYYY-MM-DD), in this order. */
export type TrainingDays = {
  readonly planned: string
  readonly held: string
  readonly scored: string
}

/** Everyone in `done` does all that the edition asks. Those in `unsigned` do all but promise. */
export async function train(
  stage: Stage,
  edition: Edition,
  days: TrainingDays,
  {
    done,
    unsigned = [],
  }: { readonly done: readonly Player[]; readonly unsigned?: readonly Player[] },
): Promise<void> {
  if (edition.terms.training === null) return
  const all = [...done, ...unsigned]
  await attend(stage, edition, days, all)
  await practise(stage, edition, days, all)
  await promise(stage, edition, days, done)
}

/** The course for everyone, and the one for leaders. */
async function attend(
  stage: Stage,
  edition: Edition,
  days: TrainingDays,
  done: readonly Player[],
): Promise<void> {
  const { planned, held } = days
  const office = stage.as(organiser, `${planned}T09:00`)
  for (const audience of ['all', 'leaders'] as const) {
    const facts = courseOn(held, audience, edition)
    const course = await played('course', planCourse(office, edition, facts))
    if (!course.ok) continue
    for (const player of done)
      await played('join', joinCourse(stage.as(player, `${planned}T13:00`), course.value.id))
    const there = done.map((player) => stage.idOf(player))
    const after = stage.as(organiser, `${held}T17:00`)
    await played('attendance', tickAttendance(after, course.value.id, there))
  }
}

/** One that examiners can still sign up for. */
export async function nextCourse(stage: Stage, edition: Edition, today: string): Promise<void> {
  const facts = courseOn(addDays(today, 9), 'all', edition)
  const office = stage.as(organiser, `${addDays(today, -3)}T09:00`)
  const another = { ...facts, title: `${facts.title}, ett tillfälle till`, seats: 6 }
  await played('next course', planCourse(office, edition, another))
}

async function practise(
  stage: Stage,
  edition: Edition,
  { planned, scored }: TrainingDays,
  done: readonly Player[],
): Promise<void> {
  const areas = edition.terms.instrument?.areas ?? []
  const office = stage.as(organiser, `${planned}T10:00`)
  await played('practice', savePractice(office, edition, practiceOf(areas, scored)))
  await played('practice opens', openPractice(office, edition))
  for (const [i, player] of done.entries()) {
    const scores = Object.fromEntries(areas.map((area, j) => [area.key, scoreOf(i, area, j)]))
    const act = stage.as(player, `${scored}T09:${10 + i}`)
    await played('practice scored', scorePractice(act, edition, { scores, handIn: true }))
  }
}

async function promise(
  stage: Stage,
  edition: Edition,
  { scored }: TrainingDays,
  done: readonly Player[],
): Promise<void> {
  const text = found(edition.terms.training?.promise ?? undefined)
  for (const [i, player] of done.entries()) {
    const act = stage.as(player, `${scored}T09:${10 + i}`)
    await played('promise', signPromise(act, edition, text))
  }
}

export function courseOn(
  day: string,
  audience: CourseFacts['audience'],
  { zone }: Pick<Edition, 'zone'>,
): CourseFacts {
  const leads = audience === 'leaders'
  return {
    title: leads ? 'Att leda ett examinatorslag' : 'Grundutbildning för examinatorer',
    about: leads
      ? 'Konsensusmötet, platsbesöket och återföringen. För den som ska leda ett lag.'
      : 'Modellen, nivåerna och hur iakttagelser bär en bedömning. Vi övar på ett påhittat bidrag.',
    audience,
    startsAt: instantOf(day, leads ? '13:30:00' : '09:00:00', zone),
    endsAt: instantOf(day, leads ? '16:00:00' : '12:00:00', zone),
    place: 'Stadshuset, rum 319 (påhittat)',
    link: '',
    seats: 24,
  }
}

/** Near the key, as people are: most hit it, some are a step away, a few two. */
function scoreOf(examiner: number, { dimension }: Area, area: number): number {
  const away = [0, 0, 1, 0, -1, 0, 1, 0, 0, -2][(examiner * 3 + area * 7) % 10] ?? 0
  const level = turn(keyed[dimension], area).level + (area % 2 === 0 ? away : Math.sign(away))
  return Math.min(6, Math.max(1, level))
}

function turn<One>(all: readonly One[], at: number): One {
  return found(all[at % all.length])
}

export function practiceOf(areas: readonly Area[], due: string): PracticeFacts {
  const texts = areas.flatMap(({ questions, dimension }) =>
    questions.map(({ key }, i) => [key, turn(answers[dimension], i)] as const),
  )
  return {
    title: 'Dagverksamheten Björken',
    about: 'En påhittad dagverksamhet för äldre med nio medarbetare. Ingen sådan enhet finns.',
    texts: Object.fromEntries(texts),
    key: Object.fromEntries(areas.map(({ key, dimension }, i) => [key, turn(keyed[dimension], i)])),
    due,
  }
}

type Answers = readonly string[]
const answers: Readonly<Record<Dimension, Answers>> = {
  approach: [
    'Vi frågar deltagare och anhöriga två gånger om året, och går igenom svaren på arbetsplatsträffen. Förra våren ville många ha lugnare måltider. Vi delade lunchen i två grupper och frågade igen efter tre månader.',
    'Varje medarbetare har ett ansvarsområde. Vi följer upp planen i maj och november. Det som inte fungerar tar vi upp, men vi skriver inte alltid ned vad vi har bestämt.',
  ],
  results: [
    'Andelen som är nöjda med måltiderna har ökat från 61 till 78 procent på två år. Vi har jämfört oss med två andra dagverksamheter i stadsdelen. För övriga mål har vi siffror för ett år.',
  ],
}

/** The same level of the same dimension has the same reason. */
const keyed: Readonly<Record<Dimension, readonly KeyedArea[]>> = {
  approach: [
    {
      level: 4,
      reason:
        'Arbetssättet används av alla och följs upp, och texten visar en förbättring som kom av uppföljningen.',
    },
    {
      level: 3,
      reason:
        'Arbetssättet är genomtänkt, men texten visar inte att det används av alla eller att det följs upp regelbundet.',
    },
    {
      level: 2,
      reason: 'Ett arbetssätt finns för delar av frågan, men uppföljningen är tillfällig.',
    },
  ],
  results: [
    {
      level: 4,
      reason: 'Ett viktigt resultat har förbättrats i två år och jämförs med andras.',
    },
    {
      level: 3,
      reason:
        'Det finns resultat för flera mål, men för de flesta är tidsserien för kort för att visa en trend.',
    },
  ],
}
