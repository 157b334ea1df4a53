// The pictures of a paper, each a file by a name of its own while it is set.
import type { Block, Picture, Section } from '../../model.ts'
import { headingsWithin } from '../../rules.ts'
import type { Pictures } from './typeset.ts'

/** As deep as headings go in a PDF. */
const deepest = 6
/** As wide as the text, in pixels of 96 to the inch. */
const widest = 580

/** The sections as a template reads them: headings with their level, pictures with the name of their file. */
export function withPictures(sections: readonly Section[]): {
  readonly sections: readonly object[]
  readonly pictures: Pictures
} {
  const pictures = new Map<string, Uint8Array>()
  const set = (block: Block, level: number): object => {
    if (block.kind === 'heading') return { ...block, level }
    if (block.kind !== 'picture') return block
    const { picture, alt, kind } = block
    const name = `picture-${pictures.size}.${picture.format}`
    pictures.set(name, bytesOf(picture))
    const width = Math.min(1, picture.width / widest)
    return { kind, alt, path: `/${name}`, width }
  }
  const all = sections.map((section) => ({
    ...section,
    blocks: headingsWithin(section, deepest).map(({ block, level }) => set(block, level)),
  }))
  return { sections: all, pictures }
}

function bytesOf(picture: Picture): Uint8Array {
  return picture.format === 'svg' ? new TextEncoder().encode(picture.svg) : picture.bytes
}
