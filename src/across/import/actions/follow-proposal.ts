// «Enligt förvaltningens förslag»: what the board said yes to is fetched from the paper that it names.
import { proposalsIn } from '../../../award/decisions/public/receiving.ts'
import { editionOf } from '../../../award/editions/public.ts'
import { registrationsByIds } from '../../../award/registrations/public.ts'
import type { Act } from '../../../base/db/call.ts'
import type {
  FactOrigin,
  FactValue,
  FollowedProposal,
  ImportedPaper,
  ReviewedFact,
} from '../model.ts'
import { isSameProposal, type Proposal, proposalOf } from '../rules/following.ts'
import { heldText, heldValue, yearOf } from '../rules/review.ts'
import { listBoardPapers } from '../store.ts'

/** The paper as it is where it follows none, or one that nobody knows: never guessed. */
export async function followProposal(act: Act, paper: ImportedPaper): Promise<ImportedPaper> {
  const followed = paper.facts.find(({ name }) => name === 'followedProposal')
  const year = yearOf(paper)
  if (!followed || year === null || heldValue(paper, 'decision') !== null) return paper
  const wanted = followed.value as FollowedProposal
  const about = { ...wanted, board: heldText(paper, 'board') }
  const known = (await proposalsKnown(act, year)).filter((each) => isSameProposal(about, each))
  const [only, second] = known
  if (!only || (second && !sameAnswer(only, second))) return paper
  return { ...paper, facts: [...paper.facts, ...factsFrom(only, paper, followed)] }
}

function sameAnswer(one: Proposal, other: Proposal): boolean {
  const told = ({ verb, units }: Proposal) =>
    JSON.stringify([verb, units.map(({ name }) => name).sort()])
  return told(one) === told(other)
}

/** From the papers that were read, and from those that were written here. */
async function proposalsKnown(act: Act, year: number): Promise<readonly Proposal[]> {
  const read = (await listBoardPapers(act.db, year)).flatMap((paper) => proposalOf(paper) ?? [])
  const edition = await editionOf(act.db, year)
  const written = edition ? await proposalsIn(act.db, edition.id) : []
  const names = await registrationsByIds(
    act.db,
    written.flatMap(({ registrations }) => registrations),
  )
  return [
    ...read,
    ...written.map(({ matter, registrations }) => ({
      from: { kind: 'matter', id: matter.id, name: matter.paper.recordNumber } as FactOrigin,
      recordNumber: matter.paper.recordNumber || null,
      date: matter.paper.date,
      board: matter.boardName,
      verb: matter.paper.proposal,
      units: registrations.flatMap((id) => {
        const registration = names.get(id)
        return registration
          ? [{ name: registration.unitName, department: null, registration: id }]
          : []
      }),
    })),
  ]
}

/** What the proposal says, with the board's own words as the place in this paper. */
function factsFrom(
  proposal: Proposal,
  paper: ImportedPaper,
  followed: ReviewedFact,
): readonly ReviewedFact[] {
  const { source, confidence } = followed
  const of = { source, confidence, repaired: false, state: 'sure', from: proposal.from } as const
  const fact = (name: 'decision' | 'units', index: number, value: FactValue): ReviewedFact => {
    return { ...of, key: `${name}-followed-${index}`, name, value, read: value }
  }
  const named = paper.facts.some(({ name }) => name === 'units')
  const units = named ? [] : proposal.units
  return [
    ...(proposal.verb === null ? [] : [fact('decision', 0, proposal.verb)]),
    ...units.map(({ registration, name, department }, index) => ({
      ...fact('units', index, { name, department }),
      ...(registration ? { registration } : {}),
    })),
  ]
}
