// What is posted about a board paper.
import { z } from 'zod'
import type { Form } from '../../../base/lib/form.ts'
import { isPlainDate } from '../../../base/lib/time.ts'
import type { DecisionKind } from '../../editions/model.ts'
import {
  type PaperFacts,
  type PaperText,
  type PaperTexts,
  paperShapes,
  paperTexts,
  pointStyles,
} from '../model/paper.ts'
import { ownTexts, signatureFrom } from '../rules/paper.ts'

/** As many as can sign one paper. */
export const signaturePlaces = [1, 2, 3] as const

const text = (most: number) => z.string().trim().max(most, 'error.too-long').default('')
const longText = (most: number) => z.string().max(most, 'error.too-long').optional()
const line = (error: string) => z.string(error).trim().min(1, error).max(200, 'error.too-long')
const day = z
  .string()
  .trim()
  .default('')
  .refine((value) => value === '' || isPlainDate(value), 'error.date')
  .transform((value) => value || null)
const tick = z
  .string()
  .optional()
  .transform((value) => value === 'yes')
const lines = text(4000).transform((value) =>
  value
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, 40),
)

const head = z.object({
  boardName: line('error.board'),
  shape: z.enum(paperShapes, 'error.shape').default('full'),
  proposal: z.enum(['approved', 'noted', 'nominated'], 'error.proposal'),
  pointStyle: z.enum(pointStyles, 'error.point-style').default('together'),
  immediateAdjustment: tick,
  recordNumber: text(100),
  date: day,
  department: text(200),
  caseOfficer: line('error.case-officer'),
  phone: text(50),
  preparedBy: text(300),
  entriesAttached: tick,
  attachments: lines,
})

/** A kind that the edition does not take is no choice. */
export function paperForm(accepted: readonly DecisionKind[]): z.ZodType<PaperFacts> {
  const chosen = head.refine(({ proposal }) => accepted.includes(proposal), {
    path: ['proposal'],
    error: 'error.proposal',
  })
  return z.intersection(chosen, rest).transform((posted) => {
    const { boardName, ...paper } = chosenOf(posted)
    return {
      boardName,
      paper: { ...paper, signatures: signaturesIn(posted), texts: textsIn(posted) },
    }
  })
}

/** Without the fields that are counted, one for each place and text. */
function chosenOf(posted: z.infer<typeof head>): z.infer<typeof head> {
  const names = Object.keys(head.shape) as readonly (keyof z.infer<typeof head>)[]
  return Object.fromEntries(names.map((name) => [name, posted[name]])) as z.infer<typeof head>
}

const signatureFields = Object.fromEntries(
  signaturePlaces.flatMap((place) => [
    [`signature${place}`, text(100)],
    [`title${place}`, text(100)],
    [`acting${place}`, z.string().optional()],
  ]),
)
const textFields = Object.fromEntries(
  paperTexts.flatMap((name) => [
    [textField(name), longText(name === 'title' ? 300 : 12_000)],
    [shownField(name), z.string().default('')],
    [restoreField(name), z.string().optional()],
  ]),
)

export function textField(name: PaperText): string {
  return `text-${name}`
}

const rest = z.object({ ...signatureFields, ...textFields })

/** What was proposed when the form was shown: whatever still is that, follows the next proposal. */
export function shownField(name: PaperText): string {
  return `shown-${name}`
}

export function restoreField(name: PaperText): string {
  return `restore-${name}`
}

type Posted = Readonly<Record<string, unknown>>

/** Signatures without a name are left out. */
function signaturesIn(posted: Posted) {
  const of = (field: string) => String(posted[field] ?? '')
  return signaturePlaces.flatMap((place) => {
    const name = of(`signature${place}`)
    const ticked = posted[`acting${place}`] === 'yes' ? 'acting' : 'regular'
    return name === '' ? [] : [signatureFrom(name, of(`title${place}`), ticked)]
  })
}

function textsIn(posted: Posted): Partial<PaperTexts> {
  const of = (field: (name: PaperText) => string) =>
    Object.fromEntries(
      paperTexts
        .filter((name) => posted[restoreField(name)] !== 'yes')
        .flatMap((name) => {
          const value = posted[field(name)]
          return typeof value === 'string' ? [[name, value]] : []
        }),
    )
  return ownTexts(of(textField), of(shownField))
}

/** The form is to be shown again with the paper as it would be, and nothing is saved. */
export function wantsPreview(form: Form): boolean {
  return form['do'] === 'preview'
}
