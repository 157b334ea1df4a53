// What is done outside of requests, part by part.
import { correctionJobs } from './across/corrections/jobs.ts'
import { importJobs } from './across/import/jobs.ts'
import { mailboxPlan } from './across/mailbox/jobs.ts'
import { closingJobs, closingRounds } from './award/assignment/jobs/closing.ts'
import { solvingJobs } from './award/assignment/jobs/solving.ts'
import { decisionRounds } from './award/decisions/jobs.ts'
import { copyJobs } from './award/entries/jobs/copies.ts'
import { mentionJobs } from './award/entries/jobs/mentions.ts'
import { entryReminderRounds } from './award/entries/jobs/reminding.ts'
import { scanningPlan } from './award/entries/jobs/scanning.ts'
import { declarationRounds } from './award/examiners/jobs/declarations.ts'
import { recordRounds } from './award/examiners/jobs/records.ts'
import { examinerRounds } from './award/examiners/jobs/recruiting.ts'
import { registrationJobs } from './award/registrations/jobs.ts'
import { registerJobs, registerRounds } from './award/units/jobs.ts'
import type { JobPlan } from './support/jobs/public.ts'

type Connected = {
  /** The mailbox that is read, if there is one. */
  readonly imapUrl?: string | undefined
  /** The scanner of what is uploaded, if there is one. */
  readonly clamdUrl?: string | undefined
}

export function jobPlanFor({ imapUrl, clamdUrl }: Connected = {}): JobPlan {
  const mailbox = mailboxPlan(imapUrl)
  const scanning = scanningPlan(clamdUrl)
  return {
    jobs: {
      ...registerJobs,
      ...registrationJobs,
      ...closingJobs,
      ...mentionJobs,
      ...copyJobs,
      ...solvingJobs,
      ...correctionJobs,
      ...importJobs,
      ...mailbox.jobs,
      ...scanning.jobs,
    },
    rounds: {
      ...registerRounds,
      ...decisionRounds,
      ...entryReminderRounds,
      ...examinerRounds,
      ...closingRounds,
      ...declarationRounds,
      ...recordRounds,
      ...mailbox.rounds,
      ...scanning.rounds,
    },
  }
}
