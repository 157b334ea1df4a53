// Conflicts are found anew after something has changed, and those concerned are told, each thing once.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { Entry, EntryId } from '../../entries/model.ts'
import type { ConflictCase } from '../../examiners/model.ts'
import { conflictCases, outlines, pairsAskedSince } from '../../examiners/public.ts'
import { clearanceOf } from '../../examiners/rules/declaring.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import { registrationsByIds } from '../../registrations/public.ts'
import { closedLetter, shortLetter } from '../mails/closing.ts'
import type { Closing } from '../model/closing.ts'
import { closingsOf, leadersToTell, newsAmong } from '../rules/closing.ts'
import { forgetTold, insertTold, listTold } from '../store/told.ts'
import { listTeams } from '../store.ts'

/** An edition runs for a year and a half at most. */
const longest = 2 * 365 * 24 * 60 * 60 * 1000

/** Access itself is asked at every visit and closes at once; this is for people to know. */
export async function findAnew(act: Act): Promise<number> {
  const { cases, entries } = await casesNow(act.db, act.now)
  const withdrawn = await withdrawnAmong(act.db, [...entries.values()])
  const ids = [...entries.keys()]
  const closings = cases.flatMap((about) => closingsOf(about, withdrawn.has(about.entryId)))
  const { news, past } = newsAmong(closings, await listTold(act.db, ids))
  for (const one of past) await forgetTold(act.db, one)
  const fresh: Closing[] = []
  for (const one of news) {
    const { personId, entryId, about } = one
    const told = await insertTold(act.db, { personId, entryId, about, toldAt: act.now })
    if (told) fresh.push(one)
  }
  await tell(act, fresh, cases)
  for (const { personId, entryId, kind, about } of fresh) {
    await record(act, 'conflict.closed', entryId, { person: personId, kind, about })
  }
  return fresh.length
}

/** Of everybody who was asked to declare in an edition that is open. */
async function casesNow(db: Reader, now: Date) {
  const pairs = await pairsAskedSince(db, new Date(now.getTime() - longest))
  const known = await outlines(db, [...new Set(pairs.map(({ entryId }) => entryId))])
  const open = [...known].filter(([, { edition }]) => edition.state === 'open')
  const entries = new Map(open.map(([id, { entry }]) => [id, entry]))
  const cases = await conflictCases(
    db,
    pairs.filter(({ entryId }) => entries.has(entryId)),
  )
  return { cases, entries }
}

/** By its writers, or with the whole registration. */
async function withdrawnAmong(
  db: Reader,
  entries: readonly Entry[],
): Promise<ReadonlySet<EntryId>> {
  const ids: readonly RegistrationId[] = entries.map(({ registration }) => registration)
  const registrations = await registrationsByIds(db, ids)
  const gone = entries.filter(
    ({ state, registration }) =>
      state === 'withdrawn' || registrations.get(registration)?.state === 'withdrawn',
  )
  return new Set(gone.map(({ id }) => id))
}

async function tell(act: Act, news: readonly Closing[], cases: readonly ConflictCase[]) {
  const teams = new Map(
    (
      await listTeams(
        act.db,
        news.map(({ entryId }) => entryId),
      )
    ).map((team) => [team.entry, team]),
  )
  const clear = new Set(
    cases
      .filter((about) => clearanceOf(about) === 'clear')
      .map(({ personId, entryId }) => personId + entryId),
  )
  const isClear = (person: PersonId, entry: EntryId) => clear.has(person + entry)
  const leaders = leadersToTell(news, teams, isClear)
  const own = Map.groupBy(news, ({ personId }) => personId)
  const people = await peopleByIds(act.db, [...own.keys(), ...leaders.keys()])
  for (const [id, closed] of own) {
    const person = people.get(id)
    if (person) await queue(act, closedLetter(person, countsOf(closed)))
  }
  for (const [id, entries] of leaders) {
    const person = people.get(id)
    if (person) await queue(act, shortLetter(person, entries.size))
  }
}

/** An entry counts once for each why. */
function countsOf(closed: readonly Closing[]) {
  const count = (kind: Closing['kind']) =>
    new Set(closed.filter((one) => one.kind === kind).map(({ entryId }) => entryId)).size
  return { tie: count('tie'), parties: count('parties'), withdrawn: count('withdrawn') }
}
