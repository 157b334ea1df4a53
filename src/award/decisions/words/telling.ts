// What must happen next and what the calendar still allows, as sentences for pages and letters.
import { longDate, type Telling } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { lastMeetings } from '../../editions/rules/calendar.ts'
import type { Allowance, Next } from '../rules/next.ts'
import { say } from './say.ts'

/** «Sätt upp ärendet på ett sammanträde senast onsdag 16 juni 2027.» */
export function toldNext(telling: Telling, { step, by }: Next): string {
  return say(telling.locale)(`next.${step}`, { day: by === null ? 'none' : longDate(telling, by) })
}

/** Undefined: nothing is laid down that it could follow from. */
export function toldAllowance(
  telling: Telling,
  edition: Pick<Edition, 'terms'>,
  allowed: Allowance,
): string | undefined {
  const { ordinary, immediate } = lastMeetings(edition)
  if (allowed === 'free' || ordinary === null || immediate === null) return undefined
  return say(telling.locale)(`allowed.${allowed}`, {
    ordinary: longDate(telling, ordinary),
    immediate: longDate(telling, immediate),
  })
}
