// A unit that the register lacks, as its contact states it, and who answers for it.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ContactRoute } from '../../units/model/routing.ts'
import type { UnitAdvice } from '../model.ts'
import type { Beginning } from '../reads.ts'
import { say } from '../words/say.ts'
import { ContactRoutes, crumbsTo, OperatingForms } from './begin.tsx'
import { RegistrationTimes } from './mine.tsx'
import type { Refused } from './parts.tsx'

type Props = Refused & {
  readonly view: View
  readonly beginning: Beginning
  /** What is still to be said of who answers for it. */
  readonly advice?: UnitAdvice
}

export function NewUnitPage(props: Props) {
  const { view, beginning } = props
  const t = say(view.locale)
  const title = t('new-unit.title')
  const errors = { ...props.errors, ...adviceErrors(props) }
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {beginning.registrationOpen ? (
        <>
          <p>{t('new-unit.how')}</p>
          {props.advice?.kind === 'suggested' && (
            <Suggestion view={view} route={props.advice.route} how="how" />
          )}
          <NewUnitForm {...props} errors={errors} />
        </>
      ) : (
        <RegistrationTimes view={view} mine={beginning} />
      )}
    </Page>
  )
}

/** A suggestion is no fault: it is told in a box, and the form is filled in. */
function adviceErrors({ view, advice }: Props): FieldErrors {
  const t = say(view.locale)
  if (advice === undefined || advice.kind === 'suggested') return {}
  if (advice.kind === 'administration-missing') {
    return { administration: t('error.administration') }
  }
  if (advice.kind === 'choose') {
    return { administration: t(`new-unit.choose.${advice.route.choice ?? 'contract-holder'}`) }
  }
  const name = advice.route.administration?.name ?? ''
  return { reason: t('new-unit.reason.missing', { name }) }
}

/** Whom the register's table points to, and why. `how`: what one can do about it. */
export function Suggestion(props: {
  readonly view: View
  readonly route: ContactRoute
  readonly how: 'how' | 'choose'
}) {
  const { view, route } = props
  const t = say(view.locale)
  const { administration, choice, row } = route
  if (choice !== null) {
    return (
      <Notice>
        <p>{t(`new-unit.choose.${choice}`)}</p>
      </Notice>
    )
  }
  return (
    <Notice title={t('new-unit.suggested', { name: administration.name })}>
      <p>{t('new-unit.suggested.why', { form: t(`form.${row.operatingForm}`) })}</p>
      <p>{t(`new-unit.suggested.${props.how}`)}</p>
    </Notice>
  )
}

function NewUnitForm(props: Props & { readonly errors: FieldErrors }) {
  const { view, errors, values = {} } = props
  const t = say(view.locale)
  return (
    <Form view={view} action={paths.registrationNewUnit.to()}>
      <TextField
        name="name"
        label={t('new-unit.name')}
        hint={t('new-unit.name.hint')}
        value={values['name']}
        error={errors['name']}
      />
      <OperatingForms view={view} value={values['operatingForm']} error={errors['operatingForm']} />
      <TextField
        name="operator"
        label={t('new-unit.operator')}
        hint={t('new-unit.operator.hint')}
        value={values['operator']}
        error={errors['operator']}
      />
      <AskedByRoutes {...props} />
      <Answering {...props} />
      <TextField
        name="department"
        label={t('new-unit.department')}
        value={values['department']}
        error={errors['department']}
      />
      <Button>{t('new-unit.begin')}</Button>
    </Form>
  )
}

/** Only what the table of whom to turn to asks about. */
function AskedByRoutes({ view, beginning, values = {} }: Props) {
  const t = say(view.locale)
  const { categories, districts } = beginning.routesAsk
  const named = beginning.edition.terms.categories.filter(({ key }) => categories.includes(key))
  return (
    <>
      {named.length > 0 && (
        <Select
          name="category"
          label={t('new-unit.category')}
          none={t('new-unit.other')}
          options={named.map(({ key, name }) => ({ value: key, label: name[view.locale] }))}
          value={values['category']}
        />
      )}
      {districts.length > 0 && (
        <Select
          name="district"
          label={t('new-unit.district')}
          none={t('new-unit.other')}
          options={districts.map((name) => ({ value: name, label: name }))}
          value={values['district']}
        />
      )}
    </>
  )
}

/** The administration that answers for it. `reason` is asked for once another is chosen. */
function Answering(props: Props & { readonly errors: FieldErrors }) {
  const { view, beginning, advice, errors, values = {} } = props
  const t = say(view.locale)
  const suggested = advice?.kind === 'suggested' ? advice.route.administration?.id : undefined
  const explains = advice?.kind === 'reason-missing' || Boolean(values['reason'])
  return (
    <>
      <Select
        name="administration"
        label={t('unit.administration')}
        hint={t('new-unit.administration.hint')}
        none={t('choose')}
        options={beginning.administrations.map(({ id, name }) => ({ value: id, label: name }))}
        value={suggested ?? values['administration']}
        error={errors['administration']}
      />
      <ContactRoutes view={view} edition={beginning.edition} />
      {explains && (
        <TextField
          name="reason"
          label={t('new-unit.reason')}
          value={values['reason']}
          error={errors['reason']}
        />
      )}
    </>
  )
}
