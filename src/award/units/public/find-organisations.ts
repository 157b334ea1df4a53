// Finds organisations by what someone typed, in the same tolerant way as units.
import type { Reader } from '../../../base/db/handle.ts'
import type { Organisation, OrganisationId } from '../model.ts'
import { askedFor, meantBy } from '../rules/search.ts'
import { findOrganisationsById } from '../store/organisations.ts'
import { knownWords, organisationsNamed } from '../store/search.ts'

const most = 50

/** Those that have every word in one of their names, misspelled or not. The likest first. */
export async function findOrganisationsLike(
  db: Reader,
  query: string,
  kind: Organisation['kind'] | null,
): Promise<readonly Organisation[]> {
  const asked = askedFor(query)
  if (asked.words.length === 0) return []
  const words = meantBy(asked.words, await knownWords(db, asked.look))
  const terms = [...new Set(words.flat().map(({ term }) => term))]
  const named = await organisationsNamed(db, terms)
  const sureness = (id: OrganisationId) =>
    words.map((meant) => {
      const own = named.filter(({ subject }) => subject === id).map(({ term }) => term)
      return Math.max(
        0,
        ...meant.filter(({ term }) => own.includes(term)).map((one) => one.sureness),
      )
    })
  const rated = [...new Set(named.map(({ subject }) => subject))]
    .map((id) => ({ id, each: sureness(id) }))
    .filter(({ each }) => each.every((sure) => sure > 0))
    .map(({ id, each }) => ({ id, sum: each.reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, most * 2)
  const found = await findOrganisationsById(
    db,
    rated.map(({ id }) => id),
  )
  const place = new Map(rated.map(({ id, sum }) => [id, sum]))
  return found
    .filter((one) => kind === null || one.kind === kind)
    .sort((a, b) => (place.get(b.id) ?? 0) - (place.get(a.id) ?? 0))
    .slice(0, most)
}
