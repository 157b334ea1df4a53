// An entry of two colleagues, whom a test lets write in its first question together.
import { saveAnswer } from '../src/award/entries/actions/writing.ts'
import { findAnswer, listVersions } from '../src/award/entries/store/answers.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import type { TestApplication } from './application.ts'
import { acting, aDesk, firstQuestion } from './entries.ts'
import { openPage, type Page, type Process, sessionOf, until } from './listening.ts'

export async function atOneDesk(site: TestApplication, process: Process) {
  const { db, clock } = site
  const question = await firstQuestion(db)
  let desk: Awaited<ReturnType<typeof aDesk>>
  return {
    question,
    /** A new entry, on the morning of 1 March 2027. */
    async sitDown() {
      clock.set('2027-03-01T09:00:00Z')
      desk = await aDesk(site)
      return desk
    },
    /** `doc`: as it was when the page was last open. */
    async page(who: Pick<Actor, 'id'>, at = process, doc?: Page['doc']): Promise<Page> {
      const session = await sessionOf(site, who.id)
      const { id: entry } = desk.entry
      const opened = openPage(at.url, { entry, question, session, ...(doc && { doc }) })
      await until(() => opened.provider.isSynced || opened.denied.length > 0)
      return opened
    },
    standing: () => findAnswer(db, desk.entry.id, question),
    versions: () => listVersions(db, desk.entry.id, question, 1000),
    /** As the page without JavaScript does. */
    plainly(who: Actor, text: string, revision: number) {
      const draft = { question, text, revision }
      const now = clock.now().toISOString()
      return acting(db, who, (act) => saveAnswer(act, desk.entry.id, draft), now)
    },
  }
}
