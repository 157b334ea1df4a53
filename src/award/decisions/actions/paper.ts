// How a board paper is finished: it leaves the desk, and is registered.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import { keepAs } from '../../../support/documents/public.ts'
import { registerVersion } from '../../../support/records/public.ts'
import { editionById, seriesOf } from '../../editions/public.ts'
import type { PaperFiles, PaperVersion } from '../model/paper.ts'
import type { MatterId } from '../model.ts'
import { mayChange } from '../policy.ts'
import { insertVersion, versionsOf } from '../store/papers.ts'
import { lockMatter } from '../store.ts'
import { say } from '../words/say.ts'

/**
 * Keeps the paper's files for good and registers them: until then it is a draft that nobody
 * registers. `seen`: when the paper that the files were made of was last changed.
 */
export async function finishPaper(act: Act, id: MatterId, seen: Date, files: PaperFiles) {
  const matter = found(await lockMatter(act.db, id))
  required(mayChange(act.actor, matter))
  const edition = await editionById(act.db, matter.edition)
  if (edition.state !== 'open') return no('edition-closed')
  if (matter.changedAt.getTime() !== seen.getTime()) return no('paper-changed')
  const word = await keepAs(act, files.word)
  const pdf = await keepAs(act, files.pdf)
  const earlier = await versionsOf(act.db, id)
  const { number } = await registerVersion(act, {
    series: await seriesOf(act.db, edition),
    direction: 'drawn-up',
    on: plainDate(act.now, edition.zone),
    counterpart: matter.boardName ?? '',
    about: say('sv')('diary.paper', { title: files.about }),
    kind: 'board-paper',
    subject: id,
    document: pdf,
  })
  const version: PaperVersion = {
    id: newId<'board-paper-version'>(),
    matter: id,
    ordinal: (earlier.at(-1)?.ordinal ?? 0) + 1,
    ...{ number, word, pdf, finishedAt: act.now, finishedBy: act.actor.id },
  }
  await insertVersion(act.db, version)
  await record(act, 'board-paper.finished', id, { number })
  return yes(version)
}
