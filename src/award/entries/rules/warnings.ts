// Which passages of an entry its writers are asked to look at again, and where they stand.
import type { Block, Item } from '../../../base/lib/written/model.ts'
import { plainText, textOf } from '../../../base/lib/written/plain.ts'
import { readWritten } from '../../../base/lib/written/read.ts'
import { fingerprint, type PersonalDetail, personalDetails } from './personal-details.ts'

/** A question's key, or what a figure is called: «bilaga:1», «resultat:kundnojdhet». */
export type WarningPlace = string
export type PlacedText = { readonly place: WarningPlace; readonly text: string }
/** `print`: names the passage between page and server. It is kept nowhere. */
export type Warning = PersonalDetail & { readonly place: WarningPlace; readonly print: string }

/** What the written form of an answer shows, and what its links and pictures say besides. */
export function passagesIn(written: string): readonly Omit<Warning, 'place'>[] {
  const blocks = readWritten(written)
  const hidden = blocks.flatMap(besides).join('\n')
  const details = personalDetails(`${plainText(written)}\n${hidden}`)
  return details.map((detail) => ({ ...detail, print: fingerprint(detail) }))
}

/** Names and alternative texts are no written form: read to the letter. */
export function warningsIn(texts: readonly PlacedText[]): readonly Warning[] {
  return texts.flatMap(({ place, text }) =>
    passagesIn(text).map((passage) => ({ ...passage, place })),
  )
}

function besides(block: Block): readonly string[] {
  if (block.kind === 'figure') return [block.alt]
  if (block.kind === 'list') return block.items.flatMap(linksIn)
  if (block.kind === 'table') return block.rows.flat().flatMap(linksIn)
  return linksIn(block.runs)
}

/** A link whose words are its address says nothing new. */
function linksIn(runs: Item): readonly string[] {
  const whole = textOf(runs)
  return runs.flatMap(({ link }) => {
    const bare = link?.replace(/^mailto:/, '') ?? ''
    return bare === '' || whole.includes(bare) ? [] : [bare]
  })
}

/** Files and results have names, sources and texts of their own. */
export function textsBeside(parts: {
  readonly attachments: readonly {
    readonly key: string
    readonly name: string
    readonly alt: string
  }[]
  readonly results: readonly {
    readonly key: string
    readonly title: string
    readonly source: string
  }[]
}): readonly PlacedText[] {
  return [
    ...parts.attachments.map(({ key, name, alt }) => ({
      place: `bilaga:${key}`,
      text: `${name.replaceAll('_', ' ')}\n\n${alt}`,
    })),
    ...parts.results.map(({ key, title, source }) => ({
      place: `resultat:${key}`,
      text: `${title}\n\n${source}`,
    })),
  ]
}
