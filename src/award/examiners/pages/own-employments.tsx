// Where an examiner works and has worked, as they tell it themselves.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Details, Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type Claim, employmentIn } from '../model/profile.ts'
import type { NamedEmployment } from '../model.ts'
import { say } from '../words/say.ts'
import { ClaimTag, employerOf, type OwnProps } from './claim-parts.tsx'
import { EmploymentFields, EndField } from './employers.tsx'
import { periodOf } from './parts.tsx'

export function OwnEmployments(props: OwnProps) {
  const { view, shown, errors = {}, values = {} } = props
  const t = say(view.locale)
  const adding = ['organisation', 'unit', 'title', 'manager', 'validFrom', 'validTo'].some(
    (name) => name in errors,
  )
  return (
    <section class="panel">
      <h2>{t('own.employments')}</h2>
      <p>{t('own.employments.about')}</p>
      {shown.employments.length === 0 && (
        <Notice colour="warning">{t('own.employments.none')}</Notice>
      )}
      {shown.employments.map((employment) => (
        <OneEmployment
          view={view}
          employment={employment}
          claims={shown.claims.filter((one) => employmentIn(one) === employment.id)}
          error={errors[`end-${employment.id}`]}
          value={values[`end-${employment.id}`]}
        />
      ))}
      <Details summary={t('own.employments.add')} open={adding || shown.employments.length === 0}>
        <NewEmployment {...props} />
      </Details>
    </section>
  )
}

type OneProps = {
  readonly view: View
  readonly employment: NamedEmployment
  readonly claims: readonly Claim[]
  readonly error: string | undefined
  readonly value: string | undefined
}

function OneEmployment(props: OneProps) {
  const { view, employment, claims } = props
  const latest = claims.at(-1)
  const asked = claims.find((one) => one.state === 'waiting' && one.kind !== 'employment')
  return (
    <div class="told-employment">
      <h3>{employerOf(employment)}</h3>
      <p>
        {[employment.title, periodOf(view, employment)].filter(Boolean).join(', ')}{' '}
        {latest?.kind === 'employment' && latest.state === 'waiting' && (
          <ClaimTag view={view} state="waiting" />
        )}
        {latest?.state === 'declined' && latest.kind !== 'employment' && (
          <ClaimTag view={view} state="declined" />
        )}
      </p>
      {asked ? <Asked view={view} claim={asked} /> : <AskToChange {...props} />}
    </div>
  )
}

function Asked({ view, claim }: { view: View; claim: Claim }) {
  const t = say(view.locale)
  const says =
    claim.kind === 'employment-end'
      ? t('own.employment.asked-end', { on: shortDate(view, claim.told.validTo) })
      : t('own.employment.asked-gone')
  return (
    <>
      <p>{says}</p>
      <Form view={view} action={paths.ownClaimGone.to({ claim: claim.id })}>
        <Button kind="tertiary">{t('own.claim.withdraw')}</Button>
      </Form>
    </>
  )
}

function AskToChange({ view, employment, error, value }: OneProps) {
  const t = say(view.locale)
  const { id, validTo } = employment
  const name = employerOf(employment)
  return (
    <Details summary={t('own.employment.change', { name })} open={error !== undefined}>
      {validTo === null && (
        <Form view={view} action={paths.ownEmploymentEnd.to({ employment: id })}>
          <EndField {...{ view, employment, error, value }} />
          <Button kind="secondary">{t('own.employment.ask-end')}</Button>
        </Form>
      )}
      <Form view={view} action={paths.ownEmploymentGone.to({ employment: id })}>
        <Button kind="tertiary">{t('own.employment.ask-gone')}</Button>
      </Form>
    </Details>
  )
}

function NewEmployment({ view, shown: { employers }, errors, values }: OwnProps) {
  const t = say(view.locale)
  const hints = { unit: t('own.employment.unit.hint') }
  return (
    <Form view={view} action={paths.ownEmployments.to()}>
      <EmploymentFields {...{ view, employers, hints, errors, values }} />
      <Button>{t('own.employment.add')}</Button>
    </Form>
  )
}
