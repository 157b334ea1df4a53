// The fields of a section, whatever is in it: each has the name of its place in the edition's file.
import type { Child } from 'hono/jsx'
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { isPlainDate, longDate } from '../../../base/lib/time.ts'
import { Checkbox, CheckboxGroup } from '../../../base/ui/choices.tsx'
import { FieldError } from '../../../base/ui/field.tsx'
import { Select, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Details } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { isApart, nameIn, rowCount, rowMark } from '../forms/section-values.ts'
import type { Field, GroupField, ListField } from '../model/fields.ts'
import type { Source } from '../model.ts'
import { fieldLabel } from '../words/labels.ts'
import { say } from '../words/say.ts'
import { optionWord } from '../words/telling.ts'

export type Sheet = {
  readonly view: View
  readonly values: Values
  readonly errors: FieldErrors
  readonly sources: readonly Source[]
  /** What stands as the heading of a row, by the key of its item. */
  readonly rowTitle: (list: ListField, key: string) => Child
}

export function Fields(props: {
  readonly sheet: Sheet
  readonly fields: readonly Field[]
  readonly prefix: string
}) {
  return (
    <>
      {props.fields.map((field) => (
        <OneField sheet={props.sheet} field={field} name={nameIn(props.prefix, field.name)} />
      ))}
    </>
  )
}

type Props<Kind extends Field = Field> = {
  readonly sheet: Sheet
  readonly field: Kind
  readonly name: string
}

function OneField({ sheet, field, name }: Props) {
  switch (field.kind) {
    case 'group':
      return <Group sheet={sheet} field={field} name={name} />
    case 'list':
      return <List sheet={sheet} field={field} name={name} />
    case 'words':
      return <WordsFields sheet={sheet} field={field} name={name} />
    case 'told':
      return <ToldFields sheet={sheet} name={name} />
    case 'flag':
      return (
        <Checkbox {...common(sheet, name)} value="yes" checked={sheet.values[name] === 'yes'} />
      )
    case 'one':
    case 'source':
      return <OneOf sheet={sheet} field={field} name={name} />
    case 'some':
      return <SomeOf sheet={sheet} field={field} name={name} />
    default:
      return <Line sheet={sheet} field={field} name={name} />
  }
}

/** The legend around it says which row it is in. */
function labelOf(sheet: Sheet, name: string): string {
  const own = name.replace(/^team\.rules\.(\w+\.)/, '$1')
  return fieldLabel(sheet.view.locale, own.replaceAll(/\d+/g, ''))
}

function common(sheet: Sheet, name: string) {
  return { name, label: labelOf(sheet, name), error: sheet.errors[name] }
}

function Line({ sheet, field, name }: Props) {
  const number = field.kind === 'number'
  return (
    <TextField
      {...common(sheet, name)}
      value={sheet.values[name]}
      {...(number ? { inputmode: 'numeric', width: 'short' } : {})}
    />
  )
}

function WordsFields({ sheet, field, name }: Props<Extract<Field, { kind: 'words' }>>) {
  const t = say(sheet.view.locale)
  return (
    <div class="row both-languages" id={name}>
      {(['sv', 'en'] as const).map((language) => {
        const own = `${name}.${language}`
        const value = sheet.values[own] ?? ''
        const given = { ...common(sheet, own), value }
        if (field.name === '') given.label = t(`in.${language}`, { label: t('field.says') })
        if (field.long) return <TextArea {...given} rows={4} />
        return value.length > 40 ? <TextArea {...given} rows={2} /> : <TextField {...given} />
      })}
    </div>
  )
}

function ToldFields({ sheet, name }: Omit<Props, 'field'>) {
  const t = say(sheet.view.locale)
  const day = sheet.values[name] ?? ''
  const weekday = isPlainDate(day) ? longDate(sheet.view, day) : undefined
  return (
    <div class="row">
      <TextField
        name={name}
        label={t('field.told')}
        hint={weekday}
        width="short"
        error={sheet.errors[name]}
        value={sheet.values[name]}
      />
      <TextField
        name={`${name}-time`}
        label={t('edit.time')}
        width="short"
        value={sheet.values[`${name}-time`]}
      />
    </div>
  )
}

function OneOf({ sheet, field, name }: Props<Extract<Field, { kind: 'one' | 'source' }>>) {
  const t = say(sheet.view.locale)
  const options =
    field.kind === 'source'
      ? sheet.sources.map(({ key, title }) => ({ value: key, label: title }))
      : field.of.map((value) => ({
          value,
          label: optionWord(sheet.view.locale, field.name, value),
        }))
  return (
    <Select
      {...common(sheet, name)}
      value={sheet.values[name]}
      options={options}
      none={t('edit.choose')}
    />
  )
}

function SomeOf({ sheet, field, name }: Props<Extract<Field, { kind: 'some' }>>) {
  const t = say(sheet.view.locale)
  return (
    <CheckboxGroup
      {...common(sheet, name)}
      hint={field.all ? t('edit.none-is-all') : undefined}
      chosen={(sheet.values[name] ?? '').split('\n')}
      choices={field.of.map((value) => ({
        value,
        label: optionWord(sheet.view.locale, field.name, value),
      }))}
    />
  )
}

/** A date with its source stands together. A section that is one group needs no frame of its own. */
function Group({ sheet, field, name }: Props<GroupField>) {
  if (field.framed)
    return (
      <fieldset class="ds-fieldset item" id={name}>
        <legend class="ds-label">{labelOf(sheet, name)}</legend>
        <div class="row">
          <Fields sheet={sheet} fields={field.of} prefix={name} />
        </div>
      </fieldset>
    )
  if (!name.startsWith('calendar.')) return <Fields sheet={sheet} fields={field.of} prefix={name} />
  const t = say(sheet.view.locale)
  const told = field.of.filter(({ kind }) => kind === 'told')
  const rest = field.of.filter(({ kind }) => kind !== 'told')
  const source = sheet.sources.find(({ key }) => key === sheet.values[`${name}.source`])
  const wrong = rest.some((one) => sheet.errors[nameIn(name, one.name)] !== undefined)
  return (
    <fieldset class="ds-fieldset item" id={name}>
      <legend class="ds-label">{labelOf(sheet, name)}</legend>
      <Fields sheet={sheet} fields={told} prefix={name} />
      <Details
        summary={t('edit.source', { title: source?.title ?? t('edit.no-source') })}
        open={wrong}
      >
        <Fields sheet={sheet} fields={rest} prefix={name} />
      </Details>
    </fieldset>
  )
}

function List({ sheet, field, name }: Props<ListField>) {
  const count = rowCount(sheet.values, name)
  const isNew = (place: number) => (sheet.values[nameIn(name, place, rowMark)] ?? '') === ''
  const rows = Array.from({ length: count }, (_, place) => place)
  const known = rows.filter((place) => !isNew(place))
  const fresh = rows.filter(isNew)
  const blank = fresh.length === 0 && !field.apart ? [count] : fresh
  const error = sheet.errors[name]
  return (
    <section id={name}>
      {/\d/.test(name) ? <h3>{labelOf(sheet, name)}</h3> : <h2>{labelOf(sheet, name)}</h2>}
      {error && <FieldError name={name} error={error} />}
      {known.map((place) => (
        <Row sheet={sheet} list={field} name={nameIn(name, place)} />
      ))}
      {blank.map((place) => (
        <NewRow sheet={sheet} list={field} name={nameIn(name, place)} />
      ))}
    </section>
  )
}

type RowProps = { readonly sheet: Sheet; readonly list: ListField; readonly name: string }

function Row({ sheet, list, name }: RowProps) {
  const t = say(sheet.view.locale)
  const mark = sheet.values[`${name}.${rowMark}`] ?? ''
  const fields = list.apart ? [] : list.of.filter((field) => !isApart(field))
  return (
    <fieldset class="ds-fieldset item">
      <legend class="ds-label">{sheet.rowTitle(list, mark)}</legend>
      <input type="hidden" name={`${name}.${rowMark}`} value={mark} />
      <Fields sheet={sheet} fields={fields} prefix={name} />
      <div class="row">
        {list.ordered && (
          <TextField
            name={`${name}.order`}
            label={t('edit.order')}
            width="short"
            inputmode="decimal"
            value={sheet.values[`${name}.order`]}
          />
        )}
        <Checkbox
          name={`${name}.remove`}
          label={t('edit.remove')}
          checked={sheet.values[`${name}.remove`] === 'yes'}
        />
      </div>
    </fieldset>
  )
}

function NewRow({ sheet, list, name }: RowProps) {
  const t = say(sheet.view.locale)
  const fields = [...list.of.filter((field) => !isApart(field)), ...(list.ofNew ?? [])]
  const begun = Object.entries(sheet.values).some(
    ([one, value]) => one.startsWith(`${name}.`) && value !== '',
  )
  return (
    <Details summary={t('edit.add', { what: labelOf(sheet, name) })} open={begun}>
      <fieldset class="ds-fieldset item">
        <legend class="ds-label">{t('edit.new')}</legend>
        {list.ofNew && <p>{t('edit.first-question')}</p>}
        <Fields sheet={sheet} fields={fields} prefix={name} />
      </fieldset>
    </Details>
  )
}
