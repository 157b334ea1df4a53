// At most five places for each role, and what stands at the foot of every page.
import { type Actor, isAnonymous } from './base/lib/actor.ts'
import type { Locale } from './base/lib/time.ts'
import { paths } from './base/paths.ts'
import type { Place } from './base/ui/view.ts'
import { say } from './words/say.ts'

export function places(actor: Actor, path: string, locale: Locale): readonly Place[] {
  const t = say(locale)
  const start = { href: paths.start.to(), label: t('place.start') }
  if (isAnonymous(actor)) return marked([start], path)
  const todo = { href: paths.todo.to(), label: t('place.todo') }
  const people = { href: paths.people.to(), label: t('place.people') }
  const own = actor.roles.has('organiser') ? [todo, people] : [todo]
  return marked([start, ...own], path)
}

export function footPlaces(path: string, locale: Locale): readonly Place[] {
  const t = say(locale)
  const all = [
    { href: paths.accessibility.to(), label: t('place.accessibility') },
    { href: paths.privacy.to(), label: t('place.privacy') },
    { href: paths.about.to(), label: t('place.about') },
  ]
  return marked(all, path)
}

/** The place whose address the page's begins with; the start only when it is the page itself. */
function marked(all: readonly Omit<Place, 'current'>[], path: string): readonly Place[] {
  const isAt = (href: string) => (href === '/' ? path === '/' : path.startsWith(href))
  return all.map((place) => ({ ...place, current: isAt(place.href) }))
}
