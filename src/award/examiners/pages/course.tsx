// Where the organiser plans a course, changes it, and tells who was there.
import type { Values } from '../../../base/lib/form.ts'
import { clockTime, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Notice, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../../editions/model.ts'
import type { Course } from '../model/training.ts'
import type { NamedPlace, ShownCourse } from '../reads/training.ts'
import { hasBegun } from '../rules/courses.ts'
import { say } from '../words/say.ts'
import { CourseFactsList } from './course-parts.tsx'
import type { Refused } from './parts.tsx'

type NewProps = Refused & { readonly view: View; readonly edition: Edition }

export function NewCoursePage(props: NewProps) {
  const { view, errors = {} } = props
  const t = say(view.locale)
  return (
    <Page
      view={view}
      title={t('training.course.new')}
      failed={Object.keys(errors).length > 0}
      crumbs={crumbs(props)}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('training.course.new')}</h1>
      <Form view={view} action={paths.courseNew.to()}>
        <CourseFields {...props} values={props.values ?? { seats: '20', audience: 'all' }} />
        <Button>{t('training.course.plan')}</Button>
      </Form>
    </Page>
  )
}

function crumbs({ view, edition }: Pick<NewProps, 'view' | 'edition'>) {
  const t = say(view.locale)
  const year = String(edition.year)
  return [{ href: paths.training.to(), label: t('training.page', { year }) }]
}

function CourseFields({ view, errors = {}, values = {} }: Refused & { readonly view: View }) {
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <TextField {...field('title')} label={t('training.course.title')} />
      <TextArea {...field('about')} label={t('training.course.about')} rows={4} />
      <RadioGroup
        {...field('audience')}
        label={t('training.audience')}
        choices={(['all', 'leaders'] as const).map((value) => ({
          value,
          label: t(`training.audience.${value}`),
          hint: t(`training.audience.${value}.hint`),
        }))}
      />
      <TextField {...field('date')} type="date" width="medium" label={t('training.date')} />
      <div class="row">
        <TextField {...field('from')} width="short" label={t('training.from')} />
        <TextField {...field('to')} width="short" label={t('training.to')} />
      </div>
      <TextField {...field('place')} label={t('training.place')} hint={t('training.place.hint')} />
      <TextField {...field('link')} type="url" label={t('training.link')} />
      <TextField
        {...field('seats')}
        inputmode="numeric"
        width="short"
        label={t('training.seats')}
      />
    </>
  )
}

/** What a course's fields show of it. */
export function courseValues({ course, edition }: ShownCourse): Values {
  const telling = { locale: 'sv', zone: edition.zone } as const
  const { title, about, audience, place, link, seats, startsAt, endsAt } = course
  return {
    ...{ title, about, audience, place, link, seats: String(seats) },
    date: plainDate(startsAt, edition.zone),
    from: clockTime(telling, startsAt),
    to: clockTime(telling, endsAt),
  }
}

type CourseProps = Refused & { readonly view: View; readonly shown: ShownCourse }

export function CoursePage(props: CourseProps) {
  const { view, shown, errors = {} } = props
  const { course, edition, now } = shown
  const t = say(view.locale)
  const open = course.cancelledAt === null && !hasBegun(course, now)
  return (
    <Page
      view={view}
      title={course.title}
      failed={Object.keys(errors).length > 0}
      crumbs={crumbs({ view, edition })}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{course.title}</h1>
      {course.cancelledAt && (
        <Notice colour="danger">{t('training.cancelled.why', { why: course.cancelledWhy })}</Notice>
      )}
      <CourseFactsList view={view} course={course} zone={edition.zone} />
      <Prose text={course.about} />
      {!open && !course.cancelledAt ? <Attendance {...props} /> : <SignedUp {...props} />}
      {open && <Changing {...props} />}
      {open && <Cancelling {...props} course={course} />}
    </Page>
  )
}

function SignedUp({ view, shown }: CourseProps) {
  const t = say(view.locale)
  const { seated, waiting, course } = shown
  return (
    <>
      <h2>{t('training.seats.of', { taken: seated.length, seats: course.seats })}</h2>
      {seated.length === 0 ? <Empty>{t('training.seated.none')}</Empty> : <Names of={seated} />}
      {waiting.length > 0 && (
        <>
          <h2>{t('training.waiting', { count: waiting.length })}</h2>
          <Names of={waiting} ordered />
        </>
      )}
    </>
  )
}

function Names({ of, ordered }: { readonly of: readonly NamedPlace[]; readonly ordered?: true }) {
  const rows = of.map(({ name, email }) => (
    <li>
      {name}, {email}
    </li>
  ))
  return ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>
}

function Attendance({ view, shown }: CourseProps) {
  const t = say(view.locale)
  const { seated, waiting, course } = shown
  const all = [...seated, ...waiting]
  if (all.length === 0) return <Empty>{t('training.attendance.none')}</Empty>
  return (
    <Form view={view} action={paths.courseAttendance.to({ course: course.id })}>
      <fieldset class="ds-fieldset">
        <legend>
          <h2>{t('training.attendance')}</h2>
        </legend>
        <p class="hint">{t('training.attendance.hint')}</p>
        {all.map(({ personId, name, attended }) => (
          <div class="ds-field choice">
            <input
              class="ds-input"
              type="checkbox"
              id={`there-${personId}`}
              name="there"
              value={personId}
              checked={attended === true}
            />
            <label for={`there-${personId}`}>{name}</label>
          </div>
        ))}
      </fieldset>
      <Button>{t('training.attendance.save')}</Button>
    </Form>
  )
}

function Changing(props: CourseProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const failed = Object.keys(errors).some((field) => field !== 'why')
  return (
    <Details summary={t('training.course.change')} open={failed}>
      <p>{t('training.course.change.about')}</p>
      <Form view={view} action={paths.course.to({ course: shown.course.id })}>
        <CourseFields {...props} values={failed ? (props.values ?? {}) : courseValues(shown)} />
        <Button>{t('training.course.save')}</Button>
      </Form>
    </Details>
  )
}

function Cancelling(props: CourseProps & { readonly course: Course }) {
  const { view, course, errors = {}, values = {} } = props
  const t = say(view.locale)
  return (
    <Details summary={t('training.course.cancel')} open={'why' in errors}>
      <Form view={view} action={paths.courseCancel.to({ course: course.id })}>
        <TextField
          name="why"
          label={t('training.course.why')}
          hint={t('training.course.why.hint')}
          value={values['why']}
          error={errors['why']}
        />
        <Button kind="danger">{t('training.course.cancel')}</Button>
      </Form>
    </Details>
  )
}
