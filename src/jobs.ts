// What is done outside of requests, part by part.
import { decisionRounds } from './award/decisions/jobs.ts'
import type { JobPlan } from './support/jobs/model.ts'

export const jobPlan: JobPlan = {
  jobs: {},
  rounds: { ...decisionRounds },
}
