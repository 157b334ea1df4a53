// What the organiser posts about a reply.
import { z } from 'zod'

export const replyForm = z.object({
  subject: z.string().trim().min(1, 'error.subject').max(200, 'error.subject'),
  body: z.string().trim().min(1, 'error.body').max(20_000, 'error.body'),
})
