// Boards' matters and decisions, valid by default, for tests.
import { type BoardPaper, blankPaper } from '../src/award/decisions/model/paper.ts'
import type { Decision, Matter } from '../src/award/decisions/model.ts'
import type { PersonId } from '../src/base/lib/actor.ts'
import { newId } from '../src/base/lib/id.ts'

const created = new Date('2027-03-01T09:00:00Z')

export function aBoardPaper(over: Partial<BoardPaper> = {}): BoardPaper {
  return {
    ...blankPaper,
    proposal: 'approved',
    recordNumber: '1.1/123/2027',
    date: '2027-04-01',
    department: 'Avdelningen för förskola',
    caseOfficer: 'Anna Ek',
    phone: '08-508 00 000',
    preparedBy: 'avdelningen för förskola',
    signatures: [{ name: 'Eva Lind', title: 'Stadsdelsdirektör', acting: false }],
    ...over,
  }
}

export function aMatter(over: Partial<Matter> = {}): Matter {
  return {
    id: newId<'board-matter'>(),
    edition: newId<'edition'>(),
    administration: newId<'organisation'>(),
    administrationName: 'Bromma stadsdelsförvaltning',
    administrationKind: 'administration',
    board: null,
    boardName: 'Bromma stadsdelsnämnd',
    origin: 'web',
    sourceKey: null,
    paper: aBoardPaper(),
    createdBy: newId<'person'>() as PersonId,
    createdAt: created,
    changedAt: created,
    ...over,
  }
}

export function aDecision(over: Partial<Decision> = {}): Decision {
  return {
    id: newId<'board-decision'>(),
    matter: newId<'board-matter'>(),
    meetingDate: '2027-05-20',
    outcome: null,
    enteredAt: null,
    paragraph: null,
    recordNumber: null,
    immediateAdjustment: false,
    adjustedOn: null,
    postedOn: null,
    extract: null,
    extractText: null,
    extractSentAt: null,
    extractSentBy: null,
    verifiedAt: null,
    verifiedBy: null,
    returnedAt: null,
    returnedBy: null,
    returnedReason: null,
    createdAt: created,
    ...over,
  }
}

/** Everything that a decision needs in order to count. */
export function aCountingDecision(over: Partial<Decision> = {}): Decision {
  return aDecision({
    outcome: 'approved',
    adjustedOn: '2027-05-27',
    extract: newId<'document'>(),
    extractText: 'Nämnden godkänner att Förskolan Tallen deltar.',
    extractSentAt: new Date('2027-05-28T09:00:00Z'),
    ...over,
  })
}
