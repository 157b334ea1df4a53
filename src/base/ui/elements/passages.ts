// Shows passages of a text that is on the page, without changing anything in it.
import { placeOf } from '../../lib/passage.ts'

const blocks = 'p, li, h2, h3, h4, h5, h6, th, td, div'

/** A text as one string, with where each of its parts stands. Blocks are divided by a line break. */
function readOut(home: Element) {
  const parts: { readonly node: Text; readonly at: number }[] = []
  const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT)
  let text = ''
  let block: Element | null | undefined
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const own = node.parentElement?.closest(blocks)
    if (block !== undefined && own !== block) text += '\n'
    block = own ?? null
    parts.push({ node: node as Text, at: text.length })
    text += (node as Text).data
  }
  return { text, parts }
}

/** Each passage where it stands first. What does not stand there is left out. */
export function rangesOf(home: Element, passages: readonly string[]): readonly Range[] {
  const { text, parts } = readOut(home)
  const spot = (at: number) => parts.findLast((part) => part.at <= at)
  return passages.flatMap((passage) => {
    const place = placeOf(text, passage)
    const [first, last] = place ? [spot(place.from), spot(place.to - 1)] : []
    if (!place || !first || !last) return []
    const range = document.createRange()
    range.setStart(first.node, place.from - first.at)
    range.setEnd(last.node, Math.min(place.to - last.at, last.node.length))
    return [range]
  })
}

const name = 'commented'
const shown = new Map<Element, readonly Range[]>()

/** In place of what was shown for the same owner. Browsers without highlights show none. */
export function showPassages(owner: Element, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return
  if (ranges.length > 0) shown.set(owner, ranges)
  else shown.delete(owner)
  CSS.highlights.set(name, new Highlight(...[...shown.values()].flat()))
}
