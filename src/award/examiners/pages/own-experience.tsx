// Earlier work as an examiner, from years that the system does not know.
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form, TextField } from '../../../base/ui/form.tsx'
import { Details, Empty } from '../../../base/ui/parts.tsx'
import { say } from '../words/say.ts'
import { ClaimTag, experienceSentence, type OwnProps } from './claim-parts.tsx'

export function OwnExperience(props: OwnProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const told = shown.claims
    .filter((one) => one.kind === 'experience')
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted((a, b) => a.told.year - b.told.year)
  return (
    <section class="panel">
      <h2>{t('own.experience')}</h2>
      <p>{t('own.experience.about')}</p>
      {told.length === 0 && <Empty>{t('own.experience.none')}</Empty>}
      <ul class="told">
        {told.map((one) => (
          <li>
            {experienceSentence(view, one)} <ClaimTag view={view} state={one.state} />
            {one.state === 'waiting' && (
              <Form view={view} action={paths.ownClaimGone.to({ claim: one.id })} class="inline">
                <Button kind="tertiary">
                  {t('own.claim.withdraw')}{' '}
                  <span class="only-heard">{experienceSentence(view, one)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Details
        summary={t('own.experience.add')}
        open={['year', 'role', 'award'].some((name) => name in errors)}
      >
        <NewExperience {...props} />
      </Details>
    </section>
  )
}

function NewExperience({ view, errors = {}, values = {} }: OwnProps) {
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <Form view={view} action={paths.ownExaminerExperience.to()}>
      <TextField
        {...field('year')}
        type="number"
        inputmode="numeric"
        width="short"
        label={t('own.experience.year')}
      />
      <TextField
        {...field('award')}
        label={t('own.experience.award')}
        hint={t('own.experience.award.hint')}
      />
      <RadioGroup
        {...field('role')}
        label={t('own.experience.role')}
        choices={[
          { value: 'member', label: t('own.experience.member') },
          { value: 'leader', label: t('own.experience.leader') },
        ]}
      />
      <Button>{t('own.experience.save')}</Button>
    </Form>
  )
}
