// Where the organiser keeps an examiner.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox, CheckboxGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, LinkButton, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Person } from '../../../support/accounts/model.ts'
import type { Edition } from '../../editions/model.ts'
import type { Examiner, NamedEmployment, Profile, ShownCase } from '../model.ts'
import type { ToldProfile } from '../reads/profile.ts'
import { say } from '../words/say.ts'
import { ClearanceTag, periodOf, type Refused } from './parts.tsx'
import { ToldByExaminer } from './told.tsx'

type NewProps = Refused & {
  readonly view: View
  readonly edition: Edition
  readonly categories?: readonly string[]
}

export function NewExaminerPage(props: NewProps) {
  const { view, errors = {}, values = {} } = props
  const t = say(view.locale)
  return (
    <Page
      view={view}
      title={t('new.title')}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.examiners.to(), label: t('examiners.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('new.title')}</h1>
      <p>{t('new.about')}</p>
      <Form view={view} action={paths.examinerNew.to()}>
        <TextField
          name="name"
          label={t('new.name')}
          value={values['name']}
          error={errors['name']}
        />
        <TextField
          name="email"
          type="email"
          label={t('new.email')}
          value={values['email']}
          error={errors['email']}
        />
        <ProfileFields {...props} />
        <Button>{t('new.add')}</Button>
      </Form>
    </Page>
  )
}

type FieldsProps = NewProps & { readonly profile?: Profile }

function ProfileFields(props: FieldsProps) {
  const { view, edition, profile, errors = {}, values = {} } = props
  const t = say(view.locale)
  return (
    <>
      <CheckboxGroup
        name="categories"
        label={t('profile.categories')}
        hint={t('profile.categories.hint')}
        error={errors['categories']}
        chosen={props.categories ?? profile?.categories ?? []}
        choices={edition.terms.categories.map(({ key, name }) => ({
          value: key,
          label: name[view.locale],
        }))}
      />
      <TextField
        name="fields"
        label={t('profile.fields')}
        hint={t('profile.fields.hint')}
        value={values['fields'] ?? profile?.fields.join(', ')}
        error={errors['fields']}
      />
      <TextField
        name="languages"
        label={t('profile.languages')}
        hint={t('profile.languages.hint')}
        value={values['languages'] ?? profile?.languages.join(', ')}
        error={errors['languages']}
      />
      <TextField
        name="capacity"
        type="number"
        inputmode="numeric"
        width="short"
        label={t('profile.capacity')}
        hint={t('profile.capacity.hint')}
        value={values['capacity'] ?? String(profile?.capacity ?? 2)}
        error={errors['capacity']}
      />
    </>
  )
}

type ExaminerProps = Refused & {
  readonly view: View
  readonly examiner: Examiner
  readonly person: Person
  readonly edition: Edition
  readonly doneOn: string | null
  /** The course that was written down by hand was one for leaders. */
  readonly leads: boolean
  readonly cases: readonly ShownCase[]
  readonly employments: readonly NamedEmployment[]
  readonly told: ToldProfile
  readonly categories?: readonly string[]
}

export function ExaminerPage(props: ExaminerProps) {
  const { view, person, examiner, errors = {} } = props
  const t = say(view.locale)
  return (
    <Page
      view={view}
      title={person.name}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.examiners.to(), label: t('examiners.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{person.name}</h1>
      <p>{person.email}</p>
      <p>
        <a href={paths.examinerRecord.to({ examiner: examiner.id })}>{t('training.record')}</a>
      </p>
      {examiner.endedAt && (
        <Notice colour="warning">
          <p>{t('examiner.ended', { on: shortDate(view, examiner.endedAt) })}</p>
        </Notice>
      )}
      <h2>{t('profile.title')}</h2>
      <Form view={view} action={paths.examiner.to({ examiner: examiner.id })}>
        <ProfileFields {...props} profile={examiner} />
        <Button>{t('profile.save')}</Button>
      </Form>
      <ToldByExaminer view={view} told={props.told} />
      <Training {...props} />
      <Employers {...props} />
      <Cases {...props} />
      <Ending {...props} />
    </Page>
  )
}

function Training(props: ExaminerProps) {
  const { view, examiner, edition, doneOn, leads, errors = {}, values = {} } = props
  const t = say(view.locale)
  return (
    <>
      <h2>{t('training.title', { year: String(edition.year) })}</h2>
      <p>{doneOn ? t('training.done', { on: shortDate(view, doneOn) }) : t('training.missing')}</p>
      <Form view={view} action={paths.examinerTraining.to({ examiner: examiner.id })}>
        <TextField
          name="doneOn"
          type="date"
          width="medium"
          label={t('training.on')}
          hint={t('training.hint')}
          value={values['doneOn'] ?? doneOn ?? ''}
          error={errors['doneOn']}
        />
        <Checkbox
          name="leads"
          label={t('training.leads.hand')}
          checked={values['leads'] === 'yes' || (values['doneOn'] === undefined && leads)}
        />
        <Button kind="secondary">{t('training.save')}</Button>
      </Form>
    </>
  )
}

function Employers({ view, person, employments }: ExaminerProps) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('employers.heading')}</h2>
      {employments.length === 0 && <Notice colour="warning">{t('employers.none')}</Notice>}
      <ul>
        {employments.map((employment) => (
          <li>
            {[employment.unit, employment.organisation].filter(Boolean).join(', ')},{' '}
            {periodOf(view, employment)}
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={paths.employers.to({ person: person.id })} kind="secondary">
          {t('employers.change')}
        </LinkButton>
      </p>
    </>
  )
}

function Cases({ view, cases }: ExaminerProps) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('examiner.declarations')}</h2>
      {cases.length === 0 ? (
        <Empty>{t('examiner.declarations.none')}</Empty>
      ) : (
        <Table
          quiet
          caption={t('examiner.declarations')}
          head={[t('case.unit'), t('case.state')]}
          rows={cases.map(({ about, outline, clearance }) => [
            <a href={paths.conflictCase.to({ person: about.personId, entry: about.entryId })}>
              {outline.unit}
            </a>,
            <ClearanceTag view={view} clearance={clearance} />,
          ])}
        />
      )}
    </>
  )
}

function Ending({ view, examiner }: ExaminerProps) {
  const t = say(view.locale)
  const { id, endedAt } = examiner
  if (endedAt) {
    return (
      <Form view={view} action={paths.examinerBack.to({ examiner: id })}>
        <Button kind="secondary">{t('examiner.back')}</Button>
      </Form>
    )
  }
  return (
    <Form view={view} action={paths.examinerEnd.to({ examiner: id })}>
      <p class="hint">{t('examiner.end.hint')}</p>
      <Button kind="tertiary">{t('examiner.end')}</Button>
    </Form>
  )
}
