// What is posted when examiners are looked for.
import { z } from 'zod'
import { capacity, day, dayOrNone, email, name, several, wordList } from './fields.ts'

const longText = z.string().trim().max(4000, 'error.too-long').default('')
/** The id of an organisation, or nothing. */
const organisation = z.union([z.literal(''), z.uuid()], 'error.organisation').default('')
const unit = z.string().trim().max(200, 'error.choice').default('')
const skills = { categories: several, fields: wordList, languages: wordList, capacity }

export const call = z.object({
  textSv: longText.pipe(z.string().min(1, 'error.call-text')),
  textEn: longText,
  lastDay: day,
})

export const application = z
  .object({
    name,
    motivation: longText.pipe(z.string().min(1, 'error.motivation')),
    organisation,
    unit,
    employer: z.string().trim().max(200, 'error.employer').default(''),
    since: day,
    ...skills,
  })
  .refine((posted) => posted.organisation !== '' || posted.employer !== '', {
    path: ['organisation'],
    message: 'error.employer',
  })

export const answer = z.object({
  word: z.enum(['accepted', 'declined'], 'error.word'),
  reason: longText,
  categories: several,
  fields: wordList,
})

export const invitation = z.object({
  name,
  email,
  greeting: longText,
  lastDay: day,
})
export const again = z.object({ lastDay: day })

export const invited = z.discriminatedUnion(
  'do',
  [
    z.object({
      do: z.literal('accept'),
      name,
      organisation,
      unit,
      since: dayOrNone,
      ...skills,
    }),
    z.object({ do: z.literal('decline'), reason: longText }),
  ],
  'error.word',
)
