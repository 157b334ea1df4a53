// What is connected all the time: the pages of those who write together.
import { type Site, whoAsks } from './app.ts'
import { togetherRoom } from './award/entries/routes/together.ts'
import { announcer, hearAnnouncements } from './base/db/announcing.ts'
import { inTransaction } from './base/db/transaction.ts'
import { openSockets, type Sockets } from './base/http/sockets.ts'
import { waitingLine } from './base/http/waiting-line.ts'
import { theSystem } from './base/lib/actor.ts'

/** `database`: where the site's own database is, for the connection on which the others are heard. */
export async function openLive(site: Site, database: string): Promise<Sockets> {
  const { db, now, log, line = waitingLine() } = site
  const hearing = await hearAnnouncements(database)
  const ask = () => ({ actor: theSystem, now: now(), db })
  const act: Parameters<typeof togetherRoom>[0]['act'] = (work) =>
    inTransaction(db, (tx) => work({ ...ask(), db: tx }))
  const room = togetherRoom({ hearing, announcer: announcer(db), ask, act, log, line })
  const sockets = openSockets({ ...site, line, identify: (...asked) => whoAsks(db, ...asked) }, [
    room,
  ])
  return {
    upgrade: sockets.upgrade,
    close: async () => {
      await sockets.close()
      await hearing.close()
    },
  }
}
