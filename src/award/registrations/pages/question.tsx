// One question to a page, with the answers of the rules beside it.
import { paths } from '../../../base/paths.ts'
import { Checkbox, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form, Select, TextField } from '../../../base/ui/form.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Balance, Denominator, Eligibility, QuestionKey, YesNo } from '../model.ts'
import type { Shown } from '../reads.ts'
import { decidedBy } from '../rules/course.ts'
import { denominatorOf } from '../rules/eligibility.ts'
import { say } from '../words/say.ts'
import { ContactRoutes, OperatingForms } from './begin.tsx'
import { type Refused, RegistrationFrame, RuleAnswers, type ShownProps } from './parts.tsx'

export function QuestionPage(
  props: ShownProps & { readonly question: QuestionKey; readonly back: 'check' | 'next' },
) {
  const { view, shown, question, back } = props
  const t = say(view.locale)
  const of = { registration: shown.registration.id, question }
  return (
    <RegistrationFrame {...props} title={t(`question.${question}.title`)}>
      <live-part address={paths.registrationAnswers.to(of)}>
        <div class="columns">
          <Form view={view} action={paths.registrationQuestion.to(of)}>
            <input type="hidden" name="back" value={back} />
            <Fields {...props} />
            <Button>{t('question.save')}</Button>
          </Form>
          <div data-part aria-live="polite">
            <QuestionAnswers view={view} question={question} eligibility={shown.participation} />
          </div>
        </div>
      </live-part>
    </RegistrationFrame>
  )
}

/** The rules that this question decides, beside it. */
export function QuestionAnswers(props: {
  readonly view: View
  readonly question: QuestionKey
  readonly eligibility: Eligibility
}) {
  const { view, question, eligibility } = props
  const t = say(view.locale)
  const results = eligibility.results.filter(({ rule }) => decidedBy(question, rule))
  if (results.length === 0) return null
  return (
    <aside class="panel" aria-label={t('rules.title')}>
      <h2>{t('rules.title')}</h2>
      <RuleAnswers view={view} eligibility={{ ...eligibility, results }} />
    </aside>
  )
}

type FieldsProps = Refused & {
  readonly view: View
  readonly shown: Shown
  readonly question: QuestionKey
}

function Fields(props: FieldsProps) {
  const fields: Record<QuestionKey, () => unknown> = {
    unit: () => <UnitFields {...props} />,
    financing: () => <FinancingFields {...props} />,
    manager: () => <ManagerFields {...props} />,
    plan: () => <PlanFields {...props} />,
    employees: () => <EmployeesFields {...props} />,
    share: () => <ShareFields {...props} />,
    balance: () => <BalanceFields {...props} />,
    category: () => <CategoryFields {...props} />,
  }
  return <>{fields[props.question]()}</>
}

/** What was typed and refused goes before what is kept. */
function shownValue(
  props: FieldsProps,
  field: string,
  kept: string | number | null | undefined,
): string {
  return props.values ? (props.values[field] ?? '') : String(kept ?? '')
}

function UnitFields(props: FieldsProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { registration, administrations, edition } = shown
  return (
    <>
      <Select
        name="administration"
        label={t('unit.administration')}
        hint={t('unit.administration.hint')}
        none={t('choose')}
        options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
        value={shownValue(props, 'administration', registration.administration)}
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
      <YesNoGroup {...props} name="budget" label={t('manager.budget')} kept={manager?.budget} />
      <YesNoGroup {...props} name="staff" label={t('manager.staff')} kept={manager?.staff} />
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

function EmployeesFields(props: FieldsProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { employees } = shown.registration.facts
  return (
    <>
      <TextField
        name="besidesManager"
        label={t('employees.label')}
        hint={t('employees.hint')}
        inputmode="numeric"
        width="short"
        value={shownValue(props, 'besidesManager', employees?.besidesManager)}
        error={errors['besidesManager']}
      />
      <Checkbox
        name="notKnown"
        label={t('not-known')}
        checked={employees !== undefined && employees.besidesManager === null}
      />
    </>
  )
}

function ShareFields(props: FieldsProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { facts, operatingForm } = shown.registration
  const of: Denominator = operatingForm ? denominatorOf(operatingForm) : 'whole-operation'
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
  return (
    <>
      {(['lastYear', 'forecast'] as const).map((name) => (
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
