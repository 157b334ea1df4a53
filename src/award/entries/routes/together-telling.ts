// What the pages of those who write together are told beside the text.
import type { Connection } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import type { SocketVisit } from '../../../base/http/sockets.ts'
import { clockTime, longDateTime } from '../../../base/lib/time.ts'
import type { Seat } from '../actions/together/desk.ts'
import type { Saved } from '../actions/together/shared-document.ts'
import type { TogetherRefusal, Told } from '../model/together.ts'
import { dueOf } from '../rules/writing.ts'
import { say } from '../words/say.ts'

/** What is known of a page while it is connected. Everything else is asked for again. */
export type Context = {
  readonly visit: SocketVisit
  readonly socket: WebSocket
  readonly seat: Seat
}
export type Page = Connection<Context>

function tell(page: Page, told: Told): void {
  page.sendStateless(JSON.stringify(told))
}

export function tellSaved(page: Page, { revision, at }: Saved): void {
  if (at === null) return
  const { visit, seat } = page.context
  const time = clockTime({ locale: visit.locale, zone: seat.edition.zone }, at)
  const says = say(visit.locale)('live.saved', { time })
  tell(page, { kind: 'saved', revision, at: at.toISOString(), says })
}

const paces = new WeakMap<Page, number>()

/** For so many seconds the page gathers what it sends, so that all are served. 0: as before. */
export function tellPace(page: Page, seconds: number): void {
  if (seconds === (paces.get(page) ?? 0)) return
  paces.set(page, seconds)
  const says = seconds === 0 ? '' : say(page.context.visit.locale)('live.busy')
  tell(page, { kind: 'busy', seconds, says })
}

/** The page keeps its text, and writes no more. */
export function shut(page: Page, why: TogetherRefusal): void {
  page.readOnly = true
  tell(page, { kind: 'closed', why, says: say(page.context.visit.locale)(`live.closed.${why}`) })
}

export function tellClock(page: Page, { entry, edition }: Seat): void {
  const { visit } = page.context
  const due = dueOf(entry, edition)
  const t = say(visit.locale)
  const telling = { locale: visit.locale, zone: edition.zone }
  const says = due ? t('live.clock', { due: longDateTime(telling, due) }) : t('live.no-clock')
  tell(page, { kind: 'clock', due: due?.toISOString() ?? null, says })
}
