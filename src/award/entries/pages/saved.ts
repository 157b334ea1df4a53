// What the browser is told of a text that it sent, in the words of the page.
import type { PersonId } from '../../../base/lib/actor.ts'
import { clockTime } from '../../../base/lib/time.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Placed } from '../model.ts'
import { say } from '../words/say.ts'
import { shortly } from './answer.tsx'

/** As `save-request.ts` in the browser reads it. */
export function saidOf(view: View, placed: Placed, names: ReadonlyMap<PersonId, string>) {
  const t = say(view.locale)
  const { savedBy, savedAt, text, revision } = placed.answer
  const name = (savedBy && names.get(savedBy)) ?? ''
  if (placed.kind === 'clash') {
    const time = savedAt ? shortly(view, savedAt) : ''
    return { kind: 'clash', says: t('saving.clash', { name, time }) } as const
  }
  if (placed.kind === 'stood') {
    const now = { text, revision }
    const says = t('saving.gone-on', { name })
    return { kind: 'saved', revision: placed.revision, says, now } as const
  }
  const time = clockTime(view, view.now)
  return { kind: 'saved', revision, says: t('saving.saved', { time }), now: null } as const
}
