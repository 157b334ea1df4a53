// What the numbers of a kept solution mean, in sentences for the board.
import type { View } from '../../../base/ui/view.ts'
import type { BoardMember, Frame, Missed, Names, Shown, TeamBoard } from '../model/board.ts'
import type { Wishing } from '../model/plan.ts'
import type { Kept, Solved } from '../model/solutions.ts'
import { instanceIn } from '../rules/instance-text.ts'
import { weakLinks } from '../rules/linking.ts'
import { chosenIn, pairIndex } from '../rules/placings.ts'
import { type Explained, wishingFor } from '../rules/saying.ts'
import { isWished } from '../rules/wishing.ts'
import { say } from '../words/say.ts'
import * as saying from '../words/saying.ts'

const opened = new WeakMap<object, Explained>()

/** Opened once for each answer, however many sentences there are. */
function explainedBy(solved: Pick<Solved, 'instance' | 'meaning'>): Explained {
  const known = opened.get(solved)
  if (known) return known
  const explained = { ...instanceIn(solved.instance), meaning: solved.meaning }
  opened.set(solved, explained)
  return explained
}

function tellingOf(view: View, names: Names, solved: Pick<Solved, 'instance' | 'meaning'>) {
  return { locale: view.locale, explained: explainedBy(solved), ...names }
}

/** A wish of the rules that is missed: what, where, and what it costs. */
export function missedSentence(view: View, shown: Shown, names: Names, missed: Missed): string {
  return saying.missedSentence(tellingOf(view, names, shown.solved), missed)
}

/** The same of a change: it is missed by more, or by less. */
export function missedChange(
  view: View,
  { shown, names }: { readonly shown: Shown; readonly names: Names },
  missed: Missed,
): string {
  return saying.changeSentence(tellingOf(view, names, shown.solved), missed)
}

type Placed = Pick<TeamBoard, 'shown' | 'team' | 'names'>

/** Why somebody has the place, the weightiest reason first. */
export function whySentences(
  view: View,
  { shown, team, names }: Placed,
  { person }: BoardMember,
): readonly string[] {
  const { solved } = shown
  const telling = tellingOf(view, names, solved)
  const pair = pairIndex(telling.explained)(team.entry, person)
  const chosen = chosenIn(telling.explained, solved.teams)
  return pair === undefined ? [] : saying.reasonsFor(telling, chosen, pair)
}

/** Every part of a score, and their sum. */
export function scoreParts(view: View, { shown, team, names }: Placed, { person }: BoardMember) {
  const telling = tellingOf(view, names, shown.solved)
  const pair = pairIndex(telling.explained)(team.entry, person) ?? -1
  return {
    total: telling.explained.problem.pairs.score[pair] ?? 0,
    parts: saying.scoreSentences(telling, pair),
  }
}

export type Shortage = { readonly says: string; readonly units: string; readonly people: string }

/** «Dessa 7 bidrag behöver 28 platser …» with who they are; or null where that is not why. */
export function shortageTold(view: View, names: Names, failed: Kept): Shortage | null {
  const { obstacle, instance, meaning } = failed
  if (!obstacle?.shortage || instance === null || meaning === null) return null
  const telling = tellingOf(view, names, { instance, meaning })
  const { sentence, units, people } = saying.shortageTold(telling, obstacle.shortage)
  const list = new Intl.ListFormat(view.locale)
  return {
    says: sentence,
    units: list.format(units.map(names.unit)),
    people: list.format(people.map(names.person)),
  }
}

export type Way = {
  readonly says: string
  readonly button: string
  readonly wish: Wishing | undefined
  /** It is wished already. */
  readonly done: boolean
}

/** The least that would have to give way, and what one presses for it. */
export function waysOut(
  view: View,
  { names, state }: Pick<Frame, 'names' | 'state'>,
  failed: Kept,
): readonly Way[] {
  const { obstacle, instance, meaning } = failed
  if (!obstacle || instance === null || meaning === null) return []
  const telling = tellingOf(view, names, { instance, meaning })
  const how = obstacle.givingWay.length === 1 ? 'one' : 'all'
  return obstacle.givingWay.map((way) => {
    const wish = wishingFor(telling.explained, way)
    return {
      says: saying.wayOutSentence(telling, way, how),
      button: wish ? buttonOf(view, names, wish) : '',
      wish,
      done: wish !== undefined && isWished(state.wishes, wish),
    }
  })
}

function buttonOf(view: View, names: Names, wish: Wishing): string {
  const t = say(view.locale)
  if (wish.kind === 'sized') return t('plan.way.size', { ...wish, unit: names.unit(wish.entry) })
  if (wish.kind === 'loaded') {
    return t('plan.way.load', { ...wish, person: names.person(wish.person) })
  }
  if (wish.kind === 'waived') return t('plan.way.waive', { rule: t(`plan.rule.${wish.rule}`) })
  return t('plan.unpin')
}

/** Whom alone a part of the picture hangs by. */
export function linkSentences(
  view: View,
  { shown, names }: { readonly shown: Shown; readonly names: Names },
): readonly string[] {
  const telling = tellingOf(view, names, shown.solved)
  const { problem } = telling.explained
  const chosen = chosenIn(telling.explained, shown.solved.teams)
  return weakLinks(problem, chosen).map((link) => saying.weakLinkSentence(telling, link))
}
