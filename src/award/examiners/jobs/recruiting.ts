// Invitations are reminded of, and what is no longer needed of examiners is removed, by themselves.
import type { Rounds } from '../../../support/jobs/public.ts'
import { forgetMotivations } from '../actions/applications.ts'
import { invitationsToRemind, remindOfInvitation } from '../actions/inviting.ts'
import { forgetNeeds } from '../actions/needs.ts'

export const examinerRounds: Rounds = {
  /** One transaction for each: what is sent stays sent if the next one fails. */
  'examiners.remind': {
    everyMinutes: 60,
    run: async (work) => {
      for (const id of await invitationsToRemind(work.db, work.now())) {
        if (work.ending.aborted) return
        await work.act((act) => remindOfInvitation(act, id))
      }
    },
  },
  'examiners.forget-needs': {
    everyMinutes: 60,
    run: async (work) => {
      await work.act(forgetNeeds)
    },
  },
  'examiners.forget-motivations': {
    everyMinutes: 60,
    run: async (work) => {
      await work.act(forgetMotivations)
    },
  },
}
