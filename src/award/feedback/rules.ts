// How a report is written, checked by a second person, and released.
import type { PersonId } from '../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import type { Permit } from '../../base/lib/permit.ts'
import { countWords, folded } from '../../base/lib/text.ts'
import type { ClosedConsensus } from '../assessment/model.ts'
import type { FeedbackPoint } from '../entries/model/earlier.ts'
import {
  type Edit,
  type Item,
  itemLimit,
  mainIdeaLimit,
  openingLimit,
  type Report,
  type WholeReport,
} from './model.ts'

export type StartRefusal = 'assessment-not-final'
export type EditRefusal = 'not-open' | 'changed-meanwhile'
export type SendRefusal =
  | 'not-open'
  | 'opening-missing'
  | 'no-strength'
  | 'no-improvement'
  | 'empty-item'
  | 'too-long'
  | 'names-examiner'
export type CheckRefusal = 'not-waiting' | 'own-text'
export type ReleaseRefusal = 'not-checked'
export type AcknowledgeRefusal = 'not-released'

/** The report grows out of what the team has agreed on, when nothing of it changes any more. */
export function mayStart(consensus: ClosedConsensus | undefined): Outcome<true, StartRefusal> {
  return consensus?.state === 'final' ? yes(true) : no('assessment-not-final')
}

/** Findings become items, area by area, strengths first, in the team's order. */
export function itemsFrom(consensus: ClosedConsensus): readonly Omit<Item, 'id'>[] {
  return consensus.areas.flatMap(({ area, findings }) =>
    (['strength', 'improvement'] as const).flatMap((kind) =>
      findings
        .filter((finding) => finding.kind === kind)
        .map(({ mainIdea, relevance, question }, place) => ({
          area,
          question,
          kind,
          place,
          mainIdea,
          text: relevance,
        })),
    ),
  )
}

/** What stands beside the unit's next entry, in the order of the report. */
export function pointsOf({ items }: Pick<WholeReport, 'items'>): readonly FeedbackPoint[] {
  return items.map(({ id, area, question, kind, mainIdea, text }) => ({
    ...{ key: id, area, question, kind, mainIdea, text },
  }))
}

/** Texts of a draft change on top of the newest revision only. */
export function edit(
  _permit: Permit<'report.edit'>,
  report: WholeReport,
  change: Edit,
): Outcome<WholeReport, EditRefusal> {
  if (report.state !== 'drafting') return no('not-open')
  if (change.revision !== report.revision) return no('changed-meanwhile')
  const texts = new Map(change.items.map((item) => [item.id, item]))
  const items = report.items.map((item) => ({ ...item, ...texts.get(item.id) }))
  return yes({ ...report, opening: change.opening, items, revision: report.revision + 1 })
}

/**
 * To the second person. A report that only praises or only blames helps nobody, and it names no
 * examiner (domain rule 19). `team`: the examiners' names.
 */
export function sendForCheck(
  _permit: Permit<'report.edit'>,
  report: WholeReport,
  team: readonly string[],
): Outcome<WholeReport, SendRefusal> {
  if (report.state !== 'drafting') return no('not-open')
  const wrong = incomplete(report) ?? (namesIn(report, team).length > 0 ? 'names-examiner' : null)
  return wrong ? no(wrong) : yes({ ...report, state: 'checking', returnedWhy: null })
}

function incomplete(report: WholeReport): SendRefusal | undefined {
  if (report.opening.trim() === '') return 'opening-missing'
  if (!report.items.some(({ kind }) => kind === 'strength')) return 'no-strength'
  if (!report.items.some(({ kind }) => kind === 'improvement')) return 'no-improvement'
  if (report.items.some(({ mainIdea }) => mainIdea.trim() === '')) return 'empty-item'
  return overLimit(report) ? 'too-long' : undefined
}

function overLimit({ opening, items }: WholeReport): boolean {
  if (countWords(opening) > openingLimit) return true
  return items.some(
    ({ mainIdea, text }) => countWords(mainIdea) > mainIdeaLimit || countWords(text) > itemLimit,
  )
}

/** Which of these whole names stand in the report. */
export function namesIn(report: WholeReport, names: readonly string[]): readonly string[] {
  const texts = report.items.flatMap(({ mainIdea, text }) => [mainIdea, text])
  const whole = ` ${folded([report.opening, ...texts].join(' \n '))} `
  return names.filter((name) => name.includes(' ') && whole.includes(folded(name)))
}

/** Nobody checks a text that they have written themselves. */
export function check(
  _permit: Permit<'report.check'>,
  report: WholeReport,
  by: { readonly id: PersonId; readonly at: Date },
): Outcome<WholeReport, CheckRefusal> {
  const refused = cannotCheck(report, by.id)
  return refused
    ? no(refused)
    : yes({ ...report, state: 'checked', checkedBy: by.id, checkedAt: by.at })
}

/** Back to the writers, with a reason. */
export function giveBack(
  _permit: Permit<'report.check'>,
  report: WholeReport,
  by: { readonly id: PersonId; readonly why: string },
): Outcome<WholeReport, CheckRefusal> {
  const refused = cannotCheck(report, by.id)
  return refused ? no(refused) : yes({ ...report, state: 'drafting', returnedWhy: by.why })
}

function cannotCheck(report: WholeReport, person: PersonId): CheckRefusal | undefined {
  if (report.state !== 'checking') return 'not-waiting'
  return report.writers.includes(person) ? 'own-text' : undefined
}

export function release(
  _permit: Permit<'report.release'>,
  report: Report,
  by: { readonly id: PersonId; readonly at: Date },
): Outcome<Report, ReleaseRefusal> {
  if (report.state !== 'checked') return no('not-checked')
  return yes({ ...report, state: 'released', releasedBy: by.id, releasedAt: by.at })
}

/** The unit has read it. Twice is the same as once. */
export function acknowledge(
  _permit: Permit<'report.acknowledge'>,
  report: Report,
  by: { readonly id: PersonId; readonly at: Date },
): Outcome<Report, AcknowledgeRefusal> {
  if (report.state === 'acknowledged') return yes(report)
  if (report.state !== 'released') return no('not-released')
  return yes({ ...report, state: 'acknowledged', acknowledgedBy: by.id, acknowledgedAt: by.at })
}

export function isReleased({ state }: Pick<Report, 'state'>): boolean {
  return state === 'released' || state === 'acknowledged'
}

export type Hint = 'prescribes' | 'judges' | 'no-example'

/**
 * Advice to the writer, never a refusal. Good comments say what was seen and why it matters; they
 * do not prescribe (should, must) and do not grade (good, bad).
 */
export function hintsFor(item: Pick<Item, 'mainIdea' | 'text'>): readonly Hint[] {
  const both = `${item.mainIdea} ${item.text}`.toLowerCase()
  const hints: Hint[] = []
  if (/(?<!\p{L})(bör|borde|måste|skall?|should|must)(?!\p{L})/u.test(both))
    hints.push('prescribes')
  if (/(?<!\p{L})(bra|dåligt?|dåliga|utmärkt|good|bad)(?!\p{L})/u.test(both)) hints.push('judges')
  if (countWords(item.text) < 8) hints.push('no-example')
  return hints
}
