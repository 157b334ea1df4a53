// What is different between two versions of an edition: what was, and what is.
import { paths } from '../../../base/paths.ts'
import { Button, LinkButton, Select } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Compared, showDifference } from '../reads/making.ts'
import { say } from '../words/say.ts'
import { type ChangeLine, differenceInWords } from '../words/telling.ts'

type Props = {
  readonly view: View
  readonly shown: Awaited<ReturnType<typeof showDifference>>
}

export function DifferencePage({ view, shown }: Props) {
  const t = say(view.locale)
  const year = String(shown.edition.year)
  const [was, is] = [sideName(view, shown.was), sideName(view, shown.is)]
  const title = t('difference.title', { year })
  const crumbs = [
    { href: paths.editions.to(), label: t('editions.title') },
    { href: paths.steering.to({ year }), label: t('steering.title', { year }) },
  ]
  const told = differenceInWords(view, shown.differences, shown.sources)
  return (
    <Page view={view} title={title} crumbs={crumbs} wide>
      <h1>{title}</h1>
      <p class="lead">{t('difference.lead', { was, is })}</p>
      <Against view={view} shown={shown} />
      {told.length === 0 && <Empty>{t('difference.none')}</Empty>}
      {told.map(({ section, title: heading, lines }) => (
        <section id={section}>
          <h2>{heading}</h2>
          <ChangeTable view={view} caption={heading} heads={[was, is]} lines={lines} />
        </section>
      ))}
      {shown.is.name.version === 'pending' && (
        <LinkButton href={paths.correction.to({ year })}>{t('difference.go-on')}</LinkButton>
      )}
    </Page>
  )
}

function sideName(view: View, { name }: Compared): string {
  const t = say(view.locale)
  const year = String(name.year)
  if (name.version === 'pending') return t('difference.pending', { year })
  return t('difference.version', { year, version: name.version })
}

/** Another year, or an older version of the same. */
function Against({ view, shown }: Props) {
  const t = say(view.locale)
  const { edition, years, versions } = shown
  const options = [
    ...years.map((year) => ({
      value: String(year),
      label: t('difference.year', { year: String(year) }),
    })),
    ...versions
      .filter((version) => version !== shown.is.name.version)
      .map((version) => ({
        value: `v${version}`,
        label: t('difference.version', { year: String(edition.year), version }),
      })),
  ]
  const { name } = shown.was
  const chosen = name.year === edition.year ? `v${name.version}` : String(name.year)
  if (options.length === 0) return null
  return (
    <form method="get" action={paths.editionDifference.to({ year: edition.year })} class="row">
      <Select name="mot" label={t('difference.against')} value={chosen} options={options} />
      <Button kind="secondary">{t('difference.show')}</Button>
    </form>
  )
}

export function ChangeTable(props: {
  readonly view: View
  readonly caption: string
  /** What the two versions are called. */
  readonly heads: readonly [string, string]
  readonly lines: readonly ChangeLine[]
}) {
  const t = say(props.view.locale)
  const none = <span class="unknown">{t('nothing-there')}</span>
  return (
    <Table
      quiet
      caption={props.caption}
      head={[t('dates.what'), ...props.heads]}
      rows={props.lines.map(({ what, was, is }) => [
        what,
        was === null ? none : <del class="was">{was}</del>,
        is === null ? none : <ins class="is">{is}</ins>,
      ])}
    />
  )
}
