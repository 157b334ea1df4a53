// The fields of each question to a contact.
import { Checkbox, RadioGroup } from '../../../base/ui/choices.tsx'
import { Select, TextField } from '../../../base/ui/form.tsx'
import type { Balance, QuestionKey, YesNo } from '../model.ts'
import { needsOf } from '../rules/questions.ts'
import { say } from '../words/say.ts'
import { ContactRoutes, OperatingForms } from './begin.tsx'
import { Suggestion } from './new-unit.tsx'
import {
  economyField,
  employeesField,
  type FieldsProps,
  NumberField,
  shownValue,
  surveyField,
} from './number-field.tsx'

/** The fields of one question, as the rules of the edition want them. */
export function Fields(props: FieldsProps) {
  const fields: Record<QuestionKey, () => unknown> = {
    unit: () => <UnitFields {...props} />,
    financing: () => <FinancingFields {...props} />,
    manager: () => <ManagerFields {...props} />,
    plan: () => <PlanFields {...props} />,
    employees: () => <NumberField {...props} {...employeesField(props)} />,
    share: () => <ShareFields {...props} />,
    bearing: () => <BearingFields {...props} who="unit" />,
    balance: () => <BalanceFields {...props} />,
    economy: () => <NumberField {...props} {...economyField(props)} />,
    survey: () => <NumberField {...props} {...surveyField(props)} />,
    complaints: () => <ComplaintsFields {...props} />,
    category: () => <CategoryFields {...props} />,
  }
  return <>{fields[props.question]()}</>
}

function UnitFields(props: FieldsProps) {
  const { view, shown, errors = {}, route } = props
  const t = say(view.locale)
  const { registration, administrations, edition } = shown
  const suggested = route?.administration?.id ?? null
  return (
    <>
      {route && <Suggestion view={view} route={route} how="choose" />}
      <Select
        name="administration"
        label={t('unit.administration')}
        hint={t('unit.administration.hint')}
        none={t('choose')}
        options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
        value={shownValue(props, 'administration', registration.administration ?? suggested)}
        error={errors['administration']}
      />
      <ContactRoutes view={view} edition={edition} />
      <OperatingForms
        view={view}
        value={shownValue(props, 'operatingForm', registration.operatingForm)}
        error={errors['operatingForm']}
      />
    </>
  )
}

const yesNos: readonly YesNo[] = ['yes', 'no', 'unknown']

function YesNoGroup(
  props: FieldsProps & {
    readonly name: string
    readonly label: string
    readonly hint?: string
    readonly kept: YesNo | undefined
  },
) {
  const { view, name, label, hint, kept, errors = {} } = props
  const t = say(view.locale)
  return (
    <RadioGroup
      name={name}
      label={label}
      hint={hint}
      value={shownValue(props, name, kept)}
      error={errors[name]}
      choices={yesNos.map((value) => ({ value, label: t(`yes-no.${value}`) }))}
    />
  )
}

function FinancingFields(props: FieldsProps) {
  const t = say(props.view.locale)
  const { financing } = props.shown.registration.facts
  return (
    <YesNoGroup
      {...props}
      name="financedByCity"
      label={t('financing.label')}
      hint={t('financing.hint')}
      kept={financing?.financedByCity}
    />
  )
}

function ManagerFields(props: FieldsProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { manager } = shown.registration.facts
  return (
    <>
      <TextField
        name="name"
        label={t('manager.name')}
        value={shownValue(props, 'name', manager?.name)}
        error={errors['name']}
        width="medium"
      />
      <BearingFields {...props} who="manager" />
    </>
  )
}

/** One question for each responsibility that the rules name. */
function BearingFields(props: FieldsProps & { readonly who: 'manager' | 'unit' }) {
  const { view, shown, who } = props
  const t = say(view.locale)
  const key = who === 'manager' ? 'manager' : 'bearing'
  const asked = needsOf(shown.edition, shown.registration)[key]
  const kept = shown.registration.facts[key]
  return (
    <>
      {asked.map((what) => (
        <YesNoGroup
          {...props}
          name={what}
          label={t(`bears.${what}`, { who })}
          kept={kept?.[what]}
        />
      ))}
    </>
  )
}

function PlanFields(props: FieldsProps) {
  const t = say(props.view.locale)
  return (
    <YesNoGroup
      {...props}
      name="withGoals"
      label={t('plan.label')}
      kept={props.shown.registration.facts.plan?.withGoals}
    />
  )
}

function ComplaintsFields(props: FieldsProps) {
  const { view, shown } = props
  const t = say(view.locale)
  const { months } = needsOf(shown.edition, shown.registration)
  return (
    <YesNoGroup
      {...props}
      name="unresolved"
      label={t('complaints.label', { months })}
      hint={t('complaints.hint')}
      kept={shown.registration.facts.complaints?.unresolved}
    />
  )
}

function ShareFields(props: FieldsProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { facts } = shown.registration
  const of = needsOf(shown.edition, shown.registration).share ?? 'whole-operation'
  const kept = facts.share?.of === of ? facts.share : undefined
  return (
    <>
      <p>{t('share.how', { of })}</p>
      <TextField
        name="all"
        label={t('share.all', { of })}
        inputmode="numeric"
        width="short"
        value={shownValue(props, 'all', kept?.all)}
        error={errors['all']}
      />
      <TextField
        name="residents"
        label={t('share.residents', { of })}
        inputmode="numeric"
        width="short"
        value={shownValue(props, 'residents', kept?.residents)}
        error={errors['residents']}
      />
      <Checkbox name="notKnown" label={t('not-known')} checked={kept?.all === null} />
    </>
  )
}

const balances: readonly Balance[] = ['balance', 'deficit', 'unknown']

function BalanceFields(props: FieldsProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { balance } = shown.registration.facts
  const asked = needsOf(shown.edition, shown.registration).balance
  return (
    <>
      {asked.map((name) => (
        <RadioGroup
          name={name}
          label={t(`balance.label.${name}`)}
          value={shownValue(props, name, balance?.[name])}
          error={errors[name]}
          choices={balances.map((value) => ({ value, label: t(`balance.${value}`) }))}
        />
      ))}
    </>
  )
}

function CategoryFields(props: FieldsProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  return (
    <RadioGroup
      name="category"
      label={t('category.label')}
      hint={t('category.hint')}
      value={shownValue(props, 'category', shown.registration.category)}
      error={errors['category']}
      choices={shown.edition.terms.categories.map(({ key, name, includes }) => ({
        value: key,
        label: name[view.locale],
        hint: includes?.[view.locale],
      }))}
    />
  )
}
