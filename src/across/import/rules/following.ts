// Which of the known papers is the one that the board followed.
import type { RegistrationId } from '../../../award/registrations/model.ts'
import type {
  DecisionVerb,
  FactOrigin,
  FollowedProposal,
  ImportedPaper,
  NamedUnit,
} from '../model.ts'
import { isSameBoard } from './matching.ts'
import { heldText, heldValue, heldValues } from './review.ts'

export type Proposal = {
  readonly from: FactOrigin
  readonly recordNumber: string | null
  readonly date: string | null
  readonly board: string | null
  readonly verb: DecisionVerb | null
  readonly units: readonly (NamedUnit & { readonly registration?: RegistrationId })[]
}

/** Null: the paper proposes nothing that is sure. */
export function proposalOf(paper: ImportedPaper): Proposal | null {
  const verb = heldValue(paper, 'decision') as DecisionVerb | null
  if (paper.kind !== 'board-paper' || verb === null) return null
  return {
    from: { kind: 'paper', id: paper.id, name: paper.name },
    recordNumber: heldText(paper, 'recordNumber'),
    date: null,
    board: heldText(paper, 'board'),
    verb,
    units: heldValues(paper, 'units') as readonly NamedUnit[],
  }
}

type Wanted = FollowedProposal & { readonly board: string | null }

/** The same record number; where one of them has none, the same board and the same day. */
export function isSameProposal(wanted: Wanted, known: Proposal): boolean {
  const boards = wanted.board === null || known.board === null
  if (!boards && !isSameBoard(wanted.board ?? '', known.board ?? '')) return false
  if (wanted.recordNumber !== null && known.recordNumber !== null)
    return bare(wanted.recordNumber) === bare(known.recordNumber)
  return !boards && wanted.date !== null && wanted.date === known.date
}

function bare(number: string): string {
  return number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
