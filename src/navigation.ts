// At most five places for each role, and what stands at the foot of every page.
import { type Actor, isAnonymous } from './base/lib/actor.ts'
import type { Locale } from './base/lib/time.ts'
import { paths } from './base/paths.ts'
import type { Place } from './base/ui/view.ts'
import { say } from './words/say.ts'

type Key = Parameters<ReturnType<typeof say>>[0]
type Spot = { readonly href: string; readonly key: Key }

const spots = {
  start: { href: paths.start.to(), key: 'place.start' },
  takePart: { href: paths.takePart.to(), key: 'place.take-part' },
  recipients: { href: paths.earlierRecipients.to(), key: 'place.recipients' },
  examples: { href: paths.library.to(), key: 'place.examples' },
  todo: { href: paths.todo.to(), key: 'place.todo' },
  registrations: { href: paths.registrations.to(), key: 'place.registrations' },
  overview: { href: paths.overview.to(), key: 'place.overview' },
  boards: { href: paths.boardMatters.to(), key: 'place.boards' },
  assignment: { href: paths.assignment.to(), key: 'place.assignment' },
  assessments: { href: paths.assessments.to(), key: 'place.assessments' },
  declarations: { href: paths.declarations.to(), key: 'place.declarations' },
  season: { href: paths.ownTraining.to(), key: 'place.season' },
  jury: { href: paths.juryNow.to(), key: 'place.jury' },
  entries: { href: paths.entries.to(), key: 'place.entries' },
} as const satisfies Readonly<Record<string, Spot>>

/** The organiser's workshop is larger than a menu: the rest is linked from the overview. */
export function places(actor: Actor, path: string, locale: Locale): readonly Place[] {
  return marked(spotsOf(actor), path, locale)
}

function spotsOf(actor: Actor): readonly Spot[] {
  const { start, takePart, recipients, examples, todo } = spots
  if (isAnonymous(actor)) return [start, takePart, recipients, examples]
  if (actor.roles.has('organiser')) {
    return [spots.overview, spots.registrations, spots.boards, spots.entries, spots.assignment]
  }
  if (actor.roles.has('examiner'))
    return [todo, spots.season, spots.assessments, spots.declarations, examples]
  if (actor.roles.has('juror') || actor.roles.has('chair')) {
    return [todo, spots.jury, spots.declarations, recipients, examples]
  }
  if (actor.roles.has('coordinator')) return [todo, spots.boards, takePart, examples]
  return [todo, spots.registrations, takePart, examples]
}

export function footPlaces(path: string, locale: Locale): readonly Place[] {
  const foot: readonly Spot[] = [
    { href: paths.about.to(), key: 'place.about' },
    { href: paths.editions.to(), key: 'place.editions' },
    { href: paths.becomeExaminer.to(), key: 'place.become-examiner' },
    { href: paths.accessibility.to(), key: 'place.accessibility' },
    { href: paths.privacy.to(), key: 'place.privacy' },
  ]
  return marked(foot, path, locale)
}

/** The place whose address the page's begins with; the start only when it is the page itself. */
function marked(all: readonly Spot[], path: string, locale: Locale): readonly Place[] {
  const t = say(locale)
  const isAt = (href: string) => (href === '/' ? path === '/' : `${path}/`.startsWith(`${href}/`))
  return all.map(({ href, key }) => ({ href, label: t(key), current: isAt(href) }))
}
