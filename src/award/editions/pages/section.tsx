// One section of an edition, to be changed: of a draft, of what is announced, or of a pending correction.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, LinkButton, Select } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { allRuleKinds } from '../forms/desks.ts'
import type { Desk } from '../forms/section-values.ts'
import type { ListField } from '../model/fields.ts'
import type { SectionKey } from '../model/sections.ts'
import type { EditionTerms } from '../model.ts'
import type { Workpiece } from '../reads/making.ts'
import { say } from '../words/say.ts'
import { brief, type ChangeLine } from '../words/telling.ts'
import { ChangeTable } from './difference.tsx'
import { Fields } from './section-fields.tsx'

export type SectionProps = {
  readonly view: View
  readonly piece: Workpiece
  readonly section: SectionKey
  readonly desk: Desk
  /** Comes back with what is posted: another one, and somebody has changed the same meanwhile. */
  readonly mark: string
  /** What the fields show of what is saved. It comes back, to tell what was touched. */
  readonly before: Values
  readonly values: Values
  readonly errors?: FieldErrors
  /** The page of one rule or one area. */
  readonly item?: { readonly key: string; readonly title: string }
  /** The kind of a rule that is not there yet. */
  readonly kind?: string
  /** Somebody has changed the same since the form was made: what is saved, and what was typed. */
  readonly conflict?: readonly ChangeLine[]
}

export function SectionPage(props: SectionProps) {
  const { view, piece, section, desk, values, item, errors = {} } = props
  const t = say(view.locale)
  const year = String(piece.edition.year)
  const heading = item ? item.title : t(`section.${section}`)
  const title = t('edit.title', { section: heading, year })
  const action = item
    ? paths.editionItem.to({ year, section, item: item.key })
    : paths.editionSection.to({ year, section })
  const { sources } = piece.terms
  const rowTitle = (list: ListField, key: string) => (
    <RowTitle {...props} list={list} itemKey={key} />
  )
  return (
    <Page view={view} title={title} crumbs={crumbs(props)} failed={hasFailed(props)}>
      <ErrorSummary view={view} errors={errors} />
      {props.conflict && <Conflict view={view} lines={props.conflict} />}
      <h1>{heading}</h1>
      <p>{t(`edit.of.${piece.kind}`, { year })}</p>
      {section === 'calendar' && <p>{t('edit.calendar')}</p>}
      {section === 'team' && <p>{t('edit.team')}</p>}
      <Form view={view} action={action} id="form" class="stack edition-form">
        <input type="hidden" name="digest" value={props.mark} />
        <input type="hidden" name="before" value={JSON.stringify(props.before)} />
        {props.kind && <input type="hidden" name="kind" value={props.kind} />}
        <Fields
          sheet={{ view, values, errors, sources, rowTitle }}
          fields={desk.fields}
          prefix={desk.prefix}
        />
        <div class="buttons">
          <Button>{t('edit.save')}</Button>
          <LinkButton kind="tertiary" href={backFrom(props)}>
            {t('edit.back')}
          </LinkButton>
        </div>
      </Form>
      {section === 'eligibility' && !item && <NewRule view={view} year={year} />}
    </Page>
  )
}

function hasFailed({ errors = {}, conflict }: SectionProps): boolean {
  return Object.keys(errors).length > 0 || conflict !== undefined
}

function crumbs({ view, piece, section, item }: SectionProps) {
  const t = say(view.locale)
  const year = String(piece.edition.year)
  const whole = [
    { href: paths.editions.to(), label: t('editions.title') },
    { href: paths.steering.to({ year }), label: t('steering.title', { year }) },
  ]
  if (item === undefined) return whole
  const href = paths.editionSection.to({ year, section })
  return [...whole, { href, label: t(`section.${section}`) }]
}

function backFrom({ piece, section, item }: SectionProps): string {
  const { year } = piece.edition
  return item ? paths.editionSection.to({ year, section }) : paths.steering.to({ year })
}

/** The name of the item, with the way to its own page where it has one. */
function RowTitle(props: SectionProps & { readonly list: ListField; readonly itemKey: string }) {
  const { view, piece, section, list, itemKey } = props
  const t = say(view.locale)
  const { year } = piece.edition
  const name = itemName(view, piece.terms, list, itemKey)
  const goesOn = list.name === 'eligibility' || list.name === 'areas'
  if (!goesOn) return <>{name}</>
  const href = paths.editionItem.to({ year, section, item: itemKey })
  const rule = piece.terms.eligibility.find(({ key }) => key === itemKey)
  if (list.name === 'eligibility')
    return (
      <>
        <a href={href}>{name}</a> {rule && <Tag>{t(`rule-kind.${rule.kind}`)}</Tag>}
      </>
    )
  return (
    <>
      {name} <a href={href}>{t('edit.questions', { name })}</a>
    </>
  )
}

function itemName(view: View, terms: EditionTerms, list: ListField, key: string): string {
  const { locale } = view
  const areas = terms.instrument?.areas ?? []
  const texts: Readonly<Record<string, string | undefined>> = {
    categories: terms.categories.find((one) => one.key === key)?.name[locale],
    eligibility: terms.eligibility.find((one) => one.key === key)?.says[locale],
    areas: areas.find((one) => one.key === key)?.name[locale],
    questions: areas.flatMap((area) => area.questions).find((one) => one.key === key)?.text[locale],
    rules: terms.conflicts?.rules.find((one) => one.key === key)?.says[locale],
    sources: terms.sources.find((one) => one.key === key)?.title,
  }
  const place = list.by === '' ? String(Number(key) + 1) : key
  return brief(texts[list.name] ?? place)
}

function NewRule({ view, year }: { readonly view: View; readonly year: string }) {
  const t = say(view.locale)
  const action = paths.editionItem.to({ year, section: 'eligibility', item: 'ny' })
  return (
    <>
      <h2>{t('edit.new-rule')}</h2>
      <form method="get" action={action} class="stack">
        <Select
          name="slag"
          label={t('field.kind')}
          options={allRuleKinds.map((kind) => ({ value: kind, label: t(`rule-kind.${kind}`) }))}
        />
        <Button kind="secondary">{t('edit.new-rule.go')}</Button>
      </form>
    </>
  )
}

function Conflict({ view, lines }: { readonly view: View; readonly lines: readonly ChangeLine[] }) {
  const t = say(view.locale)
  return (
    <Notice colour="danger" alert title={t('edit.conflict')}>
      <p>{t('edit.conflict.text')}</p>
      {lines.length > 0 && (
        <ChangeTable
          view={view}
          caption={t('edit.conflict.table')}
          heads={[t('edit.conflict.saved'), t('edit.conflict.typed')]}
          lines={lines}
        />
      )}
    </Notice>
  )
}
