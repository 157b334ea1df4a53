// What a closed consensus comes to, without a name or a single score.
import type { Edition, Instrument } from '../../editions/model.ts'
import type { ClosedConsensus, Consensus, ConsensusArea } from '../model.ts'
import { spreadOf } from './together.ts'

/** Undefined while it is open. In the order of the instrument's areas. */
export function closedView(
  consensus: Consensus,
  { terms }: Pick<Edition, 'terms'>,
): ClosedConsensus | undefined {
  const { state, closedAt, entryId } = consensus
  if (state === 'open' || closedAt === null || terms.instrument === null) return undefined
  const areas = areasOf(consensus, terms.instrument)
  return {
    entryId,
    state,
    closedAt,
    areas,
    before: weightedTotal(areas),
    after: weightedTotal(areas.map(({ weight, valueAfter }) => ({ weight, value: valueAfter }))),
  }
}

function areasOf(consensus: Consensus, instrument: Instrument): readonly ConsensusArea[] {
  return instrument.areas.flatMap(({ key, weight }) => {
    const agreed = consensus.agreed.find((one) => one.area === key)
    if (!agreed) return []
    const { value, revised, rationale } = agreed
    const range = consensus.ranges[key] ?? { lowest: value, highest: value }
    return {
      area: key,
      weight,
      value,
      valueAfter: revised ?? value,
      ...range,
      spread: spreadOf(range),
      rationale,
      findings: consensus.findings
        .filter((finding) => finding.area === key)
        .map(({ from: _, ...finding }) => finding),
    }
  })
}

/**
 * The weighted mean of the areas' values in hundredths of a level. Weights are whole per cent that
 * sum to 100 and values are whole, so it is exact: 350 is halfway between level 3 and level 4.
 * A level counts the same in both dimensions, whose scales have equally many levels.
 */
export function weightedTotal(
  areas: readonly { readonly weight: number; readonly value: number }[],
): number {
  return areas.reduce((sum, { weight, value }) => sum + weight * value, 0)
}
