// What is to be done, and how far each stage has come, out of what is known of each unit.
import type { Edition } from '../../award/editions/model.ts'
import { dueOf as dueOfEntry } from '../../award/entries/rules/writing.ts'
import { addDays, plainDate } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import type { Assignment, Line, StageKey, Task, TaskKind } from './model.ts'

const decidedStates = ['decided', 'adjusted', 'extract-sent', 'extract-verified']

/** Which lines a number of the overview counts: exactly those that its list shows. */
export const belongsTo: Readonly<Record<StageKey, (line: Line) => boolean>> = {
  registered: () => true,
  'board-decided': ({ board }) => decidedStates.includes(board?.state ?? ''),
  'extract-verified': ({ board }) => board?.state === 'extract-verified',
  'extract-missing': ({ board }) => board?.state !== 'extract-verified',
  'entry-handed-in': ({ entry }) => entry?.state === 'handed-in',
  'entry-missing': ({ entry }) => entry?.state !== 'handed-in',
  'team-chosen': ({ team }) => team !== undefined && team.leader !== null,
  assessed: ({ progress }) => allIn(progress),
  agreed: ({ progress }) => isClosed(progress?.consensus),
  visited: ({ visit }) => visit !== undefined && visit.state !== 'planned',
  'report-released': ({ report }) => report === 'released' || report === 'acknowledged',
}

type Progressing = Line['progress']

function allIn(progress: Progressing): boolean {
  return progress !== undefined && progress.members > 0 && progress.handedIn >= progress.members
}

function isClosed(consensus: string | null | undefined): boolean {
  return consensus === 'closed' || consensus === 'visited' || consensus === 'final'
}

export function countOf(lines: readonly Line[], stage: StageKey): number {
  return lines.filter(belongsTo[stage]).length
}

function task(kind: TaskKind, about: string, href: string, due: Task['due']): Task {
  return { kind, about, href, due }
}

/** Nothing waits for anybody who can no longer do it. */
function isOver(due: Date | null, now: Date): boolean {
  return due !== null && now > due
}

/** What waits for the people of a unit. */
export function unitTasks(line: Line, edition: Edition, now: Date): readonly Task[] {
  const { registration } = line
  const { calendar } = edition.terms
  const about = registration.unitName
  const own = { registration: registration.id }
  if (registration.state === 'withdrawn' || edition.state !== 'open') return reading(line)
  if (registration.state === 'draft') {
    const due = calendar.registrationCloses ?? calendar.entryDue
    if (isOver(due, now)) return []
    return [task('finish-registration', about, paths.registration.to(own), due)]
  }
  const writes = !line.locked && writing(line, edition, now) !== null
  const toWrite = task('write-entry', about, paths.entryStart.to(own), entryDue(line, edition))
  return [...(writes ? [toWrite] : []), ...reading(line)]
}

function reading({ registration, entry, report }: Line): readonly Task[] {
  if (report !== 'released' || !entry) return []
  const href = paths.feedback.to({ entry: entry.id })
  return [task('read-report', registration.unitName, href, null)]
}

/** What waits for the coordinator of an administration. */
export function boardTasks(line: Line, edition: Edition): readonly Task[] {
  const { registration, board } = line
  if (edition.state !== 'open' || registration.state !== 'sent') return []
  const { extractDue } = edition.terms.calendar
  const matter = board?.matter
  const href = matter
    ? paths.boardMatter.to({ matter: matter.id })
    : paths.boardTrack.to({ registration: registration.id })
  const state = board?.state ?? 'not-started'
  if (['extract-sent', 'extract-verified', 'rejected'].includes(state)) return []
  const kind = ['decided', 'adjusted'].includes(state) ? 'extract-missing' : 'board-decision'
  return [task(kind, registration.unitName, href, extractDue)]
}

/** What waits for an examiner, and more where they lead. */
export function examinerTasks(one: Assignment, edition: Edition): readonly Task[] {
  const { assessmentDue, consensusDue, visitsTo, feedbackDue } = edition.terms.calendar
  const entry = { entry: one.entryId }
  if (one.clearance === 'undeclared') {
    return [task('declare', one.unit, paths.declaration.to(entry), assessmentDue)]
  }
  if (one.clearance !== 'clear') return []
  if (!one.handedIn) return [task('assess', one.unit, paths.assessment.to(entry), assessmentDue)]
  const final = one.consensus === 'final'
  if (final) return reportTasks(one, feedbackDue)
  if (!one.leads) return []
  if (!isClosed(one.consensus)) {
    return [task('agree', one.unit, paths.consensus.to(entry), consensusDue)]
  }
  const kind = one.visit ? 'finish-visit' : 'plan-visit'
  return [task(kind, one.unit, paths.visit.to(entry), visitsTo)]
}

function reportTasks(one: Assignment, due: Task['due']): readonly Task[] {
  const href = paths.feedback.to({ entry: one.entryId })
  if (one.report === 'checking') return [task('check-report', one.unit, href, due)]
  const writes = one.leads && (one.report === undefined || one.report === 'drafting')
  return writes ? [task('write-report', one.unit, href, due)] : []
}

/** What must happen for a unit, as the organiser sees it. */
export function organiserTasks(line: Line, edition: Edition, now: Date): readonly Task[] {
  if (edition.state !== 'open' || line.registration.state !== 'sent') return []
  return [...boardSide(line, edition), ...entrySide(line, edition, now)]
}

function boardSide(line: Line, edition: Edition): readonly Task[] {
  const { registration, board } = line
  const { extractDue } = edition.terms.calendar
  if (board?.state === 'extract-verified' || board?.state === 'rejected') return []
  if (board?.state === 'extract-sent' && board.decision) {
    const href = paths.boardReview.to({ decision: board.decision.id })
    return [task('verify-extract', registration.unitName, href, null)]
  }
  return [task('extract-missing', registration.unitName, paths.boardMissing.to(), extractDue)]
}

function entrySide(line: Line, edition: Edition, now: Date): readonly Task[] {
  const kind = line.locked ? assessing(line) : writing(line, edition, now)
  const { registration, entry, progress, team } = line
  const own = { registration: registration.id }
  const next = kind && {
    ...task(
      kind,
      registration.unitName,
      addressOf(kind, entry?.id ?? '', own),
      dueOf(kind, edition),
    ),
    ...(kind === 'assessments-missing'
      ? { count: { done: progress?.handedIn ?? 0, all: team?.members.length ?? 0 } }
      : {}),
  }
  return [...(next ? [next] : []), ...(line.locked ? economy(line, edition) : [])]
}

function writing(line: Line, edition: Edition, now: Date): TaskKind | null {
  const { entry } = line
  if (isOver(entryDue(line, edition), now)) return null
  return entry?.state === 'handed-in' || entry?.state === 'withdrawn' ? null : 'write-entry'
}

/** The unit's own, where it has a dispensation. */
function entryDue({ entry }: Line, edition: Edition): Date | null {
  return dueOfEntry(entry ?? { dispensedUntil: null }, edition)
}

/** The next step of an entry that was handed in, whoever takes it. */
function assessing(line: Line): TaskKind | null {
  const { team, progress, visit } = line
  if (!team || team.leader === null) return 'choose-team'
  // The leader may begin before the last one has handed in; then the team no longer waits for it.
  if (!progress?.consensus && !allIn(progress)) return 'assessments-missing'
  if (!isClosed(progress?.consensus)) return 'agree'
  if (progress?.consensus !== 'final') return visit ? 'finish-visit' : 'plan-visit'
  return reportStep[line.report ?? 'drafting']
}

const reportStep = {
  drafting: 'write-report',
  checking: 'check-report',
  checked: 'release-report',
  released: null,
  acknowledged: null,
} as const

function addressOf(kind: TaskKind, entry: string, own: { readonly registration: string }): string {
  if (kind === 'write-entry') return paths.registration.to(own)
  if (kind === 'agree') return paths.assessments.to()
  if (kind === 'plan-visit' || kind === 'finish-visit') return paths.visit.to({ entry })
  if (kind === 'choose-team' || kind === 'assessments-missing') return paths.team.to({ entry })
  return paths.feedback.to({ entry })
}

function dueOf(kind: TaskKind, edition: Edition): Task['due'] {
  const { calendar } = edition.terms
  if (kind === 'write-entry') return calendar.entryDue
  if (kind === 'choose-team' || kind === 'assessments-missing') return calendar.assessmentDue
  if (kind === 'agree') return calendar.consensusDue
  if (kind === 'plan-visit' || kind === 'finish-visit') return calendar.visitsTo
  return calendar.feedbackDue
}

function economy({ registration, award }: Line, edition: Edition): readonly Task[] {
  if (award?.state !== 'provisional') return []
  const href = paths.registrationAwardCheck.to({ registration: registration.id })
  return [task('check-economy', registration.unitName, href, edition.terms.calendar.juryMeeting)]
}

/** Most urgent first; what waits for nobody's date but should be done comes before all dates. */
export function byUrgency(tasks: readonly Task[], zone: string): readonly Task[] {
  return [...tasks].sort((a, b) => dayOf(a, zone).localeCompare(dayOf(b, zone)))
}

function dayOf({ due }: Task, zone: string): string {
  if (due === null) return ''
  return typeof due === 'string' ? due : plainDate(due, zone)
}

/** Due within seven days, late, or without a date. */
export function thisWeek(tasks: readonly Task[], now: Date, zone: string): readonly Task[] {
  const last = addDays(plainDate(now, zone), 7)
  return byUrgency(tasks, zone).filter((one) => dayOf(one, zone) <= last)
}
