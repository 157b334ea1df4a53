// How an examiner declares before many entries at once, and who is to be reminded.
import type { PersonId } from '../../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { inSwedishOrder } from '../../../base/lib/text.ts'
import { addDays, instantOf, isPlainDate, plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type {
  CallGroup,
  CallProgress,
  CallRow,
  DeclarationCall,
  EarlierAnswer,
  PostedRow,
  PostedStep,
  RowState,
} from '../model/calls.ts'
import type { Answering, ConflictCase, Declaration } from '../model.ts'
import { clearanceOf, covers, type DeclareRefusal, declare, standingTies } from './declaring.ts'

/** The key of those that belong to no administration. */
const nowhere = 'utan'

export type CallRefusal = 'call-not-open' | 'call-day' | 'call-past'

/** While the edition is open. The day may be moved, and be today at the earliest. */
export function openCall(
  _permit: Permit<'examiners.keep'>,
  dueOn: string,
  edition: Edition,
  now: Date,
): Outcome<string, CallRefusal> {
  if (edition.state !== 'open') return no('call-not-open')
  if (!isPlainDate(dueOn)) return no('call-day')
  return dueOn < plainDate(now, edition.zone) ? no('call-past') : yes(dueOn)
}

/** What the register shows is filled in already, and is nothing that the person can take away. */
export function rowStateOf(about: ConflictCase): RowState {
  if (standingTies(about).length > 0) return 'tied'
  return clearanceOf(about) === 'undeclared' ? 'unanswered' : 'answered'
}

export function progressOf(person: PersonId, cases: readonly ConflictCase[]): CallProgress {
  const left = cases.filter((about) => rowStateOf(about) === 'unanswered')
  return { person, done: cases.length - left.length, all: cases.length }
}

/** By administration, in the order of their names; those without one last. */
export function groupsOf(rows: readonly CallRow[]): readonly CallGroup[] {
  const groups = Map.groupBy(rows, ({ about }) => about.parties.administrationId ?? nowhere)
  return [...groups]
    .map(([key, own]) => ({ key, name: own[0]?.outline.administration ?? null, rows: own }))
    .toSorted(
      (a, b) =>
        Number(a.key === nowhere) - Number(b.key === nowhere) ||
        inSwedishOrder(a.name ?? '', b.name ?? ''),
    )
}

/** The latest of each unit: of the latest edition, and in it the last word. */
export function earlierAnswers(said: readonly EarlierAnswer[]): ReadonlyMap<string, EarlierAnswer> {
  const latest = new Map<string, EarlierAnswer>()
  for (const one of said) {
    const { unitId } = one.declaration
    if ((latest.get(unitId)?.year ?? 0) <= one.year) latest.set(unitId, one)
  }
  return latest
}

export type Declaring = { readonly entryId: EntryId; readonly answering: Answering }
export type StepReading = {
  /** What is new: the same answer twice is one. */
  readonly declared: readonly Declaring[]
  readonly refused: ReadonlyMap<EntryId, DeclareRefusal | 'nothing-earlier'>
}

/**
 * What a posted step says. Each row stands for itself: one that is refused keeps no other from being
 * saved. `rest` speaks for no row that was answered before, that the register has filled in, or where
 * the earlier answer was another than no.
 */
export function readStep(
  permit: Permit<'conflict.declare'>,
  rows: readonly CallRow[],
  { rest, rows: posted }: PostedStep,
): StepReading {
  const declared: Declaring[] = []
  const refused = new Map<EntryId, DeclareRefusal | 'nothing-earlier'>()
  for (const row of rows) {
    const outcome = readRow(permit, row, posted.get(row.about.entryId), rest)
    const { entryId } = row.about
    if (outcome?.ok === false) refused.set(entryId, outcome.reason)
    if (outcome?.ok && !isSame(outcome.value, row.about))
      declared.push({ entryId, answering: outcome.value })
  }
  return { declared, refused }
}

const noConflict: Answering = { answer: 'none', lawGrounds: [], awardGrounds: [], explanation: '' }

/** Undefined: nothing is said about it. */
function readRow(
  permit: Permit<'conflict.declare'>,
  row: CallRow,
  posted: PostedRow | undefined,
  rest: boolean,
): Outcome<Answering, DeclareRefusal | 'nothing-earlier'> | undefined {
  if (row.state === 'tied') return undefined
  const before = row.earlier?.declaration
  switch (posted?.answer) {
    case 'again':
      return before ? yes(answeringOf(before)) : no('nothing-earlier')
    case 'none':
      return yes(noConflict)
    case 'conflict':
    case 'unsure':
      return declare(permit, { ...posted, answer: posted.answer })
    default:
      return rest && isFree(row) ? yes(noConflict) : undefined
  }
}

/** What one word about all the rest may speak for. */
function isFree({ state, earlier }: CallRow): boolean {
  return state === 'unanswered' && (earlier?.declaration.answer ?? 'none') === 'none'
}

function answeringOf({ answer, lawGrounds, awardGrounds, explanation }: Declaration): Answering {
  return { answer, lawGrounds, awardGrounds, explanation }
}

function isSame(answering: Answering, { declarations, parties }: ConflictCase): boolean {
  const latest = declarations.at(-1)
  if (latest === undefined || !covers(latest, parties)) return false
  const told = ({ answer, lawGrounds, awardGrounds, explanation }: Answering) =>
    [answer, [...lawGrounds].sort(), [...awardGrounds].sort(), explanation.trim()] as const
  return JSON.stringify(told(answering)) === JSON.stringify(told(latest))
}

/** So many days before the last day, in the morning. The last one on the day itself. */
const reminderDays = [7, 2, 0]
const [opens, closes] = ['08:00', '20:00']

/** Whether it is a day and an hour on which those who are not done are reminded. */
export function isReminderTime(call: DeclarationCall, edition: Edition, now: Date): boolean {
  const today = plainDate(now, edition.zone)
  const isDay = reminderDays.some((days) => addDays(call.dueOn, -days) === today)
  const awake =
    instantOf(today, opens, edition.zone) <= now && now < instantOf(today, closes, edition.zone)
  const isNew = plainDate(call.openedAt, edition.zone) === today
  return edition.state === 'open' && isDay && awake && !isNew
}
