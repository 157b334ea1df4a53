// A figure in the text: a picture that was uploaded, or a chart of results, with what stands for it.
import { mergeAttributes, Node } from '@tiptap/core'
import { type EditorFigure, type EditorWords, filled } from './words.ts'

type Options = { readonly figures: readonly EditorFigure[]; readonly words: EditorWords | null }
type Shown = Pick<EditorFigure, 'of' | 'key' | 'alt'>

export const Figure = Node.create<Options>({
  name: 'figure',
  group: 'block',
  atom: true,
  addOptions: () => ({ figures: [], words: null }),
  addAttributes: () => ({
    of: { default: 'attachment', parseHTML: (element) => element.dataset['of'] ?? 'attachment' },
    key: { default: '', parseHTML: (element) => element.dataset['key'] ?? '' },
    alt: { default: '', parseHTML: (element) => element.dataset['alt'] ?? '' },
  }),
  parseHTML: () => [{ tag: 'figure[data-key]' }],
  renderHTML({ node }) {
    const { of, key, alt } = shown(node.attrs)
    return ['figure', mergeAttributes({ 'data-of': of, 'data-key': key, 'data-alt': alt })]
  },
  addNodeView() {
    const { figures, words } = this.options
    return ({ node }) => ({ dom: draw(shown(node.attrs), figures, words) })
  },
})

function shown(attributes: Readonly<Record<string, unknown>>): Shown {
  const { of, key, alt } = attributes
  const results = of === 'results'
  return { of: results ? 'results' : 'attachment', key: String(key ?? ''), alt: String(alt ?? '') }
}

function draw(
  { of, key, alt }: Shown,
  figures: readonly EditorFigure[],
  words: EditorWords | null,
): HTMLElement {
  const known = figures.find((one) => one.of === of && one.key === key)
  const frame = document.createElement('figure')
  frame.className = 'answer-figure'
  frame.contentEditable = 'false'
  const said = alt === '' ? (known?.alt ?? '') : alt
  if (known?.image) {
    const image = document.createElement('img')
    image.src = known.image
    image.alt = said
    frame.append(image)
  }
  const caption = document.createElement('figcaption')
  const sentence = known ? words?.['figure.caption'] : words?.['figure.gone']
  caption.textContent = filled(sentence ?? '', { title: known?.title ?? key, alt: said })
  frame.append(caption)
  return frame
}
