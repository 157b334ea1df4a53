// Papers without text are read in the background, page by page, in a process of their own.
import type { Jobs, Work } from '../../support/jobs/public.ts'
import type { Progress } from '../../support/recognition/model.ts'
import { readPages } from '../../support/recognition/public.ts'
import { finishReading, paperToRead } from './actions/recognise-paper.ts'
import { type RecogniseTask, recogniseJob } from './model/reading.ts'
import type { PaperId } from './model.ts'
import { saveProgress } from './store/reading.ts'

export const importJobs: Jobs = {
  [recogniseJob]: (work, data) => recognise(work, (data as RecogniseTask).paper),
}

/** Read from the start when the process that began it was ended. `tell`: which page it has come to. */
export async function recognise(
  work: Pick<Work, 'db' | 'act' | 'ending'>,
  paper: PaperId,
  tell: (progress: Progress) => void = () => undefined,
): Promise<void> {
  const task = await paperToRead(work.db, paper)
  if (task === null) return
  let saved = Promise.resolve()
  const read = await readPages(task.file, task.reading.way, {
    signal: work.ending,
    onProgress: (progress) => {
      tell(progress)
      saved = saved.then(() => work.act((act) => saveProgress(act.db, paper, progress)))
    },
  })
  await saved
  await work.act((act) => finishReading(act, paper, read))
}
