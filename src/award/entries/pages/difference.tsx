// How one text differs from another, for those who see it and those who listen.
import type { Change } from '../../../base/lib/difference.ts'
import { Details } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownDifference } from '../reads/versions.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly difference: ShownDifference }

/** «12 ord tillagda, 3 ord borttagna», or that nothing is. */
export function differenceSummary(view: View, difference: ShownDifference): string {
  const t = say(view.locale)
  const { added, removed, onlyForm } = difference
  if (onlyForm) return t('versions.only-form')
  if (added + removed === 0) return t('versions.no-difference')
  const parts = [
    ...(added > 0 ? [t('versions.added', { words: added })] : []),
    ...(removed > 0 ? [t('versions.removed', { words: removed })] : []),
  ]
  return parts.join(', ')
}

export function DifferenceText({ view, difference }: Props) {
  const { added, removed } = difference
  return (
    <>
      <p class="hint">{differenceSummary(view, difference)}</p>
      {added + removed > 0 && (
        <div class="difference">
          {difference.changes.map((change) => (
            <ChangeOf view={view} change={change} />
          ))}
        </div>
      )}
    </>
  )
}

function ChangeOf({ view, change }: { readonly view: View; readonly change: Change }) {
  switch (change.kind) {
    case 'same':
      return <Unchanged view={view} paragraphs={change.paragraphs} />
    case 'changed':
      return (
        <p>
          {change.pieces.map(({ kind, text }, index) => (
            <>
              {index > 0 && ' '}
              {kind === 'same' ? shortened(text) : <Marked view={view} kind={kind} text={text} />}
            </>
          ))}
        </p>
      )
    default:
      return (
        <p>
          <Marked view={view} kind={change.kind} text={change.text} />
        </p>
      )
  }
}

/** Marks alone say nothing to those who listen: the words are there too. */
function Marked(props: {
  readonly view: View
  readonly kind: 'added' | 'removed'
  readonly text: string
}) {
  const { view, kind, text } = props
  const t = say(view.locale)
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span class="only-heard">{t(`versions.heard.${kind}`)} </span>
      {text}
      <span class="only-heard"> {t('versions.heard.end')}</span>
    </Mark>
  )
}

function Unchanged(props: { readonly view: View; readonly paragraphs: readonly string[] }) {
  const { view, paragraphs } = props
  const t = say(view.locale)
  return (
    <Details summary={t('versions.unchanged', { count: paragraphs.length })}>
      {paragraphs.map((text) => (
        <p>{text}</p>
      ))}
    </Details>
  )
}

const shownWords = 15

/** The middle of a long stretch that nobody touched. */
function shortened(text: string): string {
  const words = text.split(' ')
  if (words.length <= 3 * shownWords) return text
  return `${words.slice(0, shownWords).join(' ')} […] ${words.slice(-shownWords).join(' ')}`
}
