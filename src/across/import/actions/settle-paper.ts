// What becomes of a paper once it is read, or once a person has answered: entered, kept, or it waits.

import type { ReceivedReceipt } from '../../../award/decisions/model/receiving.ts'
import type { OutcomeKind } from '../../../award/decisions/model.ts'
import { receiveExtract } from '../../../award/decisions/public/receiving.ts'
import type { Edition } from '../../../award/editions/model.ts'
import { editionOf, seriesOf } from '../../../award/editions/public.ts'
import { organisationById, organisations } from '../../../award/units/public.ts'
import type { Act } from '../../../base/db/call.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import { documentById } from '../../../support/documents/public.ts'
import { register } from '../../../support/records/public.ts'
import type { DecisionVerb, ImportedPaper, PaperState } from '../model.ts'
import { isSameBoard, type MatchedUnit, match } from '../rules/matching.ts'
import { type EnterRefusal, heldText, heldValue, yearOf } from '../rules/review.ts'
import { findPaper, listEarly, listFollowing, savePaper } from '../store.ts'
import { say } from '../words/say.ts'
import { enter } from './enter-paper.ts'
import { followProposal } from './follow-proposal.ts'
import { participantsIn } from './match-paper.ts'

/** Entered if it is sure. A paper that is not ready waits, in the queue or for its registration. */
export async function settle(act: Act, paper: ImportedPaper): Promise<void> {
  const followed = await followProposal(act, paper)
  const edition = await openEdition(act, followed)
  if (edition === null) {
    if (followed !== paper) await savePaper(act.db, followed)
    // what comes by mail about an earlier year is looked at first: it may be a mistake of the sender's
    if (paper.origin === 'upload') await enter(act, (await findPaper(act.db, paper.id)) ?? followed)
    return
  }
  await settleInOpen(act, { ...followed, urgent: true }, edition)
}

async function settleInOpen(act: Act, paper: ImportedPaper, edition: Edition): Promise<void> {
  if (paper.kind === 'board-paper') return rest(act, paper, 'kept')
  const found = match(paper, await participantsIn(act.db, edition, paper.sender))
  if (found.sure) {
    const done = await enterInOpen(act, paper, found.units)
    return done.ok ? undefined : rest(act, paper, 'waiting')
  }
  const early = found.why.length === 1 && found.why[0] === 'unit-unknown'
  await rest(act, paper, early && mayStillRegister(act, edition) ? 'early' : 'waiting')
}

/** Those that waited for a registration, or for the paper that they follow, are matched again. */
export async function settleAgain(act: Act): Promise<void> {
  for (const paper of await listFollowing(act.db)) {
    const followed = await followProposal(act, paper)
    if (followed !== paper) await settle(act, paper)
  }
  for (const paper of await listEarly(act.db)) await settle(act, paper)
}

async function rest(act: Act, paper: ImportedPaper, state: PaperState): Promise<void> {
  await savePaper(act.db, { ...paper, state })
}

/** As long as entries are taken in, a unit may still come. */
function mayStillRegister(act: Act, edition: Edition): boolean {
  const { entryDue } = edition.terms.calendar
  return entryDue === null || act.now < new Date(entryDue)
}

/** Null: it is about another year, or does not tell. */
export async function openEdition(act: Act, paper: ImportedPaper): Promise<Edition | null> {
  const year = yearOf(paper)
  const edition = year === null ? undefined : await editionOf(act.db, year)
  return edition?.state === 'open' ? edition : null
}

/** The decision with its extract, on each registration, as the coordinator would. It is still to be verified. */
export async function enterInOpen(
  act: Act,
  paper: ImportedPaper,
  units: readonly MatchedUnit[],
): Promise<Outcome<ImportedPaper, EnterRefusal>> {
  const edition = await openEdition(act, paper)
  const meetingDate = heldText(paper, 'meetingDate')
  const [first] = units
  if (!edition) return no('edition-not-past')
  if (!first) return no('no-unit')
  if (meetingDate === null) return no('no-meeting-date')
  const whole = (heldValue(paper, 'decision') as DecisionVerb | null) ?? first.outcome
  const received = await receiveExtract(act, {
    edition,
    units: units.map(({ registration, outcome }) => ({
      registration,
      outcome: outcome as OutcomeKind,
    })),
    facts: { ...factsOf(paper), meetingDate, outcome: whole },
    ...(await belonging(act, paper, first)),
    document: paper.document,
    text: paper.rawText,
  })
  if (!received.ok) return no(received.reason)
  await registerOnce(act, paper, edition, units)
  return yes(await entered(act, paper, received.value))
}

function factsOf(paper: ImportedPaper) {
  return {
    paragraph: heldText(paper, 'paragraph'),
    recordNumber: heldText(paper, 'recordNumber'),
    immediateAdjustment: heldValue(paper, 'immediateAdjustment') === true,
    adjustedOn: heldText(paper, 'adjustedOn'),
    postedOn: heldText(paper, 'postedOn'),
  }
}

async function belonging(act: Act, paper: ImportedPaper, { registration }: MatchedUnit) {
  const { administration } = registration
  const serving =
    administration === null ? undefined : await organisationById(act.db, administration)
  const told = heldText(paper, 'board')
  const all = await organisations(act.db)
  const board = all.find(
    ({ kind, name }) => kind === 'board' && told !== null && isSameBoard(name, told),
  )
  const name = board?.name ?? told ?? serving?.name ?? ''
  return { administration: serving ?? null, board: { id: board?.id ?? null, name } }
}

/** Several matters may be in one file: it has one number. */
async function registerOnce(
  act: Act,
  paper: ImportedPaper,
  edition: Edition,
  units: readonly MatchedUnit[],
): Promise<void> {
  const document = await documentById(act.db, paper.document)
  if (!document || document.recordNumber !== null) return
  const listed = new Intl.ListFormat('sv').format(
    units.map(({ registration }) => registration.unitName),
  )
  await register(act, {
    series: await seriesOf(act.db, edition),
    direction: 'received',
    on: plainDate(paper.importedAt, edition.zone),
    counterpart: heldText(paper, 'board') ?? paper.sender ?? '',
    about: say('sv')('diary.extract', { units: listed, year: String(edition.year) }),
    kind: 'extract',
    subject: paper.id,
    document: paper.document,
  })
}

async function entered(
  act: Act,
  paper: ImportedPaper,
  receipt: ReceivedReceipt,
): Promise<ImportedPaper> {
  const settled: ImportedPaper = {
    ...paper,
    state: 'entered',
    decision: receipt.decision,
    receipt,
    settledAt: act.now,
    settledBy: act.actor.id,
  }
  await savePaper(act.db, settled)
  await record(act, 'paper.entered', paper.id, { decision: receipt.decision })
  return settled
}
