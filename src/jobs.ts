// What is done outside of requests, part by part.
import { correctionJobs } from './across/corrections/jobs.ts'
import { importJobs } from './across/import/jobs.ts'
import { mailboxPlan } from './across/mailbox/jobs.ts'
import { decisionRounds } from './award/decisions/jobs.ts'
import { registrationJobs } from './award/registrations/jobs.ts'
import { registerJobs, registerRounds } from './award/units/jobs.ts'
import type { JobPlan } from './support/jobs/public.ts'

/** `imapUrl`: the mailbox that is read, if there is one. */
export function jobPlanFor({ imapUrl }: { readonly imapUrl?: string | undefined } = {}): JobPlan {
  const mailbox = mailboxPlan(imapUrl)
  return {
    jobs: {
      ...registerJobs,
      ...registrationJobs,
      ...correctionJobs,
      ...importJobs,
      ...mailbox.jobs,
    },
    rounds: { ...registerRounds, ...decisionRounds, ...mailbox.rounds },
  }
}
