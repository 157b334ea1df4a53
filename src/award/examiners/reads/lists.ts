// What a list of examiners would change in what is there now.
import { createHash } from 'node:crypto'
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { folded } from '../../../base/lib/text.ts'
import { peopleByEmails } from '../../../support/accounts/public.ts'
import { currentEdition } from '../../editions/public.ts'
import { findUnits, organisations, unitsCalled } from '../../units/public.ts'
import type { ListId, PlannedRow, ReadList } from '../model/lists.ts'
import { mayKeepExaminers } from '../policy.ts'
import { planList } from '../rules/lists/plan.ts'
import { findList } from '../store/lists.ts'
import * as store from '../store.ts'

export type ListPlan = {
  readonly rows: readonly PlannedRow[]
  /** Names just this plan, so that what is written is what was shown. */
  readonly mark: string
}

/** Names that are like so many misspelt units are looked for; the rest are told to be unknown. */
const mostSought = 10

/** As many questions for a long list as for a short one, but for units that are misspelt. */
export async function planFor(db: Reader, { rows }: ReadList): Promise<ListPlan> {
  const edition = await currentEdition(db)
  const all = await organisations(db)
  const emails = rows.map(({ cells }) => (cells.email ?? '').toLowerCase())
  const people = new Map(
    (await peopleByEmails(db, emails)).map(({ email, id }) => [email.toLowerCase(), id]),
  )
  const ids = [...people.values()]
  const examiners = await store.listExaminersOf(db, ids)
  const names = [...new Set(rows.flatMap(({ cells }) => cells.unit || []))]
  const units = await unitsCalled(db, names)
  const called = new Set(units.map(({ name }) => folded(name)))
  const planned = planList(rows, {
    edition,
    organisations: all.filter(({ kind }) => kind !== 'board' && kind !== 'department'),
    people,
    examiners: new Map(examiners.map((one) => [one.personId, one])),
    employments: await store.listEmployments(db, ids),
    units,
    alike: await alikeOf(
      db,
      names.filter((name) => !called.has(folded(name))),
    ),
  })
  const mark = createHash('sha256').update(JSON.stringify(planned)).digest('hex')
  return { rows: planned, mark }
}

async function alikeOf(
  db: Reader,
  unknown: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const alike = new Map<string, readonly string[]>()
  for (const name of unknown.slice(0, mostSought)) {
    const like = await findUnits(db, name.slice(0, 200))
    alike.set(
      name,
      like.slice(0, 3).map((unit) => unit.name),
    )
  }
  return alike
}

export type ShownList = {
  readonly id: ListId
  readonly fileName: string
  readonly madeAt: Date
  readonly unread: readonly string[]
  readonly plan: ListPlan
}

export async function showList(ask: Ask, id: ListId): Promise<ShownList> {
  required(mayKeepExaminers(ask.actor))
  const { fileName, madeAt, rows } = found(await findList(ask.db, id))
  return { id, fileName, madeAt, unread: rows.unread, plan: await planFor(ask.db, rows) }
}

/** The headings, and one row that shows how to fill them in. */
export async function templateRows(ask: Ask): Promise<readonly (readonly string[])[]> {
  required(mayKeepExaminers(ask.actor))
  const { terms } = await currentEdition(ask.db)
  const all = await organisations(ask.db)
  const employer = all.find(
    ({ kind, standing }) => kind === 'administration' && standing !== 'ended',
  )
  const category = terms.categories[0]?.name.sv ?? ''
  return [
    [
      'Anna Exempel',
      'anna@example.se',
      employer?.name ?? '',
      '',
      category,
      'demens',
      'finska',
      '2',
    ],
  ]
}
