// An examiner's own page: what the edition asks before the season, and the courses to choose among.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Prose, Tag, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { OwnCourse, ShownOwnTraining } from '../reads/training.ts'
import { hasBegun } from '../rules/courses.ts'
import { say } from '../words/say.ts'
import { CourseFactsList } from './course-parts.tsx'

type Props = {
  readonly view: View
  readonly shown: ShownOwnTraining
  /** Why something that was pressed did not happen. */
  readonly refusal?: string
}

export function OwnTrainingPage(props: Props) {
  const { view, shown, refusal } = props
  const t = say(view.locale)
  const year = String(shown.edition.year)
  return (
    <Page view={view} title={t('own-training.title', { year })} failed={refusal !== undefined}>
      {refusal && (
        <Notice colour="danger" alert>
          <p>{refusal}</p>
        </Notice>
      )}
      <h1>{t('own-training.title', { year })}</h1>
      <Tasks {...props} />
      <h2>{t('training.courses')}</h2>
      {shown.courses.length === 0 && <Empty>{t('own-training.courses.none')}</Empty>}
      {shown.courses.map((one) => (
        <CoursePanel {...props} one={one} />
      ))}
      <ul>
        <li>
          <a href={paths.ownExaminer.to()}>{t('own.title')}</a>
        </li>
        <li>
          <a href={paths.ownRecord.to()}>{t('own-training.record')}</a>
        </li>
      </ul>
    </Page>
  )
}

function Tasks({ view, shown }: Props) {
  const t = say(view.locale)
  const { training } = shown.edition.terms
  if (training === null) return <p>{t('own-training.nothing')}</p>
  const state = (key: 'course' | 'practice' | 'promise') => {
    const done = !shown.missing.includes(key)
    return {
      state: t(done ? 'own-training.done' : 'own-training.left'),
      colour: done ? ('success' as const) : ('warning' as const),
    }
  }
  const practice = shown.practice && shown.practice.round > 0
  const due = shown.practice?.due
  const tasks = [
    training.course && { label: t('own-training.course'), ...state('course') },
    training.practice && {
      label: t('own-training.practice'),
      href: practice ? paths.practice.to() : undefined,
      hint: !practice
        ? t('own-training.practice.later')
        : due
          ? t('own-training.practice.due', { day: shortDate(view, due) })
          : undefined,
      ...state('practice'),
    },
    training.promise !== null && {
      label: t('own-training.promise'),
      href: paths.promise.to(),
      ...state('promise'),
    },
  ].filter((one) => one !== false)
  return (
    <>
      <p>{t(shown.missing.length > 0 ? 'own-training.about' : 'own-training.ready')}</p>
      <TaskList tasks={tasks} />
    </>
  )
}

function CoursePanel({ view, shown, one }: Props & { readonly one: OwnCourse }) {
  const t = say(view.locale)
  const { course, own, free } = one
  return (
    <section class="panel">
      <h3>
        {course.title}{' '}
        {course.cancelledAt ? (
          <Tag colour="danger">{t('training.cancelled')}</Tag>
        ) : (
          own !== 'none' && (
            <Tag colour={own === 'waiting' || own === 'absent' ? 'warning' : 'success'}>
              {t(`own-training.place.${own}`)}
            </Tag>
          )
        )}
      </h3>
      <CourseFactsList view={view} course={course} zone={shown.edition.zone} />
      <Prose text={course.about} />
      {course.cancelledAt ? (
        <p>{t('training.cancelled.why', { why: course.cancelledWhy })}</p>
      ) : (
        !hasBegun(course, shown.now) && <SignUp {...{ view, course, own, free }} />
      )}
    </section>
  )
}

function SignUp({ view, course, own, free }: OwnCourse & { readonly view: View }) {
  const t = say(view.locale)
  if (own !== 'none') {
    return (
      <Form view={view} action={paths.courseSignOff.to({ course: course.id })}>
        <Button kind="secondary">
          {t('own-training.leave')} <span class="only-heard">{course.title}</span>
        </Button>
      </Form>
    )
  }
  return (
    <Form view={view} action={paths.courseSignUp.to({ course: course.id })}>
      <p class="hint">
        {free > 0 ? t('own-training.free', { count: free }) : t('own-training.full')}
      </p>
      <Button>
        {t(free > 0 ? 'own-training.join' : 'own-training.queue')}{' '}
        <span class="only-heard">{course.title}</span>
      </Button>
    </Form>
  )
}
