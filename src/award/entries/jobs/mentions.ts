// Letters about comments go out by themselves.
import { z } from 'zod'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Jobs } from '../../../support/jobs/public.ts'
import { tellMentions } from '../actions/telling-mentions.ts'
import type { EntryId } from '../model.ts'

const about = z.object({
  entry: z.uuid().transform((id) => id as EntryId),
  person: z.uuid().transform((id) => id as PersonId),
})

export const mentionJobs: Jobs = {
  'entry.tell-mentions': async ({ act }, data) => {
    const { entry, person } = about.parse(data)
    await act((doing) => tellMentions(doing, entry, person))
  },
}
