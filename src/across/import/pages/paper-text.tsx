// The text of a paper with every suggested change marked, and the choice to have it read anew.
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownText } from '../reads/reading.ts'
import type { Suggestion } from '../rules/suggesting.ts'
import { say } from '../words/say.ts'
import { Ongoing } from './reading.tsx'

type Props = ShownText & {
  readonly view: View
  /** Why the reading anew failed, and why what was asked was refused: finished sentences. */
  readonly why?: string | null
  readonly refusal?: string
}

export function PaperTextPage(props: Props) {
  const { view, paper, refusal } = props
  const t = say(view.locale)
  const here = paths.paper.to({ paper: paper.id })
  const crumbs = [
    { href: paths.papers.to(), label: t('papers.title') },
    { href: here, label: paper.name },
  ]
  const title = t('text.title', { paper: paper.name })
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={refusal !== undefined} wide>
      <ErrorSummary view={view} errors={refusal === undefined ? {} : { reread: refusal }} />
      <h1>{title}</h1>
      <p>{t('text.about')}</p>
      <Reread {...props} />
      {props.found === null ? <AsRead {...props} /> : <Beside {...props} found={props.found} />}
    </Page>
  )
}

function Reread(props: Props) {
  const { view, paper, reading, hasPages, mayReread, why = null } = props
  const t = say(view.locale)
  const share = percent(view, paper.unknownShare)
  const goesOn = reading?.state === 'asked' || reading?.state === 'going-on'
  if (reading?.way === 'image' && goesOn) {
    const address = paths.paperText.to({ paper: paper.id })
    return <Ongoing view={view} reading={reading} address={address} />
  }
  if (!hasPages && !paper.damaged) return null
  return (
    <section class="panel" id="reread">
      <h2>{t('reread.title')}</h2>
      {reading?.way === 'image' && <Result view={view} state={reading.state} why={why} />}
      {reading?.state === 'read' ? (
        <Choice {...props} />
      ) : (
        <>
          <p>{t(wayOf(props), { share })}</p>
          {mayReread && (
            <Form view={view} action={paths.paperReread.to({ paper: paper.id })}>
              <Button kind={paper.damaged ? 'primary' : 'secondary'}>{t('reread.do')}</Button>
            </Form>
          )}
        </>
      )}
    </section>
  )
}

function wayOf({ paper, hasPages }: Props) {
  if (!paper.damaged) return 'reread.whole'
  return hasPages ? 'reread.damaged' : 'reread.no-pages'
}

function Result(props: {
  readonly view: View
  readonly state: string
  readonly why: string | null
}) {
  const t = say(props.view.locale)
  if (props.state === 'refused') {
    return <Notice colour="warning">{t('reread.refused', { why: props.why ?? '' })}</Notice>
  }
  if (props.state === 'chosen') return <Notice colour="success">{t('reread.chosen')}</Notice>
  if (props.state === 'put-aside') return <Notice>{t('reread.put-aside')}</Notice>
  return <Notice>{t('reread.read')}</Notice>
}

function Choice({ view, paper }: Props) {
  const t = say(view.locale)
  const action = paths.paperReadingChoice.to({ paper: paper.id })
  return (
    <div class="buttons">
      <Form view={view} action={action}>
        <input type="hidden" name="reading" value="new" />
        <Button>{t('reread.take')}</Button>
      </Form>
      <Form view={view} action={action}>
        <input type="hidden" name="reading" value="old" />
        <Button kind="secondary">{t('reread.leave')}</Button>
      </Form>
    </div>
  )
}

function AsRead({ view, paper, suggestions }: Props) {
  const t = say(view.locale)
  return (
    <section aria-labelledby="as-read">
      <h2 id="as-read">{t('text.as-read')}</h2>
      <p>{countText(view, paper.rawText, suggestions)}</p>
      <MarkedText view={view} raw={paper.rawText} suggestions={suggestions} />
      {suggestions.length > 0 && <AllSuggestions view={view} suggestions={suggestions} />}
    </section>
  )
}

function Beside(props: Props & { readonly found: string }) {
  const { view, paper, suggestions, found } = props
  const t = say(view.locale)
  return (
    <div class="halves">
      <section aria-labelledby="new-reading">
        <h2 id="new-reading">{t('reread.new')}</h2>
        <div class="raw-text" lang="sv">
          {found}
        </div>
      </section>
      <section aria-labelledby="old-reading">
        <h2 id="old-reading">{t('reread.old')}</h2>
        <MarkedText view={view} raw={paper.rawText} suggestions={suggestions} />
      </section>
    </div>
  )
}

function countText(view: View, raw: string, suggestions: readonly Suggestion[]): string {
  const t = say(view.locale)
  if (suggestions.length === 0) return t('text.none')
  const words = raw.match(/\S+/g)?.length ?? 0
  return t('text.count', { count: suggestions.length, words })
}

/** What stands in the file is shown for each mark, to those who point at it and in the list below. */
function MarkedText(props: {
  readonly view: View
  readonly raw: string
  readonly suggestions: readonly Suggestion[]
}) {
  const { view, raw, suggestions } = props
  const t = say(view.locale)
  let at = 0
  const pieces = suggestions.map((each) => {
    const before = raw.slice(at, each.start)
    at = each.end
    const reason = t(`reason.${each.reason}`)
    const why = t('text.why', { raw: each.raw, reason, share: percent(view, each.confidence) })
    return (
      <>
        {before}
        <mark title={why}>{each.text}</mark>
      </>
    )
  })
  return (
    <div class="raw-text" lang="sv">
      {pieces}
      {raw.slice(at)}
    </div>
  )
}

function AllSuggestions(props: {
  readonly view: View
  readonly suggestions: readonly Suggestion[]
}) {
  const { view } = props
  const t = say(view.locale)
  const head = [
    t('text.head.raw'),
    t('text.head.text'),
    t('text.head.reason'),
    t('text.head.share'),
  ]
  const rows = distinct(props.suggestions).map(({ raw, text, reason, confidence }) => [
    raw,
    text,
    t(`reason.${reason}`),
    percent(view, confidence),
  ])
  return (
    <Details summary={t('text.list')}>
      <Table caption={t('text.list')} head={head} rows={rows} />
    </Details>
  )
}

/** The least sure first, each once. */
function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byWords = new Map(suggestions.map((each) => [`${each.raw} ${each.text}`, each]))
  return [...byWords.values()].sort((a, b) => a.confidence - b.confidence)
}

function percent(view: View, share: number): string {
  const locale = view.locale === 'sv' ? 'sv-SE' : 'en-GB'
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}
