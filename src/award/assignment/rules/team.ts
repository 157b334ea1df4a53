// What makes a team, and how it changes.
import type { PersonId } from '../../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { TeamRules } from '../../editions/model.ts'
import type { Clearance } from '../../examiners/model.ts'
import type { OwnRule } from '../model/obeying.ts'
import type { Choice, Team, TeamState } from '../model.ts'

/** What a choice of members is measured against. */
export type Ground = {
  /** The entry has come in and the edition is open. */
  readonly ready: boolean
  readonly rules: TeamRules | null
  /** Those who examine now. */
  readonly examiners: ReadonlySet<PersonId>
  /** Those with a conflict, found or declared. A declaration that is missing still may come. */
  readonly conflicted: ReadonlySet<PersonId>
  /** Those who have not done what the edition asks of examiners. */
  readonly unready: ReadonlySet<PersonId>
  /** Who may lead. Null: the edition asks no course of leaders. */
  readonly leaders: ReadonlySet<PersonId> | null
  /** The hard rules that a team of these people would break. */
  readonly breaks: (members: readonly PersonId[]) => readonly OwnRule[]
}

export type ChoiceRefusal =
  | 'not-ready'
  | 'no-rules'
  | 'too-few'
  | 'too-many'
  | 'leader-missing'
  | 'leader-not-member'
  | 'not-examiner'
  | 'conflict'
  | 'missing'
  | 'leader-untrained'
  | `rule-${OwnRule}`

/** A team is proposed whole: as many as the edition says, one of them the leader. */
export function propose(
  _permit: Permit<'team.choose'>,
  choice: Choice,
  ground: Ground,
): Outcome<Choice, ChoiceRefusal> {
  const members = [...new Set(choice.members)]
  const refusal = notAllowed(members, members.length, ground)
  if (refusal) return no(refusal)
  if (members.length < (ground.rules?.minimum ?? 0)) return no('too-few')
  if (choice.leader === null) return no('leader-missing')
  if (!members.includes(choice.leader)) return no('leader-not-member')
  if (ground.leaders?.has(choice.leader) === false) return no('leader-untrained')
  const [rule] = ground.breaks(members)
  if (rule) return no(`rule-${rule}`)
  return yes({ members, leader: choice.leader })
}

/** One more, up to the most that the edition allows. What the team broke already keeps nobody out. */
export function add(
  _permit: Permit<'team.choose'>,
  team: Team,
  person: PersonId,
  ground: Ground,
): Outcome<Team, ChoiceRefusal | 'member-already'> {
  if (team.members.includes(person)) return no('member-already')
  const members = [...team.members, person]
  const refusal = notAllowed([person], members.length, ground)
  if (refusal) return no(refusal)
  const before = ground.breaks(team.members)
  const rule = ground.breaks(members).find((one) => !before.includes(one))
  return rule ? no(`rule-${rule}`) : yes({ ...team, members })
}

export type LeaveRefusal = 'not-member' | 'reason-missing'

/** Always possible: a conflict may come to light at any time. A team whose leader left has none. */
export function leave(
  _permit: Permit<'team.choose'>,
  team: Team,
  person: PersonId,
  reason: string,
): Outcome<Team, LeaveRefusal> {
  if (!team.members.includes(person)) return no('not-member')
  if (reason.trim() === '') return no('reason-missing')
  const members = team.members.filter((member) => member !== person)
  return yes({ ...team, members, leader: team.leader === person ? null : team.leader })
}

export type LeadRefusal = 'not-member' | 'conflict' | 'leader-untrained'

/** A member leads. One with a conflict does not, nor who is not trained to where the edition asks for it. */
export function lead(
  _permit: Permit<'team.choose'>,
  team: Team,
  person: PersonId,
  ground: Pick<Ground, 'conflicted' | 'leaders'>,
): Outcome<Team, LeadRefusal> {
  if (!team.members.includes(person)) return no('not-member')
  if (ground.conflicted.has(person)) return no('conflict')
  if (ground.leaders?.has(person) === false) return no('leader-untrained')
  return yes({ ...team, leader: person })
}

/**
 * Invariant 12: being chosen assigns nobody. The team is `ready` only when every member, and as
 * many as the edition says, is cleared; until then each member is assigned when cleared.
 */
export function teamState(
  team: Team | undefined,
  rules: TeamRules | null,
  clearanceOf: (person: PersonId) => Clearance,
): TeamState {
  if (!team) return 'none'
  const { members, leader } = team
  const able = members.filter((member) => clearanceOf(member) !== 'conflict')
  const complete = able.length >= (rules?.minimum ?? 1) && able.length === members.length
  if (!complete || leader === null) return 'incomplete'
  return members.every((member) => clearanceOf(member) === 'clear') ? 'ready' : 'awaiting'
}

/** `size`: how many the team would be with those who join. */
function notAllowed(
  joining: readonly PersonId[],
  size: number,
  ground: Ground,
): ChoiceRefusal | undefined {
  if (!ground.ready) return 'not-ready'
  if (ground.rules === null) return 'no-rules'
  if (size > ground.rules.maximum) return 'too-many'
  if (joining.some((person) => !ground.examiners.has(person))) return 'not-examiner'
  if (joining.some((person) => ground.conflicted.has(person))) return 'conflict'
  return joining.some((person) => ground.unready.has(person)) ? 'missing' : undefined
}
