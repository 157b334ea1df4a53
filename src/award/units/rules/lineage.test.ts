// Successions in any order: what comes after what, and no circles.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrganisationId, Succession, UnitId, UnitSuccession } from '../model.ts'
import { ancestorsOf, leadsTo } from './succession.ts'

const node = fc.integer({ min: 0, max: 9 })
const pairs = fc.array(fc.tuple(node, node), { maxLength: 25 })

/** Each pair is entered only where the register would not refuse it. */
function entered(all: readonly (readonly [number, number])[]): readonly Succession[] {
  const links: Succession[] = []
  for (const [from, to] of all) {
    const link = { organisation: idOf(from), successor: idOf(to) }
    const circle = from === to || leadsTo(links, link.successor, link.organisation)
    if (!circle) links.push(link)
  }
  return links
}

function idOf(at: number): OrganisationId {
  return `o${at}` as OrganisationId
}

test('whatever is entered, nobody comes after themselves, and every successor reaches on', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const links = entered(all)
      for (const { organisation, successor } of links) {
        expect(leadsTo(links, organisation, successor)).toBe(true)
        expect(leadsTo(links, successor, organisation)).toBe(false)
      }
    }),
  )
})

test('whom a unit comes from is exactly those that lead to it', () => {
  fc.assert(
    fc.property(pairs, node, (all, about) => {
      const links = entered(all)
      const units = links.map(
        ({ organisation, successor }): UnitSuccession => ({
          unit: organisation as string as UnitId,
          successor: successor as string as UnitId,
          ...{ confirmedBy: null, confirmedAt: null },
        }),
      )
      const found = [...ancestorsOf(`o${about}` as UnitId, units).keys()].sort()
      const leading = Array.from({ length: 10 }, (_, at) => idOf(at))
      expect(found).toEqual(leading.filter((id) => leadsTo(links, id, idOf(about))).sort())
    }),
  )
})
