// What the pages about the practice entry and the promise show. The key is shown to those who have handed in.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { inSwedishOrder } from '../../../base/lib/text.ts'
import { peopleByIds, personById } from '../../../support/accounts/public.ts'
import type { Area, Edition } from '../../editions/model.ts'
import { currentEdition } from '../../editions/public.ts'
import type { Agreement, Attempt, KeyedArea, Practice } from '../model/training.ts'
import { mayTakePart, mayTrain } from '../policy/training.ts'
import { agreementOf, ratedIn } from '../rules/agreement.ts'
import {
  attemptNow,
  levelsOf,
  type Scored,
  scoredBy,
  spreadOf,
  together,
} from '../rules/practice.ts'
import { hasPromised, isSame } from '../rules/training.ts'
import { findPractice, listAttempts, listPromises } from '../store/practice.ts'
import { listExaminers } from '../store.ts'

function areasOf({ terms }: Edition): readonly Area[] {
  return terms.instrument?.areas ?? []
}

/** For the organiser: the text, the key, and whether they still can be changed. */
export async function showPracticeKey(ask: Ask) {
  required(mayTrain(ask.actor))
  const edition = await currentEdition(ask.db)
  const practice = await findPractice(ask.db, edition.id)
  const attempts = practice ? await listAttempts(ask.db, practice.id) : []
  const handedIn = attempts.filter(({ handedInAt }) => handedInAt !== null).length
  return { edition, areas: areasOf(edition), practice, handedIn }
}
export type ShownPracticeKey = Awaited<ReturnType<typeof showPracticeKey>>

/** What an examiner may see of it: the key only beside levels that are handed in. */
export type Judged = {
  readonly attempt: Attempt
  readonly agreement: Agreement | null
  readonly key: Readonly<Record<string, KeyedArea>>
}

type Around = { readonly edition: Edition; readonly areas: readonly Area[] }
/** Without the key. `now`: the attempt of the round that is open. */
export type OpenPractice = Around & {
  readonly open: true
  readonly practice: Omit<Practice, 'key'>
  readonly now: Attempt | undefined
  readonly judged: readonly Judged[]
}
export type ShownPractice = OpenPractice | (Around & { readonly open: false })

export async function showPractice(ask: Ask): Promise<ShownPractice> {
  required(mayTakePart(ask.actor))
  const edition = await currentEdition(ask.db)
  const around = { edition, areas: areasOf(edition) }
  const practice = await findPractice(ask.db, edition.id)
  if (!practice || practice.round === 0) return { ...around, open: false }
  const own = await listAttempts(ask.db, practice.id, [ask.actor.id])
  const { key: _, ...blind } = practice
  const now = attemptNow(practice, own)
  const done = own.flatMap((attempt) => judged(edition, practice, attempt))
  return { ...around, open: true, practice: blind, now, judged: done }
}

function judged({ terms }: Edition, { key }: Practice, attempt: Attempt): readonly Judged[] {
  if (attempt.handedInAt === null) return []
  const agreement = agreementOf(ratedIn(attempt.scores, key), levelsOf(terms.assessment))
  return [{ attempt, agreement, key }]
}

export type NamedScore = Scored & { readonly name: string }

/** For the organiser: how near the key everyone is, by person and by area, and who has not done it. */
export async function showPracticeResult(ask: Ask) {
  required(mayTrain(ask.actor))
  const edition = await currentEdition(ask.db)
  const practice = found(await findPractice(ask.db, edition.id))
  const attempts = await listAttempts(ask.db, practice.id)
  const examiners = (await listExaminers(ask.db)).filter(({ endedAt }) => endedAt === null)
  const ids = [...attempts, ...examiners].map(({ personId }) => personId)
  const people = await peopleByIds(ask.db, [...new Set(ids)])
  const nameOf = (id: (typeof ids)[number]) => people.get(id)?.name ?? ''
  const levels = levelsOf(edition.terms.assessment)
  const scored = scoredBy(practice, attempts, levels)
  const done = new Set(scored.map(({ personId }) => personId))
  return {
    ...{ edition, practice, levels },
    scored: scored
      .map((one): NamedScore => ({ ...one, name: nameOf(one.personId) }))
      .toSorted((a, b) => a.latest.within - b.latest.within || inSwedishOrder(a.name, b.name)),
    waiting: examiners
      .filter(({ personId }) => !done.has(personId))
      .map(({ personId }) => nameOf(personId))
      .toSorted(inSwedishOrder),
    areas: areasOf(edition).flatMap((area) => {
      const keyed = practice.key[area.key]
      const rated = scored.flatMap(({ scores }) =>
        ratedIn(scores, keyed ? { [area.key]: keyed } : {}),
      )
      const agreement = agreementOf(rated, levels)
      const spread = spreadOf(area.key, scored, levels)
      return keyed && agreement ? [{ area, level: keyed.level, agreement, spread }] : []
    }),
    together: together(practice, attempts, levels),
  }
}
export type ShownPracticeResult = Awaited<ReturnType<typeof showPracticeResult>>

/** The text of this year, and what the person has signed: the latest first. */
export async function showPromise(ask: Ask) {
  required(mayTakePart(ask.actor))
  const edition = await currentEdition(ask.db)
  const text = edition.terms.training?.promise ?? null
  const signed = await listPromises(ask.db, edition.id, [ask.actor.id])
  const valid = text ? signed.find((one) => isSame(one.text, text)) : undefined
  const { name } = found(await personById(ask.db, ask.actor.id))
  const holds = text !== null && hasPromised(text, ask.actor.id, signed)
  return { edition, text, name, holds, valid, earlier: signed.filter((one) => one !== valid) }
}
export type ShownPromise = Awaited<ReturnType<typeof showPromise>>
