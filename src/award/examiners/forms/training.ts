// What is posted about courses, the practice entry and the promise.
import { z } from 'zod'
import type { PersonId } from '../../../base/lib/actor.ts'
import { type Form, type ReadForm, readForm } from '../../../base/lib/form.ts'
import { instantOf, isPlainDate } from '../../../base/lib/time.ts'
import type { Area } from '../../editions/model.ts'
import type { CourseFacts, KeyedArea, Levels, PracticeFacts } from '../model/training.ts'

const line = z.string('training.error.title').trim().max(200, 'training.error.title')
const text = z.string().trim().max(4000, 'error.too-long').default('')
const day = z.string('error.day').trim().refine(isPlainDate, 'error.day')

function clock(message: string) {
  return z
    .string(message)
    .transform((typed) => typed.trim().replace('.', ':').padStart(5, '0'))
    .refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), message)
}

function isWebAddress(typed: string): boolean {
  return /^https?:\/\/\S+$/.test(typed) && URL.canParse(typed)
}

/** Times are those of the edition's zone. */
export function courseForm(zone: string): z.ZodType<CourseFacts> {
  return z
    .object({
      title: line.min(1, 'training.error.title'),
      about: text,
      audience: z.enum(['all', 'leaders'], 'training.error.audience'),
      date: day,
      from: clock('training.error.from'),
      to: clock('training.error.to'),
      place: z.string().trim().max(200, 'training.error.place').default(''),
      link: z
        .string()
        .trim()
        .max(1000, 'training.error.link')
        .default('')
        .refine((typed) => typed === '' || isWebAddress(typed), 'training.error.link'),
      seats: z.coerce
        .number('training.error.seats')
        .int('training.error.seats')
        .min(1, 'training.error.seats')
        .max(500, 'training.error.seats'),
    })
    .refine(({ place, link }) => place !== '' || link !== '', {
      path: ['place'],
      message: 'training.error.place',
    })
    .transform(({ date, from, to, ...rest }) => ({
      ...rest,
      startsAt: instantOf(date, `${from}:00`, zone),
      endsAt: instantOf(date, `${to}:00`, zone),
    }))
}

export const cancelling = z.object({
  why: z
    .string('training.error.why')
    .trim()
    .min(1, 'training.error.why')
    .max(1000, 'training.error.why'),
})

const person = z.uuid('error.choice').transform((id) => id as PersonId)
export const ticking = z.object({
  there: z
    .union([z.string().transform((one) => [one]), z.array(z.string())], 'error.choice')
    .default([])
    .pipe(z.array(person)),
})

const level = z
  .string()
  .default('')
  .refine((typed) => /^\d{0,2}$/.test(typed), 'training.error.level')
  .transform((typed) => (typed === '' ? null : Number(typed)))

/** A text for each question, a level and a reason for each area. What is not filled in may come later. */
export function readPractice(areas: readonly Area[], form: Form): ReadForm<PracticeFacts> {
  const schema = z
    .object({
      title: line.min(1, 'training.error.title'),
      about: text,
      due: z.union([z.literal(''), day], 'error.day').default(''),
      ...fieldsOf(
        areas.flatMap(({ questions }) => questions),
        'text',
        text,
      ),
      ...fieldsOf(areas, 'level', level),
      ...fieldsOf(areas, 'reason', text),
    })
    .transform((typed): PracticeFacts => {
      const { title, about, due } = typed
      return {
        title,
        about,
        due: due || null,
        texts: textsIn(areas, typed),
        key: keyIn(areas, typed),
      }
    })
  return readForm(schema, form)
}

type Typed = Readonly<Record<string, unknown>>

function textsIn(areas: readonly Area[], typed: Typed): Readonly<Record<string, string>> {
  const questions = areas.flatMap((area) => area.questions)
  return Object.fromEntries(questions.map(({ key }) => [key, String(typed[`text-${key}`] ?? '')]))
}

function keyIn(areas: readonly Area[], typed: Typed): Readonly<Record<string, KeyedArea>> {
  return Object.fromEntries(
    areas.flatMap(({ key }) => {
      const value = typed[`level-${key}`]
      const keyed = { level: Number(value), reason: String(typed[`reason-${key}`] ?? '') }
      return typeof value === 'number' ? [[key, keyed] as const] : []
    }),
  )
}

function fieldsOf<Field>(items: readonly { readonly key: string }[], prefix: string, field: Field) {
  return Object.fromEntries(items.map(({ key }) => [`${prefix}-${key}`, field]))
}

export type PostedScores = { readonly scores: Levels; readonly handIn: boolean }

export function readScores(areas: readonly Area[], form: Form): ReadForm<PostedScores> {
  const schema = z
    .object({ ...fieldsOf(areas, 'level', level), do: z.enum(['save', 'hand-in'], 'error.choice') })
    .transform((typed): PostedScores => {
      const given = areas.flatMap(({ key }) => {
        const value = (typed as Typed)[`level-${key}`]
        return typeof value === 'number' ? [[key, value] as const] : []
      })
      return { scores: Object.fromEntries(given), handIn: typed.do === 'hand-in' }
    })
  return readForm(schema, form)
}

/** The text that was on the page comes back, so that nobody signs another. */
export const signing = z.object({
  agree: z.literal('yes', 'training.error.agree'),
  sv: z.string('training.error.agree'),
  en: z.string('training.error.agree'),
})
