// One fact as a field: left as it is it holds, changed it is corrected, emptied it is struck.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Select, TextField } from '../../../base/ui/form.tsx'
import { Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { writtenValue } from '../forms.ts'
import { decisionVerbs, editingOf, type FactName, type ReviewedFact } from '../model.ts'
import { say } from '../words/say.ts'
import { factText } from './fact-text.ts'
import type { PaperProps } from './paper-props.ts'

type Props = {
  readonly view: View
  readonly fact: ReviewedFact
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function FactField(props: Props) {
  const { view, fact } = props
  return (
    <div class="fact" id={`fact-${fact.key}`}>
      <FactInput {...props} />
      <FactSource view={view} fact={fact} />
    </div>
  )
}

function FactInput({ view, fact, errors = {}, values = {} }: Props) {
  const t = say(view.locale)
  const name = `value-${fact.key}`
  const editing = editingOf[fact.name]
  const kept = fact.state === 'refused' ? '' : writtenValue(fact.value)
  const field = {
    name,
    label: t(`fact.${fact.name}`),
    value: values[name] ?? kept,
    error: errors[name],
  }
  if (editing === 'verb') return <Select {...field} none="–" options={verbChoices(view)} />
  if (editing === 'yes-no')
    return (
      <Select
        {...field}
        none="–"
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
      />
    )
  if (editing === 'date') return <TextField {...field} type="date" width="short" />
  if (editing === 'unit') {
    return (
      <>
        <TextField {...field} />
        <Department view={view} fact={fact} values={values} />
      </>
    )
  }
  return <TextField {...field} width={editing === 'year' ? 'short' : 'long'} />
}

function verbChoices(view: View) {
  const t = say(view.locale)
  return decisionVerbs.map((verb) => ({ value: verb, label: t(`decision.${verb}`) }))
}

function Department({ view, fact, values = {} }: Pick<Props, 'view' | 'fact' | 'values'>) {
  const name = `department-${fact.key}`
  const told =
    typeof fact.value === 'object' && 'department' in fact.value ? fact.value.department : null
  if (told === null && values[name] === undefined) return null
  return (
    <TextField
      name={name}
      label={say(view.locale)('correct.department')}
      value={values[name] ?? told ?? ''}
    />
  )
}

/** How sure it is, where it stands, and how it stands there where it was mended. */
export function FactSource(props: {
  readonly view: View
  readonly fact: ReviewedFact
  readonly short?: boolean
}) {
  const { view, fact, short = false } = props
  const t = say(view.locale)
  const share = new Intl.NumberFormat(view.locale, { style: 'percent' }).format(fact.confidence)
  const open = fact.state === 'open'
  return (
    <span class="hint fact-source">
      {(open || !short) && (
        <>
          <Tag colour={open ? 'warning' : 'neutral'}>{t(`said.${fact.state}`)}</Tag>{' '}
        </>
      )}
      {open && t('fact.sure', { share })}{' '}
      {fact.source && <SourceLink view={view} fact={fact} short={short} />}
      {fact.from && ` ${t(`fact.from-${fact.from.kind}`, { name: fact.from.name })}`}
      {fact.registration && ` ${t('fact.of-registration')}`}
      {fact.repaired && fact.source && !short && (
        <>
          {' '}
          {t('fact.raw')} <q>{fact.source.text.replace(/\s+/g, ' ')}</q>
        </>
      )}
    </span>
  )
}

function SourceLink(props: {
  readonly view: View
  readonly fact: ReviewedFact
  readonly short: boolean
}) {
  const t = say(props.view.locale)
  const whole = t('fact.show', { what: t(`fact.${props.fact.name}`) })
  return (
    <a href={`#source-${props.fact.key}`} aria-label={props.short ? whole : undefined}>
      {props.short ? t('fact.show-short') : whole}
    </a>
  )
}

/** The paper says several things of which one can hold. */
export function PickField(
  props: Omit<Props, 'fact'> & { readonly facts: readonly ReviewedFact[] },
) {
  const { view, facts, values = {} } = props
  const t = say(view.locale)
  const name = facts[0]?.name ?? 'edition'
  const held = facts.find(({ state }) => state !== 'open' && state !== 'refused')
  return (
    <div class="fact">
      <RadioGroup
        name={`pick-${name}`}
        label={t('pick.label', { what: t(`fact.${name}`) })}
        value={values[`pick-${name}`] ?? held?.key ?? ''}
        choices={facts.map((fact) => ({
          value: fact.key,
          label: factText(view.locale, fact.name, fact.value),
        }))}
      />
      {facts.map((fact) => (
        <p class="hint" id={`fact-${fact.key}`}>
          {factText(view.locale, fact.name, fact.value)}:{' '}
          <a href={`#source-${fact.key}`}>{t('fact.show', { what: t(`fact.${fact.name}`) })}</a>
        </p>
      ))}
    </div>
  )
}

/** What the paper does not say, and a person may know. */
export function Stated(props: PaperProps) {
  const { view, paper, years, candidates } = props
  const t = say(view.locale)
  const lacks = (name: FactName) =>
    !paper.facts.some((fact) => fact.name === name && fact.state !== 'refused')
  const minutes = paper.kind === 'minutes-extract'
  const field = statedField(props)
  return (
    <>
      {lacks('edition') && (
        <Select
          {...field('stated-edition')}
          label={t('stated.edition')}
          none={t('stated.unknown')}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      )}
      {lacks('units') && candidates[''] === undefined && (
        <TextField {...field('stated-unit')} label={t('stated.unit')} />
      )}
      {minutes && <StatedOfMinutes {...props} lacks={lacks} />}
    </>
  )
}

function statedField({ view, errors = {}, values = {} }: PaperProps) {
  return (name: string) => ({
    name,
    hint: say(view.locale)('stated.hint'),
    value: values[name] ?? '',
    error: errors[name],
  })
}

function StatedOfMinutes(props: PaperProps & { readonly lacks: (name: FactName) => boolean }) {
  const { view, paper, lacks } = props
  const t = say(view.locale)
  const field = statedField(props)
  return (
    <>
      {lacks('board') && <TextField {...field('stated-board')} label={t('stated.board')} />}
      {lacks('decision') && (
        <Select
          {...field('stated-decision')}
          label={t('stated.decision')}
          none={t('stated.unknown')}
          options={verbChoices(view)}
        />
      )}
      {lacks('meetingDate') && (
        <TextField
          {...field('stated-meetingDate')}
          label={t('stated.meetingDate')}
          type="date"
          width="short"
        />
      )}
      {lacks('adjustedOn') && paper.urgent && (
        <TextField
          {...field('stated-adjustedOn')}
          label={t('stated.adjustedOn')}
          type="date"
          width="short"
        />
      )}
    </>
  )
}
