// «Min profil som examinator»: all that an examiner tells of themselves, and what waits for the organiser.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, Select, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Tag } from '../../../base/ui/parts.tsx'
import { say } from '../words/say.ts'
import { type OwnProps, ownFieldsOf, wishSentence } from './claim-parts.tsx'
import { OwnDeclined } from './own-declined.tsx'
import { OwnEmployments } from './own-employments.tsx'
import { OwnExperience } from './own-experience.tsx'
import { VisitDays } from './visit-days.tsx'

export function OwnProfilePage(props: OwnProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const waiting = shown.claims.filter(({ state }) => state === 'waiting').length
  return (
    <Page view={view} title={t('own.title')} failed={Object.keys(errors).length > 0}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('own.title')}</h1>
      <p class="lead">{t('own.about')}</p>
      {waiting > 0 && <Notice>{t('own.waiting', { count: waiting })}</Notice>}
      <YearRoom {...props} />
      <Skills {...props} />
      <OwnEmployments {...props} />
      <OwnExperience {...props} />
      <OwnDeclined view={view} shown={shown} />
      <Wishes {...props} />
      <Needs {...props} />
    </Page>
  )
}

function YearRoom({ view, shown, errors = {}, values = {}, ticked = {} }: OwnProps) {
  const t = say(view.locale)
  const { season, examiner, edition } = shown
  const { year } = edition
  const capacity = season?.capacity ?? examiner.capacity
  return (
    <section class="panel">
      <h2>{t('own.year', { year: String(year) })}</h2>
      <p>
        {season
          ? t('own.year.told', { on: shortDate(view, season.changedAt) })
          : t('own.year.untold', { year: String(year) })}
      </p>
      <Form view={view} action={paths.ownExaminerYear.to()}>
        <TextField
          name="capacity"
          type="number"
          inputmode="numeric"
          width="short"
          label={t('own.capacity', { year: String(year) })}
          hint={t('own.capacity.hint')}
          value={values['capacity'] ?? String(capacity)}
          error={errors['capacity']}
        />
        <VisitDays
          view={view}
          days={shown.visitDays}
          chosen={ticked['daysAway'] ?? season?.daysAway ?? []}
          error={errors['daysAway']}
        />
        <Button>{t('own.year.save', { year: String(year) })}</Button>
      </Form>
    </section>
  )
}

function Skills({ view, shown, errors = {}, values = {}, ticked = {} }: OwnProps) {
  const t = say(view.locale)
  const { examiner, edition } = shown
  const told = ownFieldsOf(shown)
  const waits = (key: string) => told.waiting.includes(key)
  return (
    <section class="panel">
      <h2>{t('own.skills')}</h2>
      <p>{t('own.skills.about')}</p>
      <Form view={view} action={paths.ownExaminerSkills.to()}>
        <CheckboxGroup
          name="categories"
          label={t('own.categories')}
          hint={t('own.categories.hint')}
          error={errors['categories']}
          chosen={ticked['categories'] ?? told.categories}
          choices={edition.terms.categories.map(({ key, name }) => ({
            value: key,
            label: name[view.locale],
            hint: waits(key) ? t('claim.waits') : undefined,
          }))}
        />
        <TextField
          name="fields"
          label={t('profile.fields')}
          hint={t('profile.fields.hint')}
          value={values['fields'] ?? told.fields.join(', ')}
          error={errors['fields']}
        />
        {told.waitingFields.length > 0 && (
          <p class="hint">{t('own.fields.waiting', { fields: told.waitingFields.join(', ') })}</p>
        )}
        <TextField
          name="languages"
          label={t('profile.languages')}
          hint={t('own.languages.hint')}
          value={values['languages'] ?? examiner.languages.join(', ')}
          error={errors['languages']}
        />
        <Button>{t('own.skills.save')}</Button>
      </Form>
    </section>
  )
}

function Wishes({ view, shown, errors = {}, values = {} }: OwnProps) {
  const t = say(view.locale)
  const { wishes, edition, employers } = shown
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  const choices = [
    ...edition.terms.categories.map(({ key, name }) => ({
      value: `category:${key}`,
      label: t('wish.category', { name: name[view.locale] }),
    })),
    ...employers
      .filter(({ kind }) => kind === 'administration' || kind === 'company')
      .map(({ id, name }) => ({ value: `administration:${id}`, label: name })),
  ]
  return (
    <section class="panel">
      <h2>{t('own.wishes', { year: String(edition.year) })}</h2>
      <p>{t('own.wishes.about')}</p>
      {wishes.length === 0 && <Empty>{t('own.wishes.none')}</Empty>}
      <ul class="told">
        {wishes.map((wish) => (
          <li>
            {wishSentence(view, edition, wish)}
            <Form view={view} action={paths.ownExaminerWishGone.to()} class="inline">
              <input type="hidden" name="about" value={wish.about} />
              <input type="hidden" name="subject" value={wish.subject} />
              <Button kind="tertiary">
                {t('own.wish.remove')}{' '}
                <span class="only-heard">{wishSentence(view, edition, wish)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form view={view} action={paths.ownExaminerWishes.to()}>
        <RadioGroup
          {...field('wish')}
          label={t('own.wish')}
          choices={[
            { value: 'rather', label: t('wish.rather') },
            { value: 'not', label: t('wish.not') },
          ]}
        />
        <Select
          {...field('wishAbout')}
          label={t('own.wish.about')}
          none={t('employers.choose')}
          options={choices}
        />
        <TextField
          {...field('wishUnit')}
          label={t('own.wish.unit')}
          hint={t('own.wish.unit.hint')}
        />
        <Button kind="secondary">{t('own.wish.add')}</Button>
      </Form>
    </section>
  )
}

function Needs({ view, shown, errors = {}, values = {} }: OwnProps) {
  const t = say(view.locale)
  const { needs, needsUntil } = shown
  return (
    <section class="panel">
      <h2>{t('own.needs')}</h2>
      <p>{t('own.needs.about', { on: shortDate(view, needsUntil) })}</p>
      {needs && (
        <p>
          <Tag>{t('own.needs.kept')}</Tag>
        </p>
      )}
      <Form view={view} action={paths.ownExaminerNeeds.to()}>
        <TextArea
          name="access"
          rows={3}
          label={t('needs.access')}
          hint={t('own.needs.access.hint')}
          value={values['access'] ?? needs?.access}
          error={errors['access']}
        />
        <TextArea
          name="diet"
          rows={2}
          label={t('needs.diet')}
          value={values['diet'] ?? needs?.diet}
          error={errors['diet']}
        />
        <Button kind="secondary">{t('own.needs.save')}</Button>
      </Form>
    </section>
  )
}
