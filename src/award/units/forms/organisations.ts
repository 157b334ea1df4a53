// What the organiser posts about an organisation.
import { z } from 'zod'
import { type Form, type ReadForm, readForm } from '../../../base/lib/form.ts'
import { organisationNumber } from '../../../base/lib/organisation-number.ts'
import { isPlainDate } from '../../../base/lib/time.ts'
import type { OrganisationKind } from '../../editions/model.ts'
import {
  type ChangeOrganisationFrom,
  type CorrectOrganisation,
  type OrganisationId,
  organisationKinds,
} from '../model.ts'

/** The ids that can be chosen. */
export type Choosable = {
  readonly boards: readonly string[]
  readonly administrations: readonly string[]
}

const name = z
  .string({ error: 'error.organisation-name' })
  .trim()
  .min(1, 'error.organisation-name')
  .max(200, 'error.organisation-name')
const day = z.string({ error: 'error.date' }).trim().refine(isPlainDate, 'error.date')
const optionalDay = z
  .union([z.literal(''), day], 'error.date')
  .default('')
  .transform((typed) => typed || null)
const kind = z.enum(
  organisationKinds as readonly [OrganisationKind, ...OrganisationKind[]],
  'error.organisation-kind',
)
const number = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || organisationNumber(typed) !== undefined, 'error.number')
  .transform((typed) => organisationNumber(typed) ?? null)

function belongs({ boards, administrations }: Choosable) {
  return {
    board: z.enum(['', ...boards], 'error.board').default(''),
    administration: z.enum(['', ...administrations], 'error.administration').default(''),
  }
}

type Belongs = { readonly board: string; readonly administration: string }

/** Only an administration or a company has a board, and only a department an administration. */
function belonging(kindOf: OrganisationKind, { board, administration }: Belongs) {
  const served = kindOf === 'administration' || kindOf === 'company'
  return {
    board: ((served && board) || null) as OrganisationId | null,
    administration: ((kindOf === 'department' && administration) || null) as OrganisationId | null,
  }
}

export function readOrganisation(
  posted: Form,
  choosable: Choosable,
): ReadForm<CorrectOrganisation> {
  const schema = z
    .object({
      ...{ kind, name, number, ...belongs(choosable) },
      ...{ validFrom: optionalDay, validTo: optionalDay },
      note: z
        .string()
        .trim()
        .max(2000, 'error.too-long')
        .default('')
        .transform((typed) => typed || null),
    })
    .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
      path: ['validTo'],
      message: 'error.before',
    })
    .refine((one) => one.kind !== 'department' || one.administration !== '', {
      path: ['administration'],
      message: 'error.department-of',
    })
    .transform((one) => ({
      ...one,
      ...belonging(one.kind, one),
      number: one.kind === 'operator' ? one.number : null,
    }))
  return readForm(schema, posted)
}

export function readOrganisationFrom(
  posted: Form,
  kindOf: OrganisationKind,
  choosable: Choosable,
): ReadForm<ChangeOrganisationFrom> {
  const schema = z
    .object({ name, day, ...belongs(choosable) })
    .transform((one) => ({ ...one, ...belonging(kindOf, one) }))
  return readForm(schema, posted)
}

/** `successors`: chosen in up to three lists, each once. */
export function readEnd(
  posted: Form,
  choosable: readonly string[],
): ReadForm<{ readonly lastDay: string; readonly successors: readonly OrganisationId[] }> {
  const heir = z.enum(['', ...choosable], 'error.successor').default('')
  const schema = z
    .object({ day, successor1: heir, successor2: heir, successor3: heir })
    .transform(({ day: lastDay, successor1, successor2, successor3 }) => {
      const chosen = [successor1, successor2, successor3].filter((one) => one !== '')
      return { lastDay, successors: [...new Set(chosen)] as OrganisationId[] }
    })
  return readForm(schema, posted)
}
