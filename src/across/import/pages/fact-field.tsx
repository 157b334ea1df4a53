// One fact, to be confirmed, corrected or refused.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Select, TextField } from '../../../base/ui/form.tsx'
import { Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import {
  decisionVerbs,
  type EarlierParticipation,
  type Editing,
  editingOf,
  type FactValue,
  type ImportedPaper,
  type ReviewedFact,
} from '../model.ts'
import { isFixed } from '../rules/review.ts'
import { say } from '../words/say.ts'
import { factText } from './fact-text.ts'

type Props = {
  readonly view: View
  readonly paper: ImportedPaper
  readonly fact: ReviewedFact
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function FactField(props: Props) {
  const { view, paper, fact } = props
  return (
    <div class="panel fact stack">
      <FactHead view={view} fact={fact} />
      {!isFixed(fact, paper) && <FactChoice {...props} />}
    </div>
  )
}

function FactHead({ view, fact }: { readonly view: View; readonly fact: ReviewedFact }) {
  const t = say(view.locale)
  const share = new Intl.NumberFormat(view.locale, { style: 'percent' }).format(fact.confidence)
  return (
    <>
      <h3>{t(`fact.${fact.name}`)}</h3>
      <p>{factText(view.locale, fact.name, fact.value)}</p>
      <p class="hint">
        <Tag colour={fact.state === 'open' ? 'warning' : 'neutral'}>{t(`said.${fact.state}`)}</Tag>{' '}
        {fact.state !== 'stated' && t('fact.sure', { share })}{' '}
        {fact.source && (
          <a href={`#source-${fact.key}`}>{t('fact.show', { what: t(`fact.${fact.name}`) })}</a>
        )}
      </p>
      {fact.repaired && fact.source && (
        <p class="hint">
          {t('fact.raw')} <q>{fact.source.text.replace(/\s+/g, ' ')}</q>
        </p>
      )}
    </>
  )
}

function FactChoice(props: Props) {
  const { view, fact, values = {} } = props
  const t = say(view.locale)
  const said = { confirmed: 'confirm', corrected: 'correct', refused: 'refuse' } as const
  const chosen = fact.state in said ? said[fact.state as keyof typeof said] : ''
  return (
    <>
      <RadioGroup
        name={`say-${fact.key}`}
        label={t('say.label', { what: t(`fact.${fact.name}`) })}
        value={values[`say-${fact.key}`] ?? chosen}
        choices={(['confirm', 'correct', 'refuse'] as const).map((value) => ({
          value,
          label: t(`say.${value}`),
        }))}
      />
      <Correction {...props} />
    </>
  )
}

function Correction({ view, fact, errors = {}, values = {} }: Props) {
  const t = say(view.locale)
  const name = `value-${fact.key}`
  const editing = editingOf[fact.name]
  const field = {
    name,
    label: t('correct.label', { what: t(`fact.${fact.name}`) }),
    value: values[name] ?? writtenValue(fact.value),
    error: errors[name],
  }
  if (editing === 'verb')
    return (
      <Select
        {...field}
        options={decisionVerbs.map((verb) => ({ value: verb, label: t(`decision.${verb}`) }))}
      />
    )
  if (editing === 'yes-no')
    return (
      <Select
        {...field}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
      />
    )
  return (
    <>
      <TextField {...field} type={typeOf(editing)} width={editing === 'date' ? 'short' : 'long'} />
      {editing === 'unit' && <Department view={view} fact={fact} values={values} />}
    </>
  )
}

function Department({ view, fact, values = {} }: Pick<Props, 'view' | 'fact' | 'values'>) {
  const t = say(view.locale)
  const name = `department-${fact.key}`
  const told =
    typeof fact.value === 'object' && 'department' in fact.value ? fact.value.department : null
  return (
    <TextField name={name} label={t('correct.department')} value={values[name] ?? told ?? ''} />
  )
}

function typeOf(editing: Editing): 'date' | 'text' {
  return editing === 'date' ? 'date' : 'text'
}

/** As it stands in the field of a correction. */
function writtenValue(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  if ('years' in value) return yearsOf(value)
  if ('date' in value) return value.recordNumber ?? ''
  return 'text' in value ? value.text : value.name
}

function yearsOf({ years }: EarlierParticipation): string {
  return years.join(', ')
}
