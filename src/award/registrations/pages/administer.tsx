// The organiser's forms: another category, a waiver, the check before the award.
import { plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import type { EligibilityRule } from '../../editions/model.ts'
import { categoryName } from '../../editions/rules.ts'
import { say } from '../words/say.ts'
import { becauseText } from './because-text.ts'
import { RegistrationFrame, type ShownProps } from './parts.tsx'

export function CategoryPage(props: ShownProps) {
  const { view, shown, errors = {}, values = {} } = props
  const { registration, edition } = shown
  const t = say(view.locale)
  const now = categoryName(edition.terms, registration.category ?? '')[view.locale]
  return (
    <RegistrationFrame {...props} title={t('move.title')}>
      <p>{t('move.how', { category: now })}</p>
      <Form view={view} action={paths.registrationCategory.to({ registration: registration.id })}>
        <RadioGroup
          name="category"
          label={t('category.label')}
          value={values['category']}
          error={errors['category']}
          choices={edition.terms.categories
            .filter(({ key }) => key !== registration.category)
            .map(({ key, name }) => ({ value: key, label: name[view.locale] }))}
        />
        <TextArea
          name="reason"
          rows={3}
          label={t('move.reason')}
          value={values['reason']}
          error={errors['reason']}
        />
        <Button>{t('move.do')}</Button>
      </Form>
    </RegistrationFrame>
  )
}

export function WaiverPage(props: ShownProps & { readonly rule: EligibilityRule }) {
  const { view, shown, rule, errors = {}, values = {} } = props
  const { registration, edition } = shown
  const t = say(view.locale)
  const { ceremony } = edition.terms.calendar
  const suggested = ceremony ? plainDate(ceremony, edition.zone) : ''
  const of = { registration: registration.id, rule: rule.key }
  const result = [...shown.participation.results, ...shown.award.results].find(
    (one) => one.rule.key === rule.key,
  )
  return (
    <RegistrationFrame {...props} title={t('waive.title')}>
      <p>{rule.says[view.locale]}</p>
      {result && (
        <p>
          {t('waive.facts')} {becauseText(view, result.because)}
        </p>
      )}
      <p>{t('waive.how')}</p>
      <Form view={view} action={paths.registrationWaiver.to(of)}>
        <TextArea
          name="reason"
          rows={3}
          label={t('waive.reason')}
          value={values['reason']}
          error={errors['reason']}
        />
        <TextField
          name="until"
          type="date"
          width="short"
          label={t('waive.until')}
          value={values['until'] ?? suggested}
          error={errors['until']}
        />
        <Button>{t('waive.do')}</Button>
      </Form>
    </RegistrationFrame>
  )
}

export function AwardCheckPage(props: ShownProps) {
  const { view, shown, errors = {}, values = {} } = props
  const t = say(view.locale)
  const { edition, registration } = shown
  const year = edition.year - 1
  return (
    <RegistrationFrame {...props} title={t('award.check')}>
      <p>{t('award.how')}</p>
      <Form view={view} action={paths.registrationAwardCheck.to({ registration: registration.id })}>
        <TextField
          name="lastYearResult"
          width="short"
          label={t('award.last-year.label', { year })}
          hint={t('award.thousands')}
          value={values['lastYearResult']}
          error={errors['lastYearResult']}
        />
        <TextField
          name="forecast"
          width="short"
          label={t('award.forecast.label', { year: edition.year })}
          hint={t('award.thousands')}
          value={values['forecast']}
          error={errors['forecast']}
        />
        <TextField
          name="forecastDate"
          type="date"
          width="short"
          label={t('award.date.label')}
          value={values['forecastDate']}
          error={errors['forecastDate']}
        />
        <Button>{t('award.do')}</Button>
      </Form>
    </RegistrationFrame>
  )
}
